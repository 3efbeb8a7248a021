import { createFormats, labelOf } from '@sluice/charts';
import type { Catalog } from '@sluice/core/catalog';
import type { EngineDescription } from '@sluice/core/query';
import type { Table, TableColumn, Value } from '@sluice/core/table';
import { colorsOf } from '../console/colors.ts';
import type { Io } from '../console/io.ts';
import { oneLine } from '../console/shown.ts';
import type { CliLanguage } from '../language/cli-language.ts';
import { languageOf } from '../language/language.ts';
import type { Answered } from '../project/ask.ts';
import type { Manner } from './study/manner.ts';
import { studyText } from './study/study-text.ts';
import { textTable } from './text-table.ts';

/** Answers for people: a heading, a table, and when and where the numbers hold. */
export function toQueryText(
  io: Io,
  catalog: Catalog,
  answers: readonly Answered[],
  { asOf }: Pick<EngineDescription, 'asOf'>,
): string {
  const { bold, dim } = colorsOf(io);
  const language = languageOf(io);
  const { locale, words, charts } = language;
  const { currency, timezone, fiscalYearStarts } = catalog;
  const formats = createFormats({ locale, currency, timezone, fiscalYearStarts, dates: charts.dates });
  const at = answers[0]?.table.info.asOf ?? asOf;
  const blocks = answers.map((one) => block(catalog, one, { language, formats, bold }));
  return `${blocks.join('\n\n')}\n\n${dim(words.query.asOf(formats.instant(at), timezone))}\n`;
}

function block(catalog: Catalog, { name, kind, table }: Answered, manner: Manner): string {
  const { language, bold } = manner;
  const funnelHeads: Readonly<Record<string, string>> = language.words.query.heads;
  const study = studyText(catalog, { name, table }, manner);
  if (study !== null) return study;
  const written = (kind === 'funnel' ? catalog.funnels[name] : catalog.metrics[name])?.label;
  const label = written === undefined ? name : labelOf(written, language.locale);
  const title = oneLine(label === name ? name : `${label} (${name})`);
  const isShown = (column: TableColumn) =>
    kind !== 'funnel' || column.role === 'dimension' || column.role === 'period' || isTold(column, funnelHeads);
  const columns = table.columns.filter(isShown);
  const rows = Array.from({ length: table.length }, (_, row) =>
    columns.map((column) => cellText(column, row, table.info.grain, manner, nameless(catalog, column, language))),
  );
  const only = columns.length === 1 && rows.length === 1 ? rows[0]?.[0] : undefined;
  if (only !== undefined) return `${bold(title)}  ${only}${footnotes(table, columns, language)}`;
  const heads = columns.map((column) => ({
    head: kind === 'funnel' ? (funnelHeads[column.name] ?? column.name) : column.name,
    align: column.role === 'measure' ? ('end' as const) : ('start' as const),
  }));
  return `${bold(title)}\n${textTable(heads, rows, bold)}${footnotes(table, columns, language)}`;
}

/** Stage and count are always told, other facts where any stage has them, the maturing ones where there are any. */
function isTold({ name, values }: TableColumn, heads: Readonly<Record<string, string>>): boolean {
  if (name === 'stage' || name === 'count') return true;
  return name in heads && values.some((value) => value !== null && (name !== 'maturing' || value !== 0));
}

/** How the group without a value is called: as the dimension says under `unknown:`. */
function nameless(catalog: Catalog, column: TableColumn, { locale, words }: CliLanguage): string {
  const unknown = catalog.dimensions[column.name]?.unknown;
  return unknown === undefined ? words.query.nameless : labelOf(unknown, locale);
}

function cellText(
  column: TableColumn,
  row: number,
  grain: string | undefined,
  { formats }: Manner,
  none: string,
): string {
  const value: Value = column.values[row] ?? null;
  if (column.role === 'period') return formats.bucket(value === null ? null : String(value), grain);
  if (column.role !== 'measure') return value === null ? none : String(value);
  const mark = column.notes?.[row]?.kind === 'estimated' ? '≈ ' : '';
  return mark + formats.value(value, column.unit);
}

function footnotes({ info }: Table, columns: readonly TableColumn[], { words, charts }: CliLanguage): string {
  const { query } = words;
  const notes = [
    info.byDay ? query.byDay : '',
    info.neverEntered ? query.neverEntered(words.whole(info.neverEntered)) : '',
    info.withoutSubject ? query.withoutSubject(words.whole(info.withoutSubject)) : '',
    ...reasons(columns, charts),
  ].filter((note) => note !== '');
  return notes.length > 0 ? `\n${notes.join(query.gap)}` : '';
}

/** Why numbers of the columns shown are not defined, each reason once. */
function reasons(columns: readonly TableColumn[], charts: CliLanguage['charts']): string[] {
  const notes = columns.flatMap((column) => Object.values(column.notes ?? {}));
  const found = new Set(notes.flatMap((note) => (note.kind === 'undefined' ? [note.reason] : [])));
  return [...found].map((reason) => `— ${charts.state.undefinedReason(reason)}`);
}
