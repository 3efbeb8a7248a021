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

function maskOf(
  condition: Condition | undefined,
  fields: ReadonlyMap<string, Column>,
  context: TypingContext,
): Uint8Array {
  const { rows: length } = context.table;
  if (condition === undefined) return new Uint8Array(length);
  return conditionMask(condition, { length, clock: context.fileClock, field: (name) => fields.get(name) });
}
