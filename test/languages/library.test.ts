import { compile, libraryList } from '@sluice/core';
import { withLibraryNames } from '@sluice/core/internal';
import { describe, expect, it } from 'vitest';
import { channels as channelsCN, names as namesCN } from '../../packages/core/src/library/texts/zh-cn.names.table.ts';
import { channels as channelsTW, names as namesTW } from '../../packages/core/src/library/texts/zh-tw.names.table.ts';
import { expectChinese } from './expect-language.ts';

const locales = ['zh-CN', 'zh-TW'] as const;
const kinds = ['label', 'description', 'insight', 'action'] as const;
const names = { 'zh-CN': { ...namesCN, ...channelsCN }, 'zh-TW': { ...namesTW, ...channelsTW } };

describe.each(locales)('the metric library in %s', (locale) => {
  it('has a name, a meaning, what it tells and what to do for every metric', () => {
    for (const item of libraryList())
      for (const kind of kinds) {
        const { [locale]: text = '', en } = item[kind];
        expect(text, `${item.name}.${kind}`).toMatch(/\S/);
        expectChinese(locale, text, `${item.name}.${kind}`);
        if (kind !== 'label') expect(text.endsWith('。'), `${item.name}.${kind}`).toBe(en?.endsWith('.'));
      }
  });

  it('names no two metrics alike', () => {
    const labels = libraryList().map(({ label }) => label[locale]);
    expect(new Set(labels).size).toBe(labels.length);
  });

  it('names stages, fields and channels', () => {
    expect(Object.keys(names[locale])).toEqual(Object.keys(names['zh-CN']));
    for (const [id, name] of Object.entries(names[locale])) expectChinese(locale, name, id);
  });
});

describe('withLibraryNames', () => {
  const { catalog } = compile(`sluice: 1
sources:
  crm: {kind: leads, from: crm.csv}
  web: {kind: events, from: web.csv, lead: lead_id, at: at, event: event, source: utm_source, medium: utm_medium}
  ads: {kind: spend, from: ads.csv}
channels: {groups: [{id: fair, when: {medium: fair}}, {id: email, label: Newsletter, when: {medium: mail}}]}
dimensions:
  country: {from: crm.country}
  segment: {label: Size, from: crm.employees}
funnels:
  demand:
    window: none
    stages:
      - {id: lead, date: crm.lead_on}
      - {id: won, label: Signed, date: crm.won_on}
metrics: {use: [cpl, close_rate], own_cost: {formula: spend * 2}}
dashboards:
  main: {rows: [[{kpi: count(lead)}, {kpi: count(won)}, {kpi: own_cost}]]}
`);
  const named = withLibraryNames(catalog);
  const said = (text: { default: string; byLocale?: Readonly<Record<string, string>> } | undefined) =>
    locales.map((locale) => text?.byLocale?.[locale] ?? text?.default);

  it('adds Chinese names to library metrics, base channels, and stages and fields without a label', () => {
    expect(said(named.metrics['cpl']?.label)).toEqual(['单条线索成本', '每位潛在客戶成本']);
    expect(said(named.metrics['count(lead)']?.label)).toEqual(['线索', '潛在客戶']);
    expect(said(named.funnels['demand']?.stages[0]?.label)).toEqual(['线索', '潛在客戶']);
    expect(said(named.dimensions['country']?.label)).toEqual(['国家/地区', '國家/地區']);
    expect(said(named.dimensions['channel']?.label)).toEqual(['渠道', '管道']);
    expect(said(named.channels.labels['paid_search'])).toEqual(['付费搜索', '付費搜尋']);
  });

  it('leaves the labels of the file, and names it does not know', () => {
    expect(said(named.funnels['demand']?.stages[1]?.label)).toEqual(['Signed', 'Signed']);
    expect(said(named.metrics['count(won)']?.label)).toEqual(['Signed', 'Signed']);
    expect(said(named.metrics['own_cost']?.label)).toEqual(['Own cost', 'Own cost']);
    expect(said(named.dimensions['segment']?.label)).toEqual(['Size', 'Size']);
    expect(said(named.channels.labels['email'])).toEqual(['Newsletter', 'Newsletter']);
    expect(said(named.channels.labels['fair'])).toEqual(['Fair', 'Fair']);
  });
});
