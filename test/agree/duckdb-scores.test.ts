import { readdirSync, readFileSync } from 'node:fs';
import type { Catalog, Score, ScoreRule } from '@sluice/core/catalog';
import type { LabelAnswer, MetricQuery, ScoreAnswer } from '@sluice/core/query';
import { duckdb } from '@sluice/engines/duckdb';
import { memory } from '@sluice/engines/memory';
import { describe, expect, it } from 'vitest';
import { at } from '../../scripts/lib/root.mjs';
import { generateStateTrial } from '../reference/state-trial.ts';
import { expectSameAnswers, noDuckdb, openBoth } from './duckdb.ts';
import { compileCatalogs, rowsOf, toCatalog } from './to-engine.ts';

const TRIALS = Math.ceil(Number(process.env['DUCKDB_TRIALS'] ?? 500) / 10);

const golden = at('test/golden');
const vendors = at('packages/engines/test/score/vendors');

interface Stored {
  readonly query: { readonly score?: string };
  readonly rows: readonly { readonly lead?: string; readonly value?: number; readonly grade?: string }[];
}

const storedOf = (name: string): Stored[] => JSON.parse(readFileSync(`${golden}/${name}/expected.json`, 'utf8'));

/** Numbers to 1e-9, all else exactly. */
function rounded(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (_, each) =>
    typeof each === 'number' ? Number(each.toFixed(9)) + 0 : each,
  );
}

function expectSame(got: ScoreAnswer | LabelAnswer, expected: ScoreAnswer | LabelAnswer, about: string): void {
  expect(rounded(got), about).toEqual(rounded(expected));
}

/** Points that fade, are forgotten, are cut by the day, and are taken back from who is silent. */
function fading(catalog: Catalog): Catalog {
  const day = { n: 1, unit: 'day' } as const;
  const scores = Object.entries(catalog.scores ?? {}).map(([id, score]): [string, Score] => {
    const groups = score.groups.map((group) => {
      const rules = group.rules.map((rule, i): ScoreRule => {
        if (rule.kind !== 'event') return rule;
        if (i === 0) return { ...rule, decay: { kind: 'half_life', length: { n: 2, unit: 'day' } } };
        return i === 1 ? { ...rule, within: { n: 2, unit: 'day' } } : { ...rule, perDay: 2 };
      });
      return { ...group, rules: [...rules, { kind: 'inactive', id: 'silent', after: day, points: -2 } as const] };
    });
    return [id, { ...score, groups }];
  });
  return { ...catalog, scores: Object.fromEntries(scores) };
}

describe.skipIf(noDuckdb)('duckdb(catalog).scores() and .labels()', () => {
  it.each(['g17', 'g17-at-once', 'g17-floor', 'g32'])('gives the golden points of %s', async (name) => {
    const { other } = await openBoth(`${golden}/${name}/sluice.yaml`);
    for (const { query, rows } of storedOf(name)) {
      const answer = await other.scores({ score: query.score ?? '' });
      for (const { lead, value, grade } of rows) {
        const found = answer.rows.find(({ subject }) => subject === lead);
        expect(found?.value, `${lead}`).toBeCloseTo(value ?? Number.NaN, 9);
        if (grade !== undefined) expect(found?.grade).toBe(grade);
      }
    }
    await other.close();
  });

  it.each(readdirSync(vendors).filter((name) => name.endsWith('.yaml')))(
    'gives what memory gives on %s',
    async (name) => {
      const { catalog, engine, other } = await openBoth(`${vendors}/${name}`);
      for (const score of Object.keys(catalog.scores ?? {}))
        for (const query of [{ score }, { score, explain: true }])
          expectSame(await other.scores(query), await engine.scores(query), score);
      const funnels: MetricQuery[] = Object.keys(catalog.funnels).map((funnel) => ({ funnel }));
      await expectSameAnswers(engine, other, funnels, name);
      await other.close();
    },
  );

  it.each(['scoring', 'scoring-zh', 'segments'])('gives what memory gives on examples/%s', async (example) => {
    const { catalog, engine, other } = await openBoth(at(`examples/${example}/sluice.yaml`));
    for (const score of Object.keys(catalog.scores ?? {}))
      expectSame(await other.scores({ score, explain: true }), await engine.scores({ score, explain: true }), score);
    for (const label of Object.keys(catalog.labels ?? {}))
      expectSame(await other.labels({ label }), await engine.labels({ label }), label);
    await other.close();
  });

  it(`gives what memory gives where stages need a score, on ${TRIALS} random logs`, async () => {
    const catalogs = compileCatalogs();
    for (let seed = 0; seed < TRIALS; seed++) {
      const trial = generateStateTrial(seed);
      const { id, stages } = trial.funnel;
      const catalog = seed % 2 === 0 ? toCatalog(trial, catalogs) : fading(toCatalog(trial, catalogs));
      const given = { rows: rowsOf(trial), now: Date.parse(trial.log.asOf) };
      const engine = await memory(catalog, given);
      const other = await duckdb(catalog, given);
      const metrics = stages.map((stage) => `count(${stage.id})`);
      const queries: MetricQuery[] = [{ funnel: id, by: ['country'] }, { metrics }];
      await expectSameAnswers(engine, other, queries, `seed ${seed}`);
      await other.close();
    }
  }, 120_000);
});
