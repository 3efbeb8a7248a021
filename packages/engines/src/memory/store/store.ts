import type { Calendar } from '@sluice/core/calendar';
import type { Catalog } from '@sluice/core/catalog';
import type { Facts, Identity, SubjectColumn } from '@sluice/core/plan';
import type { Column, LoadedSource } from '@sluice/core/table';
import type { LoadedRows } from '../../shared/load-rows.ts';
import type { Mask, TimelineCache } from '../chains/item-masks.ts';
import { Kernels } from '../chains/kernels.ts';
import type { Subjects } from '../subjects/subjects.ts';
import type { ClusteredCodes } from '../timeline/clustered.ts';
import type { Timeline } from '../timeline/timeline.ts';
import { ScoreCache } from './score-cache.ts';

/** A clustered timeline without the rows it was made of, and what was clustered along with it. */
export interface StoredTimeline extends TimelineCache {
  readonly items: Omit<Timeline, 'parts'>;
}

/** A timeline, and the columns that were put in its order on the way. */
export interface MadeTimeline {
  readonly items: Omit<Timeline, 'parts'>;
  readonly codes: readonly (readonly [string, ClusteredCodes])[];
}

/** What of a timeline every catalog over the same rows has. */
interface SharedTimeline {
  readonly items: Omit<Timeline, 'parts'>;
  readonly codes: Map<string, ClusteredCodes>;
  readonly plain: Map<string, Mask>;
  readonly places: Map<string, Int32Array>;
}

const mostTimelines = 12;

/** The loaded rows and all that is made of them once: derived columns, subjects, clustered timelines. */
export class Store {
  readonly catalog: Catalog;
  readonly sources: Readonly<Record<string, LoadedSource>>;
  readonly calendar: Calendar;
  readonly #latest: Map<Column, number>;
  readonly #columns: Map<string, Column | null>;
  /** Columns made of scores: another catalog over the same rows has others. */
  readonly #scored = new Map<string, Column | null>();
  readonly #keeps: Map<string, Uint8Array | null>;
  readonly #subjects: Map<string, Subjects>;
  readonly #timelines = new Map<string, StoredTimeline>();
  readonly #shared: Map<string, SharedTimeline>;
  readonly kernels: Kernels;
  /** What scores read of the rows, whatever they give for it. */
  readonly scores: ScoreCache;

  /** `before`: a store of the same rows for a catalog whose fields, dimensions and channels are the same. */
  constructor({ catalog, loaded, facts, calendar }: LoadedRows, before?: Store) {
    this.catalog = catalog;
    this.sources = loaded.sources;
    this.calendar = calendar;
    this.#latest = before ? before.#latest : new Map();
    this.#columns = before ? before.#columns : new Map();
    this.#keeps = before ? before.#keeps : new Map();
    this.#subjects = before ? before.#subjects : new Map();
    this.#shared = before ? before.#shared : new Map();
    this.scores = before ? before.scores : new ScoreCache();
    this.kernels = before ? before.kernels : new Kernels();
    if (before) return;
    for (const source of Object.values(this.sources)) this.#noteLatest(source, facts);
  }

  /** The greatest value of a column of stamps, where it is one as loaded. */
  latest = (column: Column): number | null => this.#latest.get(column) ?? null;

  /** Which rows of a source exist at as-of, found when first asked for. */
  keep(key: string, make: () => Uint8Array | null): Uint8Array | null {
    const known = this.#keeps.get(key);
    if (known !== undefined) return known;
    const keep = make();
    this.#keeps.set(key, keep);
    return keep;
  }

  /** A derived column, made when first asked for. */
  column(key: string, isOfScores: boolean, make: () => Column | null): Column | null {
    const columns = isOfScores ? this.#scored : this.#columns;
    const known = columns.get(key);
    if (known !== undefined) return known;
    const column = make();
    columns.set(key, column);
    return column;
  }

  /** The subjects of one kind under an identity. */
  subjects(of: SubjectColumn, identity: Identity | null, make: () => Subjects): Subjects {
    const key = `${of.subject} ${JSON.stringify(identity)} ${of.identity}`;
    const known = this.#subjects.get(key);
    if (known) return known;
    const subjects = make();
    this.#subjects.set(key, subjects);
    return subjects;
  }

  #noteLatest({ id, fields }: LoadedSource, facts: Facts): void {
    for (const [name, column] of Object.entries(fields)) {
      const range = facts.sources[id]?.fields[name]?.range;
      if (range) this.#latest.set(column, range[1]);
    }
  }

  timeline(key: string, make: () => MadeTimeline): StoredTimeline {
    const known = this.#timelines.get(key);
    if (known) return known;
    for (const oldest of this.#timelines.keys())
      if (this.#timelines.size >= mostTimelines) this.#timelines.delete(oldest);
    const shared = this.#sharedTimeline(key, make);
    const stored: StoredTimeline = { ...shared, masks: new Map(), touches: new Map(), paths: new Map() };
    this.#timelines.set(key, stored);
    return stored;
  }

  #sharedTimeline(key: string, make: () => MadeTimeline): SharedTimeline {
    const known = this.#shared.get(key);
    if (known) return known;
    for (const oldest of this.#shared.keys()) if (this.#shared.size >= mostTimelines) this.#shared.delete(oldest);
    const { items, codes } = make();
    const shared: SharedTimeline = { items, codes: new Map(codes), plain: new Map(), places: new Map() };
    this.#shared.set(key, shared);
    return shared;
  }
}
