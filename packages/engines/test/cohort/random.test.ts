import { compile } from '@sluice/core';
import type { MetricQuery } from '@sluice/core/query';
import { duckdb } from '@sluice/engines/duckdb';
import { memory } from '@sluice/engines/memory';
import { describe, expect, it } from 'vitest';
import { createChance } from '../../../../test/reference/random.ts';

const TRIALS = Math.min(100, Number(process.env['TRIALS'] ?? 100));
const DUCKDB_TRIALS = Math.min(6, Number(process.env['DUCKDB_TRIALS'] ?? 6));
const start = Date.UTC(2026, 0, 1);
const hour = 3_600_000;
const day = 24 * hour;
const lags = [3, 10, 40] as const;

interface Act {
  readonly lead: string;
  readonly at: number;
  readonly event: string;
  readonly source: string;
}

function log(seed: number): { readonly acts: readonly Act[]; readonly asOf: number } {
  const chance = createChance(seed);
  const leads = Array.from({ length: 1 + chance.below(12) }, (_, i) => `l${i}`);
  const acts = Array.from({ length: chance.below(60) }, () => ({
    lead: chance.pick(leads),
    at: start + chance.below(120 * 24) * hour,
    event: chance.pick(['form', 'form', 'buy', 'visit']),
    source: chance.pick(['a', 'b']),
  }));
  return { acts, asOf: start + (60 + chance.below(80)) * day };
}

const file = (asOf: number) => `
sluice: 1
timezone: UTC
as_of: ${new Date(asOf).toISOString()}
sources:
  web: {kind: events, from: web.json, lead: lead, at: at, event: event}
funnels:
  sales:
    window: 500 days
    stages: [{id: lead, event: form}, {id: won, event: buy}]
`;

async function engineOf(seed: number, open: typeof memory | typeof duckdb) {
  const { acts, asOf } = log(seed);
  const { catalog, diagnostics } = compile(file(asOf));
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const rows = acts.map((act) => ({ ...act, at: new Date(act.at).toISOString() }));
  return open(catalog, { rows: { web: rows } });
}

const question: MetricQuery = {
  cohort: { from: 'lead', to: 'won', within: lags.map((lag) => `${lag} days`) },
  grain: 'month',
  from: '2026-01-01',
  to: '2026-05-01',
};

/** Lead by lead and entry by entry, as rule L1 reads. */
function expected(seed: number) {
  const { acts, asOf } = log(seed);
  const known = acts.filter(({ at }) => at <= asOf);
  return [0, 1, 2, 3].flatMap((month) => {
    const [from, to] = [Date.UTC(2026, month, 1), Date.UTC(2026, month + 1, 1)];
    const entries = new Map<string, number[]>();
    for (const { lead, at, event } of known)
      if (event === 'form' && at >= from && at < to) entries.set(lead, [...(entries.get(lead) ?? []), at]);
    return lags.map((lag) => {
      const people = [...entries].map(([lead, times]) => {
        const won = (t: number) =>
          known.some((act) => act.lead === lead && act.event === 'buy' && act.at >= t && act.at - t <= lag * day);
        const sorted = times.sort((a, b) => a - b);
        const entry = sorted.find(won) ?? sorted[0] ?? 0;
        return { isWon: won(entry), isOpen: asOf < entry + lag * day };
      });
      const closed = people.filter(({ isOpen }) => !isOpen);
      const share = (some: typeof people) =>
        some.length ? some.filter(({ isWon }) => isWon).length / some.length : null;
      return {
        period: new Date(from).toISOString().slice(0, 10),
        within: `${lag} days`,
        entered: people.length,
        reached: people.filter(({ isWon }) => isWon).length,
        cohort_rate: share(people),
        maturing: people.length - closed.length,
        closed_cohort_rate: share(closed),
      };
    });
  });
}

describe('a cohort question', () => {
  it('is answered as rule L1 reads, lead by lead, on random logs', async () => {
    for (let seed = 0; seed < TRIALS; seed++) {
      const engine = await engineOf(seed, memory);
      expect((await engine.answer(question)).rows(), `seed ${seed}`).toEqual(expected(seed));
    }
  });

  it('has the same answer from DuckDB', async () => {
    for (let seed = 0; seed < DUCKDB_TRIALS; seed++) {
      const engine = await engineOf(seed, duckdb);
      expect((await engine.answer(question)).rows(), `seed ${seed}`).toEqual(expected(seed));
      await engine.close();
    }
  });

  it('has the rate that cohort_rate has', async () => {
    const engine = await engineOf(7, memory);
    const [cohort, rate] = await engine.answerAll([
      question,
      { ...question, cohort: undefined, metrics: ['cohort_rate(lead, won, 10 days)'] } as MetricQuery,
    ]);
    const rows = cohort && 'rows' in cohort ? cohort.rows().filter((row) => row['within'] === '10 days') : [];
    const rates = rate && 'rows' in rate ? rate.rows().map((row) => Object.values(row).at(-1)) : [];
    expect(rates).toEqual(rows.map((row) => row['cohort_rate']));
    expect(rows.some((row) => row['cohort_rate'] !== null)).toBe(true);
  });
});
