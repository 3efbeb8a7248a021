import { CsvScanner } from '../../csv/csv-scanner.ts';
import { cellTexts } from '../../csv/header.ts';
import { readText } from '../../encoding/read-text.ts';
import type { FileContent, FileReading } from '../../raw/file-reading.ts';
import type { HeaderMatcher } from '../header-match.ts';
import { commentRange } from '../range-text.ts';
import { noHeader, type PresetTable } from '../read-preset-csv.ts';
import { columnOfTexts } from '../shape-cells.ts';
import { type Axis, axisOf } from './nth-axis.ts';

/** The tables by one axis, joined: period → column → cell. */
interface Days {
  axis: Axis | null;
  readonly rows: Map<string, Map<string, string>>;
  readonly columns: Set<string>;
  other: number;
}

/**
 * Reads a file of several tables, each under its own pair of dates. Those by `Nth day`, `Nth week` or
 * `Nth month`, whichever comes first, are joined by it; the rows of the others are counted as left out.
 */
export function readDays(file: FileContent, matcher: HeaderMatcher): PresetTable | null {
  const days: Days = { axis: null, rows: new Map(), columns: new Set(), other: 0 };
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
  const axis = axisOf(header[0] ?? '', commentRange(comments), body.length);
  if (axis === null || (days.axis !== null && days.axis.by !== axis.by)) {
    days.other += body.length;
    return;
  }
  days.axis = axis;
  for (const name of header.slice(1)) days.columns.add(name.trim());
  for (const [nth = '', ...cells] of body) {
    const period = axis.periodOf(Number(nth));
    const row = days.rows.get(period) ?? new Map<string, string>();
    for (const [i, cell] of cells.entries()) row.set(header[i + 1]?.trim() ?? '', cell);
    days.rows.set(period, row);
  }
}

function joined({ rows, columns, other }: Days, path: string): FileReading {
  const ordered = [...rows].sort(([a], [b]) => (a < b ? -1 : 1));
  const named = [...columns].map((name) => [name, columnOfTexts(ordered.map(([, row]) => row.get(name)))] as const);
  const day = columnOfTexts(ordered.map(([period]) => period));
  const places = [{ path, start: 0, rows: ordered.length, dropped: [] }];
  return { rows: ordered.length, columns: new Map([['Day', day], ...named]), places, read: ordered.length + other };
}
