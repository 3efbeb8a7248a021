export { histogramOf, logBin } from './histogram-of.ts';
export { histogramQuantile, type LogHistogramJson, mergeHistograms } from './log-histogram.ts';
export { mean } from './mean.ts';
export { quantileSorted } from './quantile.ts';
export { roundedText, roundHalfUp } from './round.ts';
export { type Interval, type Share, wilson, Z95 } from './wilson.ts';
