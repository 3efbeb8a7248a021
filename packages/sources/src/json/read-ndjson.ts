import { readText } from '../encoding/read-text.ts';
import type { FileContent, FileReading } from '../raw/file-reading.ts';
import { exactNumbers } from './exact-numbers.ts';
import { isObject } from './is-object.ts';
import { RowColumns } from './row-columns.ts';

const LF = 10;

/** Reads one object a line; a line that is not one is dropped, counted and reported with its number. Blank lines are counted. */
export function readNdjson(file: FileContent): FileReading {
  const bytes = readText(file);
  const { notes, path } = file;
  const decoder = new TextDecoder();
  const columns = new RowColumns(Math.max(16, bytes.length >> 8));
  const dropped: number[] = [];
  let blank = 0;
  let line = 0;
  for (let at = 0; at < bytes.length; ) {
    const found = bytes.indexOf(LF, at);
    const end = found < 0 ? bytes.length : found;
    const text = decoder.decode(bytes.subarray(at, end)).trim();
    at = end + 1;
    line++;
    const row = text === '' ? undefined : parseLine(text);
    if (row !== undefined) columns.add(file.row?.(row) ?? row);
    else dropped.push(line);
    if (text === '') blank++;
  }
  const bad = dropped.length - blank;
  notes.drop('blank-line', blank);
  notes.drop('damaged-line', bad);
  if (bad > 0) reportLines(file, bad, firstBad(bytes, dropped));
  if (line === 0) notes.report('no-rows', { source: notes.source.id, path, header: false });
  columns.report(notes, path);
  const places = [{ path, start: 0, rows: columns.rows, dropped }];
  return { rows: columns.rows, columns: columns.finish(), places, read: line };
}

function parseLine(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(exactNumbers(text));
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function reportLines({ notes, path }: FileContent, count: number, line: number): void {
  notes.report('damaged-line', { source: notes.source.id, path, count, line });
}

/** The first dropped line that is not merely blank. */
function firstBad(bytes: Uint8Array, dropped: readonly number[]): number {
  const wanted = new Set(dropped);
  let line = 1;
  for (let at = 0; at < bytes.length; line++) {
    const found = bytes.indexOf(LF, at);
    const end = found < 0 ? bytes.length : found;
    if (wanted.has(line) && bytes.subarray(at, end).some((byte) => byte > 32)) return line;
    at = end + 1;
  }
  return dropped[0] ?? 1;
}
