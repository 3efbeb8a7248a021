import { metricParts } from '../resolve/metrics/metric-parts.ts';
import { plainGrammar as further } from '../validate/generated/plain-grammar.ts';
import type { Grammar } from '../validate/grammar.ts';
import { rulesGrammar } from './rules.ts';

/** What files with more than funnels need: metrics, targets, channels, deals, spend and counts. */
export { metricParts };

/** The grammar of such files, without the words of messages. */
export const plainGrammar: Grammar = { root: further.root, defs: { ...rulesGrammar.defs, ...further.defs } };
