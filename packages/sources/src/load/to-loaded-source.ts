import { zone } from '@sluice/core/calendar';
import type { Catalog, Source } from '@sluice/core/catalog';
import type { Column, LoadedSource } from '@sluice/core/table';
import type { SourceNotes } from '../quality/source-notes.ts';
import type { RawTable } from '../raw/raw-column.ts';
import type { TypingContext } from '../type/column-request.ts';
import { createConverter } from '../type/number/converters.ts';
import { statedDecimal } from '../type/number/number-format.ts';
import { statedDates } from '../type/stamp/stated-dates.ts';
import { currencyColumn } from './currency-column.ts';
import { addShares, addStates } from './deal-states.ts';
import { addRowLeads } from './row-leads.ts';
import { SourceFields } from './source-fields.ts';
import { wantedColumns } from './wanted-columns.ts';

/** Types the columns of a table by the source's keys and drops what its `where` does not let pass; null after an error. */
export async function toLoadedSource(
  catalog: Catalog,
  table: RawTable,
  notes: SourceNotes,
): Promise<LoadedSource | null> {
  const { source } = notes;
  const context = typingContext(catalog, table, notes);
  const fields = new SourceFields(context);
  fields.addKeys();
  fields.addWanted(wantedColumns(catalog, source));
  fields.addColumns();
  if (notes.failed) return null;
  const named = fields.finish();
  if (source.kind === 'deals') {
    addStates(named, context);
    addShares(named, context);
  }
  if (source.kind === 'leads' && !named.has('lead')) addRowLeads(named, context);
  const { length, kept } =
    source.where === undefined
      ? { length: table.rows, kept: named }
      : (await import('./apply-where.ts')).applyWhere(named, context, source.where);
  const loaded = { id: source.id, kind: source.kind, length, fields: byName(kept) };
  return fields.grain === undefined ? loaded : { ...loaded, grain: fields.grain };
}

/** What stands in place of a source that could not be loaded. */
export function emptySource({ id, kind }: Source): LoadedSource {
  return { id, kind, length: 0, fields: byName(new Map()) };
}

function typingContext(catalog: Catalog, table: RawTable, notes: SourceNotes): TypingContext {
  const { source } = notes;
  const fileClock = zone(catalog.timezone);
  return {
    notes,
    table,
    clock: source.timezone === catalog.timezone ? fileClock : zone(source.timezone),
    fileClock,
    dates: statedDates(source.dates),
    decimal: statedDecimal(source.numbers),
    unclear: notes.unclear,
    converters: createConverter(catalog.currency, catalog.rates),
    currencies: currencyColumn(source, table),
  };
}

/** Without a prototype, so that a column named `constructor` is only there if the data has it. */
function byName(fields: ReadonlyMap<string, Column>): Readonly<Record<string, Column>> {
  const record: Record<string, Column> = Object.create(null);
  for (const [name, column] of fields) record[name] = column;
  return Object.freeze(record);
}
