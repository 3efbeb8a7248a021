import type { GridCell, GridModel, GridOptions } from './model.ts';

/** What stands under the count: how much of money a lead or an order is, or how often the pieces were used. */
export function secondLine(cell: GridCell, model: GridModel, options: GridOptions, how: 'value' | 'short'): string {
  const { formats, words } = options;
  if (model.facts.of === 'content') {
    const { uses } = cell.sums;
    return uses === undefined || uses === null || cell.sums['pieces'] === 0 ? '' : words.used(formats.count(uses));
  }
  const each = eachOf(cell, model);
  return each === null ? '' : formats[how](each, 'currency');
}

/** The money of one lead, or of one order; null where that is not told. */
export function eachOf({ sums }: GridCell, { facts }: GridModel): number | null {
  const { money } = sums;
  const parts = isPerOrder(facts) ? sums['orders'] : sums['count'];
  return money === undefined || money === null || !parts ? null : money / parts;
}

/** Whether money is shown by order: of the quadrant, and of RFM by the average. */
export function isPerOrder({ of, amount }: GridModel['facts']): boolean {
  return of === 'quadrant' || amount === 'average';
}
