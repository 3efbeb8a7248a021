import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { at } from '../../scripts/lib/root.mjs';
import { sluice } from '../cli/support/cli.ts';

interface Result {
  readonly kind: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

const folder = mkdtempSync(join(tmpdir(), 'sluice-studies-'));

/** Visits and sign-ups of two arms, one lead a visit. */
function arms(counts: Readonly<Record<string, readonly [hits: number, count: number]>>): string {
  const rows = Object.entries(counts).flatMap(([arm, [hits, count]]) =>
    Array.from({ length: count }, (_, i) => [
      `${arm}${i},2026-03-01T08:00:00Z,visit,${arm}`,
      ...(i < hits ? [`${arm}${i},2026-03-01T09:00:00Z,sign_up,`] : []),
    ]),
  );
  return `lead,at,event,variant\n${rows.flat().join('\n')}\n`;
}

const experiment = `sluice: 1
as_of: 2026-05-01
sources:
  web: {kind: events, from: web.csv}
funnels:
  demand: {window: 7 days, stages: [{id: visitor, event: visit}, {id: lead, event: sign_up}]}
experiments:
  g33: {arms: {control: a, b: b}, arm: web.variant, metric: "rate(visitor, lead)", planned: 5000}
  g34: {arms: {control: c, b: b}, arm: web.variant, metric: "rate(visitor, lead)", planned: 100}
`;

const plan = `sluice: 1
currency: USD
as_of: 2026-01-01
funnels:
  altior:
    stages: [visitor, lead, mql, sql, opportunity, won]
    counts: {visitor: 10000, lead: 300, mql: 90, sql: 36, opportunity: 27, won: 6}
  sales: {stages: [lead, won], counts: {lead: 5, won: 1}}
plans:
  g10: {funnel: sales, in: 2026-Q1, revenue: 2, deal_size: 1, rates: {won: 0.2}, cost: {lead: 100}}
  g12: {funnel: sales, in: 2026-Q1, revenue: 15, deal_size: 1, rates: {won: 0.15}}
  g23: {funnel: altior, in: 2026-Q1, revenue: 6, deal_size: 1, rates: {lead: 0.03, mql: 0.3, sql: 0.4, opportunity: 0.75, won: 0.2222222222222222}}
  g23_rounded: {funnel: altior, in: 2026-Q1, revenue: 6, deal_size: 1, rates: {lead: 0.03, mql: 0.3, sql: 0.4, opportunity: 0.75, won: 0.22}}
`;

async function query(file: string, ...rest: string[]): Promise<Result[]> {
  const { code, out, err } = await sluice(folder, 'query', file, ...rest, '--format', 'json');
  expect(err).toBe('');
  expect(code).toBe(0);
  return (JSON.parse(out) as { results: Result[] }).results;
}

beforeAll(() => {
  writeFileSync(join(folder, 'web.csv'), arms({ a: [200, 5000], b: [250, 5000], c: [35, 150] }));
  writeFileSync(join(folder, 'experiment.yaml'), experiment);
  writeFileSync(join(folder, 'plan.yaml'), plan);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('golden numbers of experiments and plans, asked by sluice query', () => {
  it.each(['memory', 'duckdb'])('G33 and G34 by %s', async (engine) => {
    const [g33, g34] = await query('experiment.yaml', 'g33', 'g34', '--engine', engine);
    expect(g33?.rows[1]?.['z']).toBeCloseTo(2.4119153509747395, 9);
    expect(g33?.rows[1]?.['p']).toBeCloseTo(0.015868965355166974, 9);
    expect(g33?.facts).toMatchObject({ verdict: { kind: 'better', arm: 'b' }, inTwoArms: 0, inNoArm: 150 });
    const { rate, rate_low: low, rate_high: high } = g34?.rows[0] ?? {};
    expect([rate, low, high].map((each) => Math.round(Number(each) * 1000) / 10)).toEqual([23.3, 17.3, 30.7]);
  });

  it('G10, G12 and G23 backward, never by rounding at each stage', async () => {
    const found = await query('plan.yaml', 'g10', 'g12', 'g23', 'g23_rounded');
    const counts = found.map(({ rows }) => rows.map(({ count }) => count));
    expect(counts[0]).toEqual([10, 2]);
    expect(found[0]?.facts).toMatchObject({ budget: 1000, reasons: [] });
    expect(counts[1]).toEqual([100, 15]);
    expect(counts[2]).toEqual([10_000, 300, 90, 36, 27, 6]);
    expect(counts[3]?.[0]).toBe(10_102);
  });

  it.each([
    ['examples/experiment/sluice.yaml', ['form', 'button']],
    ['examples/plan/sluice.yaml', ['q4', 'half_known', 'targets']],
  ])('both engines say the same of %s', async (file, names) => {
    const [memory, duckdb] = [
      await query(at(file), ...names, '--engine', 'memory'),
      await query(at(file), ...names, '--engine', 'duckdb'),
    ];
    expect(memory.length).toBe(names.length);
    expect(duckdb).toEqual(memory);
  });

  it('a history too short or without a win gives no plan, and says why', async () => {
    const leads = Array.from({ length: 9 }, (_, i) => `l${i},2026-01-0${i + 1},2026-01-20,,`).join('\n');
    const many = Array.from({ length: 30 }, (_, i) => `m${i},2026-02-1${i % 9},2026-02-20,,`).join('\n');
    writeFileSync(join(folder, 'few.csv'), `lead,at,mql_on,won_on,amount\n${leads}\n`);
    writeFileSync(join(folder, 'none.csv'), `lead,at,mql_on,won_on,amount\n${many}\n`);
    const [few, none] = await Promise.all(
      ['few', 'none'].map(async (name) => {
        writeFileSync(
          join(folder, `${name}.yaml`),
          `sluice: 1\nas_of: 2026-07-01\nsources:\n  crm: {kind: leads, from: ${name}.csv, value: amount}\nfunnels:\n  demand:\n    window: 30 days\n    stages: [{id: lead, row: crm}, {id: mql, date: crm.mql_on}, {id: won, date: crm.won_on, value: crm.amount}]\nplans:\n  q: {in: 2026-Q4, revenue: 1000, deal_size: 100}\n`,
        );
        return (await query(`${name}.yaml`, 'q'))[0];
      }),
    );
    expect(few?.facts['reasons']).toEqual([
      { kind: 'too_few', stage: 'mql', entries: 9, least: 10 },
      { kind: 'too_few', stage: 'won', entries: 9, least: 10 },
    ]);
    expect(none?.facts['reasons']).toEqual([{ kind: 'rate_zero', stage: 'won', entries: 30 }]);
    expect(none?.rows.map(({ count }) => count)).toEqual([null, null, null]);
  });
});
