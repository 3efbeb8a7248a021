import { error } from '../row.ts';

/** Why a stored file is no snapshot to read; apart from what one does not hold, as a page needs these words first. */
export const openingTable = {
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
} as const;
