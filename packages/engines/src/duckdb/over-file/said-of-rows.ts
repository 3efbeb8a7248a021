import type { Calendar } from '@sluice/core/calendar';
import { MICROS_PER_DAY } from '@sluice/core/calendar';
import type { Catalog } from '@sluice/core/catalog';
import { type Diagnostic, report } from '@sluice/core/diagnostic';
import type { Column, LoadedSource } from '@sluice/core/table';
import { keyPlaces } from '@sluice/sources';
import { type Names, SOURCES } from '@sluice/sql';
import { stagePairs } from '../../shared/stage-findings.ts';
import type { Database } from '../database/open-database.ts';
import type { FileField } from './field-of-column.ts';
import type { FileSource } from './file-source.ts';
import { quoted } from './parquet-file.ts';
import { standIn } from './stand-in.ts';

/** A source's view, to be asked. */
export interface AskedView {
  readonly database: Database;
  readonly names: Names;
}

const tableOf = ({ names }: AskedView, id: string): string => `${quoted(SOURCES)}.${quoted(names.spell(id))}`;

/** Rows later than the as-of instant, as the loader says it: `asOf` is the text it would be given. */
export async function futureRows(
  view: AskedView,
  catalog: Catalog,
  { source, fields }: FileSource,
  asOf: string | undefined,
  calendar: Calendar,
): Promise<Diagnostic[]> {
  const at = fields.get('at');
  const until = asOf === undefined ? null : asOfMicros(asOf, calendar);
  if (at?.range == null || asOf === undefined || until === null) return [];
  const last = at.type === 'day' ? Math.floor(until / MICROS_PER_DAY) : until;
  if (at.range[1] <= last) return [];
  const sql = `SELECT count(*) FROM ${tableOf(view, source.id)} WHERE ${quoted(view.names.spell('at'))} > ${last}`;
  const [[count] = []] = (await view.database.connection.runAndReadAll(sql)).getRows();
  const params = { source: source.id, count: Number(count), asOf };
  return [report('future-date', params, keyPlaces(catalog, source.id)('at'))];
}

function asOfMicros(asOf: string, calendar: Calendar): number | null {
  const micros = Date.parse(asOf) * 1000;
  if (Number.isNaN(micros)) return null;
  return /^\d{4}-\d\d-\d\d$/.test(asOf) ? calendar.startOfDay(micros / MICROS_PER_DAY + 1) - 1 : micros;
}

/** The distinct texts of a field in the order in which rows first have them. */
export async function textsOf(view: AskedView, source: string, field: string): Promise<readonly string[]> {
  const column = quoted(view.names.spell(field));
  const sql = `SELECT ${column} FROM ${tableOf(view, source)} WHERE ${column} IS NOT NULL GROUP BY 1 ORDER BY min(_row)`;
  return (await view.database.connection.runAndReadAll(sql)).getRows().map(([text]) => String(text));
}

/** The source with nothing but rows whose dates may run backwards, of which their dates: whoever counts finds all. */
export async function backwardRows(view: AskedView, catalog: Catalog, one: FileSource): Promise<LoadedSource> {
  const { source, fields } = one;
  const pairs = [...stagePairs(catalog, source)].flatMap(([a, b]) => {
    const [former, later] = [fields.get(a.field), fields.get(b.field)];
    return former && later ? [[a.field, former, b.field, later] as const] : [];
  });
  const bare = standIn(source.id, source.kind, 0, fields);
  if (pairs.length === 0) return bare;
  const spelled = (name: string): string => quoted(view.names.spell(name));
  const tests = pairs.map(([a, former, b, later]) => isBackward(former, spelled(a), later, spelled(b)));
  const read = [...new Set(pairs.flatMap(([a, , b]) => [a, b]))];
  const sql = `SELECT ${read.map(spelled).join(', ')} FROM ${tableOf(view, source.id)} WHERE ${tests.join(' OR ')}`;
  const found = await view.database.connection.runAndReadAll(sql);
  const values = found.getColumns();
  const columns = read.map((name, at): [string, Column] => {
    const type = fields.get(name)?.type === 'day' ? 'day' : 'instant';
    const stamps = Float64Array.from(values[at] ?? [], (value) => (value === null ? Number.NaN : Number(value)));
    return [name, { type, values: stamps }];
  });
  return { ...bare, length: found.currentRowCount, fields: { ...bare.fields, ...Object.fromEntries(columns) } };
}

/** Between a day and an instant more than enough: zones are less than two days apart. */
function isBackward(former: FileField, a: string, later: FileField, b: string): string {
  if (former.type === later.type) return `${b} < ${a}`;
  const micros = ({ type }: FileField, sql: string): string =>
    type === 'day' ? `CAST(${sql} AS BIGINT) * ${MICROS_PER_DAY}` : sql;
  return `${micros(later, b)} < ${micros(former, a)} + ${2 * MICROS_PER_DAY}`;
}
