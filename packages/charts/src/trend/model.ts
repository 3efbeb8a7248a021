import type { Unit } from '@sluice/core/catalog';
import type { Table, Value } from '@sluice/core/table';
import type { Drawing } from '../figure/drawing.ts';
import type { Breakdown, FigureCommon, FigureOptions } from '../figure/figure.ts';
import type { FigureGroup } from '../figure/figure-group.ts';

export interface TrendOptions extends FigureOptions {
  /** The measure column; the first one by default. */
  readonly metric?: string;
  readonly label: string;
  /** `line` by default; several groups are always lines. */
  readonly form?: 'line' | 'area';
  readonly by?: Breakdown | undefined;
  /** True where groups may be added up into *Other*; else the largest are drawn and the rest is counted in words. */
  readonly additive?: boolean;
  /** The other period by the same grain, laid over by position. */
  readonly compare?: Table | undefined;
  /** How the other period is named at its line ("2025"). */
  readonly compareLabel?: string;
  /** A value of one bucket. */
  readonly target?: { readonly rule: 'at_least' | 'at_most'; readonly value: number } | null;
  /** Height in pixels; by width otherwise. */
  readonly height?: number;
}

export interface TrendPoint {
  /** First day of the bucket. */
  readonly period: string;
  readonly x: number;
  /** null where there is no value. */
  readonly y: number | null;
  readonly value: number | null;
  /** As answered: exact decimal text for money. */
  readonly raw: Value;
  /** The bucket is not over at as-of, or lies partly outside the period: its value is not that of a whole bucket. */
  readonly open: boolean;
  /** It lies partly outside the period. */
  readonly cut: boolean;
  /** Too few leads to be shown. */
  readonly withheld: boolean;
}

/** A line. `kind` compare is the other period, laid over by position. */
export interface TrendSeries extends FigureGroup {
  readonly kind: 'series' | 'compare';
  readonly points: readonly TrendPoint[];
}

export interface TrendFigure extends FigureCommon {
  readonly kind: 'trend';
  readonly drawing: Drawing;
  readonly unit: Unit | null;
  readonly series: readonly TrendSeries[];
  readonly ticks: readonly { readonly value: number; readonly y: number; readonly text: string }[];
  /** Notes under the drawing: groups not drawn; '' for none. */
  readonly note: string;
}
