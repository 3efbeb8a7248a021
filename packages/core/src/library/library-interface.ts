import type { Duration } from '../calendar/index.ts';
import type { Measure, Source, Text, Unit } from '../catalog/index.ts';
import type { LibraryMetric } from './library-metric.ts';

/** `metrics: settings:` as written, without `costs`. */
export type LibrarySettings = Readonly<Record<string, string | number>>;

/** What the terms of a library depend on. */
export interface LibraryScope {
  readonly sources: Readonly<Record<string, Source>>;
  readonly settings: LibrarySettings;
  /** The fields of a source's rows where they are all known; null for files. */
  fieldsOf(source: Source): ReadonlySet<string> | null;
}

/** What a name of the library's formulas stands for, or what the file lacks for it. */
export type LibraryTerm =
  | { readonly kind: 'measure'; readonly measure: Measure; readonly unit: Unit }
  | { readonly kind: 'number'; readonly value: number; readonly unit?: Unit }
  | { readonly kind: 'needs-source'; readonly of: Source['kind'] }
  | { readonly kind: 'needs-key'; readonly key: string; readonly sources: readonly string[] }
  | { readonly kind: 'needs-setting'; readonly key: string };

/** The metrics a file can take, and the names their formulas use beyond those of every formula. */
export interface Library {
  readonly names: readonly string[];
  metric(id: string): LibraryMetric | undefined;
  /** The English name of a metric, or of its variant. */
  label(id: string): Text;
  /** What a name stands for; undefined where it is none of the library's terms. */
  readonly term?: (name: string, scope: LibraryScope) => LibraryTerm | undefined;
  /** The length of time a name stands for. */
  readonly duration?: (name: string, settings: LibrarySettings) => Duration | undefined;
  /** The metrics of a pack by its name. */
  readonly pack?: (name: string) => readonly string[] | undefined;
}
