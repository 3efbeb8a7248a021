import type { Catalog } from '../catalog/index.ts';
import type { Calculation } from '../compute/calculation/calculation.ts';
import type { Cells } from '../compute/cells.ts';
import type { DefinitionText, ResolvedPeriod } from '../query/index.ts';
import type { Quality, TableColumn, TableInfo } from '../table/index.ts';

/** The version this kit writes; readers refuse a higher one by name and ignore keys they do not know. */
export const SNAPSHOT_VERSION = 1;

/**
 * A dashboard's answers as additive cells: what a static page reads in place of an engine. No lead-level row or value is
 * in it. The grammar is `schemas/snapshot.schema.json`.
 */
export interface Snapshot {
  readonly version: 1;
  readonly kind: 'sluice-snapshot';
  /** SHA-256 of everything else, hexadecimal: equal hashes are equal dashboards. */
  readonly hash: string;
  readonly engine: string;
  readonly asOf: string;
  /** The dashboards it holds. */
  readonly dashboards: readonly string[];
  /** The part of the catalog its widgets need, without names and file paths. */
  readonly catalog: Catalog;
  readonly definitions: Readonly<Record<string, DefinitionText>>;
  readonly quality: Quality;
  /** What is done with cells to get each metric, by its id. */
  readonly calculations: Readonly<Record<string, Calculation>>;
  readonly periods: readonly string[];
  /** What is known of them and of the periods of widgets and targets, so that a page needs no calendar. */
  readonly resolved?: Readonly<Record<string, ResolvedPeriod>>;
  readonly cubes: readonly Cube[];
  /** Answers that are no cells, each as it was given; absent: there are none. */
  readonly answers?: readonly StoredAnswer[];
}

/** A table by the question it answers (`answerKey`). */
export interface StoredAnswer {
  readonly key: string;
  readonly length: number;
  readonly columns: readonly TableColumn[];
  readonly info: TableInfo;
}

/** The cells of one subject over one stretch of time, once per stored set of dimensions. */
export interface Cube {
  /** `funnel:<id>`, `cohort:` and its question, or `metrics` (see `cubeSubject`). */
  readonly subject: string;
  readonly basis: 'entries' | 'activity' | 'closed' | null;
  readonly grain: string | null;
  readonly from: string | null;
  readonly to: string | null;
  /** Metrics whose measures are in the columns. */
  readonly metrics: readonly string[];
  readonly sets: readonly CubeSet[];
}

/** `by` is sorted; `cells.keys` are in this order. */
export interface CubeSet {
  readonly by: readonly string[];
  readonly cells: Cells;
}

/** The identity of a cube: two questions with equal keys are answered by one. */
export function cubeKey(cube: Pick<Cube, 'subject' | 'basis' | 'grain' | 'from' | 'to'>): string {
  return [cube.subject, cube.basis ?? '', cube.grain ?? '', cube.from ?? '', cube.to ?? ''].join('|');
}
