import { quoted } from './format/quoted.ts';
import { error } from './row.ts';
import { oneOf } from './words.ts';

/** The snapshot engine: what a stored file does not hold. */
export const snapshotTable = {
  'period-not-stored': error<{ offered: readonly string[] }>({
    message: 'The snapshot does not hold this period.',
    why: (p) => `A snapshot answers only the periods it was built with: ${oneOf(p.offered)}.`,
    help: 'Choose one of them, or ask an engine for a period of your own.',
  }),
  'not-in-snapshot': error<{ name: string }>({
    message: (p) => `The snapshot does not hold ${quoted(p.name)}.`,
    why: 'It holds what the widgets of its dashboards show, and nothing else.',
    help: 'Put it on a dashboard of the file and build again.',
  }),
  'dimension-not-stored': error<{ dimensions: readonly string[] }>({
    message: (p) => `The snapshot cannot be split by ${p.dimensions.join(' and ')}.`,
    why: 'Its cells are stored by the filters of its dashboards and the dimensions its widgets are broken down by.',
    help: "Add the dimension to the dashboard's `filters`, and build again.",
  }),
} as const;
