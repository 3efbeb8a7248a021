export { BugError } from './bug-error.ts';
export { channelOf, spendChannelOf } from './channels/channel-of.ts';
export { conditionFields } from './condition/fields.ts';
export { likePattern } from './condition/like.ts';
export { matchesKeys } from './condition/matches-keys.ts';
export {
  additivityOf,
  conditionWords,
  type ExplainTexts,
  explainTexts,
  explainWidget,
  formulaWords,
  furtherWidgets,
  measuresOf,
  measureWords,
} from './explain/index.ts';
export { atThreshold, auc, brier, fitLogistic, liftByDecile, logLoss, probabilities } from './fit/index.ts';
export type { Library } from './library/library.ts';
export { wholeLibrary } from './library/whole/whole-library.ts';
export { withLibraryNames } from './library/with-names.ts';
export { withLibraryTexts } from './library/with-texts.ts';
export type { MoneyMicro } from './money/amount.ts';
export { MICRO_PER_UNIT } from './money/amount.ts';
export type { Converter } from './money/convert.ts';
export { convert, converter } from './money/convert.ts';
export { minorDigits, minorUnitMicro } from './money/currency.ts';
export { MoneySum } from './money/money-sum.ts';
export { moneyNumber, moneyText } from './money/money-text.ts';
export { noCurrency } from './money/no-currency.ts';
export type { NumberFormat, ParsedMoney } from './money/parse-money.ts';
export { moneyOfNumber, parseMoney } from './money/parse-money.ts';
export { splitDays, splitRun } from './money/split-days.ts';
export { type Place, parse } from './parse/index.ts';
export { chainSources, sourcesOf } from './resolve/funnels/sources-of.ts';
export {
  gradeOf,
  LADDER,
  meets,
  namesMadeOfScores,
  type Scales,
  type ScoreStep,
  scoreSteps,
  scoresOfTest,
  standingOf,
  standingText,
  stepOf,
  testWords,
  wayBack,
} from './scores/index.ts';
export {
  contentDimension,
  contentFields,
  contentSources,
  contentTable,
  eventSources,
  gridDimensions,
  gridQuestion,
  gridTable,
  type LabelCell,
  labelCells,
  labelGridOf,
  levelsOf,
  octantOf,
  type Piece,
  rfmCuts,
  rfmScore,
  rfmSides,
  scoreCell,
  scoreText,
  segmentOf,
  usedDimension,
  usualValue,
} from './segments/index.ts';
export type { LogHistogramJson } from './stats/log-histogram.ts';
export { mean } from './stats/mean.ts';
export { quantileSorted } from './stats/quantile.ts';
export { roundedText, roundHalfUp } from './stats/round.ts';
