export { type BaseRule, baseChannel, baseRules, referrerHost, type Touch, unassigned } from './base-rules.ts';
export { channelOf, matchesTouch, touchFields } from './channel-of.ts';
export { type SourceCategory, sourceCategory } from './source-category.ts';
