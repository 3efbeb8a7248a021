import type { Unit } from '@sluice/core/catalog';
import type { Table } from '@sluice/core/table';
import type { Drawing } from '../figure/drawing.ts';
import type { FigureCommon, FigureOptions } from '../figure/figure.ts';
import type { TargetGoal, TargetStatus } from '../target/target-status.ts';

export interface KpiOptions extends FigureOptions {
  /** The measure column; the first one by default. */
  readonly metric?: string;
  readonly label: string;
  /** Which direction is good; without it a change is neither. */
  readonly better?: 'higher' | 'lower' | undefined;
  /** The same question for the other period. */
  readonly compare?: Table | undefined;
  /** The same question without those whose window is still open (rule F12): what the change and the target are of. */
  readonly closed?: Table | undefined;
  /** The same metric by grain, for the sparkline. Buckets that are still open are left out. */
  readonly series?: Table | undefined;
  readonly target?: TargetGoal | null;
}

export interface KpiChange {
  /** Relative (0.082), or a difference for ratios (−0.12). */
  readonly value: number;
  readonly direction: 'up' | 'down' | 'same';
  readonly tone: 'good' | 'bad' | 'neutral';
  /** "▲ 8.2 %", "▼ 12 pt". */
  readonly text: string;
  /** "vs previous period". */
  readonly of: string;
}

export interface KpiTarget {
  readonly status: TargetStatus;
  /** "On track". */
  readonly statusText: string;
  /** "target ≤ €50". */
  readonly text: string;
  /** The rule in one sentence. */
  readonly rule: string;
  /** A shape for each status, not colour alone. */
  readonly shape: 'circle' | 'diamond' | 'square' | 'none';
}

export interface KpiFigure extends FigureCommon {
  readonly kind: 'kpi';
  readonly label: string;
  /** "1,924", "214", "—". */
  readonly number: string;
  /** Written small after the number: " %"; '' where there is none. */
  readonly unit: string;
  /** The value to its last digit, for hover. */
  readonly exact: string;
  readonly metricUnit: Unit | null;
  /** Why there is no number, or that it is estimated; '' otherwise. */
  readonly remark: string;
  readonly state: 'value' | 'undefined' | 'withheld';
  readonly change: KpiChange | null;
  readonly target: KpiTarget | null;
  /** 100 × 40 px, or null without at least two points. */
  readonly sparkline: Drawing | null;
}
