import { quoted } from './format/quoted.ts';
import { error } from './row.ts';
import { oneOf } from './words.ts';

/** The snapshot engine: what a stored file is, and what it does not hold. */
export const snapshotTable = {
  'not-a-snapshot': error({
    message: 'This file is not a Sluice snapshot.',
    why: 'A snapshot is JSON with kind "sluice-snapshot"; this one is something else, or was cut short.',
    help: 'Build it again with `sluice build`, and check that the whole file was copied.',
  }),
  'newer-snapshot': error<{ version: number; known: number }>({
    message: (p) => `This snapshot is of version ${p.version}; this kit reads up to version ${p.known}.`,
    why: 'A newer kit wrote it, and its numbers may mean something this kit does not know.',
    help: 'Update the script on the page, or build the snapshot with the kit the page uses.',
  }),
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
