/** A dashboard as a picture, without a page: for the command line. */
export {
  Answered,
  COLORS,
  pictureOfDashboard,
  type ShownDashboard,
  settingOf,
  sourceOf,
  tablesOf,
} from '@sluice/elements/picture';
