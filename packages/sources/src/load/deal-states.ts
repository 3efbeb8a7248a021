import type { Condition } from '@sluice/core/catalog';
import type { Column } from '@sluice/core/table';
import type { TypingContext } from '../type/column-request.ts';
import { conditionMask } from '../where/condition-mask.ts';

/** Gives the rows of a deals source the fields `won`, `lost` and `open`; a row both conditions fit is won, and counted. */
export function addStates(fields: Map<string, Column>, context: TypingContext): void {
  const { source } = context.notes;
  const { rows } = context.table;
  const won = maskOf(source.won, fields, context);
  const lost = maskOf(source.lost, fields, context);
  const open = new Int8Array(rows);
  let both = 0;
  for (let row = 0; row < rows; row++) {
    if (won[row] === 1 && lost[row] === 1) {
      both++;
      lost[row] = 0;
    }
    open[row] = won[row] === 1 || lost[row] === 1 ? 0 : 1;
  }
  context.notes.find('won-and-lost', both, 'rows both conditions fit count as won');
  for (const [name, values] of [
    ['won', won],
    ['lost', lost],
    ['open', open],
  ] as const) {
    const hidden = fields.get(name);
    if (hidden !== undefined) fields.set(`column(${name})`, hidden);
    fields.set(name, { type: 'boolean', values: Int8Array.from(values) });
  }
}

/**
 * Reads probabilities in percent as shares: a column with a number above 1 is in percent. Open deals without one are
 * counted, since a weighted pipeline leaves them out.
 */
export function addShares(fields: Map<string, Column>, context: TypingContext): void {
  const column = fields.get('probability');
  if (column?.type !== 'number') return;
  const { values } = column;
  const isPercent = values.some((value) => value > 1);
  if (isPercent) {
    const shares = Float64Array.from(values, (value) => value / 100);
    for (const [name, found] of fields) if (found === column) fields.set(name, { type: 'number', values: shares });
  }
  const open = fields.get('open');
  const isOpen = open?.type === 'boolean' ? open.values : null;
  const missing = values.reduce(
    (count, value, row) => (Number.isNaN(value) && isOpen?.[row] === 1 ? count + 1 : count),
    0,
  );
  context.notes.find('no-probability', missing, 'open deals without one are in no weighted pipeline');
}

function maskOf(
  condition: Condition | undefined,
  fields: ReadonlyMap<string, Column>,
  context: TypingContext,
): Uint8Array {
  const { rows: length } = context.table;
  if (condition === undefined) return new Uint8Array(length);
  return conditionMask(condition, { length, clock: context.fileClock, field: (name) => fields.get(name) });
}
