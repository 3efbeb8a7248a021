import type { Condition } from '@sluice/core/catalog';
import type { Cell, LogRow } from './log.ts';

/** Rule F17: true or false, never unknown. Knows the leaves the random logs use; a name it does not know is a fault of the test. */
export function holds(condition: Condition, row: LogRow): boolean {
  switch (condition.kind) {
    case 'all':
      return condition.of.every((one) => holds(one, row));
    case 'any':
      return condition.of.some((one) => holds(one, row));
    case 'not':
      return !holds(condition.of, row);
    case 'in':
      return (
        cell(row, condition.field.name) !== null && condition.values.some((v) => v === cell(row, condition.field.name))
      );
    case 'exists':
      return (cell(row, condition.field.name) !== null) === condition.exists;
    case 'compare': {
      const value = cell(row, condition.field.name);
      if (value === null || typeof value !== typeof condition.value) return false;
      const { op } = condition;
      if (op === 'gt') return value > condition.value;
      if (op === 'gte') return value >= condition.value;
      return op === 'lt' ? value < condition.value : value <= condition.value;
    }
    default:
      throw new Error(`the reference does not read ${condition.kind}`);
  }
}

/** An empty text is no value. */
export function cell(row: LogRow, name: string): Cell {
  const value = row[name];
  return value === undefined || value === '' ? null : value;
}
