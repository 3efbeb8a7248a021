import type { Column, DayColumn, InstantColumn } from '@sluice/core/table';
import { cellOf } from '../raw/cell-of.ts';
import type { ClockOfCells, TextCells, TypedCells } from '../raw/raw-column.ts';
import { StringTexts } from '../raw/texts.ts';
import { ValueCells } from '../raw/value-cells.ts';
import type { ColumnRequest, TypingContext } from './column-request.ts';
import { mapTexts, normalId } from './normal-text.ts';
import { stampsOfNumbers } from './stamp/unix-numbers.ts';
import { loaded } from './type-column.ts';

/** A typed column that serves as it is or by a plain change; undefined where it must go through its texts. */
export function fromTyped({ column, clock }: TypedCells, request: ColumnRequest): Column | null | undefined {
  const { as, context } = request;
  if (as === 'id' && column.type === 'text') return mapTexts(column, normalId);
  if (as === 'text' && (column.type === 'text' || column.type === 'list')) return column;
  if (as === 'number' && column.type === 'number') return column;
  if (as === 'money' && column.type === 'money') return column;
  if (as === 'money' && column.type === 'number') return loaded(context.amounts).moneyOfNumbers(column, request);
  if (as !== 'stamp' && as !== 'day') return undefined;
  if (column.type === 'day') return column;
  if (column.type === 'instant') return asStamp(zoned(column, clock, context), request);
  if (column.type !== 'number') return undefined;
  const stamps = stampsOfNumbers(column, clock === 'micros' ? 'micros' : 'unknown', context.dates.unixMicros);
  return stamps === undefined ? undefined : asStamp(stamps, request);
}

/** Wall times become instants by the source's clock. */
function zoned(column: InstantColumn, from: ClockOfCells | undefined, { clock }: TypingContext): InstantColumn {
  if (from !== 'wall' || clock.timezone === 'UTC') return column;
  return { type: 'instant', values: column.values.map((wall) => (Number.isNaN(wall) ? wall : clock.instantOf(wall))) };
}

/** The type of a column no key names. */
export function sniffTyped({ column, clock }: TypedCells, context: TypingContext): Column {
  return column.type === 'instant' ? zoned(column, clock, context) : column;
}

function asStamp(column: DayColumn | InstantColumn, { as, context }: ColumnRequest): Column {
  if (as !== 'day' || column.type === 'day') return column;
  const { fileClock } = context;
  return { type: 'day', values: column.values.map((value) => (Number.isNaN(value) ? value : fileClock.dayOf(value))) };
}

/** The cells as texts. */
export function toCells(column: Column): TextCells {
  if (column.type === 'text') {
    const origins = { csv: false, strings: true, numbers: false, booleans: false };
    return { kind: 'text', codes: column.codes, texts: new StringTexts([...column.dictionary]), origins };
  }
  const length = column.type === 'list' ? column.codes.length : column.values.length;
  const cells = new ValueCells(length);
  for (let row = 0; row < length; row++) {
    const cell = cellOf(column, row);
    cells.push(typeof cell === 'object' ? (cell?.[0] ?? null) : cell);
  }
  const raw = cells.finish();
  return raw.kind === 'text' ? raw : toCells(raw.column);
}
