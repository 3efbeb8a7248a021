import type { Formula, Funnel, Source } from '../catalog/index.ts';
import type { Library, LibrarySettings } from '../library/library-interface.ts';
import type { StageOfFunnel } from './stage-index.ts';
import type { UnitType } from './units.ts';

export type NameKind = 'stage' | 'funnel' | 'source' | 'metric';

/** What the period of a measure refers to (rule F11); `maturing` beside it: its value may have open windows in it (F12). */
export type MeasureBasis = 'activity' | 'entries' | 'maturing';

/** A formula whose names are bound. */
export interface BoundFormula {
  readonly formula: Formula;
  readonly unit: UnitType;
  readonly bases: ReadonlySet<MeasureBasis>;
}

/** What the names of a formula may mean. Broken definitions are not in `funnels` and `sources`: `absent` knows them. */
export interface FormulaScope {
  readonly funnels: Readonly<Record<string, Funnel>>;
  readonly sources: Readonly<Record<string, Source>>;
  /** Which spend `spend` sums (rule M2). */
  readonly costs: 'loaded' | 'media';
  /** The library the file can use, and its settings. */
  readonly library: Library;
  readonly settings: LibrarySettings;
  /** The file's own metrics: their names, and one bound; null where it is broken (and was reported). */
  readonly metricNames: ReadonlySet<string>;
  ownMetric(name: string): BoundFormula | null;
  /** The stages of that name: of every funnel, or `funnel.stage` of one. */
  stagesNamed(name: string): readonly StageOfFunnel[];
  /** The fields of a source's rows where they are all known; null for files. */
  fieldsOf(source: Source): ReadonlySet<string> | null;
  /** The candidate most likely meant. */
  nearest(name: string, candidates: Iterable<string>): string | undefined;
  /** `broken`: defined, but its definition was refused. `left-out`: defined, but not computed by this release. */
  absent(kind: NameKind, name: string): 'broken' | 'left-out' | null;
}

/** A name the formula uses, for rename and lineage. `id` is `funnel.stage` for a stage. */
export interface FormulaUse {
  readonly kind: NameKind;
  readonly id: string;
  readonly from: number;
  readonly to: number;
}
