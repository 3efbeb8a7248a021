import { createFormats, en, type Formats } from '@sluice/charts';
import type { Catalog } from '@sluice/core/catalog';
import type { EngineDescription } from '@sluice/core/query';
import type { Table, TableColumn, Value } from '@sluice/core/table';
import { colorsOf } from '../console/colors.ts';
import type { Io } from '../console/io.ts';
import type { Answered } from '../project/ask.ts';
import { textTable } from './text-table.ts';

const funnelHeads: Readonly<Record<string, string>> = {
  stage: 'stage',
  position: 'position',
  count: 'count',
  entered: 'entered here',
  rate_first: 'of first',
  rate_previous: 'of previous',
  value: 'value',
  median_days_previous: 'median days',
  maturing: 'maturing',
};

/** Answers for people: a heading, a table, and when and where the numbers hold. */
export function toQueryText(
  io: Io,
  catalog: Catalog,
  answers: readonly Answered[],
  { asOf }: Pick<EngineDescription, 'asOf'>,
): string {
  const { bold, dim } = colorsOf(io);
  const { locale, currency, timezone, fiscalYearStarts } = catalog;
  const formats = createFormats({ locale, currency, timezone, fiscalYearStarts });
  const at = answers[0]?.table.info.asOf ?? asOf;
  const blocks = answers.map((one) => block(catalog, one, formats, bold));
  return `${blocks.join('\n\n')}\n\n${dim(`As of ${formats.instant(at)} (${timezone}).`)}\n`;
}

function block(
  catalog: Catalog,
  { name, kind, table }: Answered,
  formats: Formats,
  bold: (text: string) => string,
): string {
  const label = (kind === 'funnel' ? catalog.funnels[name] : catalog.metrics[name])?.label.default ?? name;
  const title = label === name ? name : `${label} (${name})`;
  const isShown = (column: TableColumn) =>
    kind === 'metric' || column.role === 'dimension' || column.role === 'period' || isTold(column);
  const columns = table.columns.filter(isShown);
  const rows = Array.from({ length: table.length }, (_, row) =>
    columns.map((column) => cellText(column, row, formats, table.info.grain, nameless(catalog, column))),
  );
  const only = columns.length === 1 && rows.length === 1 ? rows[0]?.[0] : undefined;
  if (only !== undefined) return `${bold(title)}  ${only}${footnotes(table, columns)}`;
  const heads = columns.map((column) => ({
    head: kind === 'funnel' ? (funnelHeads[column.name] ?? column.name) : column.name,
    align: column.role === 'measure' ? ('end' as const) : ('start' as const),
  }));
  return `${bold(title)}\n${textTable(heads, rows, bold)}${footnotes(table, columns)}`;
}

/** Stage and count are always told, other facts where any stage has them, the maturing ones where there are any. */
function isTold({ name, values }: TableColumn): boolean {
  if (name === 'stage' || name === 'count') return true;
  return name in funnelHeads && values.some((value) => value !== null && (name !== 'maturing' || value !== 0));
}

/** How the group without a value is called: as the dimension says under `unknown:`. */
function nameless(catalog: Catalog, column: TableColumn): string {
  return catalog.dimensions[column.name]?.unknown?.default ?? '(none)';
}

function cellText(column: TableColumn, row: number, formats: Formats, grain: string | undefined, none: string): string {
  const value: Value = column.values[row] ?? null;
  if (column.role === 'period') return formats.bucket(value === null ? null : String(value), grain);
  if (column.role !== 'measure') return value === null ? none : String(value);
  const mark = column.notes?.[row]?.kind === 'estimated' ? '≈ ' : '';
  return mark + formats.value(value, column.unit);
}

function footnotes({ info }: Table, columns: readonly TableColumn[]): string {
  const notes = [
    info.byDay ? 'Compared by day.' : '',
    info.neverEntered ? `Never entered: ${info.neverEntered}.` : '',
    info.withoutSubject ? `Rows without an id: ${info.withoutSubject}.` : '',
    ...reasons(columns),
  ].filter((note) => note !== '');
  return notes.length > 0 ? `\n${notes.join(' ')}` : '';
}

/** Why numbers of the columns shown are not defined, each reason once. */
function reasons(columns: readonly TableColumn[]): string[] {
  const notes = columns.flatMap((column) => Object.values(column.notes ?? {}));
  const found = new Set(notes.flatMap((note) => (note.kind === 'undefined' ? [note.reason] : [])));
  return [...found].map((reason) => `— ${en.state.undefinedReason(reason)}`);
}
