import { formatDay, formatInstant, parsePeriod, resolvePeriod } from '@sluice/core/calendar';
import type { ContentGrid, Source } from '@sluice/core/catalog';
import { report } from '@sluice/core/diagnostic';
import {
  contentDimension,
  contentFields,
  contentSources,
  contentTable,
  eventSources,
  gridDimensions,
  type Piece,
  usedDimension,
} from '@sluice/core/internal';
import { isTable, type MetricQuery, type Unanswered } from '@sluice/core/query';
import { createTable, type Table, type Value } from '@sluice/core/table';
import { refused } from './refused.ts';
import type { StudyDesk } from './studies.ts';

const nowhere = { from: 0, to: 0 } as const;

/** The answer to a question for content: pieces published by the end of the period, uses in it. */
export async function answerContent(
  desk: StudyDesk,
  grid: ContentGrid,
  query: MetricQuery,
): Promise<Table | Unanswered> {
  const { catalog } = desk;
  const sources = contentSources(catalog);
  const { rows, columns } = contentFields(grid);
  const stretch = stretchOf(desk, query);
  if (sources.length === 0) return refused(report('no-content', {}, nowhere));
  if (stretch === null) return refused(report('query-time', { text: query.period ?? query.to ?? '' }, nowhere));
  const found = await Promise.all(sources.map((source) => piecesOf(desk, source, [...rows, columns], query, stretch)));
  const faults = found.flatMap((each) => ('diagnostics' in each ? each.diagnostics : []));
  if (faults.length > 0) return { diagnostics: faults };
  const read = found.flatMap((each) => ('diagnostics' in each ? [] : [each]));
  const pieces = read.flatMap((each) => each.pieces);
  const { from = null, to = null, asOf } = stretch;
  const table = contentTable(catalog, { rows, columns }, pieces, { from, to, asOf, timezone: catalog.timezone });
  return read.every(({ isDefined }) => isDefined) ? table : withoutNumbers(table);
}

/** The cells of a grid that its filters do not tell apart (rule F18). */
function withoutNumbers({ length, columns, info }: Table): Table {
  const note = { kind: 'undefined', reason: 'not-split-by-this-dimension' } as const;
  const notes = Object.fromEntries(Array.from({ length }, (_, row) => [row, note]));
  const values = new Array<null>(length).fill(null);
  const cut = columns.map((column) => (column.role === 'measure' ? { ...column, values, notes } : column));
  return createTable(length, cut, info);
}

/** The pieces of one source; `isDefined`: the filters are of fields that they have. */
interface Pieces {
  readonly pieces: readonly Piece[];
  readonly isDefined: boolean;
}

interface GridStretch {
  readonly from?: string;
  readonly to?: string;
  /** The end of the period if that is over, else as-of. */
  readonly asOf: string;
}

