import { compile } from '@sluice/core';
import type { MetricQuery } from '@sluice/core/query';
import { duckdb } from '@sluice/engines/duckdb';
import { memory } from '@sluice/engines/memory';
import { describe, expect, it } from 'vitest';
import { expectSameAnswers, noDuckdb } from '../../../../test/agree/duckdb.ts';
import { createChance } from '../../../../test/reference/random.ts';
import { definition, trial } from '../score/trials.ts';

const TRIALS = Math.min(300, Number(process.env['DUCKDB_TRIALS'] ?? 10));

/** A random log with two scores, and funnels whose stages need them. */
function file(seed: number): string {
  const chance = createChance(seed + 40_000);
  const each = trial(seed);
  const text = JSON.parse(definition(each)) as Record<string, unknown>;
  const other = JSON.parse(definition(trial(seed + 50_000))) as Record<string, unknown>;
  const { s } = text['scores'] as { s: Record<string, unknown> };
  const { s: t } = other['scores'] as { s: Record<string, unknown> };
  for (const score of [s, t]) delete score['range'];
  const cut = () => chance.below(40) + (chance.is(0.5) ? 0.1234567 : 0);
  const [hot, warm] = [cut() + 10, cut() - 20];
  const scored = chance.pick([
    { score: { s: { gte: hot } } },
    { score: { s: { lt: warm } } },
    { grade: { s: 'A' } },
    { grade: { s: ['A', 'B'], t: 'Y' } },
    { score: { s: { gt: warm }, t: { lte: hot } } },
    { cell: ['AY', 'BX'] },
    { route: 'sales' },
  ]);
  const stages = chance.pick([
    [
      { id: 'came', event: 'visit' },
      { id: 'hot', ...scored },
    ],
    [
      { id: 'came', event: 'visit' },
      { id: 'hot', ...scored },
      { id: 'form', event: 'form' },
    ],
    [
      { id: 'hot', ...scored },
      { id: 'form', event: 'form' },
    ],
    [
      { id: 'came', event: 'any' },
      { id: 'hot', ...scored, optional: true },
      { id: 'form', event: ['form', 'mail'] },
    ],
    [
      { id: 'came', event: 'visit' },
      { id: 'hot', ...scored },
      { id: 'warm', score: { t: { gt: warm } } },
    ],
  ]);
  return JSON.stringify({
    ...text,
    as_of: '2026-06-01',
    scores: {
      s: { ...s, grades: { A: hot, B: warm - 20, C: -1000 } },
      t: { ...t, grades: { X: hot, Y: -1000 } },
    },
    matrix: { rows: 's', columns: 't', routes: [{ cells: ['AX', 'BX', 'CY'], route: 'sales' }] },
    funnels: { f: { window: chance.pick(['none', '9 days', '1 month']), stages } },
  });
}

const byWeek = { grain: 'week', from: '2026-03-16', to: '2026-05-11' } as const;

function queriesOf(stages: readonly string[]): MetricQuery[] {
  return [{ funnel: 'f' }, { funnel: 'f', ...byWeek }, { metrics: stages.map((id) => `count(${id})`), ...byWeek }];
}

