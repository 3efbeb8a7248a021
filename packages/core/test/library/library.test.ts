import { describe, expect, it } from 'vitest';
import { compile, libraryList, resolveMetricName, wholeLibrary } from '../../src/index.ts';
import { coreLibrary } from '../../src/library/library.ts';
import { packs } from '../../src/library/whole/packs.table.ts';
import { libraryMetrics } from '../../src/library/whole/whole-library.ts';

const stages = ['visitor', 'lead', 'sign_up', 'activated', 'mql', 'sal', 'sql', 'opportunity', 'won'];
const sources = {
  deals: '  d: {kind: deals, from: d.csv, won: {s: w}, lost: {s: l}}',
  subscriptions: '  subs: {kind: subscriptions, from: s.csv}',
  others: `  mails: {kind: emails, from: m.csv}
  posts: {kind: social, from: p.csv}
  pieces: {kind: content, from: c.csv}
  web: {kind: counts, from: w.csv, measures: {sessions: a, engaged_sessions: b, page_views: c, engagement_seconds: e}}`,
};
const settings =
  'metrics: {settings: {cpa: cac, customer_years: 3, referrals: 2, referral_value: 5000, revenue_target: 100000}}';
const file = (...more: string[]): string => `sluice: 1
sources:
  crm: {kind: leads, from: crm.csv}
  ads: {kind: spend, from: ads.csv}
${more.join('\n')}
funnels:
  demand:
    window: 90 days
    stages:
${stages.map((id) => `      - {id: ${id}, date: crm.${id}_on, value: crm.amount}`).join('\n')}
${settings}
`;
const all = file(sources.deals, sources.subscriptions, sources.others);
const whole = compile(all.replace('100000}', '100000, clv_model: bg_nbd}')).catalog;
const withDeals = compile(file(sources.deals, sources.others)).catalog;
const withoutDeals = compile(file()).catalog;
const named = (catalog: typeof whole, id: string) => resolveMetricName(catalog, id, wholeLibrary);

