import { compile } from '@sluice/core';
import { duckdb } from '@sluice/engines/duckdb';
import { describe, expect, it } from 'vitest';
import { noDuckdb } from '../../../../test/agree/duckdb.ts';
import { inMarch, libraryFile } from '../memory/library.yaml.ts';

/** What this database is not asked: levels and subscriptions over time, and leads by how soon they arrived. */
const refused = new Set([
  ...['fast_lead_share', 'nurture_share', 'list_size', 'list_growth', 'list_churn', 'unengaged_share', 'followers'],
  ...['follower_growth', 'engagement_per_follower', 'mrr', 'arr', 'mrr_opening', 'mrr_new', 'mrr_reactivation'],
  ...['mrr_expansion', 'mrr_contraction', 'mrr_churn', 'net_new_mrr', 'nrr', 'grr', 'quick_ratio', 'active_accounts'],
  ...['arpa', 'churn_rate', 'revenue_churn_rate', 'clv_subscription', 'clv', 'clv_with_referrals', 'ltv_cac'],
  ...['allowable_cac', 'payback'],
]);

describe.skipIf(noDuckdb)('the metric library on DuckDB', () => {
  it('gives every number computed by hand, and refuses by name what it has no statement for', async () => {
    const engine = await duckdb(compile(libraryFile).catalog, { read: () => Promise.reject(new Error('no file')) });
    const names = Object.keys(inMarch);
    const answers = await engine.answerAll(names.map((name) => ({ metrics: [name], period: '2026-03' })));
    const said = answers.flatMap((answer, i) => {
      const name = names[i] ?? '';
      if ('diagnostics' in answer) return refused.has(name) ? [] : [`${name}: refused`];
      const value = Number(answer.rows()[0]?.[name]);
      const isRight = Math.abs(value - (inMarch[name] ?? Number.NaN)) < 1e-9;
      return refused.has(name) || !isRight ? [`${name}: ${value}`] : [];
    });
    expect(said).toEqual([]);
    await engine.close();
  });
});
