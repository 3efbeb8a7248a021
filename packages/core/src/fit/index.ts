export { auc } from './auc.ts';
export { atThreshold, type Decile, liftByDecile, type ThresholdResult } from './lift.ts';
export { fitLogistic, type LogisticFit, type LogisticOptions, probabilities } from './logistic.ts';
export { brier, logLoss } from './losses.ts';
