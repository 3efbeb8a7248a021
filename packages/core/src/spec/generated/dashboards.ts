// Generated from schemas/sluice.schema.json by packages/core/scripts/generate-spec.ts. Do not edit.
import type { AsOf, Condition, Duration, Formula, Name, Period, ShownModel, Text } from './basics.ts';
import type { Model } from './metrics.ts';

/** How long a bucket of time is. */
export type Grain = 'day' | 'week' | 'month' | 'quarter' | 'year' | 'fiscal_quarter' | 'fiscal_year';

/** What the period is compared with. */
export type Compare = 'previous_period';

/** What pieces of content are told apart by. */
export type ContentField = 'topic' | 'persona' | 'stage' | 'type';

/** One thing on a page. */
export type Widget =
  | KpiWidget
  | FunnelWidget
  | TrendWidget
  | TableWidget
  | CohortWidget
  | AttributionWidget
  | ScoreWidget
  | MatrixWidget
  | PlanWidget
  | ExperimentWidget
  | TextWidget;

/** Keys of every widget. */
export interface WidgetKeys {
  /** A name for links; default from its place. */
  id?: Name;
  /** The heading; default the label of what it shows. */
  title?: Text;
  /** A note under the heading. */
  description?: Text;
  /** The dimension it is split by. */
  by?: Name;
  /** What it is filtered by: dimensions and what they must be. */
  where?: Condition;
  /** The period; default the dashboard's. */
  period?: Period;
  /** Whether leads are dated by their entry or by each activity. */
  basis?: 'entries' | 'activity';
  /** How long a bucket of time is. */
  grain?: Grain;
  /** What it is compared with. */
  compare?: Compare;
  /** The column it is sorted by, with - before it for descending. */
  sort?: string;
  /** The most groups shown; the rest are put together as other. */
  limit?: number;
  /** How many columns of its row it takes; default 1. */
  span?: number;
}

/** One number. */
export interface KpiWidget extends WidgetKeys {
  /** The metric, or a formula. */
  kpi: Formula;
}

/** The stages of a funnel. */
export interface FunnelWidget extends WidgetKeys {
  /** The funnel. */
  funnel: Name;
}

/** A number over time. */
export interface TrendWidget extends WidgetKeys {
  /** The metric, or a formula. */
  trend: Formula;
}

/** Metrics by a dimension. */
export interface TableWidget extends WidgetKeys {
  /**
   * The metrics, one column each.
   *
   * @minItems 1
   */
  table: Formula[];
}

/** Conversion of each entry cohort over time. */
export interface CohortWidget extends WidgetKeys {
  /** From which stage to which. */
  cohort: Cohort;
}

/** From which stage to which. */
export interface Cohort {
  /** The stage of entry. */
  from: Name;
  /** The stage to reach. */
  to: Name;
  /**
   * How long after entering it is looked; default 12 months, or as many weeks or days as the buckets of entry are long.
   *
   * @minItems 1
   * @maxItems 24
   */
  within?: Duration[];
}

/** Credit under one or several models. */
export interface AttributionWidget extends WidgetKeys {
  /** The model or models; all: that of the file and those it is compared with. */
  attribution: ShownModel | Model[];
}

/** How a score is spread over leads. */
export interface ScoreWidget extends WidgetKeys {
  /** The score. */
  score: Name;
}

/** A metric by two dimensions. */
export interface GridAxes {
  /** The dimension down the side. */
  rows: Name;
  /** The dimension along the top. */
  columns: Name;
  /** The metric in the cells; default the rows of the only events source. */
  value?: Formula;
}

/** The pieces of content by two or three of their fields. */
export interface ContentAxes {
  /** Which fields go where. */
  content: {
    /**
     * The fields down the side; default topic and persona.
     *
     * @minItems 1
     * @maxItems 2
     */
    rows?: ContentField[];
    /** The field along the top; default stage. */
    columns?: ContentField;
  };
}

/** The matrix, a label such as RFM or the quadrant, the content matrix, or a metric by two dimensions. */
export interface MatrixWidget extends WidgetKeys {
  /** scores for the matrix section, content for the content matrix, the name of a label, or a map with what crosses what. */
  matrix: Name | GridAxes | ContentAxes;
}

/** A plan with inputs that can be moved. */
export interface PlanWidget extends WidgetKeys {
  /** The plan. */
  plan: Name;
}

/** The arms of an experiment and the verdict. */
export interface ExperimentWidget extends WidgetKeys {
  /** The experiment. */
  experiment: Name;
}

/** A paragraph. */
export interface TextWidget extends WidgetKeys {
  /** The text. */
  text: Text;
}

/** What is on a page: rows of widgets. */
export interface Dashboard {
  /** The heading. */
  title?: Text;
  /** A note under the heading. */
  description?: Text;
  /** Who answers for it. */
  owner?: string;
  /** How often it is looked at. */
  review?: Duration;
  /** The period shown first; default last 12 months. */
  period?: Period;
  /** The instant after which rows do not exist; default the file's. */
  as_of?: AsOf;
  /** What numbers are compared with. */
  compare?: Compare;
  /**
   * What a reader can filter by: period, and dimensions.
   *
   * @minItems 0
   */
  filters?: Name[];
  /**
   * Rows of widgets, from top to bottom; each row a list.
   *
   * @minItems 1
   */
  rows: Widget[][];
}

/** Who may see what. */
export interface Policy {
  /** The name readers see. */
  label?: Text;
  /** For whom it is. */
  description?: Text;
  /**
   * The dashboards it opens.
   *
   * @minItems 1
   */
  dashboards: Name[];
  /**
   * Metrics that never leave the server, with all that is computed from them.
   *
   * @minItems 1
   */
  hide?: Formula[];
  /** Which rows it may see; a claim comes from the signed token. */
  where?: Condition;
  /** Smaller cells are withheld. */
  min_leads?: number;
  /** How long a link works. */
  expires?: Duration;
}
