import type { PresetColumn } from '@sluice/core/presets';
import { cellOf } from '../raw/cell-of.ts';
import { csvOrigins, type RawColumn, type TextCells } from '../raw/raw-column.ts';
import { StringTexts } from '../raw/texts.ts';
import { ValueCells } from '../raw/value-cells.ts';

/** How exports write that there is nothing. */
const NOTHING = new Set(['', '-', '--', '—', '–', 'n/a', '(not set)', '(none set)']);

/** Whether a cell says that there is nothing. */
export function isNothing(text: string): boolean {
  return NOTHING.has(text.trim().toLowerCase());
}

/** A column put into the words of its format, and what was seen on the way. */
export interface Shaped {
  readonly column: RawColumn;
  /** Cells that say in words that they are empty. */
  readonly empty: number;
  /** `<` or `>` by row, where cells are bounds. */
  readonly bounds?: RawColumn;
  readonly bounded: number;
  /** Cells with several e-mail addresses, of which the first is taken. */
  readonly several: number;
}

/** Reads the cells of a column as its format means them; numbers and dates are read later, like those of any column. */
export function shapeCells(raw: RawColumn, field: PresetColumn | undefined): Shaped {
  const plain = { column: raw, empty: 0, bounded: 0, several: 0 };
  if (raw.kind === 'typed') return plain;
  const before = raw.texts.all();
  const after = before.map((text) => meant(text, field));
  const counts = countCodes(raw.codes, before.length);
  const sum = (is: (text: string, i: number) => boolean): number =>
    before.reduce((total, text, i) => total + (is(text, i) ? (counts[i] ?? 0) : 0), 0);
  const several = field?.read === 'email' ? sum((text) => text.includes(';')) : 0;
  if (after.every((text, i) => text === before[i])) return { ...plain, several };
  const column = withTexts(raw, after);
  const empty = sum((text, i) => after[i] === '' && text.trim() !== '');
  if (field?.read !== 'bounds') return { column, empty, bounded: 0, several };
  const signs = before.map((text) => /^\s*([<>])/.exec(text)?.[1] ?? '');
  const bounded = sum((_, i) => signs[i] !== '');
  return bounded === 0
    ? { column, empty, bounded, several }
    : { column, empty, bounded, several, bounds: withTexts(raw, signs) };
}

function meant(text: string, field: PresetColumn | undefined): string {
  const trimmed = text.trim();
  const lower = trimmed.toLowerCase();
  if (isNothing(text)) return '';
  if (field?.values !== undefined && Object.hasOwn(field.values, lower)) return field.values[lower] ?? text;
  if (field?.read === 'bounds') return trimmed.replace(/^[<>]\s*/, '');
  if (field?.read === 'count') return trimmed.replace(/\s*\([^)]*\)\s*$/, '');
  if (field?.read === 'email') return /\(([^()\s]+@[^()\s]+)\)/.exec(trimmed)?.[1] ?? trimmed.split(';')[0] ?? '';
  return text;
}

/** The same cells by other texts; texts that became equal share an entry, empty ones are missing. */
function withTexts(raw: TextCells, texts: readonly string[]): TextCells {
  const entries = new Map<string, number>();
  const moved = texts.map((text) => {
    if (text === '') return -1;
    const known = entries.get(text) ?? entries.size;
    entries.set(text, known);
    return known;
  });
  const codes = raw.codes.map((code) => (code < 0 ? -1 : (moved[code] ?? -1)));
  return { kind: 'text', codes, texts: new StringTexts([...entries.keys()]), origins: raw.origins };
}

function countCodes(codes: Int32Array, size: number): Float64Array {
  const counts = new Float64Array(size);
  for (const code of codes) if (code >= 0) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}

/** A column that says the same in every row. */
export function sameInEvery(text: string, rows: number): RawColumn {
  return { kind: 'text', codes: new Int32Array(rows), texts: new StringTexts([text]), origins: csvOrigins };
}

/** The texts of a column by row; undefined is missing. */
export function textsByRow(raw: RawColumn): (string | undefined)[] {
  if (raw.kind === 'text') {
    const all = raw.texts.all();
    return Array.from(raw.codes, (code) => (code < 0 ? undefined : all[code]));
  }
  const { column } = raw;
  const rows = 'codes' in column ? column.codes.length : column.values.length;
  return Array.from({ length: rows }, (_, row) => {
    const cell = cellOf(column, row);
    return cell === null || cell === undefined ? undefined : String(cell);
  });
}

/** A column of texts by row. */
export function columnOfTexts(texts: readonly (string | undefined)[]): RawColumn {
  const cells = new ValueCells(texts.length);
  for (const text of texts) cells.push(text);
  const raw = cells.finish();
  return raw.kind === 'text' ? { ...raw, origins: csvOrigins } : raw;
}
