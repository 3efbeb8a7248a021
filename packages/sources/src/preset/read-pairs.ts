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
  const { whole, others } = pairsOf(readText(file));
  return tableOf(file, matcher, [whole], others);
}

/**
 * Reads a report of an A/B test as one row a combination: its own figures, and what stands above all of them. The name of
 * the combination is the column `Combination`.
 */
export function readCombinations(file: FileContent, matcher: HeaderMatcher): PresetTable | null {
  const { whole, parts, others } = pairsOf(readText(file));
  const about = [...whole].filter(([name]) => [...parts.values()].every((own) => !own.has(name)));
  const rows = [...parts].map(([name, own]) => new Map([['Combination', name], ...about, ...own]));
  return tableOf(file, matcher, rows, others);
}

type Pairs = Map<string, string>;

/** The pairs outside combinations, those of each combination, and how many lines are of tables. */
function pairsOf(bytes: Uint8Array): { whole: Pairs; parts: Map<string, Pairs>; others: number } {
  const scanner = new CsvScanner(bytes, 44);
  const whole: Pairs = new Map();
  const parts = new Map<string, Pairs>();
  let into = whole;
  let others = 0;
  while (scanner.next()) {
    const [name = '', value, ...more] = cellTexts(scanner, bytes);
    const key = name.trim().replace(/:$/, '');
    const isPair = value !== undefined && more.length === 0 && name.trim().endsWith(':');
    if (isPair && !into.has(key)) into.set(key, value);
    if (more.length > 0) others++;
    if (isPair || more.length > 0 || key === '') continue;
    const combination = /^(Combination \d+) Stats$/i.exec(key)?.[1];
    into = combination === undefined ? whole : (parts.get(combination) ?? new Map<string, string>());
    if (combination !== undefined) parts.set(combination, into);
  }
  return { whole, parts, others };
}

function tableOf(
  file: FileContent,
  matcher: HeaderMatcher,
  rows: readonly Pairs[],
  others: number,
): PresetTable | null {
  const names = [...new Set(rows.flatMap((row) => [...row.keys()]))];
  if (matcher.count(names) === 0) {
    noHeader(file, matcher);
    return null;
  }
  file.notes.drop('other-table', others);
  const columns = new Map(names.map((name) => [name, columnOfTexts(rows.map((row) => row.get(name)))] as const));
  const places = [{ path: file.path, start: 0, rows: rows.length, dropped: [] }];
  return { reading: { rows: rows.length, columns, places, read: rows.length + others }, above: [] };
}
