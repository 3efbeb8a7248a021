import type { Source } from '@sluice/core/catalog';
import type { WantedColumn } from '../load/wanted-columns.ts';
import type { RawColumn, RawTable } from '../raw/raw-column.ts';

/** What only some tables are typed with, each loaded for the first table that needs it. */
export interface Readers {
  readonly amounts: typeof import('./number/amounts.ts') | null;
  readonly typed: typeof import('./typed-cells.ts') | null;
  readonly constants: typeof import('../load/constant-column.ts') | null;
  readonly periods: typeof import('../load/period-column.ts') | null;
  readonly states: typeof import('../load/deal-states.ts') | null;
}

/** Loads what the columns of a table need. */
export async function readersFor(source: Source, table: RawTable, wanted: readonly WantedColumn[]): Promise<Readers> {
  const keys = Object.values(source.keys);
  const raw = [...table.columns.values()];
  const hasConstant = keys.some(({ constant }) => constant !== undefined);
  const [amounts, typed, constants, periods, states] = await Promise.all([
    hasAmounts(source, table, wanted) ? import('./number/amounts.ts') : null,
    raw.some(({ kind }) => kind === 'typed') ? import('./typed-cells.ts') : null,
    hasConstant ? import('../load/constant-column.ts') : null,
    source.kind === 'counts' ? import('../load/period-column.ts') : null,
    source.kind === 'deals' ? import('../load/deal-states.ts') : null,
  ]);
  return { amounts, typed, constants, periods, states };
}

/** Whether a column is to be read as a number or money, or may turn out to be one. */
function hasAmounts({ kind, keys }: Source, { columns }: RawTable, wanted: readonly WantedColumn[]): boolean {
  const read = [...Object.values(keys).map(({ column, type }) => ({ column, as: type })), ...wanted].filter(
    ({ column }) => columns.has(column),
  );
  const named = new Set(read.map(({ column }) => column));
  if (kind !== 'leads' && kind !== 'events') return true;
  return (
    read.some(({ as }) => as === 'number' || as === 'money') ||
    [...columns].some(([name, raw]) => !named.has(name) && mayBeNumbers(raw))
  );
}

/** Every number has a digit. */
function mayBeNumbers(raw: RawColumn): boolean {
  if (raw.kind === 'typed') return raw.column.type === 'number';
  const { texts } = raw;
  for (let entry = 0; entry < texts.size; entry++) {
    texts.at(entry);
    if (!hasDigit(texts.bytes, texts.from, texts.to)) return false;
  }
  return texts.size > 0;
}

function hasDigit(bytes: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (((bytes[i] as number) ^ 48) < 10) return true;
  return false;
}
