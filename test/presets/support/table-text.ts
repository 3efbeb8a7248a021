/** A csv as text: its cells, and how it is written. */
export interface TableText {
  readonly records: readonly (readonly string[])[];
  /** Which record is the header. */
  readonly header: number;
  readonly delimiter: string;
  readonly isWide: boolean;
}

/** Reads a look-alike export; its header is the first of the longest records. */
export function tableOf(bytes: Uint8Array): TableText {
  const isWide = bytes[0] === 0xff && bytes[1] === 0xfe;
  const text = new TextDecoder(isWide ? 'utf-16le' : 'utf-8').decode(bytes);
  const tables = [',', '\t', ';'].map((delimiter) => ({ delimiter, records: recordsOf(text, delimiter) }));
  const widest = tables.sort((a, b) => width(b.records) - width(a.records))[0] ?? { delimiter: ',', records: [] };
  const cells = Math.min(...widest.records.map((r) => r.length).filter((n) => n > 2));
  const header = widest.records.findIndex((record) => record.length >= cells && !record[0]?.startsWith('#'));
  return { ...widest, header, isWide };
}

const width = (records: readonly (readonly string[])[]): number => Math.max(...records.map((record) => record.length));

function recordsOf(text: string, delimiter: string): string[][] {
  const records: string[][] = [[]];
  const cell = new RegExp(`(?:"((?:[^"]|"")*)"|([^${delimiter}\\r\\n]*))(${delimiter}|\\r?\\n|$)`, 'y');
  while (cell.lastIndex < text.length) {
    const [, quoted, plain = '', end = ''] = cell.exec(text) ?? [];
    records.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end !== delimiter) records.push([]);
  }
  if (records.at(-1)?.length === 0) records.pop();
  return records;
}

/** The bytes of a table whose columns are moved, renamed or left out: `order` lists the columns to keep. */
export function bytesOf(
  table: TableText,
  order: readonly number[],
  rename: ReadonlyMap<number, string> = new Map(),
): Uint8Array {
  const names = table.records[table.header] ?? [];
  const lines = table.records.map((record, i) => {
    if (record.length < names.length) return lineOf(record, table.delimiter);
    const cells = order.map((at) => (i === table.header ? (rename.get(at) ?? record[at] ?? '') : (record[at] ?? '')));
    return lineOf([...cells, ...record.slice(names.length)], table.delimiter);
  });
  const text = `${lines.join('\n')}\n`;
  return table.isWide ? wideOf(text) : new TextEncoder().encode(text);
}

function lineOf(cells: readonly string[], delimiter: string): string {
  return cells
    .map((cell) => (/["\r\n]/.test(cell) || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell))
    .join(delimiter);
}

/** UTF-16LE with its mark. */
export function wideOf(text: string): Uint8Array {
  const units = Uint16Array.from(`\ufeff${text}`, (unit) => unit.charCodeAt(0));
  return new Uint8Array(units.buffer);
}
