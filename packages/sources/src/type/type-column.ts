import { BugError } from '@sluice/core/internal';
import type { Column } from '@sluice/core/table';
import type { RawColumn, TextCells } from '../raw/raw-column.ts';
import type { ColumnRequest } from './column-request.ts';
import { mapTexts, normalId } from './normal-text.ts';
import { isoDays } from './stamp/iso-days.ts';

/** Reads a column as what its key wants; null after an error, which is reported. */
export function typeColumn(raw: RawColumn, request: ColumnRequest): Column | null {
  const { amounts, stamps, typed } = request.context;
  const found = raw.kind === 'typed' ? loaded(typed).fromTyped(raw, request) : undefined;
  if (found !== undefined) return found;
  const cells = raw.kind === 'text' ? raw : loaded(typed).toCells(raw.column);
  switch (request.as) {
    case 'id':
      return cells.texts.column?.(cells.codes, true) ?? mapTexts(textColumn(cells), normalId);
    case 'text':
      return textColumn(cells);
    case 'number':
      return loaded(amounts).typeNumbers(cells, request);
    case 'money':
      return loaded(amounts).typeMoney(cells, request);
    case 'stamp':
    case 'day':
      return isoDays(cells) ?? loaded(stamps).typeStamps(cells, request);
  }
}

/** The cells as texts, unchanged. */
export function textColumn(cells: TextCells): Extract<Column, { type: 'text' }> {
  const { texts, codes } = cells;
  return texts.column?.(codes, false) ?? { type: 'text', dictionary: texts.all(), codes };
}

/** What must have been loaded for the columns of the table. */
export function loaded<T>(readers: T | null): T {
  if (readers === null) throw new BugError('a table has columns that were not seen when its readers were loaded');
  return readers;
}