describe('the library', () => {
  it.each(libraryMetrics.map((m) => [m.id, m.unit] as const))(
    'has a formula for %s that binds over the standard stages, in %s',
    (id, unit) => {
      const found = named(whole, id);
      expect(found).toMatchObject({ metric: { id, from: 'library', unit } });
      const text = 'metric' in found ? found.metric.formulaText : '';
      const asFormula = named(whole, `(${text}) * 1`);
      const units = 'metric' in asFormula ? [asFormula.metric.unit] : [];
      const isNumber = /sessions|seconds/.test(text);
      const may = unit === 'count' ? ['count', 'ratio'] : [unit, ...(isNumber ? ['ratio', 'count'] : [])];
      expect(isNumber ? [...may, 'count'] : may).toContain(units[0]);
    },
  );

  it('has about seventy metrics or more, each name once', () => {
    expect(libraryMetrics.length).toBeGreaterThanOrEqual(70);
    expect(new Set(wholeLibrary.names).size).toBe(libraryMetrics.length);
    expect(coreLibrary.names.every((id) => wholeLibrary.names.includes(id))).toBe(true);
  });

  it.each([
    ['deals and subscriptions', whole],
    ['deals', withDeals],
    ['neither', withoutDeals],
  ] as const)('has no two metrics of one formula over the same measures, with %s, but aliases', (_, catalog) => {
    const known = new Map<string, string>();
    const twice = libraryMetrics.flatMap(({ id, aliasOf }) => {
      const found = named(catalog, id);
      if (!('metric' in found) || aliasOf !== undefined) return [];
      const formula = JSON.stringify(found.metric.formula);
      const other = known.get(formula);
      known.set(formula, id);
      return other === undefined ? [] : [`${other} and ${id}`];
    });
    expect(twice).toEqual([]);
  });

  it('gives an alias the formula of the metric it is another name of, in some file', () => {
    for (const { id, aliasOf } of libraryMetrics.filter((metric) => metric.aliasOf !== undefined)) {
      const pair = [id, aliasOf ?? ''].map((name) => named(withDeals, name));
      const [alias, metric] = pair.map((found) => ('metric' in found ? found.metric.formula : null));
      expect(alias, id).toEqual(metric);
    }
  });

  it('needs deals only for what deals alone know', () => {
    const failing = coreLibrary.names.filter((id) => 'diagnostics' in named(withoutDeals, id));
    expect([...failing].sort()).toEqual([
      'days_to_win',
      'lost_deals',
      'mean_days_to_win',
      'opened_deals',
      'win_rate',
      'won_amount',
      'won_deals',
    ]);
  });

  it('takes revenue from the value of the stage won where there are no deals', () => {
    expect(named(withoutDeals, 'revenue')).toMatchObject({
      metric: { formulaText: 'value(won)', formula: { measure: { kind: 'value', funnel: 'demand', stage: 'won' } } },
    });
  });

  it('divides by leads of the same cohort for the close rate, and by closed deals for the win rate', () => {
    expect(named(withDeals, 'close_rate')).toMatchObject({
      metric: { basis: 'entries', formulaText: 'rate(lead, won)' },
    });
    expect(named(withDeals, 'win_rate')).toMatchObject({ metric: { denominator: 'won_deals + lost_deals' } });
  });

  it('says which stage, source, key, measure or setting is missing', () => {
    const { catalog } = compile(`sluice: 1
sources:
  mails: {kind: emails, rows: [{at: 2026-01-05, delivered: 10, opened: 3}]}
funnels:
  f: {stages: [lead], counts: {lead: 3}}
`);
    const lacks = (id: string) => {
      const found = named(catalog, id);
      return 'diagnostics' in found ? found.diagnostics.map((d) => d.params) : [];
    };
    expect(lacks('roi')).toMatchObject([{ metric: 'roi', lacks: ['a stage "won"', 'a source of kind spend'] }]);
    expect(lacks('lead_conversion_cohort')).toMatchObject([{ lacks: ['a stage "won"'] }]);
    expect(lacks('mrr')).toMatchObject([{ lacks: ['a source of kind subscriptions'] }]);
    expect(lacks('click_rate')).toMatchObject([{ lacks: ['a column for the key "clicked" of mails'] }]);
    expect(lacks('bounce_rate')).toMatchObject([
      { lacks: ['a measure "engaged_sessions" of a counts source', 'a measure "sessions" of a counts source'] },
    ]);
    expect(lacks('referral_value')).toMatchObject([{ lacks: ['the setting "referral_value"'] }]);
    expect(lacks('cpa')).toMatchObject([{ lacks: ['the setting "cpa"'] }]);
  });

  it('says of values without a margin that they are of revenue, and not where it is set', () => {
    const label = (margin: string) => {
      const text = file(sources.deals).replace('settings: {', `use: [clv_simple], settings: {${margin}`);
      return compile(text).catalog.metrics['clv_simple']?.label.byLocale;
    };
    expect(label('')).toMatchObject({ en: 'CLV, simple (revenue)', 'zh-CN': 'CLV（简单）（按收入）' });
    expect(label('margin: 0.7, ')).toMatchObject({ en: 'CLV, simple', 'zh-TW': 'CLV（簡單）' });
  });

  it('lists every metric with its texts in whole sentences, in three languages', () => {
    for (const item of libraryList()) {
      expect(item.label['en'], item.name).toMatch(/^[A-Z]/);
      for (const text of [item.description, item.insight, item.action]) {
        expect(text['en'], item.name).toMatch(/^[A-Z0-9].*\.$/);
        for (const locale of ['zh-CN', 'zh-TW']) expect(text[locale], item.name).toMatch(/。$/);
      }
      expect(Object.keys(item.label).sort(), item.name).toEqual(['en', 'zh-CN', 'zh-TW']);
      expect(item.source).not.toBe('');
      expect(item.review).toMatch(/^1 (week|month|quarter)$/);
    }
  });
});

describe('a pack', () => {
  it('holds metrics of the library, each once', () => {
    for (const [name, ids] of Object.entries(packs)) {
      expect(
        ids.filter((id) => !wholeLibrary.names.includes(id)),
        name,
      ).toEqual([]);
      expect(new Set(ids).size, name).toBe(ids.length);
      expect(wholeLibrary.names).not.toContain(name);
    }
  });

  it.each(Object.keys(packs))('%s is switched on by its name', (name) => {
    const { catalog, diagnostics } = compile(
      file(...Object.values(sources)).replace('settings:', `use: [${name}], settings:`),
    );
    expect(diagnostics).toEqual([]);
    expect(Object.keys(catalog.metrics).sort()).toEqual([...(packs[name] ?? [])].sort());
  });

  it('says in one warning what is left out, and takes the rest', () => {
    const text =
      'sluice: 1\nfunnels:\n  f: {stages: [lead, mql, won], counts: {lead: 9, mql: 4, won: 1}}\nmetrics: {use: [nurture]}\n';
    const { catalog, diagnostics } = compile(text);
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([['pack-in-part', 'warning']]);
    expect(diagnostics[0]?.params).toMatchObject({
      of: 7,
      left: [
        'mql_to_sql_rate (a stage "sql")',
        'mql_to_opportunity_rate (a stage "opportunity")',
        'fast_lead_share (a funnel computed from rows)',
        'nurture_share (a funnel computed from rows)',
      ],
    });
    expect(Object.keys(catalog.metrics)).toContain('lead_to_mql_rate');
  });
});
