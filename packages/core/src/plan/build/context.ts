import { BugError } from '../../bug-error.ts';
import { type Calendar, createCalendar } from '../../calendar/index.ts';
import type { Catalog, Condition, Experiment, Funnel, Source, Standing, StandingTest } from '../../catalog/index.ts';
import type { Library } from '../../library/library.ts';
import type { Facts } from '../facts.ts';
import type { ItemMatch } from '../nodes/chain.ts';
import type { StampColumn } from '../nodes/scan.ts';
import { PlanBuilder } from './builder.ts';

/** What every planning step reads; one a query, with the query's own as-of. */
export interface PlanContext {
  readonly catalog: Catalog;
  readonly facts: Facts;
  readonly calendar: Calendar;
  readonly asOf: { readonly micros: number; readonly day: number };
  /** Told apart by as-of: rows of one source cut at two instants are two nodes. */
  readonly tag: string;
  readonly builder: PlanBuilder;
  /** Where a query names a metric that the catalog does not have; without it the metrics most files use. */
  readonly library?: Library | undefined;
  /** Where the catalog has experiments, labels or scores. */
  readonly rare?: RareColumns | undefined;
}

/** The rows of one source a funnel looks at, and their times in use. */
export interface FunnelPart {
  readonly source: Source;
  readonly stamps: readonly (StampColumn | null)[];
}

/** Columns that only some catalogs have, each null where the rows of a source do not carry it. */
export interface RareColumns {
  arm(ctx: PlanContext, dimension: string, experiment: Experiment, source: Source): string | null;
  label(ctx: PlanContext, dimension: string, source: Source): string | null;
  standing(ctx: PlanContext, dimension: string, standing: Standing, source: Source): string | null;
  /** Where a stage is reached by a score. */
  reached(ctx: PlanContext, test: StandingTest, turns: boolean, source: Source): Condition;
  /** The dates that a stage may share with the stage before; none of a stage that needs no score. */
  sharedDates(ctx: PlanContext, parts: readonly FunnelPart[], funnel: Funnel, index: number): readonly ItemMatch[];
}

/** What plans such columns, which must have been handed in. */
export function rareOf({ rare }: PlanContext): RareColumns {
  if (!rare) throw new BugError('a catalog with scores, labels or experiments is planned without what plans them');
  return rare;
}

export function createContext(catalog: Catalog, facts: Facts, rare?: RareColumns): PlanContext {
  const calendar = createCalendar(catalog);
  return contextAt(
    { catalog, facts, calendar, rare, builder: new PlanBuilder(), tag: '', asOf: { micros: 0, day: 0 } },
    facts.asOf,
  );
}

/** The same plan being built, seen at another as-of. */
export function contextAt(ctx: PlanContext, micros: number): PlanContext {
  const tag = micros === ctx.facts.asOf ? '' : `@${micros}`;
  return { ...ctx, tag, asOf: { micros, day: ctx.calendar.dayOf(micros) } };
}
