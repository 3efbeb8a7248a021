import { compile, libraryList, wholeLibrary } from '@sluice/core';
import { memory } from '@sluice/engines/memory';
import { describe, expect, it } from 'vitest';
import { libraryFile } from '../../packages/engines/test/memory/library.yaml.ts';

/**
 * Errors and gaps of the articles the library was made from: what the corrected definition gives, and what the wrong
 * reading would. Those of scores, labels, quadrants and octants are tested where these are computed.
 */
async function numberOf(text: string, name: string, period?: string): Promise<number | null> {
  const { catalog } = compile(text);
  const engine = await memory(catalog, { read: () => Promise.reject(new Error('no file')) });
  const [row] = (await engine.answer({ metrics: [name], ...(period === undefined ? {} : { period }) })).rows();
  const value = row?.[name] ?? null;
  return value === null ? null : Number(value);
}
const inMarch = (name: string) => numberOf(libraryFile, name, '2026-03');
const withSetting = (setting: string) => libraryFile.replace('settings: {margin', `settings: {${setting}, margin`);

const counted = `sluice: 1
sources:
  monthly:
    kind: counts
    grain: month
    stages: {mql: mqls, sal: accepted, sql: sqls}
    rows:
      - {period: 2026-01, mqls: 200, accepted: 100, sqls: 50}
      - {period: 2026-02, mqls: 230, accepted: 115, sqls: 23}
funnels:
  demand: {stages: [mql, sal, sql], counts: monthly}
`;

/** Error, metric, its value in March, and what the wrong reading gives. */
const readings: readonly (readonly [error: string, name: string, right: number, wrong: number])[] = [
  ['E01: all costs over new leads, not ads alone', 'cpl', 1500 / 3, 900 / 3],
  ['E02: over new customers, not all customers', 'cac', 1500 / 2, 1500 / 4],
  ['E03: spend over sales, not the average cost of a sale', 'acos', 1500 / 3000, 1500 / 3],
  ['E04: purchases times frequency, not less it', 'clv_simple', 1000 * 1.5 * 3 * 0.8, (1000 - 1.5) * 3 * 0.8],
  ['E05: the value is of each referred customer', 'referral_value', 10_000, 5000],
  ['E06: leads, not qualified leads', 'cpl', 500, 750],
  ['E07: what may be spent is not what is spent', 'allowable_cac', 372 / 3, 750],
  ['E10: cost per sale against margin, not cost per lead against a price', 'marketing_profit', 2400 - 1500, 1000 - 500],
  ['E12: clicks over opens is click-to-open', 'click_to_open_rate', 18 / 60, 18 / 180],
  ['E12: clicks over delivered is the click rate', 'click_rate', 18 / 180, 18 / 60],
  ['E20: growth is of the list the period began with', 'list_growth', 50 / 1000, 50 / 1050],
  ['E21: engagement for each time shown', 'engagement_per_impression', 60 / 1500, 60 / 500],
  ['E21: engagement for each follower', 'engagement_per_follower', 60 / 500, 60 / 4],
  ['E21: engagement for each post', 'engagement_per_post', 60 / 4, 60 / 1500],
  ['E22: close rate is of leads', 'close_rate', 1 / 3, 3 / 4],
  ['E22: win rate is of closed deals', 'win_rate', 3 / 4, 3 / 6],
  ['E23: the raw pipeline is all open amounts', 'pipeline', 8000, 1250],
  ['E23: the weighted pipeline is by probability', 'weighted_pipeline', 1250, 8000],
];

describe('a seed error', () => {
  it.each(readings)('%s: %s', async (_, name, right, wrong) => {
    const value = await inMarch(name);
    expect(value).toBeCloseTo(right, 9);
    expect(Math.abs((value ?? wrong) - wrong)).toBeGreaterThan(1e-6);
  });

  it('E05: referrals are in no total', async () => {
    expect(await numberOf(withSetting('referral_value_of: each'), 'revenue', '2026-03')).toBe(3000);
    expect(await numberOf(withSetting('referral_value_of: all'), 'referral_value', '2026-03')).toBe(5000);
  });

  it('E06b: conversion is to won, and says so; to an opportunity it is another number', async () => {
    expect(await numberOf(libraryFile, 'lead_conversion')).toBe(2 / 5);
    expect(await numberOf(libraryFile, 'count(opportunity) / count(lead)')).toBe(3 / 5);
  });

  it('E07b: CPA means CAC only where the file says so', async () => {
    const { diagnostics } = compile(
      libraryFile.replace('cpa: cac, ', '').replace('metrics:', 'metrics:\n  use: [cpa]'),
    );
    expect(diagnostics.map(({ code, params }) => [code, 'lacks' in params ? params.lacks : []])).toEqual([
      ['metric-not-possible', ['the setting "cpa"']],
    ]);
    expect(await inMarch('cpa')).toBe(await inMarch('cac'));
    expect(await inMarch('cost_per_conversion')).toBe(100);
  });

  it('E08: the ratio that may be spent to is 3:1 unless the file says otherwise', async () => {
    expect(await inMarch('allowable_cac')).toBeCloseTo(372 / 3, 9);
    expect(await numberOf(withSetting('ltv_cac_target: 4'), 'allowable_cac', '2026-03')).toBeCloseTo(372 / 4, 9);
  });

  it('E09: two sales of five leads each need ten leads', async () => {
    const text =
      'sluice: 1\nfunnels:\n  f: {stages: [lead, won], counts: {lead: 5, won: 1}}\nmetrics: {needed: {formula: "2 / rate(lead, won)", unit: count}}\n';
    expect(await numberOf(text, 'needed')).toBe(10);
  });

  it('E11, E25: no figure of a survey is a target or stands in the library as one', () => {
    expect(compile(libraryFile).catalog.targets).toEqual([]);
    for (const { insight, action } of libraryList())
      expect(`${insight['en']} ${action['en']}`).not.toMatch(/2\.9|57 ?%/);
  });

  it('E16: an opportunity stands between SQL and won, and has rates of its own', async () => {
    for (const name of [
      'mql_to_sql_rate',
      'mql_to_opportunity_rate',
      'sql_to_opportunity_rate',
      'opportunity_to_won_rate',
    ])
      expect(wholeLibrary.names).toContain(name);
    expect(await numberOf(libraryFile, 'mql_to_opportunity_rate')).toBe(3 / 4);
    expect(await numberOf(libraryFile, 'mql_to_won_rate')).toBe(2 / 4);
  });

  it('E17: lead velocity is of the difference, not of the division alone', async () => {
    const value = await numberOf(counted, 'lead_velocity', '2026-02');
    expect(value).toBeCloseTo(0.15, 12);
    expect(value).not.toBeCloseTo(230 - 200 / 200, 1);
  });

  it('E18: accepted by sales is a stage of its own, before sales qualified', async () => {
    expect(await numberOf(counted, 'mql_acceptance_rate', '2026-02')).toBe(0.5);
    expect(await numberOf(counted, 'mql_to_sql_rate', '2026-02')).toBe(0.1);
  });

  it('E20: the size at the end is a setting', async () => {
    expect(await numberOf(withSetting('list_base: end'), 'list_growth', '2026-03')).toBeCloseTo(50 / 1050, 12);
  });

  it('E24: ROI is on revenue, or on gross profit where the file says so', async () => {
    expect(await inMarch('roi')).toBe(1);
    expect(await numberOf(withSetting('roi_basis: gross_profit'), 'roi', '2026-03')).toBeCloseTo(0.6, 12);
  });
});
