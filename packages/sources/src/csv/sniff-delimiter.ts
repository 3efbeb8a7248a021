import { CsvScanner } from './csv-scanner.ts';

const CANDIDATES = [',', ';', '\t', '|'] as const;
const SAMPLE = 1 << 16;
const RECORDS = 100;

/** The delimiter whose records agree best on how many cells they have; a comma where nothing tells. */
export function sniffDelimiter(bytes: Uint8Array): string {
  let best = ',';
  let bestScore = 0;
  for (const candidate of CANDIDATES) {
    const score = scoreOf(bytes, candidate.charCodeAt(0));
    if (score > bestScore) {
      best = candidate;
      bestScore = score;
    }
  }
  return best;
}

/** Share of records with as many cells as the first, and, where that is alike, how many those are. */
function scoreOf(bytes: Uint8Array, delimiter: number): number {
  const scanner = new CsvScanner(bytes, delimiter, 0, Math.min(bytes.length, SAMPLE));
  const isCut = bytes.length > SAMPLE;
  let header = 0;
  let records = 0;
  let alike = 0;
  let pending = false;
  while (records < RECORDS && scanner.next()) {
    // The last record of a cut sample may be half a record: it counts only once another follows it.
    if (pending) alike++;
    pending = false;
    if (scanner.isBlank || scanner.isUnclosed) continue;
    if (header === 0) header = scanner.cells;
    records++;
    if (scanner.cells === header) pending = true;
  }
  if (pending && !isCut) alike++;
  if (header < 2) return 0;
  return alike / Math.max(records, 1) + Math.min(header, 500) / 1000;
}
