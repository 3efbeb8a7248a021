import type { Unit } from '@sluice/core/catalog';
import type { Table, Value } from '@sluice/core/table';
import type { FigureGroup } from '../figure/figure-group.ts';
import { categoryToken, TOKENS } from '../figure/palette.ts';
import { bucketsOf } from '../read/buckets.ts';
import { sumDecimals } from '../read/decimal.ts';
import { foldGroups } from '../read/groups.ts';
import { measureOf } from '../read/measure.ts';
import { readerOf, toNumber } from '../read/reader.ts';
import type { TrendOptions } from './model.ts';

/** One line before it is drawn: a value per bucket. */
export interface RawSeries {
  readonly group: FigureGroup;
  readonly kind: 'series' | 'compare';
  readonly values: readonly {
    readonly period: string;
    readonly raw: Value;
    readonly value: number | null;
    readonly open: boolean;
    readonly cut: boolean;
    readonly withheld: boolean;
  }[];
}

export interface TrendModel {
  readonly unit: Unit | null;
  readonly grain: string | undefined;
  readonly series: readonly RawSeries[];
  readonly compare: RawSeries | null;
  /** Groups that could not be added up and are not drawn. */
  readonly notShown: number;
}

/** Reads the lines of an answer; buckets that as-of has not reached are left out. */
export function readTrend(table: Table, options: TrendOptions): TrendModel {
  const { by, texts, label, compare } = options;
  const unit = measureOf(table, options.metric)?.unit ?? null;
  const isSplit = by !== undefined && table.columns.some((c) => c.name === by.name);
  const single: FigureGroup = { key: 'all', label, values: [], token: TOKENS.accent };
  const all = isSplit ? splitGroups(table, options) : [single];
  const groups = options.additive ? all : all.filter((group) => group.values.length < 2);
  const folded = all.find((group) => group.values.length > 1);
  const other = {
    key: 'compare',
    label: options.compareLabel ?? texts.previousPeriod,
    values: [],
    token: TOKENS.faint,
  };
  return {
    unit,
    grain: table.info.grain,
    series: groups.map((group) => ({ group, kind: 'series', values: valuesOf(table, group, isSplit, options) })),
    compare:
      compare && !isSplit ? { group: other, kind: 'compare', values: valuesOf(compare, other, false, options) } : null,
    notShown: options.additive || !folded ? 0 : folded.values.length,
  };
}

function splitGroups(table: Table, options: TrendOptions): FigureGroup[] {
  const { by, texts } = options;
  if (!by) return [];
  const reader = readerOf(table);
  const name = measureOf(table, options.metric)?.name ?? '';
  const weights = new Map<string | null, { sum: number; n: number }>();
  for (let row = 0; row < reader.length; row++) {
    const key = reader.key(by.name, row);
    const { sum, n } = weights.get(key) ?? { sum: 0, n: 0 };
    const value = reader.number(name, row);
    weights.set(key, value === null ? { sum, n } : { sum: sum + value, n: n + 1 });
  }
  const keys = [...weights].map(([key, { sum, n }]) => ({
    key,
    weight: options.additive ? sum : sum / Math.max(1, n),
  }));
  const groups = foldGroups(keys, by, texts);
  return groups.length === 1 && !by.order ? groups.map((group) => ({ ...group, token: categoryToken(0) })) : groups;
}

function valuesOf(table: Table, group: FigureGroup, isSplit: boolean, options: TrendOptions): RawSeries['values'] {
  const reader = readerOf(table);
  const name = measureOf(table, options.metric)?.name ?? '';
  const keys = new Set(group.values);
  const isMine = (row: number) => !isSplit || keys.has(reader.key(options.by?.name ?? '', row));
  const mayAdd = options.additive || group.values.length > 1;
  return bucketsOf(table, options.formats)
    .filter((bucket) => bucket.state !== 'ahead')
    .map((bucket) => {
      const cells = bucket.rows.filter(isMine).map((row) => reader.cell(name, row));
      const withheld = cells.some((cell) => cell.note?.kind === 'withheld');
      const raw = withheld || (cells.length > 1 && !mayAdd) ? null : total(cells.map((cell) => cell.value));
      return {
        period: bucket.day,
        raw,
        value: toNumber(raw),
        open: bucket.state !== 'over',
        cut: bucket.state === 'cut',
        withheld,
      };
    });
}

function total(all: readonly Value[]): Value {
  const values = all.filter((value) => value !== null);
  if (values.length <= 1) return values[0] ?? null;
  const isExact = values.some((value) => typeof value === 'string');
  return isExact ? sumDecimals(values.map(String)) : values.reduce<number>((sum, value) => sum + Number(value), 0);
}