describe.skipIf(noDuckdb)('duckdb(catalog).answerAll() of stages that need a score', () => {
  const parts = Array.from({ length: Math.ceil(TRIALS / 10) }, (_, part) => part * 10);

  it.each(parts)(
    'gives what memory gives on random logs from number %i on',
    async (from) => {
      let reached = 0;
      for (let seed = from; seed < Math.min(TRIALS, from + 10); seed++) {
        const { catalog, diagnostics } = compile(file(seed));
        expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
        const [engine, other] = [await memory(catalog), await duckdb(catalog)];
        const stages = catalog.funnels['f']?.stages.map(({ id }) => id) ?? [];
        await expectSameAnswers(engine, other, queriesOf(stages), `seed ${seed}`);
        const rows = (await other.answer({ funnel: 'f' })).rows();
        reached += rows.reduce((sum, row) => sum + (row['stage'] === 'hot' ? Number(row['count']) : 0), 0);
        await other.close();
      }
      expect(reached).toBeGreaterThan(0);
    },
    180_000,
  );

  const start = Date.UTC(2026, 0, 10);
  const iso = (n: number) => new Date(start + n * 86_400_000 + 3_600_000 * 11).toISOString();
  const [instant, day] = [(n: number) => `"${iso(n)}"`, (n: number) => iso(n).slice(0, 10)];
  const acts = (stamp: (n: number) => string, source: number) =>
    Array.from({ length: 24 }, (_, i) => {
      const lead = ['a@x.de', 'b', 'c'][(i * 7 + source) % 3];
      const who = i % 5 === 4 ? `lead: null, v: v${i % 3}` : `lead: ${lead}, v: ${i % 4 === 0 ? `v${i % 3}` : 'null'}`;
      return `{${who}, at: ${stamp(((i * 11 + source * 5) % 40) * 3)}, event: ${['read', 'click', 'talk'][(i + source) % 3]}}`;
    }).join(', ');

  const text = (stamp: (n: number) => string, created: (n: number) => string, decay: string) => `
sluice: 1
timezone: Europe/Berlin
as_of: "2026-05-20T12:00:00Z"
sources:
  web: {kind: events, visitor: v, rows: [${acts(stamp, 0)}]}
  crm: {kind: leads, rows: [{lead: A@x.de, at: ${created(20)}, size: 10}, {lead: b, at: ${created(97)}, size: 80}, {lead: b, at: null, size: 30}, {lead: d, at: ${created(30)}, size: 99}]}
  mail: {kind: events, visitor: v, rows: [${acts(stamp, 1)}]}
scores:
  s:
    groups:
      - {id: g, ${decay}, rules: [{event: read, points: 10, first: 2, within: 1 month}, {event: [read, click], points: 8, per_day: 12}]}
      - {id: h, max: 30, rules: [{event: talk, points: 7, per_day: 10, within: 3 weeks}, {event: talk, points: 3, first: 2}]}
      - {id: i, rules: [{inactive: 1 month, points: -15}, {where: {size: {gte: 30}}, points: 6}]}
funnels:
  f: {window: 2 months, stages: [{id: came, event: read}, {id: warm, score: {s: {gte: 12}}}, {id: hot, score: {s: {gte: 17}}}, {id: told, event: talk}]}
  g: {window: none, stages: [{id: cold, score: {s: {lt: 0}}}, {id: back, event: any}]}
`;

  it.each([
    ['half_life: 10 days', instant, instant],
    ['half_life: 1 month', instant, day],
    ['half_life: 1 month', day, instant],
    ['decay: {factor: 0.5, every: 1 month}', instant, instant],
    ['decay: {factor: 0.8, every: 2 months}', day, day],
    ['decay: {step: 3, every: 1 week}', day, instant],
    ['decay: {factor: 0.9, every: 36 hours}', day, instant],
    ['decay: {linear: 1 quarter}', instant, day],
  ])('gives what memory gives for leads, visitors and records of any clock, %s', async (decay, stamp, created) => {
    const { catalog, diagnostics } = compile(text(stamp, created, decay));
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    const [engine, other] = [await memory(catalog), await duckdb(catalog)];
    const byMonth = { grain: 'month', from: '2026-01-01', to: '2026-06-01' } as const;
    const queries: MetricQuery[] = [
      { funnel: 'f' },
      { funnel: 'g' },
      { metrics: ['count(warm)', 'count(hot)', 'count(cold)'], ...byMonth },
      { funnel: 'f', asOf: '2026-04-10' },
    ];
    await expectSameAnswers(engine, other, queries);
    const counts = (await other.answer({ funnel: 'f' })).rows().map((row) => row['count']);
    expect(counts[1]).toBeGreaterThan(0);
    await other.close();
  });
});
