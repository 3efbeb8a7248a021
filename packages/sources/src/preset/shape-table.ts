import { formatDay } from '@sluice/core/calendar';
import type { PresetLayout } from '@sluice/core/presets';
import type { SourceNotes } from '../quality/source-notes.ts';
import type { RawColumn, RawTable } from '../raw/raw-column.ts';
import type { HeaderMatch } from './header-match.ts';
import { commentRange, type DayRange, lineRange, periodText } from './range-text.ts';
import { sameInEvery, shapeCells } from './shape-cells.ts';

/** One file as read, and what is known of it. */
export interface ShapeRequest {
  readonly table: RawTable;
  readonly above: readonly string[];
  readonly path: string;
  readonly layout: PresetLayout;
  readonly match: HeaderMatch;
  readonly notes: SourceNotes;
  /** Field → its column over all files of the source; grows. */
  readonly shown: Map<string, string>;
}

/** The columns of a file in the words of its format, each field under one name in every file of the source. */
export function shapeTable(request: ShapeRequest): RawTable {
  const { table, match, shown, notes, layout } = request;
  const columns = new Map<string, RawColumn>();
  const fieldOf = new Map([...match.fields].map(([name, header]) => [header, name]));
  for (const [name, header] of match.fields) {
    const raw = table.columns.get(header);
    if (raw === undefined) continue;
    const column = shown.get(name) ?? header;
    shown.set(name, column);
    const field = layout.columns.find((each) => each.name === name);
    const { column: cells, bounds, bounded, several, empty } = shapeCells(raw, field);
    columns.set(column, cells);
    if (bounds !== undefined) columns.set(`${name}_bound`, bounds);
    notes.find('bounded-number', bounded, header);
    notes.find('several-contacts', several, header);
    if (fieldOf.get(header) === name) notes.find('empty-words', empty, header);
  }
  for (const [header, raw] of table.columns) {
    if (fieldOf.has(header) || columns.has(header)) continue;
    const { column, empty } = shapeCells(raw, undefined);
    columns.set(header, column);
    notes.find('empty-words', empty, header);
  }
  for (const header of match.second) notes.find('second-column', 1, header);
  addFacts(request, columns);
  return { rows: table.rows, columns, places: table.places };
}

/** What the file says outside its rows: its days, its currency, its name. */
function addFacts(request: ShapeRequest, columns: Map<string, RawColumn>): void {
  const { layout, above, path, match, notes, table } = request;
  const add = (name: string, text: string): void => {
    if (match.fields.has(name)) return;
    columns.set(request.shown.get(name) ?? name, sameInEvery(text, table.rows));
    request.shown.set(name, request.shown.get(name) ?? name);
  };
  const cost = match.fields.get('cost');
  const currency = layout.currency?.exec(cost?.trim() ?? '')?.[1];
  if (currency !== undefined) add('currency', currency.toUpperCase());
  const range =
    layout.range === undefined ? undefined : layout.range === 'line' ? lineRange(above) : commentRange(above);
  if (range !== undefined) addRange(range, request, add);
  const { name, form } = layout.fromName ?? {};
  const found = form?.exec(path.split('/').pop() ?? '')?.[1];
  if (name !== undefined && found !== undefined) add(name, found.toLowerCase());
  if (layout.range === 'line' && range === undefined && !match.fields.has('day')) notes.find('no-days-above', 1, path);
}

function addRange(
  range: DayRange,
  { match, notes, path, layout }: ShapeRequest,
  add: (name: string, text: string) => void,
): void {
  const [from, to] = [formatDay(range.from), formatDay(range.to)];
  if (layout.range === 'line') {
    if (match.fields.has('day')) return;
    add('from_day', from);
    add('to_day', to);
    return;
  }
  if (match.fields.has('period')) return;
  const period = periodText(range);
  if (period === undefined) notes.find('no-period', 1, `${path}: ${from} … ${to}`);
  else add('period', period);
}
