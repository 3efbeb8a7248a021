import type { FileContent, FileReading } from '../raw/file-reading.ts';
import { CellColumns } from './cell-columns.ts';
import { CsvScanner, STRAY } from './csv-scanner.ts';
import { cellTexts, headerOf } from './header.ts';
import { type RaggedRows, reportRagged } from './ragged-rows.ts';
import { sniffDelimiter } from './sniff-delimiter.ts';

/**
 * Reads delimited text, in UTF-8 without a mark. Every record after the header is read, or dropped and counted: a blank line, a record with more
 * cells than the header (they would stand in the wrong columns), one whose quote is never closed. A record with fewer
 * cells is kept, its last cells missing.
 */
export function readTable(text: Uint8Array, file: FileContent): FileReading {
  const { bytes, start, delimiter } = openTable(text, file);
  const scanner = new CsvScanner(bytes, delimiter.charCodeAt(0), start);
  let hasHeader = scanner.next();
  while (hasHeader && scanner.isBlank) hasHeader = scanner.next();
  if (!hasHeader) {
    file.notes.report('no-rows', { source: file.notes.source.id, path: file.path, header: false });
    return { rows: 0, columns: new Map(), places: [{ path: file.path, start: 0, rows: 0, dropped: [] }], read: 0 };
  }
  const header = headerOf(cellTexts(scanner, bytes));
  for (const name of header.repeated) {
    file.notes.report('duplicate-header', { source: file.notes.source.id, path: file.path, column: name });
    file.notes.find('duplicate-header', 1, name);
  }
  return readRecords(scanner, bytes, header.names, file);
}

/** The delimiter, and where the table starts: behind Excel's `sep=;` where that is the first line. */
function openTable(bytes: Uint8Array, file: FileContent): { bytes: Uint8Array; start: number; delimiter: string } {
  const { delimiter: stated } = file.notes.source;
  const head = new TextDecoder().decode(bytes.subarray(0, 8));
  const hint = /^sep=(.)(?:\r\n?|\n)/.exec(head);
  const start = hint?.[0].length ?? 0;
  if (stated !== undefined) return { bytes, start, delimiter: stated === '\\t' || stated === 'tab' ? '\t' : stated };
  const delimiter = hint?.[1] ?? (/\.tsv$/i.test(file.name) ? '\t' : sniffDelimiter(bytes.subarray(start)));
  if (delimiter !== ',') file.notes.sniffed['delimiter'] = delimiter === '\t' ? 'tab' : delimiter;
  return { bytes, start, delimiter };
}

/** What a record is besides a row of data, by its cells. */
export type Skip = (cells: readonly string[]) => string | undefined;

/** The records a scanner still has, as rows under these names; those `skip` gives a reason for are dropped and counted. */
export function readRecords(
  scanner: CsvScanner,
  bytes: Uint8Array,
  names: readonly string[],
  file: FileContent,
  skip?: Skip,
): FileReading {
  const columns = new CellColumns(names, file.pools, Math.max(16, Math.min(1 << 16, bytes.length >> 5)));
  const ragged: RaggedRows = { long: [], short: [], unclosed: [], stray: [], blank: 0, names: names.length };
  const dropped: number[] = [];
  let record = 0;
  while (scanner.next()) {
    record++;
    const reason = skip?.(cellTexts(scanner, bytes));
    if (reason !== undefined) {
      file.notes.drop(reason);
      dropped.push(record);
    } else if (isDropped(scanner, record, ragged)) dropped.push(record);
    else columns.add(scanner, bytes);
  }
  reportRagged(ragged, file);
  if (record === 0) file.notes.report('no-rows', { source: file.notes.source.id, path: file.path, header: true });
  const places = [{ path: file.path, start: 0, rows: columns.rows, dropped }];
  return { rows: columns.rows, columns: columns.finish(), places, read: record };
}

function isDropped(scanner: CsvScanner, record: number, ragged: RaggedRows): boolean {
  const { names } = ragged;
  if (scanner.isUnclosed) return ragged.unclosed.push(record) > 0;
  if (scanner.isBlank) return ++ragged.blank > 0;
  for (let i = 0; i < scanner.cells; i++) {
    if (scanner.flags[i] !== STRAY) continue;
    ragged.stray.push(record);
    break;
  }
  if (scanner.cells < names) ragged.short.push(record);
  if (scanner.cells <= names) return false;
  for (let i = names; i < scanner.cells; i++)
    if (scanner.starts[i] !== scanner.ends[i]) return ragged.long.push(record) > 0;
  return false;
}
