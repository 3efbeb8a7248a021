import type { Chart } from '../charts.ts';

/** A library as the bench drives it, in a page of its own. */
export interface Library {
  /** Draws every chart into a box of its own, 600 pixels wide. */
  create(boxes: readonly HTMLElement[], charts: readonly Chart[]): void | Promise<void>;
  /** Shows other numbers of the same charts. */
  update(charts: readonly Chart[]): void | Promise<void>;
  /** What stands in the page: how many stages are drawn, and the count of the last stage of the last chart as drawn. */
  drawn(): { readonly marks: number; readonly last: number };
  /** Whether the first of the charts stand in the page with these numbers; of a library that may draw some later. */
  shows?(charts: readonly Chart[]): boolean;
}

export const WIDTH = 600;
export const HEIGHT = 330;
