import { compile } from '@sluice/core';
import type { ScoredSubject } from '@sluice/core/query';
import { duckdb } from '@sluice/engines/duckdb';
import { describe, expect, it } from 'vitest';
import { noDuckdb } from '../../../../test/agree/duckdb.ts';
import { definition, start, type Trial, trial } from '../score/trials.ts';
import { expectSamePoints } from './same-points.ts';

const TRIALS = Math.min(300, Number(process.env['DUCKDB_TRIALS'] ?? 8));
const seeds = Array.from({ length: TRIALS }, (_, i) => 60_000 + i);
const day = 86_400_000;
const iso = (at: number) => new Date(at).toISOString();

async function scoresAt(text: string, ...moments: readonly number[]): Promise<(readonly ScoredSubject[])[]> {
  const engine = await duckdb(compile(text).catalog);
  const answers: (readonly ScoredSubject[])[] = [];
  for (const at of moments) answers.push((await engine.scores({ score: 's', asOf: iso(at), explain: true })).rows);
  await engine.close();
  return answers;
}

/** The trial as it was at a moment. */
function asItWas(each: Trial, at: number): Trial {
  return {
    ...each,
    acts: each.acts.filter((act) => act.at <= at),
    people: each.people.filter((person) => person.at <= at),
  };
}

describe.skipIf(noDuckdb)('duckdb(catalog).scores() of a lead', () => {
  it('of a past day are what they were on that day: later rows change nothing', async () => {
    for (const seed of seeds) {
      const each = trial(seed);
      const [at = start] = each.moments;
      const [now] = await scoresAt(definition(each), at);
      const [then] = await scoresAt(definition(asItWas(each, at)), at);
      expectSamePoints(now ?? [], then ?? [], `seed ${seed}`);
    }
  }, 300_000);

  it('stay within all limits, and their reasons add up to them', async () => {
    for (const seed of seeds) {
      const each = trial(seed);
      const [rows = []] = await scoresAt(definition(each), each.moments[1] ?? start);
      const [least, most] = each.model.range ?? [-Infinity, Infinity];
      for (const { subject, value, reasons = [] } of rows) {
        const sumOf = (prefix: string) =>
          reasons.filter(({ rule }) => rule.startsWith(prefix)).reduce((sum, { after }) => sum + after, 0);
        expect(Math.abs(sumOf('') - value), `seed ${seed}, ${subject}`).toBeLessThan(1e-9);
        expect(value).toBeGreaterThanOrEqual(least);
        expect(value).toBeLessThanOrEqual(most);
        each.model.groups.forEach(({ min = -Infinity, max = Infinity }, i) => {
          const sum = sumOf(`g${i}.`) + sumOf(`g${i} `);
          expect(sum).toBeGreaterThanOrEqual(min - 1e-9);
          expect(sum).toBeLessThanOrEqual(max + 1e-9);
        });
      }
    }
  }, 300_000);

  it('only fall while nothing happens, where all points are positive, and do not go by the order of the rows', async () => {
    for (const seed of seeds) {
      const each = trial(seed);
      const groups = each.model.groups.map((group) => ({
        ...group,
        rules: group.rules.map(({ inactive: _, ...rule }) => ({
          ...(rule.event === undefined && rule.size === undefined ? { event: 'visit' } : {}),
          ...rule,
          points: Math.abs(rule.points),
        })),
      }));
      const acts = [...new Map(each.acts.map((act) => [`${act.lead} ${act.at}`, act])).values()];
      const positive = { ...each, acts, model: { ...each.model, groups } };
      const end = start + 41 * day;
      const [early = [], late = []] = await scoresAt(definition(positive), end, end + (seed % 50) * day);
      const [turned] = await scoresAt(definition(positive, [...acts].reverse()), end);
      expect(turned, `seed ${seed}`).toEqual(early);
      const later = new Map(late.map(({ subject, value }) => [subject, value]));
      for (const { subject, value } of early)
        expect(later.get(subject), `seed ${seed}, ${subject}`).toBeLessThanOrEqual(value + 1e-9);
    }
  }, 300_000);
});
