import { compile } from '@sluice/core';
import type { Catalog } from '@sluice/core/catalog';
import type { GivenRows } from '@sluice/sources';
import { COUNTRIES, EVENTS, PAGES, type ScoreLog } from './log.ts';

/** A rule of the bench as its loop reads it; lengths in days. */
export interface BenchRule {
  readonly event?: number;
  readonly page?: number;
  readonly employees?: number;
  readonly inactive?: number;
  readonly points: number;
  readonly first?: number;
  readonly halfLife?: number;
}

/** Forty rules: thirty on events, eight on the record, two on silence. */
export function rules(): BenchRule[] {
  const onEvents = Array.from({ length: 30 }, (_, i) => ({
    event: i % EVENTS.length,
    points: 2 + (i % 9),
    ...(i % 3 === 0 ? { page: i % PAGES.length } : {}),
    ...(i % 4 === 1 ? { first: 3 } : {}),
    ...(i % 2 === 0 ? { halfLife: 30 } : {}),
  }));
  const onRecords = Array.from({ length: 8 }, (_, i) => ({ employees: 100 * (i + 1), points: 3 }));
  return [...onEvents, ...onRecords, { inactive: 30, points: -10 }, { inactive: 90, points: -20 }];
}

/** The change of the bench: two rules give other points, one fades sooner, a cap and a cut move. */
export function changed(before: readonly BenchRule[]): BenchRule[] {
  return before.map((rule, i) => {
    if (i === 3 || i === 10) return { ...rule, points: rule.points + 5 };
    return i === 6 ? { ...rule, halfLife: 14 } : rule;
  });
}

export const CAPS = { before: 60, after: 50 };

export function catalogOf(all: readonly BenchRule[], cap: number, hot: number, isStaged: boolean): Catalog {
  const written = all.map(({ event, page, employees, inactive, points, first, halfLife }) => ({
    ...(event === undefined ? {} : { event: EVENTS[event] }),
    ...(page === undefined ? {} : { where: { page: PAGES[page] } }),
    ...(employees === undefined ? {} : { where: { employees: { gte: employees } } }),
    ...(inactive === undefined ? {} : { inactive: `${inactive} days` }),
    points,
    first,
    ...(halfLife === undefined ? {} : { half_life: `${halfLife} days` }),
  }));
  const { catalog, diagnostics } = compile(
    JSON.stringify({
      sluice: 1,
      timezone: 'UTC',
      as_of: '2026-06-30T00:00:00Z',
      sources: {
        crm: { kind: 'leads', from: 'leads.parquet' },
        web: { kind: 'events', from: 'web.parquet' },
      },
      scores: {
        engagement: {
          groups: [
            { id: 'acts', max: cap, rules: written.slice(0, 30) },
            { id: 'silence', rules: written.slice(38) },
          ],
          grades: { hot, warm: 20, cold: -30 },
        },
        fit: { groups: [{ id: 'firm', rules: written.slice(30, 38) }], grades: { A: 18, B: 6, C: 0 } },
      },
      matrix: {
        rows: 'fit',
        columns: 'engagement',
        routes: [
          { cells: ['Ahot', 'Bhot'], route: 'fast_track' },
          { cells: ['Awarm', 'Bwarm'], route: 'nurture' },
        ],
      },
      ...(isStaged
        ? {
            funnels: {
              demand: {
                window: 'none',
                stages: [
                  { id: 'lead', event: 'any' },
                  { id: 'mql', score: { engagement: { gte: hot } } },
                ],
              },
            },
          }
        : {}),
    }),
  );
  const errors = diagnostics.filter((d) => d.severity === 'error');
  if (errors.length > 0) throw new Error(JSON.stringify(errors, null, 1));
  return catalog;
}

/** The log as typed columns, as a host gives them. */
export function rowsOf(log: ScoreLog): Readonly<Record<string, GivenRows>> {
  const ids = Array.from({ length: log.employees.length }, (_, lead) => `lead-${lead}`);
  return {
    web: {
      lead: { type: 'text', dictionary: ids, codes: log.lead },
      at: { type: 'instant', values: log.at },
      event: { type: 'text', dictionary: EVENTS, codes: log.event },
      page: { type: 'text', dictionary: PAGES, codes: log.page },
    },
    crm: {
      lead: { type: 'text', dictionary: ids, codes: Int32Array.from(ids.keys()) },
      employees: { type: 'number', values: log.employees },
      country: { type: 'text', dictionary: COUNTRIES, codes: log.country },
    },
  };
}
