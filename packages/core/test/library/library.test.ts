import { describe, expect, it } from 'vitest';
import { compile, resolveMetricName } from '../../src/index.ts';
import { libraryMetrics, libraryNames } from '../../src/library/library.ts';
import { libraryList } from '../../src/library/library-list.ts';
import { plannedNames } from '../../src/library/planned.table.ts';

const stages = ['visitor', 'lead', 'mql', 'sql', 'opportunity', 'won'];
const file = (deals: string): string => `sluice: 1
sources:
  crm: {kind: leads, from: crm.csv}
  ads: {kind: spend, from: ads.csv}
${deals}
funnels:
  demand:
    window: 90 days
    stages:
${stages.map((id) => `      - {id: ${id}, date: crm.${id}_on, value: crm.amount}`).join('\n')}
`;
const withDeals = compile(file('  d: {kind: deals, from: d.csv, won: {s: w}, lost: {s: l}}')).catalog;
const withoutDeals = compile(file('')).catalog;

const asked = [
  ...['visitors', 'leads', 'mqls', 'sqls', 'opportunities', 'customers', 'cpl', 'cost_per_mql', 'cost_per_sql'],
  ...['cost_per_opportunity', 'cac', 'roi', 'roas', 'revenue', 'average_deal_size', 'close_rate', 'win_rate'],
  ...['time_to_conversion', 'sales_cycle', 'contribution_to_revenue', 'lead_conversion', 'lead_conversion_cohort'],
  ...['visitor_to_lead_rate', 'lead_to_mql_rate', 'mql_to_sql_rate', 'lead_to_mql_drop_off'],
];

describe('the library', () => {
  it.each(libraryMetrics.map((m) => [m.id, m.unit]))(
    'has a formula for %s that binds over the standard stages, in %s',
    (id, unit) => {
      const found = resolveMetricName(withDeals, id);
      expect(found).toMatchObject({ metric: { id, from: 'library' } });
      const asFormula = resolveMetricName(withDeals, `(${'metric' in found ? found.metric.formulaText : ''}) * 1`);
      expect(asFormula).toMatchObject({ metric: { unit } });
    },
  );

  it('has every metric that is asked for, once', () => {
    expect(asked.filter((id) => !libraryNames.includes(id))).toEqual([]);
    expect(new Set(libraryNames).size).toBe(libraryNames.length);
    expect(libraryNames.filter((id) => plannedNames.has(id))).toEqual([]);
  });

  it('needs deals only for what deals alone know', () => {
    const failing = libraryNames.filter((id) => 'diagnostics' in resolveMetricName(withoutDeals, id));
    expect(failing.sort()).toEqual([
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
    expect(resolveMetricName(withoutDeals, 'revenue')).toMatchObject({
      metric: { formulaText: 'value(won)', formula: { measure: { kind: 'value', funnel: 'demand', stage: 'won' } } },
    });
  });

  it('divides by leads of the same cohort for the close rate, and by closed deals for the win rate', () => {
    expect(resolveMetricName(withDeals, 'close_rate')).toMatchObject({
      metric: { basis: 'entries', formulaText: 'rate(lead, won)' },
    });
    expect(resolveMetricName(withDeals, 'win_rate')).toMatchObject({
      metric: { denominator: 'won_deals + lost_deals' },
    });
  });

  it('says which stage or source is missing', () => {
    const { catalog } = compile('sluice: 1\nfunnels:\n  f: {stages: [lead], counts: {lead: 3}}\n');
    const lacks = (id: string) => {
      const found = resolveMetricName(catalog, id);
      return 'diagnostics' in found ? found.diagnostics.map((d) => d.params) : [];
    };
    expect(lacks('roi')).toMatchObject([{ metric: 'roi', lacks: ['a stage "won"', 'a source of kind spend'] }]);
    expect(lacks('lead_conversion_cohort')).toMatchObject([{ lacks: ['a stage "won"'] }]);
  });

  it('lists every metric with its texts in whole sentences', () => {
    for (const item of libraryList()) {
      expect(item.label['en'], item.name).toMatch(/^[A-Z]/);
      for (const text of [item.description, item.insight, item.action])
        expect(text['en'], item.name).toMatch(/^[A-Z].*\.$/);
      expect(item.source).not.toBe('');
    }
  });
});
