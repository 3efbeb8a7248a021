import { type ArmColumn, TWO_ARMS } from '@sluice/core/plan';
import type { TextColumn } from '@sluice/core/table';
import type { RowSet } from '../rows/row-set.ts';
import { remap, toTextColumn } from '../rows/text-column.ts';

/** Rows and the lead of each, −1 for none. */
export interface LeadRows {
  readonly rows: RowSet;
  readonly leads: Int32Array;
}

/** The arm of the lead of each row, by the rows of `seen` (rule X1). */
export function armColumn(of: ArmColumn, seen: LeadRows, leads: Int32Array, count: number): TextColumn {
  const arms = armsOfLeads(of, seen, count);
  const codes = leads.map((lead) => (lead < 0 ? -1 : (arms[lead] ?? -1)));
  return remap(codes, [...of.arms.map(({ id }) => id), TWO_ARMS]);
}

/** By lead the place of its arm, one more than the last for two of them, −1 for none. */
function armsOfLeads(
  { field, stamp, from, to, arms }: ArmColumn,
  { rows, leads }: LeadRows,
  count: number,
): Int32Array {
  const found = new Int32Array(count).fill(-1);
  const column = rows.column(field);
  if (column === null) return found;
  const texts = toTextColumn(column);
  const armOf = texts.dictionary.map((text) => arms.findIndex(({ value }) => value === text));
  const isWithin = within(stamp && rows.column(stamp.field), stamp?.precision === 'day' ? 'day' : 'micros', from, to);
  for (let row = 0; row < rows.length; row++) {
    const lead = leads[row] ?? -1;
    const arm = armOf[texts.codes[row] ?? -1] ?? -1;
    if (lead < 0 || arm < 0 || rows.keep?.[row] === 0 || !isWithin(row)) continue;
    const before = found[lead] ?? -1;
    found[lead] = before < 0 || before === arm ? arm : arms.length;
  }
  return found;
}

/** Whether a row lies in the experiment's time; one without a stamp does where there are no limits. */
function within(
  column: ReturnType<RowSet['column']>,
  unit: 'day' | 'micros',
  from: ArmColumn['from'],
  to: ArmColumn['to'],
): (row: number) => boolean {
  if (from === null && to === null) return () => true;
  const times = column?.type === 'day' || column?.type === 'instant' ? column.values : null;
  const [least, below] = [from?.[unit] ?? Number.NEGATIVE_INFINITY, to?.[unit] ?? Number.POSITIVE_INFINITY];
  return (row) => {
    const time = times?.[row] ?? Number.NaN;
    return time >= least && time < below;
  };
}
