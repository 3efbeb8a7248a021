import { zone } from '@sluice/core/calendar';
import type { Catalog, Source } from '@sluice/core/catalog';
import type { Column, LoadedSource } from '@sluice/core/table';
import type { SourceNotes } from '../quality/source-notes.ts';
import type { RawTable } from '../raw/raw-column.ts';
import type { TypingContext } from '../type/column-request.ts';
import { statedDecimal } from '../type/number/stated-decimal.ts';
import { type Readers, readersFor } from '../type/readers-for.ts';
import { hasUndated } from '../where/undated.ts';
import { addRowLeads } from './row-leads.ts';
import { SourceFields } from './source-fields.ts';
import { stageKeys, wantedColumns } from './wanted-columns.ts';

/** Types the columns of a table by the source's keys and drops what its `where` does not let pass; null after an error. */
export async function toLoadedSource(
  catalog: Catalog,
  table: RawTable,
  notes: SourceNotes,
): Promise<LoadedSource | null> {
  const { source } = notes;
  const wanted = wantedColumns(catalog, source);
  const readers = await readersFor(source, table, wanted);
  const context = typingContext(catalog, table, notes, readers);
  const fields = new SourceFields(context, readers);
  fields.addKeys([...wanted, ...stageKeys(catalog, source)]);
  fields.addWanted(wanted);
  fields.addColumns();
  if (notes.failed) return null;
  const named = fields.finish();
  readers.states?.addStates(named, context);
  readers.states?.addShares(named, context);
  if (source.kind === 'leads' && !named.has('lead')) addRowLeads(named, context);
  const met =
    source.where === undefined
      ? { length: table.rows, kept: named }
      : (await import('./apply-where.ts')).applyWhere(named, context, source.where);
  const { length, kept } = hasUndated(source.kind, met.kept, met.length)
    ? (await import('../where/drop-undated.ts')).dropUndated(met, context)
    : met;
  const loaded = { id: source.id, kind: source.kind, length, fields: byName(kept) };
  return fields.grain === undefined ? loaded : { ...loaded, grain: fields.grain };
}

/** What stands in place of a source that could not be loaded. */
export function emptySource({ id, kind }: Source): LoadedSource {
  return { id, kind, length: 0, fields: byName(new Map()) };
}

function typingContext(
  { timezone, currency, rates }: Catalog,
  table: RawTable,
  notes: SourceNotes,
  { amounts, stamps, serial, typed }: Readers,
): TypingContext {
  const { source } = notes;
  const fileClock = zone(timezone);
  return {
    notes,
    table,
    clock: source.timezone === timezone ? fileClock : zone(source.timezone),
    fileClock,
    dates: serial ?? stamps?.statedDates(source.dates) ?? {},
    decimal: statedDecimal(source.numbers),
    unclear: notes.unclear,
    converters: amounts?.createConverter(currency, rates) ?? { currency, rate: () => undefined },
    currencies: amounts?.currencyColumn(source, table) ?? null,
    amounts,
    stamps,
    typed,
  };
}

/** Without a prototype, so that a column named `constructor` is only there if the data has it. */
function byName(fields: ReadonlyMap<string, Column>): Readonly<Record<string, Column>> {
  const record: Record<string, Column> = Object.create(null);
  for (const [name, column] of fields) record[name] = column;
  return Object.freeze(record);
}
