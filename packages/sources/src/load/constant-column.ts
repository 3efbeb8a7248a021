import type { KeyType, Scalar } from '@sluice/core/catalog';
import type { Column } from '@sluice/core/table';
import { ValueCells } from '../raw/value-cells.ts';
import type { TypingContext } from '../type/column-request.ts';
import { typeColumn } from '../type/type-column.ts';

/** A column that says the same in every row. */
export function constantColumn(
  value: Scalar,
  as: KeyType,
  rows: number,
  column: string,
  context: TypingContext,
): Column | null {
  const one = new ValueCells(1);
  one.push(value);
  const raw = one.finish();
  if (raw.kind === 'typed') return null;
  return typeColumn({ ...raw, codes: new Int32Array(rows) }, { column, as, isNamed: true, context });
}
