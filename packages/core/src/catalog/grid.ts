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
