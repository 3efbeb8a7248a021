import { CsvScanner } from '../csv/csv-scanner.ts';
import { cellTexts } from '../csv/header.ts';
import { type HeaderMatcher, unmet } from './header-match.ts';

/** Where the table of a known format starts in a text. */
export interface FoundHeader {
  readonly delimiter: string;
  readonly cells: readonly string[];
  /** The lines above it. */
  readonly above: readonly string[];
  /** Records to step over, the header included. */
  readonly records: number;
  /** Cells that are headers of the format. */
  readonly known: number;
}

const DELIMITERS = [',', '\t', ';', '|'];
const MOST_RECORDS = 60;
const KNOWN_SHARE = 0.6;

/**
 * The header of a known format: the first record that has every column the format needs, or of whose cells at least
 * 60 % are known; else the record with most known cells. Undefined where no cell is known.
 */
export function findHeader(bytes: Uint8Array, matcher: HeaderMatcher, stated?: string): FoundHeader | undefined {
  const delimiters = stated === undefined ? DELIMITERS : [stated];
  const found = delimiters.flatMap((delimiter) => findWith(bytes, matcher, delimiter) ?? []);
  return found.sort((a, b) => rank(b, matcher) - rank(a, matcher))[0];
}

function rank({ known, cells, records }: FoundHeader, matcher: HeaderMatcher): number {
  return known + (isHeader(cells, known, matcher) ? 1000 : 0) - records / 1000;
}

function findWith(bytes: Uint8Array, matcher: HeaderMatcher, delimiter: string): FoundHeader | undefined {
  const scanner = new CsvScanner(bytes, delimiter.charCodeAt(0));
  const above: string[] = [];
  let best: FoundHeader | undefined;
  for (let records = 1; records <= MOST_RECORDS && scanner.next(); records++) {
    const cells = scanner.isBlank ? [] : cellTexts(scanner, bytes);
    const known = cells[0]?.startsWith('#') ? 0 : matcher.count(cells.map((cell) => cell.trim()));
    const found = { delimiter, cells, above: [...above], records, known };
    if (isHeader(cells, known, matcher)) return found;
    if (known > (best?.known ?? 0)) best = found;
    above.push(cells.join(delimiter));
  }
  return best;
}

function isHeader(cells: readonly string[], known: number, matcher: HeaderMatcher): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '').length;
  if (known < 2) return false;
  return known >= filled * KNOWN_SHARE || unmet(matcher.layout, matcher.match(cells).fields).length === 0;
}
