import { readText } from '../encoding/read-text.ts';
import type { FileContent, FileReading } from '../raw/file-reading.ts';
import { exactNumbers } from './exact-numbers.ts';
import { isObject } from './is-object.ts';
import { RowColumns } from './row-columns.ts';

const MOST_BYTES = 512 * 1024 * 1024;

/** Reads `[{…}, …]` or `{rows: [{…}, …]}`; entries that are no objects are dropped and counted. */
export function readJson(file: FileContent): FileReading {
  const bytes = readText(file);
  const { notes, path } = file;
  const source = notes.source.id;
  if (bytes.length > MOST_BYTES) {
    notes.fail('file-too-long', {
      source,
      path,
      megabytes: Math.round(bytes.length / 1e6),
      most: MOST_BYTES / 1024 / 1024,
    });
    return empty(path);
  }
  const parsed = parse(new TextDecoder().decode(bytes));
  if (parsed.error !== undefined) {
    notes.fail('damaged-json', { source, path, reason: parsed.error });
    return empty(path);
  }
  const rows = rowsOf(parsed.value);
  if (rows === undefined) {
    notes.fail('json-without-rows', { source, path });
    return empty(path);
  }
  return readRows(rows, file);
}

function readRows(rows: readonly unknown[], { notes, path, row: shaped }: FileContent): FileReading {
  const columns = new RowColumns(rows.length);
  const dropped: number[] = [];
  rows.forEach((row, i) => {
    if (isObject(row)) columns.add(shaped?.(row) ?? row);
    else dropped.push(i + 1);
  });
  notes.drop('not-an-object', dropped.length);
  if (dropped[0] !== undefined) {
    notes.report('row-not-object', { source: notes.source.id, path, count: dropped.length, row: dropped[0] });
  }
  if (rows.length === 0) notes.report('no-rows', { source: notes.source.id, path, header: false });
  columns.report(notes, path);
  const places = [{ path, start: 0, rows: columns.rows, dropped }];
  return { rows: columns.rows, columns: columns.finish(), places, read: rows.length };
}

function parse(text: string): { readonly value?: unknown; readonly error?: string } {
  if (text.trim() === '') return { value: [] };
  try {
    return { value: JSON.parse(exactNumbers(text)) };
  } catch (cause) {
    return { error: cause instanceof Error ? cause.message : String(cause) };
  }
}

function rowsOf(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value;
  return isObject(value) && Array.isArray(value['rows']) ? value['rows'] : undefined;
}

function empty(path: string): FileReading {
  return { rows: 0, columns: new Map(), places: [{ path, start: 0, rows: 0, dropped: [] }], read: 0 };
}
