export { settingOf, sourceOf } from './context/source.ts';
export { Answered, type Asked } from './dashboard/answered.ts';
export { pictureOfDashboard, pictureOfWidget, type ShownDashboard, tablesOf } from './take-away/pictures.ts';
export { COLORS } from './theme/tokens.ts';
