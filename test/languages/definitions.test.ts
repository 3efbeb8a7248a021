import { compile } from '@sluice/core';
import { compilePlain } from '@sluice/core/plain';
import { memory } from '@sluice/engines/memory';
import { writeSnapshot } from '@sluice/engines/snapshot-writer';
import { describe, expect, it } from 'vitest';
import { expectChinese } from './expect-language.ts';

const catalog = await compilePlain(`sluice: 1
title: Costs
sources:
  ads:
    kind: spend
    rows: [{day: 2026-01-05, cost: 10}]
funnels:
  demand:
    stages: [lead, won]
    counts: {lead: 10, won: 3}
metrics:
  use: [spend]
dashboards:
  main:
    rows:
      - [{funnel: demand}, {kpi: spend}]
`);
if (!catalog) throw new Error('not plain');
const engine = await memory(catalog, { read: async () => new Uint8Array() });

describe('what an engine says of its definitions', () => {
  it('is in every language where none is named', async () => {
    const { definitions, catalog: said } = await engine.describe();
    for (const locale of ['zh-CN', 'zh-TW'] as const) {
      const { words = '', stages = [] } = definitions['demand']?.byLocale?.[locale] ?? {};
      for (const text of [words, ...stages.map((stage) => stage.words)]) expectChinese(locale, text, locale);
      expect(said.metrics['spend']?.insight?.byLocale?.[locale]).toMatch(/。$/);
    }
    expect(definitions['spend']?.words).toBe('Spend is all spend.');
    expect(definitions['spend']?.byLocale?.['zh-CN']?.words).toBe('投入是全部投入。');
    expect(definitions['demand']?.byLocale?.['zh-TW']?.window).toBe('Demand：已彙總，因此沒有期限');
  });

  it('is in English and in the language that is named', async () => {
    const { definitions } = await engine.describe({ locale: 'zh-TW' });
    expect(Object.keys(definitions['spend']?.byLocale ?? {})).toEqual(['zh-TW']);
    expect((await engine.describe({ locale: 'en' })).definitions['spend']?.byLocale).toBeUndefined();
  });

  it('has Chinese names at once where the reader or the file is Chinese, and only there', async () => {
    const nameOf = async (locale: string) =>
      (await engine.describe({ brief: true, locale })).catalog.funnels['demand']?.stages[0]?.label.byLocale?.['zh-CN'];
    expect([await nameOf('zh-HK'), await nameOf('en')]).toEqual(['线索', undefined]);
  });

  it('is stored in every language in a snapshot', async () => {
    const { snapshot } = await writeSnapshot(catalog, engine, { withoutReport: true });
    expect(snapshot.catalog.metrics['spend']?.label.byLocale).toEqual({
      en: 'Spend',
      'zh-CN': '投入',
      'zh-TW': '支出',
    });
    expect(snapshot.definitions['spend']?.byLocale?.['zh-TW']?.words).toBe('支出是全部支出。');
  });
});

const { catalog: whole } = compile(`sluice: 1
timezone: UTC
sources:
  crm: {kind: leads, from: leads.csv, lead: id, at: created, value: amount}
  web: {kind: events, from: web.csv, lead: id}
funnels:
  demand:
    label: {en: Demand, zh-CN: 需求, zh-TW: 需求}
    window: 30 days
    stages:
      - {id: lead, row: crm, label: {en: Lead, zh-CN: 线索, zh-TW: 潛在客戶}}
      - {id: won, date: crm.won_on, value: crm.amount, label: {en: Won, zh-CN: 成交, zh-TW: 成交}}
scores:
  heat:
    label: {en: Heat, zh-CN: 热度, zh-TW: 熱度}
    range: [0, 100]
    groups: [{id: web, label: {en: Web, zh-CN: 网站, zh-TW: 網站}, max: 80, rules: [{event: visit, points: 5}]}]
    grades: {hot: 60, cold: 0}
matrix: {rows: heat, columns: heat}
attribution: {conversion: won, model: linear}
plans: {q1: {in: 2027-Q1, revenue: 1000, deal_size: 10, rates: {won: 0.5}}}
experiments: {form: {arms: {control: a, short: b}, arm: web.form, metric: "rate(lead, won)", planned: 100}}
dashboards:
  main:
    rows:
      - [{cohort: {from: lead, to: won}}]
`);

describe('what an engine says of what stands on few pages', () => {
  it('is there for each of them, in every language, with what it is of and when it counts', async () => {
    const further = await memory(whole, { read: async () => new TextEncoder().encode('id,created,won_on,amount\n') });
    const { definitions } = await further.describe();
    const keys = ['attribution', 'cohort.demand.lead.won', 'experiment.form', 'matrix.scores', 'plan.q1', 'score.heat'];
    expect(Object.keys(definitions)).toEqual(expect.arrayContaining(keys));
    for (const locale of ['zh-CN', 'zh-TW'] as const) {
      for (const key of keys) expect(definitions[key]?.byLocale?.[locale]?.words, key).toMatch(/\p{Script=Han}.*。$/u);
      for (const key of ['cohort.demand.lead.won', 'matrix.scores', 'score.heat']) {
        const { words = '', denominator = '' } = definitions[key]?.byLocale?.[locale] ?? {};
        const named = words.replaceAll(/hot|cold/g, '1');
        for (const text of [named, denominator]) expectChinese(locale, text, `${key} ${locale}`);
      }
    }
    expect(definitions['cohort.demand.lead.won']).toMatchObject({
      denominator: "all leads that entered Lead in the row's time",
      window: 'the time at the head of the column, from Lead on',
    });
    expect(definitions['score.heat']).toMatchObject({
      words: expect.stringContaining(
        'Web: 1 rule, at most 80. The sum is kept between 0 and 100. Grades: hot from 60, cold from 0.',
      ),
      denominator: 'all leads with a row or a record',
      basis: 'As it stands at one moment: the end of the period, or as-of before that.',
    });
    expect(definitions['experiment.form']?.window).toBe('Demand: 30 days from Lead');
  });
});
