export type { LogHistogramJson } from './log-histogram.ts';
export { LogHistogram, logBin } from './log-histogram.ts';
export { mean } from './mean.ts';
export { quantileSorted } from './quantile.ts';
export { roundedText, roundHalfUp } from './round.ts';
export { type Interval, type Share, wilson, Z95 } from './wilson.ts';
