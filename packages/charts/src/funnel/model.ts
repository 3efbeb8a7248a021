import type { Table } from '@sluice/core/table';
import type { Drawing } from '../figure/drawing.ts';
import type { Breakdown, FigureCommon, FigureOptions } from '../figure/figure.ts';
import type { FigureGroup } from '../figure/figure-group.ts';

/** A stage as the catalog names it, in order. */
export interface StageWords {
  readonly id: string;
  readonly label: string;
  /** Nobody's denominator (rule F7). */
  readonly optional?: boolean;
}

/** A business goal of one stage: a count, or with `from` the share of that stage that gets here (0 to 1). */
export interface StageTarget {
  readonly stage: string;
  readonly from?: string;
  readonly rule: 'at_least' | 'at_most';
  readonly value: number;
}

export interface FunnelOptions extends FigureOptions {
  /** The catalog's stages; without them the ids of the table in their order. */
  readonly stages?: readonly StageWords[] | undefined;
  readonly subject?: 'lead' | 'account' | 'deal' | 'entry' | undefined;
  /** Which rate stands under the count; the other stands between the bars. `first` by default. */
  readonly rateFrom?: 'first' | 'previous';
  readonly by?: Breakdown | undefined;
  /** The answer without the breakdown: exact medians for the stage rows. Without it the groups are added up. */
  readonly total?: Table | undefined;
  /** The same question for the other period, with the same breakdown. */
  readonly compare?: Table | undefined;
  readonly targets?: readonly StageTarget[];
  /** The window in words ("180-day"); null says there is none; absent says nothing. */
  readonly window?: string | null | undefined;
  /** `auto` by default: columns side by side from 960 px without a breakdown, rows below each other otherwise. */
  readonly layout?: 'auto' | 'rows' | 'columns';
}

/** The numbers of one stage (of one group, or of all). Rates are 0 to 1; money is exact decimal text. */
export interface StageNumbers {
  readonly count: number;
  readonly rateFirst: number | null;
  readonly ratePrevious: number | null;
  readonly closedFirst: number | null;
  readonly closedPrevious: number | null;
  readonly maturing: number;
  readonly entered: number | null;
  /** Leads that were at the stage before and did not go on; negative where more came than were there (rule F16). */
  readonly lost: number | null;
  readonly value: string | null;
  readonly medianDays: number | null;
  readonly estimated: boolean;
  readonly withheld: boolean;
}

/** One bar: a stage's, or a group's within a stage. `width` is its length in pixels along the bar's direction. */
export interface FunnelBar extends StageNumbers {
  readonly width: number;
  readonly maturingWidth: number;
  /** The same stage in the other period; null without one. */
  readonly compareCount: number | null;
  readonly compareWidth: number | null;
  /** Change of the shown rate against the other period, closed windows on both sides, as a difference (0.012 is 1.2 points). */
  readonly change: number | null;
}

export interface FunnelStage extends FunnelBar {
  readonly id: string;
  readonly label: string;
  readonly optional: boolean;
  /** True for the one step that loses most leads; never where fewer than 30 could be lost. */
  readonly biggestLeak: boolean;
  /** By group, in the order of `groups`; empty without a breakdown. */
  readonly bars: readonly FunnelBar[];
}

export interface FunnelFigure extends FigureCommon {
  readonly kind: 'funnel';
  readonly layout: 'rows' | 'columns';
  readonly drawing: Drawing;
  readonly stages: readonly FunnelStage[];
  readonly groups: readonly FigureGroup[];
  /** What the numbers are of: denominator, window, what hatching means. */
  readonly note: string;
}
