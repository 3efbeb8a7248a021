import { describe, expect, it } from 'vitest';
import { compile, resolveMetricName } from '../../src/index.ts';

const file = `sluice: 1
sources:
  crm: {kind: leads, from: crm.csv}
  deals: {kind: deals, from: d.csv, won: {state: Won}, lost: {state: Lost}}
  ads: {kind: spend, from: ads.csv}
  monthly: {kind: counts, from: m.csv, measures: {sends: n}}
funnels:
  demand:
    window: 90 days
    stages: [{id: lead, date: crm.at}, {id: mql, date: crm.mql_on}, {id: won, date: crm.won_on, value: crm.amount}]
  partners:
    window: 90 days
    stages: [{id: lead, date: crm.p_at}, {id: signed, date: crm.p_on}]
metrics:
  cost_of_mql: {formula: spend / count(mql), label: What an MQL costs}
  doubled: {formula: cost_of_mql * 2}
  roi: {formula: revenue / spend, unit: count}
dashboards:
  main:
    rows:
      - [{kpi: "count( demand.lead )"}, {kpi: cac}, {kpi: sends}]
`;
const { catalog, diagnostics } = compile(file);

const measureOf = (text: string): unknown => {
  const found = resolveMetricName(catalog, text);
  return 'metric' in found ? found.metric.formula : found.diagnostics.map((d) => d.code);
};

describe('compile', () => {
  it('has nothing to say of the file', () => {
    expect(diagnostics).toEqual([]);
  });

  it('gives an inline formula its normal spelling as id, and the stage as label', () => {
    expect(catalog.dashboards['main']?.rows[0]).toMatchObject([
      { metric: 'count(demand.lead)' },
      { metric: 'cac' },
      { metric: 'sends' },
    ]);
    expect(catalog.metrics['count(demand.lead)']).toMatchObject({
      from: 'inline',
      unit: 'count',
      label: { default: 'Lead' },
    });
  });

  it('calls one measure of stages by them, in every language, and what is more by its formula', () => {
    const labelOf = (text: string) => {
      const found = resolveMetricName(catalog, text);
      return 'metric' in found ? found.metric.label : found.diagnostics;
    };
    expect(labelOf('value(won)')).toMatchObject({ default: 'Won: value', byLocale: { 'zh-CN': '成交金额' } });
    expect(labelOf('rate(demand.lead, mql)')).toMatchObject({
      byLocale: { 'zh-CN': expect.stringMatching(/ → MQL 转化率$/) },
    });
    expect(labelOf('rate(demand.lead, mql)')).toMatchObject({ default: 'Lead → MQL rate' });
    expect(labelOf('median_days(mql, won)')).toMatchObject({ byLocale: { 'zh-TW': 'MQL → 成交：天數中位數' } });
    expect(labelOf('value(won) * 2')).toEqual({ default: 'value(won) * 2' });
    expect(labelOf('cohort_rate(demand.lead, won, 30 days)')).toEqual({
      default: 'cohort_rate(demand.lead, won, 30 days)',
    });
  });

  it('lets a metric of the file win over one of the library', () => {
    expect(catalog.metrics['roi']).toMatchObject({ from: 'file', unit: 'count', formulaText: 'revenue / spend' });
  });

  it('notes the denominator, the basis and the texts of a library metric', () => {
    expect(catalog.metrics['cac']).toMatchObject({
      from: 'library',
      denominator: 'count(won)',
      basis: 'activity',
      better: 'lower',
      label: { default: 'Customer acquisition cost' },
    });
  });

  it('keeps where each name is defined and used', () => {
    const name = (kind: string, id: string) => {
      const bound = catalog.names?.find((each) => each.kind === kind && each.id === id);
      return [bound?.definition, ...(bound?.uses ?? [])].map((at) => (at ? file.slice(at[0], at[1]) : null));
    };
    expect(name('metric', 'cost_of_mql')).toEqual(['cost_of_mql', 'cost_of_mql']);
    expect(name('stage', 'demand.mql')).toEqual(['mql', 'mql']);
    expect(name('stage', 'demand.lead')).toEqual(['lead', 'demand.lead']);
    expect(name('source', 'crm')).toEqual(['crm', ...Array.from({ length: 6 }, () => 'crm')]);
    expect(name('metric', 'cac')).toEqual([null, 'cac']);
    expect(name('funnel', 'demand')).toEqual(['demand']);
  });
});

