import { compilePlain } from '@sluice/core/plain';
import { memory } from '@sluice/engines/memory';
import { writeSnapshot } from '@sluice/engines/snapshot-writer';
import { describe, expect, it } from 'vitest';
import { expectChinese } from './expect-language.ts';

const catalog = compilePlain(`sluice: 1
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
