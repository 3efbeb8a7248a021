import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { compile } from '@sluice/core';
import type { ScoreAnswer } from '@sluice/core/query';
import { duckdb } from '@sluice/engines/duckdb';
import { memory } from '@sluice/engines/memory';
import { fileReader } from '@sluice/sources/node';
import { describe, expect, it } from 'vitest';
import { at } from '../../../../scripts/lib/root.mjs';
import { expectSameAnswers, noDuckdb } from '../../../../test/agree/duckdb.ts';
import { definition, start, trial } from '../score/trials.ts';
import { expectSamePoints } from './same-points.ts';

const TRIALS = Math.min(300, Number(process.env['DUCKDB_TRIALS'] ?? 300));

function expectSame(got: ScoreAnswer, expected: ScoreAnswer, about: string): void {
  expect(got.diagnostics, about).toEqual(expected.diagnostics);
  expectSamePoints(got.rows, expected.rows, about);
}

describe.skipIf(noDuckdb)('duckdb(catalog).scores()', () => {
  it(`gives what memory gives on ${TRIALS} random logs`, async () => {
    for (let seed = 0; seed < TRIALS; seed++) {
      const each = trial(seed);
      const { catalog } = compile(definition(each));
      const [engine, other] = [await memory(catalog), await duckdb(catalog)];
      for (const moment of each.moments) {
        const asOf = new Date(moment).toISOString();
        const query = { score: 's', asOf, explain: true };
        expectSame(await other.scores(query), await engine.scores(query), `seed ${seed} at ${asOf}`);
      }
      await other.close();
    }
  }, 300_000);

  it.each(['scoring', 'scoring-zh'])('gives what memory gives on examples/%s', async (example) => {
    const path = at(`examples/${example}/sluice.yaml`);
    const { catalog } = compile(readFileSync(path, 'utf8'));
    const options = { ...fileReader(dirname(path), { confine: false }), now: Date.UTC(2026, 10, 1) };
    const [engine, other] = [await memory(catalog, options), await duckdb(catalog, options)];
    for (const score of Object.keys(catalog.scores ?? {}))
      for (const query of [{ score }, { score, explain: true }])
        expectSame(await other.scores(query), await engine.scores(query), score);
    await other.close();
  });

  const text = (stamp: (n: number) => string, decay: string) => `
sluice: 1
timezone: Europe/Berlin
sources:
  crm: {kind: leads, rows: [{lead: A@x.de, at: ${stamp(0)}, account: Firm}, {lead: b, at: ${stamp(40)}, account: firm}]}
  web: {kind: events, visitor: v, rows: [{lead: a@x.de, v: v1, at: ${stamp(3)}, event: read}, {lead: null, v: v1, at: ${stamp(1)}, event: read}, {lead: null, v: v9, at: ${stamp(1)}, event: read}, {lead: b, at: ${stamp(50)}, event: read}]}
  mail: {kind: events, rows: [{lead: a@x.de, at: ${stamp(2)}, event: click}, {lead: a@x.de, at: ${stamp(2)}, event: read}]}
scores:
  s: {groups: [{id: g, ${decay}, rules: [{event: read, points: 10, first: 2}, {event: [read, click], points: 8, per_day: 12}, {inactive: 20 days, points: -5}]}]}
  firm: {subject: account, range: [0, 40], groups: [{id: g, min: 1, ${decay}, rules: [{event: any, points: 7, first: 3}]}]}
`;
  const day = (n: number) => new Date(start + n * 86_400_000).toISOString();

  it.each([
    ['half_life: 10 days', (n: number) => `"${day(n)}"`],
    ['half_life: 1 month', (n: number) => day(n).slice(0, 10)],
    ['decay: {factor: 0.5, every: 1 month}', (n: number) => `"${day(n)}"`],
    ['decay: {step: 3, every: 1 week}', (n: number) => day(n).slice(0, 10)],
    ['decay: {factor: 0.9, every: 36 hours}', (n: number) => day(n).slice(0, 10)],
    ['decay: {linear: 1 quarter}', (n: number) => `"${day(n)}"`],
  ])('gives what memory gives for leads, visitors and accounts, %s', async (decay, stamp) => {
    const { catalog, diagnostics } = compile(text(stamp, decay));
    expect(diagnostics).toEqual([]);
    const [engine, other] = [await memory(catalog), await duckdb(catalog)];
    for (const score of ['s', 'firm'])
      for (const asOf of [day(20), day(45), day(75)]) {
        const query = { score, asOf, explain: true };
        expectSame(await other.scores(query), await engine.scores(query), `${score} at ${asOf}`);
      }
    await other.close();
  });

  it('explains one lead, however its key is written, and warns of rules that never matched', async () => {
    const { catalog } = compile(
      text((n) => `"${day(n)}"`, 'half_life: 3 days').replace('event: read, points: 10', 'event: raed, points: 10'),
    );
    const [engine, other] = [await memory(catalog), await duckdb(catalog)];
    const one = { score: 's', subjects: [' A@X.de'], explain: true };
    expectSame(await other.scores(one), await engine.scores(one), 'one lead');
    expect((await other.scores(one)).rows.map(({ subject }) => subject)).toEqual(['a@x.de']);
    const all = await other.scores({ score: 's' });
    expect(all.diagnostics.map(({ code }) => code)).toEqual(['rule-without-rows']);
    expectSame(all, await engine.scores({ score: 's' }), 'all leads');
    await other.close();
  });

  it.each([
    ['grades', '{A: 8, B: 3, C: -100}', 'grades'],
    ['a ladder', '{start: D}', 'ladder'],
  ])('splits and filters by what scores say, by %s', async (_, scale, key) => {
    const give = key === 'ladder' ? 'steps' : 'points';
    const { catalog, diagnostics } = compile(`
sluice: 1
timezone: UTC
as_of: 2026-03-01
sources:
  crm: {kind: leads, rows: [{lead: a, at: 2026-01-01, size: 10}, {lead: b, at: 2026-01-02, size: 90}, {lead: none, at: 2026-01-03}]}
  web: {kind: events, rows: [{lead: a, at: 2026-02-01, event: read}, {lead: a, at: 2026-02-02, event: read}, {lead: b, at: 2026-02-03, event: read}, {lead: c, at: 2026-02-04, event: read}]}
scores:
  heat: {groups: [{id: g, rules: [{event: read, ${give}: 4}]}], ${key}: ${scale}}
  fit: {groups: [{id: g, min: 1, rules: [{where: {size: {gte: 50}}, points: 9}]}], grades: {X: 5, Y: 0}}
matrix:
  rows: fit
  columns: {score: heat, cuts: {1: 8, 2: 4, 3: 0}}
  routes: [{cells: [X1, X2], route: sales}, {cells: [Y1, Y2], route: nurture}]
funnels: {f: {window: none, stages: [{id: seen, event: any}, {id: again, event: read}]}}
`);
    expect(diagnostics).toEqual([]);
    const [engine, other] = [await memory(catalog), await duckdb(catalog)];
    const queries = ['heat_grade', 'fit_grade', 'cell', 'route'].flatMap((by) => [
      { funnel: 'f', by: [by] },
      { metrics: ['rows(crm)'], by: [by] },
    ]);
    await expectSameAnswers(engine, other, [...queries, { funnel: 'f', where: { route: ['nurture'] } }]);
    expect((await other.answer({ metrics: ['rows(crm)'], by: ['cell'] })).rows().map((row) => row['cell'])).toEqual([
      'X2',
      'Y1',
      'Y3',
    ]);
    await other.close();
  });
});
