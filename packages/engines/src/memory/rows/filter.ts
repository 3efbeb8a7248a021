import type { Calendar } from '@sluice/core/calendar';
import type { Condition } from '@sluice/core/catalog';
import { conditionMask } from '@sluice/sources';
import { bothMasks, type RowSet } from './row-set.ts';

/** The rows for which a condition holds; fields of the lead's own record are columns `lead.<name>`. */
export function filterRows(rows: RowSet, where: Condition, clock: Calendar): RowSet {
  return { ...rows, keep: bothMasks(rows.keep, maskOf(rows, where, clock)) };
}

/** 1 where the condition holds, kept row or not. */
export function maskOf(rows: RowSet, where: Condition, clock: Calendar): Uint8Array {
  const field = (name: string) => rows.column(name) ?? undefined;
  return conditionMask(qualified(where), { length: rows.length, clock, field });
}

/** The same condition with the lead's fields as plain ones named `lead.<name>`. */
function qualified(where: Condition): Condition {
  switch (where.kind) {
    case 'all':
    case 'any':
      return { kind: where.kind, of: where.of.map(qualified) };
    case 'not':
      return { kind: 'not', of: qualified(where.of) };
    default:
      if (where.field.of === 'row') return where;
      return { ...where, field: { of: 'row', name: `lead.${where.field.name}` } };
  }
}
