import { type Calendar, createCalendar } from '../../calendar/index.ts';
import type { Catalog } from '../../catalog/index.ts';
import type { Library } from '../../library/library.ts';
import type { Facts } from '../facts.ts';
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
}

export function createContext(catalog: Catalog, facts: Facts): PlanContext {
  const calendar = createCalendar(catalog);
  return contextAt(
    { catalog, facts, calendar, builder: new PlanBuilder(), tag: '', asOf: { micros: 0, day: 0 } },
    facts.asOf,
  );
}

/** The same plan being built, seen at another as-of. */
export function contextAt(ctx: PlanContext, micros: number): PlanContext {
  const tag = micros === ctx.facts.asOf ? '' : `@${micros}`;
  return { ...ctx, tag, asOf: { micros, day: ctx.calendar.dayOf(micros) } };
}
