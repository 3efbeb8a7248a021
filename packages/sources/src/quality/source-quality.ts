import { formatDay, formatInstant, MICROS_PER_DAY } from '@sluice/core/calendar';
import type { Column, LoadedSource, SourceQuality } from '@sluice/core/table';
import type { SourceNotes } from './source-notes.ts';

const STAMPS = ['at', 'from_day', 'to_day', 'opened', 'closed', 'period'];
const UNIQUE: Readonly<Record<string, string>> = { leads: 'lead', deals: 'deal' };

/** The report on one source as loaded; `asOf` in UTC microseconds counts what lies after it. */
export function sourceQuality(loaded: LoadedSource, notes: SourceNotes, asOf: number | null): SourceQuality {
  noteNegativeCosts(loaded, notes);
  const extents = extentsOf(loaded);
  noteUntimed(loaded, notes, extents);
  if (asOf !== null) noteFuture(loaded, notes, asOf, extents);
  return {
    source: loaded.id,
    files: notes.files,
    rowsRead: notes.rowsRead,
    rowsUsed: loaded.length,
    dropped: notes.failed ? { ...notes.dropped, ...failedRows(notes) } : notes.dropped,
    unparsed: notes.unparsed,
    unparsedCount: notes.unparsedCount,
    duplicates: duplicatesOf(loaded.fields[UNIQUE[loaded.kind] ?? '']),
    roundedMoney: notes.roundedMoney,
    ...rangeOf(loaded, extents),
    findings: notes.findings,
    sniffed: notes.sniffed,
  };
}

/** Rows of a source that could not be used at all. */
function failedRows(notes: SourceNotes): Record<string, number> {
  const counted = Object.values(notes.dropped).reduce((sum, count) => sum + count, 0);
  return notes.rowsRead > counted ? { 'source-failed': notes.rowsRead - counted } : {};
}

/** Rows whose id another row before them has. */
function duplicatesOf(column: Column | undefined): number {
  if (column?.type !== 'text') return 0;
  const seen = new Uint8Array(column.dictionary.length);
  let duplicates = 0;
  for (const code of column.codes) {
    if (code < 0) continue;
    if (seen[code] === 1) duplicates++;
    seen[code] = 1;
  }
  return duplicates;
}

interface Extent {
  readonly least: number;
  readonly most: number;
  readonly missing: number;
}

type Extents = ReadonlyMap<Column, Extent>;

function extentsOf({ fields }: LoadedSource): Extents {
  const columns = STAMPS.flatMap((name) => {
    const column = fields[name];
    return column?.type === 'instant' || column?.type === 'day' ? [column] : [];
  });
  return new Map(columns.map((column) => [column, extent(column.values)]));
}

function rangeOf({ fields }: LoadedSource, extents: Extents): { earliest: string | null; latest: string | null } {
  let earliest: { at: number; text: string } | null = null;
  let latest: { at: number; text: string } | null = null;
  for (const name of STAMPS) {
    const column = fields[name];
    if (column?.type !== 'instant' && column?.type !== 'day') continue;
    const { least = 0, most = -1 } = extents.get(column) ?? {};
    if (least > most) continue;
    const [unit, text] = column.type === 'day' ? ([MICROS_PER_DAY, formatDay] as const) : ([1, formatInstant] as const);
    if (earliest === null || least * unit < earliest.at) earliest = { at: least * unit, text: text(least) };
    if (latest === null || most * unit > latest.at) latest = { at: most * unit, text: text(most) };
  }
  return { earliest: earliest?.text ?? null, latest: latest?.text ?? null };
}

function extent(values: Float64Array): Extent {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  let missing = 0;
  for (let row = 0; row < values.length; row++) {
    const value = values[row] as number;
    if (value < least) least = value;
    if (value > most) most = value;
    if (Number.isNaN(value)) missing++;
  }
  return { least, most, missing };
}

function noteNegativeCosts({ kind, fields }: LoadedSource, notes: SourceNotes): void {
  const cost = kind === 'spend' ? fields['cost'] : undefined;
  if (cost?.type !== 'money') return;
  let count = 0;
  for (const value of cost.values) if (value < 0) count++;
  notes.find('negative-cost', count, 'credits are summed with the costs');
}

/** An event without its time stands in no order, so no chain can use it. */
function noteUntimed({ kind, fields }: LoadedSource, notes: SourceNotes, extents: Extents): void {
  const at = kind === 'events' ? fields['at'] : undefined;
  const missing = at === undefined ? 0 : (extents.get(at)?.missing ?? 0);
  notes.find('no-time', missing, 'rows without a time are in no funnel and no period');
}

function noteFuture({ fields }: LoadedSource, notes: SourceNotes, asOf: number, extents: Extents): void {
  const column = fields['at'] ?? fields['opened'];
  if (column?.type !== 'instant' && column?.type !== 'day') return;
  const last = column.type === 'day' ? Math.floor(asOf / MICROS_PER_DAY) : asOf;
  if ((extents.get(column)?.most ?? Number.POSITIVE_INFINITY) <= last) return;
  let count = 0;
  for (let row = 0; row < column.values.length; row++) if ((column.values[row] as number) > last) count++;
  notes.find('future-date', count, 'rows later than the as-of instant');
}
