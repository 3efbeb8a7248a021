import type { Column } from '@sluice/core/table';
import type { RawColumn, TextCells } from '../raw/raw-column.ts';
import type { ColumnRequest } from './column-request.ts';
import { isoDays } from './stamp/iso-days.ts';
import { loaded, textColumn } from './type-column.ts';

/** The type of a column no key names: one that fits all its cells, else text. What JSON says is text stays text. */
export function sniffColumn(raw: RawColumn, request: ColumnRequest): Column {
  const { amounts, stamps, typed } = request.context;
  if (raw.kind === 'typed') return loaded(typed).sniffTyped(raw, request.context);
  const { csv, strings, numbers, booleans } = raw.origins;
  const kinds = Number(strings) + Number(numbers) + Number(booleans);
  if (!csv && kinds > 1) {
    const { notes } = request.context;
    notes.find('mixed-types', 1, `${request.column}: numbers, texts or booleans in one column; all read as text`);
    return textColumn(raw);
  }
  const isTyped = !csv && !strings;
  const found =
    (csv || (isTyped && numbers) ? amounts?.sniffNumbers(raw, request) : undefined) ??
    (csv || (isTyped && booleans) ? sniffBooleans(raw) : undefined) ??
    (csv || strings ? (isoDays(raw) ?? stamps?.sniffStamps(raw, request)) : undefined);
  return found ?? textColumn(raw);
}

function sniffBooleans({ texts, codes }: TextCells): Column | undefined {
  if (texts.size === 0 || texts.size > 6) return undefined;
  const values = texts.all().map((text) => ['false', 'true'].indexOf(text.toLowerCase()));
  if (values.includes(-1)) return undefined;
  return { type: 'boolean', values: Int8Array.from(codes, (code) => (code < 0 ? -1 : (values[code] ?? -1))) };
}
