import { CsvScanner } from '../../csv/csv-scanner.ts';
import { cellTexts } from '../../csv/header.ts';
import { sniffDelimiter } from '../../csv/sniff-delimiter.ts';

const TOTAL =
  /^(grand total|(sub)?totals?|sum|summe|gesamt(summe)?|insgesamt|total général|totales|总计|總計|合计|合計|小计|小計|汇总|匯總)\s*[::]?$/i;
const QUOTE = 34;

/** The line of totals that a table ends with: where it begins, and the cell that says so. */
export interface TotalRow {
  /** Its first byte. */
  readonly start: number;
  /** The place of the cell in its record, from 0. */
  readonly column: number;
  readonly text: string;
}

/** Finds the last record of delimited text in UTF-8, where its first cell that is not empty says it is a total. */
export function totalRow(text: Uint8Array): TotalRow | undefined {
  const delimiter = sniffDelimiter(text).charCodeAt(0);
  const scanner = new CsvScanner(text, delimiter);
  let start = 0;
  while (scanner.next()) if (!scanner.isBlank) start = startOf(scanner, text);
  const last = new CsvScanner(text, delimiter, start);
  if (start === 0 || !last.next()) return undefined;
  const cells = cellTexts(last, text);
  const column = cells.findIndex((cell) => cell.trim() !== '');
  const cell = cells[column] ?? '';
  return TOTAL.test(cell.trim()) ? { start, column, text: cell } : undefined;
}

function startOf({ starts }: CsvScanner, text: Uint8Array): number {
  const first = starts[0] ?? 0;
  return text[first - 1] === QUOTE ? first - 1 : first;
}
