/** What files with more than funnels need: metrics, targets, channels, deals, spend and counts. */
export { metricParts } from '../resolve/metrics/metric-parts.ts';
export { plainGrammar } from '../validate/generated/plain-grammar.ts';
