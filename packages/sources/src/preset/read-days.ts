import { formatDay } from '@sluice/core/calendar';
import { CsvScanner } from '../csv/csv-scanner.ts';
import { cellTexts } from '../csv/header.ts';
import { readText } from '../encoding/read-text.ts';
import type { FileContent, FileReading } from '../raw/file-reading.ts';
import type { HeaderMatcher } from './header-match.ts';
import { commentRange } from './range-text.ts';
import { noHeader, type PresetTable } from './read-preset-csv.ts';
import { columnOfTexts } from './shape-cells.ts';

/** The tables by `Nth day`, joined: day → column → cell. */
interface Days {
  readonly rows: Map<number, Map<string, string>>;
  readonly columns: Set<string>;
  other: number;
}

/**
 * Reads a file of several tables, each under its own pair of dates. Those by `Nth day` are joined by day; the rows of
 * the others are counted as left out, since they cannot be split by day.
 */
export function readDays(file: FileContent, matcher: HeaderMatcher): PresetTable | null {
  const days: Days = { rows: new Map(), columns: new Set(), other: 0 };
  for (const block of blocksOf(readText(file))) addBlock(block, days);
  if (days.columns.size === 0) {
    noHeader(file, matcher);
    return null;
  }
  file.notes.drop('other-table', days.other);
  return { reading: joined(days, file.path), above: [] };
}

interface Block {
  readonly comments: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A file's tables: comments, a header, rows. */
function blocksOf(bytes: Uint8Array): Block[] {
  const blocks: Block[] = [];
  let comments: string[] = [];
  let rows: string[][] = [];
  const scanner = new CsvScanner(bytes, 44);
  const end = (): void => {
    if (rows.length > 0) blocks.push({ comments, rows });
    if (rows.length > 0) comments = [];
    rows = [];
  };
  while (scanner.next()) {
    const cells = cellTexts(scanner, bytes);
    if (scanner.isBlank) end();
    else if (cells[0]?.startsWith('#')) {
      end();
      comments.push(cells.join(','));
    } else rows.push(cells);
  }
  end();
  return blocks;
}

function addBlock({ comments, rows }: Block, days: Days): void {
  const [header = [], ...body] = rows;
  const range = commentRange(comments);
  if (range === undefined || !/^nth day$/i.test(header[0]?.trim() ?? '')) {
    days.other += body.length;
    return;
  }
  for (const name of header.slice(1)) days.columns.add(name.trim());
  for (const [nth = '', ...cells] of body) {
    const day = range.from + Number(nth);
    const row = days.rows.get(day) ?? new Map<string, string>();
    for (const [i, cell] of cells.entries()) row.set(header[i + 1]?.trim() ?? '', cell);
    days.rows.set(day, row);
  }
}

function joined({ rows, columns, other }: Days, path: string): FileReading {
  const ordered = [...rows].sort(([a], [b]) => a - b);
  const named = [...columns].map((name) => [name, columnOfTexts(ordered.map(([, row]) => row.get(name)))] as const);
  const day = columnOfTexts(ordered.map(([at]) => formatDay(at)));
  const places = [{ path, start: 0, rows: ordered.length, dropped: [] }];
  return { rows: ordered.length, columns: new Map([['Day', day], ...named]), places, read: ordered.length + other };
}
