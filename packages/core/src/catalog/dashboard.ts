import type { AttributionModel } from './attribution.ts';
import type { Condition } from './condition.ts';
import type { Text } from './text.ts';

export interface Dashboard {
  readonly id: string;
  readonly title: Text;
  /** Time words. */
  readonly period: string;
  readonly compare?: 'previous_period';
  /** `now`, `latest_row` or an instant; absent: the file's. */
  readonly asOf?: string;
  /** `period`, and dimension ids. */
  readonly filters: readonly string[];
  readonly rows: readonly (readonly Widget[])[];
}

interface WidgetCommon {
  /** Unique in the dashboard: as written, else made from row and position. */
  readonly id: string;
  readonly title?: Text;
  readonly by?: string;
  readonly where?: Condition;
  readonly period?: string;
  readonly basis?: 'entries' | 'activity';
  readonly grain?: string;
  readonly compare?: 'previous_period';
  readonly sort?: string;
  readonly limit?: number;
  readonly span: number;
}

export type Widget =
  /** `metric` is the id of a catalog metric; inline formulas were given one. */
  | (WidgetCommon & { readonly kind: 'kpi'; readonly metric: string })
  | (WidgetCommon & { readonly kind: 'funnel'; readonly funnel: string })
  | (WidgetCommon & { readonly kind: 'trend'; readonly metric: string })
  | (WidgetCommon & { readonly kind: 'table'; readonly metrics: readonly string[] })
  | (WidgetCommon & { readonly kind: 'text'; readonly text: Text })
  | FurtherWidget;

/** A widget whose kind names what it asks: `widget[widget.kind]` stands in its question under the same name. */
export type FurtherWidget =
  | (WidgetCommon & { readonly kind: 'cohort'; readonly cohort: Cohort })
  /** The file's models, or those named. */
  | (WidgetCommon & {
      readonly kind: 'attribution';
      readonly attribution: true | { readonly models: readonly AttributionModel[] };
    })
  /** `score` is the id of a score. */
  | (WidgetCommon & { readonly kind: 'score'; readonly score: string })
  /** The id of an experiment, or of a plan. */
  | (WidgetCommon & { readonly kind: 'experiment'; readonly experiment: string })
  | (WidgetCommon & { readonly kind: 'plan'; readonly plan: string })
  | (WidgetCommon & { readonly kind: 'matrix'; readonly matrix: Grid });

/** Which leads are followed from which stage of a funnel to which (rule L1). */
export interface Cohort {
  readonly funnel: string;
  readonly from: string;
  readonly to: string;
  /** How long after entering it is looked, each as text (`30 days`); absent: by the grain. */
  readonly within?: readonly string[];
}

/**
 * One thing by another: `scores` (the file's matrix), the name of a label, two dimensions, or the content by its topics,
 * personas and stages (rule G2).
 */
export type Grid = string | DimensionGrid | ContentGrid;

/** A metric by two dimensions. */
export interface DimensionGrid {
  readonly rows: string;
  readonly columns: string;
  /** The id of a metric, or a formula; absent: the rows of the only events source. */
  readonly value?: string;
}

/** How many pieces of content there are, by fields of the content sources. */
export interface ContentGrid {
  readonly content: {
    /** One or two of topic, persona, stage and type; absent: topic and persona. */
    readonly rows?: readonly string[];
    /** Absent: stage. */
    readonly columns?: string;
  };
}