function stretchOf({ calendar, asOf }: StudyDesk, { period, from, to }: MetricQuery): GridStretch | null {
  const expr = period === undefined ? null : parsePeriod(period);
  if (period !== undefined && expr === null) return null;
  const days = expr && resolvePeriod(expr, calendar, { micros: asOf });
  const edges = days
    ? { from: formatDay(days.fromDay), to: formatDay(days.toDay) }
    : { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
  const end = edges.to === undefined ? null : calendar.parseInstant(edges.to);
  if (edges.to !== undefined && end === null) return null;
  const over = end === null ? asOf : ('day' in end ? calendar.startOfDay(end.day) : end.micros) - 1;
  return { ...edges, asOf: formatInstant(Math.min(asOf, over)) };
}

async function piecesOf(
  desk: StudyDesk,
  source: Source,
  fields: readonly string[],
  { where }: MetricQuery,
  stretch: GridStretch,
): Promise<Pieces | Unanswered> {
  const names = ['item', ...fields];
  const ask = { metrics: [`rows(${source.id})`], asOf: stretch.asOf };
  const by = names.map(contentDimension);
  const filtered = where === undefined ? {} : { where };
  const [answer = { diagnostics: [] }, all, ...carried] = await desk.tables(
    [
      { ...ask, ...filtered, by },
      { ...ask, by },
      ...fields.map((field) => ({ ...ask, by: [contentDimension(field)] })),
    ],
    gridDimensions(desk.catalog, names, []),
  );
  if (!isTable(answer)) return answer;
  const missing = fields.find((_, i) => !isCarried(carried[i]));
  if (missing !== undefined)
    return refused(report('content-without-field', { field: missing, sources: [source.id] }, nowhere));
  const uses = await usesOf(desk, source, stretch);
  if (uses !== null && 'diagnostics' in uses) return uses;
  const isDefined = isCarried(answer);
  const shown = isDefined ? answer : all;
  const rows = shown && isTable(shown) ? shown.rows() : [];
  const pieces = rows.map((row) => {
    const values = fields.map((field) => textOf(row[contentDimension(field)]));
    return { values, uses: uses && (uses.get(textOf(row[contentDimension('item')]) ?? '') ?? 0) };
  });
  return { pieces, isDefined };
}

const textOf = (value: Value | undefined) => (value === null || value === undefined ? null : String(value));

/** Whether the rows carry all that the answer is split by. */
function isCarried(answer: Table | Unanswered | undefined): answer is Table {
  if (!answer || !isTable(answer)) return false;
  return !Object.values(answer.columns.at(-1)?.notes ?? {}).some((note) => note.kind === 'undefined');
}

/** By item how often it was used: by events, else as its column says; null where neither tells. */
async function usesOf(
  desk: StudyDesk,
  source: Source,
  stretch: GridStretch,
): Promise<ReadonlyMap<string, number> | Unanswered | null> {
  if (source.used !== undefined) return usesByEvents(desk, source, source.used, stretch);
  const query = { metrics: [`sum(${source.id}.uses)`], by: [contentDimension('item')], asOf: stretch.asOf };
  const [answer] = await desk.tables([query], gridDimensions(desk.catalog, ['item'], []));
  return isCarried(answer) ? countsOf(answer, () => true) : null;
}

/** A row uses the piece whose item stands in its field, or whose address does. */
async function usesByEvents(
  desk: StudyDesk,
  source: Source,
  { events, field }: NonNullable<Source['used']>,
  { asOf, ...edges }: GridStretch,
): Promise<ReadonlyMap<string, number> | Unanswered> {
  const by = [usedDimension(field), usedDimension('event')];
  const answers = await desk.tables(
    [
      { metrics: [`rows(${source.id})`], by: [contentDimension('item'), contentDimension('url')], asOf },
      ...eventSources(desk.catalog).map((id) => ({ metrics: [`rows(${id})`], by, asOf, ...edges })),
    ],
    gridDimensions(desk.catalog, ['item', 'url'], [field, 'event']),
  );
  const addresses = answers.shift();
  const read = answers.filter(isCarried);
  if (read.length === 0) return refused(report('content-use-unread', { field, event: events.join(', ') }, nowhere));
  const isUse = (event: Value | undefined) => events.includes('any') || events.includes(String(event));
  const byPlace = new Map<string, number>();
  for (const table of read)
    for (const [place, uses] of countsOf(table, (row) => isUse(row[usedDimension('event')])))
      byPlace.set(place, (byPlace.get(place) ?? 0) + uses);
  const uses = new Map(byPlace);
  for (const row of isCarried(addresses) ? addresses.rows() : []) {
    const [item, url] = [textOf(row[contentDimension('item')]) ?? '', textOf(row[contentDimension('url')])];
    if (url !== null && url !== item) uses.set(item, (byPlace.get(item) ?? 0) + (byPlace.get(url) ?? 0));
  }
  return uses;
}

/** The sums of the last column by the texts of the first. */
function countsOf(table: Table, isWanted: (row: Record<string, Value>) => boolean): Map<string, number> {
  const [key, value] = [table.columns[0]?.name ?? '', table.columns.at(-1)?.name ?? ''];
  const sums = new Map<string, number>();
  for (const row of table.rows()) {
    const name = textOf(row[key]);
    if (name !== null && isWanted(row)) sums.set(name, (sums.get(name) ?? 0) + Number(row[value] ?? 0));
  }
  return sums;
}
