import type { Cells } from '@sluice/core/compute';

/** Cells without what holds for the whole answer. */
export type CellBlock = Omit<Cells, 'info'>;
