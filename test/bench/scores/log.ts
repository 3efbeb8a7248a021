import { createChance } from '../../reference/random.ts';

export const LEADS = 100_000;
export const ROWS = 1_000_000;
export const EVENTS = Array.from({ length: 12 }, (_, i) => `act${i}`);
export const PAGES = ['/pricing', '/pricing/teams', '/careers', '/blog', '/docs', '/'];
/** UTC microseconds of 2026-01-01; the log runs 180 days from there. */
export const START = Date.UTC(2026, 0, 1) * 1000;
export const DAY = 86_400_000_000;
export const AS_OF = START + 180 * DAY;

/** A log in the order of its times, and the records of its leads. */
export interface ScoreLog {
  readonly lead: Int32Array;
  readonly at: Float64Array;
  readonly event: Int32Array;
  readonly page: Int32Array;
  /** By lead. */
  readonly employees: Float64Array;
  readonly country: Int32Array;
}

export const COUNTRIES = ['DE', 'AT', 'CH', 'FR', 'US'];

export function scoreLog(): ScoreLog {
  const chance = createChance(7);
  const at = Float64Array.from({ length: ROWS }, () => START + Math.floor(chance.next() * 180 * DAY)).sort();
  const of = (n: number, length: number) => Int32Array.from({ length }, () => chance.below(n));
  return {
    at,
    lead: of(LEADS, ROWS),
    event: of(EVENTS.length, ROWS),
    page: of(PAGES.length, ROWS),
    employees: Float64Array.from({ length: LEADS }, () => chance.below(1000)),
    country: of(COUNTRIES.length, LEADS),
  };
}
