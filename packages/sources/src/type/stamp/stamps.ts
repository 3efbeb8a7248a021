import { MICROS_PER_DAY } from '@sluice/core/calendar';
import type { DayColumn, InstantColumn } from '@sluice/core/table';
import type { TextCells } from '../../raw/raw-column.ts';
import type { Texts } from '../../raw/texts.ts';
import { type ColumnRequest, noteUnread, severityOf, spread, type TypingContext } from '../column-request.ts';
import { isBlank } from '../is-blank.ts';
import { sniffOrder } from './date-order.ts';
import type { DateOrder } from './stamp-parts.ts';
import { StampReader } from './stamp-reader.ts';

const NONE = 0;
const DAY = 1;
const WALL = 2;
const INSTANT = 3;

interface Entries {
  readonly values: Float64Array;
  readonly kinds: Uint8Array;
  days: number;
  times: number;
  /** Some date is three numbers whose order the text does not show. */
  hasNumbers: boolean;
}

/**
 * Reads cells as stamps: days where every cell is a date, else instants. A column with both becomes days, because one
 * date-only row makes all rows compare by local day (rule T3); the mix is a finding. Null after an error.
 */
export function typeStamps(cells: TextCells, request: ColumnRequest): DayColumn | InstantColumn | null {
  const { context, column } = request;
  const entries = entriesOf(cells.texts, request);
  if (entries === null) return null;
  const isUnread = (entry: number): boolean => entries.kinds[entry] === NONE && !isBlank(cells.texts, entry);
  if (noteUnread(cells, request, isUnread, 'a date or a time')) return null;
  const isMixed = entries.days > 0 && entries.times > 0;
  if (isMixed && request.as !== 'day') {
    context.notes.find('mixed-precision', entries.days, `${column}: some stamps are dates only, so all count by day`);
  }
  if (request.as === 'day' || isMixed || (entries.days > 0 && entries.times === 0)) {
    return { type: 'day', values: spread(cells.codes, toDays(entries, context)) };
  }
  return { type: 'instant', values: spread(cells.codes, toInstants(entries, context)) };
}

/** The order of dates of three numbers is asked for only where there are any. */
function entriesOf(texts: Texts, request: ColumnRequest): Entries | null {
  const { context } = request;
  const stated = context.dates.order;
  const entries = readEntries(texts, stated ?? 'DMY', context);
  if (stated !== undefined || !entries.hasNumbers) return entries;
  const order = orderOf(texts, request);
  return order === null || order === 'DMY' ? order && entries : readEntries(texts, order, context);
}

/** Reads a column nobody named as stamps if every cell is one; undefined where it is something else. */
export function sniffStamps(cells: TextCells, request: ColumnRequest): DayColumn | InstantColumn | null | undefined {
  const reader = new StampReader();
  const { texts } = cells;
  for (let entry = 0; entry < texts.size; entry++) {
    texts.at(entry);
    reader.read(texts.bytes, texts.from, texts.to, 'MDY');
    if (reader.isDigits || (reader.kind === 'none' && !reader.isNumbers)) return undefined;
  }
  return texts.size === 0 ? undefined : typeStamps(cells, request);
}

function orderOf(texts: Texts, request: ColumnRequest): DateOrder | null {
  const { context, column } = request;
  const found = sniffOrder(texts);
  if (found.kind === 'ambiguous' && context.unclear?.dates !== undefined) return context.unclear.dates;
  if (found.kind === 'ambiguous' || found.kind === 'mixed') {
    const { notes } = context;
    const { kind, ...examples } = found;
    const params = { source: notes.source.id, column };
    if ('example' in examples) notes.report('ambiguous-dates', { ...params, ...examples }, severityOf(request));
    else notes.report('mixed-date-orders', { ...params, ...examples }, severityOf(request));
    return null;
  }
  if (found.kind === 'found')
    context.notes.sniffed[`dates of ${column}`] = found.order === 'MDY' ? 'M/D/YYYY' : 'D/M/YYYY';
  return found.kind === 'found' ? found.order : 'DMY';
}

function readEntries(texts: Texts, order: DateOrder, { dates }: TypingContext): Entries {
  const reader = new StampReader();
  const entries = {
    values: new Float64Array(texts.size),
    kinds: new Uint8Array(texts.size),
    days: 0,
    times: 0,
    hasNumbers: false,
  };
  for (let entry = 0; entry < texts.size; entry++) {
    texts.at(entry);
    reader.read(texts.bytes, texts.from, texts.to, order);
    entries.hasNumbers ||= reader.isNumbers;
    if (reader.isDigits && dates.unixMicros !== undefined) {
      reader.kind = 'instant';
      reader.value = Math.floor(Number(texts.text(entry)) * dates.unixMicros);
    } else dates.readSerial?.(texts.text(entry), reader);
    if (reader.kind === 'none') continue;
    entries.values[entry] = reader.value;
    if (reader.kind === 'day') entries.days++;
    else entries.times++;
    entries.kinds[entry] = reader.kind === 'day' ? DAY : reader.kind === 'wall' ? WALL : INSTANT;
  }
  return entries;
}

function toInstants({ values, kinds }: Entries, { clock }: TypingContext): Float64Array {
  return values.map((value, entry) => {
    if (kinds[entry] === NONE) return Number.NaN;
    return kinds[entry] === WALL ? clock.instantOf(value) : value;
  });
}

function toDays({ values, kinds }: Entries, { clock, fileClock }: TypingContext): Float64Array {
  const isOneZone = clock.timezone === fileClock.timezone;
  return values.map((value, entry) => {
    if (kinds[entry] === NONE) return Number.NaN;
    if (kinds[entry] === DAY) return value;
    if (kinds[entry] === INSTANT) return fileClock.dayOf(value);
    return isOneZone ? Math.floor(value / MICROS_PER_DAY) : fileClock.dayOf(clock.instantOf(value));
  });
}
