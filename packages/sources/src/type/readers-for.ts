import type { Source } from '@sluice/core/catalog';
import type { WantedColumn } from '../load/wanted-columns.ts';
import type { RawColumn, RawTable } from '../raw/raw-column.ts';
import { areIsoDays } from './stamp/iso-days.ts';

/** What only some tables are typed with, each loaded for the first table that needs it. */
export interface Readers {
  readonly amounts: typeof import('./number/amounts.ts') | null;
  readonly stamps: typeof import('./stamp/stamp-readers.ts') | null;
  readonly serial: typeof import('./stamp/serial-days.ts') | null;
  readonly typed: typeof import('./typed-cells.ts') | null;
  readonly constants: typeof import('../load/constant-column.ts') | null;
  readonly periods: typeof import('../load/period-column.ts') | null;
  readonly states: typeof import('../load/deal-states.ts') | null;
}

/** Loads what the columns of a table need. */
export async function readersFor(source: Source, table: RawTable, wanted: readonly WantedColumn[]): Promise<Readers> {
  const { kind } = source;
  const keys = Object.values(source.keys);
  const columns = [...keys.map(({ column, type }) => ({ column, as: type })), ...wanted];
  const isNamed = new Set(columns.map(({ column }) => column));
  const raw = [...table.columns].map(([name, cells]) => ({ name, cells }));
  const hasTyped = raw.some(({ cells }) => cells.kind === 'typed');
  const isRare = hasTyped || (kind !== 'leads' && kind !== 'events');
  const mayBeAny = raw.some(({ name, cells }) => !isNamed.has(name) && mayBeNumbers(cells));
  const read = columns.flatMap(({ column, as }) => ({ as, cells: table.columns.get(column) }));
  const hasAmounts = read.some(({ as, cells }) => cells && (as === 'number' || as === 'money'));
  const hasStamps = read.some(({ as, cells }) => cells && (as === 'stamp' || as === 'day') && !areDays(cells));
  const [amounts, stamps, serial, typed, constants, periods, states] = await Promise.all([
    isRare || mayBeAny || hasAmounts ? import('./number/amounts.ts') : null,
    isRare || mayBeAny || hasStamps || source.dates !== undefined ? import('./stamp/stamp-readers.ts') : null,
    source.dates === 'excel' ? import('./stamp/serial-days.ts') : null,
    hasTyped ? import('./typed-cells.ts') : null,
    keys.some(({ constant }) => constant !== undefined) ? import('../load/constant-column.ts') : null,
    kind === 'counts' ? import('../load/period-column.ts') : null,
    kind === 'deals' ? import('../load/deal-states.ts') : null,
  ]);
  return { amounts, stamps, serial, typed, constants, periods, states };
}

const areDays = (cells: RawColumn): boolean => cells.kind === 'text' && areIsoDays(cells);

/** Every number, and every stamp, has a digit. */
function mayBeNumbers(cells: RawColumn): boolean {
  if (cells.kind === 'typed' || areIsoDays(cells)) return false;
  const { texts } = cells;
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
