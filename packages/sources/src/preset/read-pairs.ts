import { CsvScanner } from '../csv/csv-scanner.ts';
import { cellTexts } from '../csv/header.ts';
import { readText } from '../encoding/read-text.ts';
import type { FileContent } from '../raw/file-reading.ts';
import type { HeaderMatcher } from './header-match.ts';
import { noHeader, type PresetTable } from './read-preset-csv.ts';
import { columnOfTexts } from './shape-cells.ts';

/**
 * Reads a report that says one name and its value a line as one row. The first value of a name counts, so that the
 * figures of the whole stand before those of a part of it; the lines of tables further down are counted as left out.
 */
export function readPairs(file: FileContent, matcher: HeaderMatcher): PresetTable | null {
  const bytes = readText(file);
  const scanner = new CsvScanner(bytes, 44);
  const pairs = new Map<string, string>();
  let others = 0;
  while (scanner.next()) {
    const [name = '', value, ...more] = cellTexts(scanner, bytes);
    const key = name.trim().replace(/:$/, '');
    if (value === undefined || more.length > 0 || !name.trim().endsWith(':')) others += more.length > 0 ? 1 : 0;
    else if (!pairs.has(key)) pairs.set(key, value);
  }
  if (matcher.count([...pairs.keys()]) === 0) {
    noHeader(file, matcher);
    return null;
  }
  file.notes.drop('other-table', others);
  const columns = new Map([...pairs].map(([name, value]) => [name, columnOfTexts([value])] as const));
  const places = [{ path: file.path, start: 0, rows: 1, dropped: [] }];
  return { reading: { rows: 1, columns, places, read: 1 + others }, above: [] };
}
