import type { Table } from '@sluice/core/table';
import type { Cell } from '../figure/figure.ts';
import { groupKey, groupLabel } from '../read/groups.ts';
import { type Reader, readerOf, toNumber } from '../read/reader.ts';
import type { AttributionOptions, CreditRow, ModelCredit, PathRow } from './model.ts';

export interface AttributionModelData {
  readonly models: readonly string[];
  /** The measures of the answer that are there, in their order. */
  readonly measures: readonly string[];
  /** The most credited by the first model first, then what no touch got, then the sum. */
  readonly rows: readonly CreditRow[];
  readonly paths: readonly PathRow[];
}

const UNATTRIBUTED = 'unattributed';
const known = ['conversions', 'pipeline', 'revenue', 'spend', 'profit'] as const;

/** Reads an attribution's answer; another table gives no rows. */
export function readAttribution(table: Table, options: AttributionOptions): AttributionModelData {
  const reader = readerOf(table);
  const models: string[] = [];
  const groups = new Map<string | null, Map<string, number>>();
  for (let row = 0; row < reader.length; row++) {
    const model = reader.key('model', row);
    if (model === null) continue;
    if (!models.includes(model)) models.push(model);
    const value = reader.key(options.by.name, row);
    groups.set(value, (groups.get(value) ?? new Map()).set(model, row));
  }
  const measures = known.filter((name) => reader.column(name) !== undefined);
  const credits = (at: ReadonlyMap<string, number>) =>
    models.map((model) => creditOf(model, at.get(model), measures, reader));
  const rows = [...groups].map(([value, at]) => rowOf(value, credits(at), options));
  const sorted = rows.sort(
    (a, b) => Number(a.kind !== 'group') - Number(b.kind !== 'group') || firstOf(b) - firstOf(a),
  );
  return { models, measures, rows: [...sorted, ...sumOf(sorted, models, measures, options)], paths: pathsOf(options) };
}

const firstOf = ({ credits }: CreditRow): number => credits[0]?.credit ?? 0;

function creditOf(model: string, row: number | undefined, measures: readonly string[], reader: Reader): ModelCredit {
  const cells = measures.map((name): [string, Cell] => [
    name,
    row === undefined ? { value: null, note: null } : reader.cell(name, row),
  ]);
  const credit = row === undefined ? null : reader.number('conversions', row);
  return { model, cells: Object.fromEntries(cells), credit };
}

function rowOf(
  value: string | null,
  credits: readonly ModelCredit[],
  { by, words, texts }: AttributionOptions,
): CreditRow {
  if (value === UNATTRIBUTED) return { key: UNATTRIBUTED, label: words.unattributed, kind: 'unattributed', credits };
  const label = groupLabel(value, by, texts);
  return { key: groupKey(value), label, kind: 'group', credits, select: { dimension: by.name, value } };
}

/** Money is not summed where a part is withheld or not defined. */
function sumOf(
  rows: readonly CreditRow[],
  models: readonly string[],
  measures: readonly string[],
  { words }: AttributionOptions,
): CreditRow[] {
  if (rows.length === 0) return [];
  const credits = models.map((model, m): ModelCredit => {
    const parts = (name: string) => rows.map(({ credits: each }) => each[m]?.cells[name]?.value ?? null);
    const cells = measures.map((name): [string, Cell] => [name, { value: totalOf(parts(name)), note: null }]);
    return { model, cells: Object.fromEntries(cells), credit: toNumber(totalOf(parts('conversions'))) };
  });
  return [{ key: 'sum', label: words.total, kind: 'sum', credits }];
}

function totalOf(values: readonly Cell['value'][]): Cell['value'] {
  if (values.includes(null)) return null;
  if (values.every((value) => typeof value === 'number')) return values.reduce<number>((sum, v) => sum + Number(v), 0);
  const micro = values.reduce<bigint>((sum, value) => sum + microOf(String(value)), 0n);
  const digits = (micro < 0n ? -micro : micro).toString().padStart(7, '0');
  return `${micro < 0n ? '-' : ''}${digits.slice(0, -6)}.${digits.slice(-6)}`.replace(/\.?0+$/, '');
}

/** Exact decimal text in millionths. */
function microOf(text: string): bigint {
  const [, sign = '', whole = '0', rest = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  const micro = BigInt(whole) * 1_000_000n + BigInt(rest.slice(0, 6).padEnd(6, '0'));
  return sign === '-' ? -micro : micro;
}

function pathsOf({ paths, by, texts, words }: AttributionOptions): PathRow[] {
  if (!paths) return [];
  const reader = readerOf(paths);
  return Array.from({ length: reader.length }, (_, row) => ({
    text: pathText(reader.key('path', row), words.unattributed, (value) => groupLabel(value, by, texts)),
    leads: reader.number('leads', row) ?? 0,
    conversions: reader.number('conversions', row) ?? 0,
  }));
}

function pathText(path: string | null, unattributed: string, label: (value: string | null) => string): string | null {
  if (path === null) return null;
  if (path === UNATTRIBUTED) return unattributed;
  return path
    .split(' > ')
    .map((step) => label(step === '—' ? null : step))
    .join(' › ');
}
