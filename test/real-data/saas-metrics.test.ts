import { compile } from '@sluice/core';
import { memory } from '@sluice/engines/memory';
import { describe, expect, it } from 'vitest';
import { expectedOf, lacks } from './shared.ts';

interface Movements {
  readonly start?: number;
  readonly new: number;
  readonly expansion: number;
  readonly reactivation?: number;
  readonly contraction: number;
  readonly churn: number;
  readonly end?: number;
  readonly net_new?: number;
  readonly quick_ratio: number;
  readonly published?: number;
  readonly source: string;
}

interface Published {
  readonly lvr: readonly { readonly prev: number; readonly cur: number | string; readonly lvr_pct: number | string }[];
  readonly mrr: readonly Movements[];
}

const name = 'saas_metric_examples';
const published = (lacks(name) ? { lvr: [], mrr: [] } : expectedOf(name)) as Published;

async function askAll(text: string, metrics: readonly string[], period: string) {
  const { catalog, diagnostics } = compile(text);
  expect(diagnostics).toEqual([]);
  return (await (await memory(catalog)).answer({ metrics, period })).rows()[0] ?? {};
}

/** One account for each kind of movement in June; what contracts and churns was there before. */
function subscriptions(m: Movements): string {
  const stays = (m.start ?? m.contraction + m.churn + 1) - m.contraction - m.churn;
  const rows = [
    `{account: stays, start: 2025-01-01, mrr: ${stays}}`,
    `{account: stays, start: 2026-06-10, mrr: ${m.expansion}}`,
    `{account: shrinks, start: 2025-01-01, mrr: 1}`,
    `{account: shrinks, start: 2025-01-01, end: 2026-06-10, mrr: ${m.contraction}}`,
    `{account: gone, start: 2025-01-01, end: 2026-06-30, mrr: ${m.churn}}`,
    `{account: back, start: 2024-01-01, end: 2024-06-01, mrr: 9}`,
    `{account: back, start: 2026-06-01, mrr: ${m.reactivation ?? 0}}`,
    `{account: new, start: 2026-06-30, mrr: ${m.new}}`,
  ];
  return `sluice: 1\ncurrency: USD\nas_of: 2026-06-30\nsources:\n  subs:\n    kind: subscriptions\n    rows:\n${rows.map((row) => `      - ${row}\n`).join('')}`;
}

describe.skipIf(lacks(name))('saas_metric_examples (../shared/data)', () => {
  it.each(published.mrr.map((each) => [each.source, each] as const))('gives the movements of %s', async (_, each) => {
    const metrics = ['mrr_new', 'mrr_expansion', 'mrr_reactivation', 'mrr_contraction', 'mrr_churn'];
    const row = await askAll(subscriptions(each), [...metrics, 'mrr', 'net_new_mrr', 'quick_ratio'], '2026-06');
    expect(metrics.map((metric) => Number(row[metric]))).toEqual([
      each.new,
      each.expansion,
      each.reactivation ?? 0,
      each.contraction,
      each.churn,
    ]);
    const places = each.quick_ratio === 4.92 ? 2 : 9;
    expect(row['quick_ratio']).toBeCloseTo(each.quick_ratio, places);
    if (each.net_new !== undefined) expect(Number(row['net_new_mrr'])).toBe(each.net_new);
    if (each.end !== undefined) expect(Number(row['mrr'])).toBe(each.end + 1);
  });

  it.each(published.lvr.map((each) => [each.prev, each.cur, each] as const))(
    'gives the lead velocity of %s to %s',
    async (_, __, each) => {
      const now = typeof each.cur === 'number' ? each.cur : 5;
      const text = `sluice: 1
sources:
  m: {kind: counts, grain: month, stages: {mql: n}, rows: [{period: 2026-05, n: ${each.prev}}, {period: 2026-06, n: ${now}}]}
funnels: {demand: {stages: [mql], counts: m}}
metrics: {use: [lead_velocity]}
`;
      const { lead_velocity: found } = await askAll(text, ['lead_velocity'], '2026-06');
      if (typeof each.lvr_pct === 'number') expect(found).toBeCloseTo(each.lvr_pct / 100, 12);
      else expect(found).toBeNull();
    },
  );
});
