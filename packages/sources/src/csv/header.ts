import type { CsvScanner } from './csv-scanner.ts';

/** The names of a header line: trimmed, empty ones filled, repeated ones told apart. */
export interface Header {
  readonly names: readonly string[];
  /** Names that stood more than once. */
  readonly repeated: readonly string[];
}

/** Makes the names of columns unique: a second `name` becomes `name (2)`, an empty one `column 3`. */
export function headerOf(cells: readonly string[]): Header {
  const names: string[] = [];
  const repeated = new Set<string>();
  const taken = new Set<string>();
  cells.forEach((cell, i) => {
    const name = cell.trim() === '' ? `column ${i + 1}` : cell.trim();
    let unique = name;
    for (let n = 2; taken.has(unique); n++) unique = `${name} (${n})`;
    if (unique !== name) repeated.add(name);
    taken.add(unique);
    names.push(unique);
  });
  return { names, repeated: [...repeated] };
}

/** The texts of the scanner's current record. */
export function cellTexts(scanner: CsvScanner, bytes: Uint8Array): string[] {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  return Array.from({ length: scanner.cells }, (_, i) => {
    const text = decoder.decode(bytes.subarray(scanner.starts[i], scanner.ends[i]));
    return scanner.flags[i] === 1 ? text.replaceAll('""', '"') : text;
  });
}
