export type { LogHistogramJson } from './log-histogram.ts';
export { LogHistogram, logBin } from './log-histogram.ts';
export { mean } from './mean.ts';
export { quantileSorted } from './quantile.ts';
export { roundedText, roundHalfUp } from './round.ts';
