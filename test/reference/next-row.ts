import type { Funnel } from '@sluice/core/catalog';
import type { Moment } from './timeline.ts';

/** A stage of a chain and the index of the row that fills it. */
export interface Place {
  readonly stage: number;
  readonly row: number;
}

/** What of a chain is filled so far, in order. */
export type Filled = readonly (readonly [stage: number, row: number])[];

/** Rule F9: equal wherever both rows have the field, and empty nowhere. */
export function isSame(a: Moment, b: Moment): boolean {
  return b.same.every((value, f) => {
    const other = a.same[f];
    return value !== null && (value === undefined || other === undefined || value === other);
  });
}

/** Rules F2, F5 and F9: a row no stage has, not before the one of the stage before, and equal where rows must be. */
export function mayComeNext(
  funnel: Funnel,
  rows: readonly Moment[],
  filled: Filled,
  before: Place,
  next: number,
): boolean {
  const [a, b] = [rows[before.row] as Moment, rows[next] as Moment];
  const isInOrder = funnel.ties === 'strict' ? a.t < b.t : a.t <= b.t;
  const isFree = !filled.some(([, row]) => row === next);
  return isInOrder && isFree && filled.every(([, row]) => isSame(rows[row] as Moment, b));
}

/** Rule S5: where the score is there at the row of the stage before that row, else the first one after it at which it is. */
export function stateRow(
  funnel: Funnel,
  rows: readonly Moment[],
  filled: Filled,
  before: Place,
  stage: number,
): number {
  if (rows[before.row]?.stages.includes(stage)) return before.row;
  return rows.findIndex((row, r) => row.stages.includes(stage) && mayComeNext(funnel, rows, filled, before, r));
}

/** A score stage (rule S5): it may stand on the row of another stage. */
export function isState(funnel: Funnel, stage: number | undefined): boolean {
  return funnel.stages[stage ?? -1]?.reach.kind === 'standing';
}
