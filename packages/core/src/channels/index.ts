export { type BaseGroup, baseGroups, unassigned } from './base-groups.ts';
export { type BaseRule, baseChannel, baseRules, referrerHost } from './base-rules.ts';
export { channelOf, matchesTouch, spendChannelOf } from './channel-of.ts';
export { type SourceCategory, sourceCategory } from './source-category.ts';
export { type Touch, touchFields } from './touch.ts';
