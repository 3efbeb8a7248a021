import type { Condition } from '@sluice/core/catalog';
import { nearest } from '@sluice/core/diagnostic';
import { conditionFields } from '@sluice/core/internal';
import type { Column } from '@sluice/core/table';
import type { TypingContext } from '../type/column-request.ts';
import { conditionMask } from '../where/condition-mask.ts';
import { keepFields } from '../where/keep-rows.ts';

/** The rows of a table that are used; `mask` says which, where some are not. */
export interface KeptRows {
  readonly length: number;
  readonly kept: Map<string, Column>;
  readonly mask?: Uint8Array;
}

/** Keeps the rows that meet the source's `where`, and counts the others. */
export function applyWhere(fields: Map<string, Column>, context: TypingContext, where: Condition): KeptRows {
  const { notes, table, fileClock } = context;
  const { id } = notes.source;
  for (const { name } of conditionFields(where)) {
    if (fields.has(name) || fields.size === 0) continue;
    const known = [...fields.keys()];
    const near = nearest(name, known);
    const params = { source: id, column: name, key: 'where', known };
    notes.report('missing-column', near === undefined ? params : { ...params, nearest: near });
  }
  const mask = conditionMask(where, { length: table.rows, clock: fileClock, field: (name) => fields.get(name) });
  const length = mask.reduce((sum, is) => sum + is, 0);
  if (length === table.rows) return { length, kept: fields };
  notes.drop('where', table.rows - length);
  return { length, kept: keepFields(fields, mask, length), mask };
}
