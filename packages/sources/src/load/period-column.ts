import { dateOfDay, dayOfDate, isoWeekOf } from '@sluice/core/calendar';
import type { DayColumn } from '@sluice/core/table';
import type { RawColumn, TextCells } from '../raw/raw-column.ts';
import { type ColumnRequest, noteUnread, spread } from '../type/column-request.ts';
import { typeColumn } from '../type/type-column.ts';

/** Periods by their first day, and the grain their spelling shows. */
export interface Periods {
  readonly column: DayColumn;
  readonly grain: string;
}

const FORMS: readonly {
  readonly grain: string;
  readonly form: RegExp;
  readonly day: (year: number, n: number) => number;
}[] = [
  {
    grain: 'month',
    form: /^(\d{4})-(\d\d)$/,
    day: (year, n) => (n >= 1 && n <= 12 ? dayOfDate(year, n, 1) : Number.NaN),
  },
  { grain: 'quarter', form: /^(\d{4})-?Q([1-4])$/, day: (year, n) => dayOfDate(year, n * 3 - 2, 1) },
  { grain: 'year', form: /^(\d{4})$/, day: (year) => dayOfDate(year, 1, 1) },
  { grain: 'week', form: /^(\d{4})-W(\d\d)$/, day: mondayOf },
];

/** Reads `2026-01`, `2026-Q1`, `2026`, `2026-W05`, all cells alike, or days; null after an error. */
export function typePeriods(raw: RawColumn, request: ColumnRequest): Periods | null {
  const form = raw.kind === 'text' ? formOf(raw) : undefined;
  if (form !== undefined && raw.kind === 'text') {
    const read = readForm(raw, form, request);
    return read && { column: read, grain: form.grain };
  }
  const column = typeColumn(raw, request);
  if (column?.type !== 'day') return null;
  noteFirstDays(column, request);
  return { column, grain: 'day' };
}

function formOf({ texts }: TextCells): (typeof FORMS)[number] | undefined {
  if (texts.size === 0) return undefined;
  const counts = FORMS.map(({ form }) => texts.all().filter((text) => form.test(text.trim())).length);
  const most = Math.max(...counts);
  return most * 2 > texts.size ? FORMS[counts.indexOf(most)] : undefined;
}

function readForm(cells: TextCells, { form, day }: (typeof FORMS)[number], request: ColumnRequest): DayColumn | null {
  const days = Float64Array.from(cells.texts.all(), (text) => {
    const match = form.exec(text.trim());
    return match === null ? Number.NaN : day(Number(match[1]), Number(match[2] ?? 1));
  });
  if (noteUnread(cells, request, (entry) => Number.isNaN(days[entry]), 'a period like the others')) return null;
  return { type: 'day', values: spread(cells.codes, days) };
}

/** The Monday of an ISO week; NaN where the year has no such week. */
function mondayOf(year: number, week: number): number {
  const fourth = dayOfDate(year, 1, 4);
  const monday = fourth - ((fourth + 3) % 7) + (week - 1) * 7;
  const found = isoWeekOf(monday);
  return found.year === year && found.week === week ? monday : Number.NaN;
}

/** Days that are all the first of a month may be months: said, not guessed. */
function noteFirstDays(column: DayColumn, { context, column: name }: ColumnRequest): void {
  const { notes } = context;
  const days = new Set(column.values);
  if (notes.source.grain !== undefined || days.size < 2) return;
  const isFirst = [...days].every((day) => Number.isNaN(day) || dateOfDay(day).day === 1);
  if (isFirst)
    notes.find(
      'grain-assumed',
      1,
      `${name}: all days are the first of a month, read as days; "grain: month" if they are months`,
    );
}