describe('resolveMetricName', () => {
  it('gives the metric of the catalog for its id and for another spelling of its formula', () => {
    const known = catalog.metrics['count(demand.lead)'];
    expect(resolveMetricName(catalog, 'count(demand.lead)')).toEqual({ metric: known });
    expect(resolveMetricName(catalog, ' count(demand . lead)'.replace(' . ', '.'))).toEqual({ metric: known });
    expect(resolveMetricName(catalog, 'doubled')).toEqual({ metric: catalog.metrics['doubled'] });
  });

  it('binds a metric of the library the file does not use', () => {
    expect(resolveMetricName(catalog, 'win_rate')).toMatchObject({
      metric: { id: 'win_rate', from: 'library', unit: 'ratio', denominator: 'won_deals + lost_deals' },
    });
  });

  it('takes revenue from the deals won, where the file has deals', () => {
    expect(measureOf('revenue')).toEqual({
      kind: 'measure',
      measure: { kind: 'deals', sources: ['deals'], which: 'won', of: 'amount' },
    });
  });

  it.each([
    ['count(mql)', { kind: 'count', funnel: 'demand', stage: 'mql' }],
    ['value(won)', { kind: 'value', funnel: 'demand', stage: 'won' }],
    ['spend', { kind: 'spend', types: 'all' }],
    ['media_spend', { kind: 'spend', types: ['media'] }],
    ['monthly.sends', { kind: 'counted', source: 'monthly', measure: 'sends' }],
    ['sum(monthly.sends)', { kind: 'counted', source: 'monthly', measure: 'sends' }],
    ['max(monthly.sends)', { kind: 'aggregate', fn: 'max', source: 'monthly', field: 'n' }],
    ['rows(crm)', { kind: 'rows', source: 'crm' }],
    ['distinct(crm.country)', { kind: 'aggregate', fn: 'distinct', source: 'crm', field: 'country' }],
    ['rate(lead, signed)', { kind: 'rate', funnel: 'partners', from: 'lead', to: 'signed' }],
    ['median_days(lead, mql)', { kind: 'median_days', funnel: 'demand', from: 'lead', to: 'mql' }],
    [
      'cohort_rate(lead, won, 1 year)',
      { kind: 'cohort_rate', funnel: 'demand', from: 'lead', to: 'won', within: { n: 1, unit: 'year' } },
    ],
    ['mean_days_to_win', { kind: 'deal_days', sources: ['deals'], fn: 'avg' }],
  ])('binds %s', (text, measure) => {
    expect(measureOf(text)).toEqual({ kind: 'measure', measure });
  });

  it.each([
    ['trailing(spend, 2 months)', { kind: 'trailing', length: { n: 2, unit: 'month' } }],
    ['prior(cac, 1 month)', { kind: 'prior', back: { n: 1, unit: 'month' } }],
    ['to_date(spend, fiscal_quarter)', { kind: 'to_date', grain: 'fiscal_quarter' }],
    ['total(revenue)', { kind: 'total' }],
    ['least(1, 2, 3)', { kind: 'call', fn: 'least' }],
    ['-spend', { kind: 'negate' }],
    ['doubled', { kind: 'binary', left: { kind: 'metric', metric: 'cost_of_mql' } }],
  ])('binds %s', (text, formula) => {
    expect(measureOf(text)).toMatchObject(formula);
  });

  it.each([
    ['cpl', 'currency', 'ambiguous-stage'],
    ['count(lead)', 'count', 'ambiguous-stage'],
    ['rate(mql, signed)', 'ratio', 'stages-of-two-funnels'],
    ['nothing_of_the_kind', 'count', 'unknown-metric'],
    ['spend +', 'currency', 'formula-syntax'],
  ])('says why %s is no metric', (text, _unit, code) => {
    expect(measureOf(text)).toEqual([code]);
  });

  it.each([
    ['spend / count(mql)', 'currency'],
    ['count(mql) / count(won)', 'ratio'],
    ['1 - rate(demand.lead, demand.mql)', 'ratio'],
    ['sum(crm.employees)', 'count'],
    ['sends / sum(crm.employees)', 'ratio'],
    ['1000 / sends', 'count'],
    ['sum(deals.amount)', 'currency'],
    ['avg(deals.probability)', 'ratio'],
    ['cost_of_mql * rate(demand.lead, mql)', 'currency'],
  ])('gives %s the unit %s', (text, unit) => {
    expect(resolveMetricName(catalog, text)).toMatchObject({ metric: { unit } });
  });

  it('marks the basis of a formula that mixes both', () => {
    expect(resolveMetricName(catalog, 'spend * rate(mql, won)')).toMatchObject({ metric: { basis: 'mixed' } });
    expect(resolveMetricName(catalog, 'rate(mql, won)')).toMatchObject({
      metric: { basis: 'entries', denominator: 'mql (entries)' },
    });
  });
});
