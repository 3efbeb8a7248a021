import type { Catalog, Dimension, Metric, Widget } from '@sluice/core/catalog';

const text = (words: string) => ({ default: words });

const metric = (id: string, label: string, unit: Metric['unit'], more: Partial<Metric> = {}): Metric => ({
  id,
  label: text(label),
  unit,
  formulaText: id,
  formula: { kind: 'number', value: 0 },
  from: 'library',
  basis: 'activity',
  ...more,
});

const dimension = (id: string, label: string, unknown?: string): Dimension => ({
  id,
  label: text(label),
  declared: true,
  from: [],
  otherwise: { keep: true },
  ofLead: { kind: 'first_touch' },
  ...(unknown ? { unknown: text(unknown) } : {}),
});

const stages = [
  ['visitor', 'Visitor'],
  ['lead', 'Lead'],
  ['mql', 'MQL'],
  ['sql', 'SQL'],
  ['opportunity', 'Opportunity'],
  ['won', 'Won'],
] as const;

const rows: Widget[][] = [
  [
    { id: 'mqls', kind: 'kpi', metric: 'count(mql)', span: 1 },
    { id: 'cpl', kind: 'kpi', metric: 'cpl', span: 1 },
    { id: 'cac', kind: 'kpi', metric: 'cac', span: 1 },
    { id: 'roi', kind: 'kpi', metric: 'roi', span: 1 },
  ],
  [
    { id: 'funnel', kind: 'funnel', funnel: 'demand', span: 3 },
    { id: 'trend', kind: 'trend', metric: 'count(mql)', grain: 'week', title: text('MQLs per week'), span: 2 },
  ],
  [
    {
      id: 'channels',
      kind: 'table',
      metrics: ['spend', 'count(lead)', 'cpl', 'close_rate', 'roi'],
      by: 'channel',
      title: text('Channels'),
      span: 3,
    },
    {
      id: 'words',
      kind: 'text',
      title: text('Reading this page'),
      text: text('Every number opens its definition.\n\nSee [how it is counted](https://example.org/how).'),
      span: 2,
    },
  ],
  [
    {
      id: 'by-channel',
      kind: 'funnel',
      funnel: 'demand',
      by: 'channel',
      title: text('Demand funnel by channel'),
      span: 1,
    },
  ],
];

/** The definitions of a made-up company, as the compiler would give them. */
export const demoCatalog: Catalog = {
  version: 1,
  title: text('Demo'),
  timezone: 'Europe/Berlin',
  currency: 'EUR',
  rates: {},
  weekStarts: 'monday',
  fiscalYearStarts: 1,
  locale: 'en',
  asOf: '2026-11-01T05:00:00Z',
  sources: {},
  dimensions: {
    channel: dimension('channel', 'Channel'),
    segment: dimension('segment', 'Segment', 'No size'),
  },
  channels: {
    base: 'ga4',
    groups: [],
    ofLead: { kind: 'first_touch' },
    labels: {
      organic_search: text('Organic search'),
      paid_search: text('Paid search'),
      organic_social: text('Organic social'),
      email: text('Email'),
      referral: text('Referral'),
      field_event: text('Field events'),
    },
  },
  funnels: {
    demand: {
      id: 'demand',
      label: text('Demand funnel'),
      subject: 'lead',
      count: 'subjects',
      order: 'in_sequence',
      window: { n: 180, unit: 'day' },
      skipped: 'passed',
      entry: 'closed',
      ties: 'in_order',
      same: [],
      without: [],
      stages: stages.map(([id, label]) => ({
        id,
        label: text(label),
        reach: { kind: 'event', sources: ['web'], events: [id] },
        direct: false,
        optional: false,
      })),
    },
  },
  metrics: {
    'count(mql)': metric('count(mql)', 'Marketing qualified leads', 'count', { better: 'higher' }),
    'count(lead)': metric('count(lead)', 'Leads', 'count', { better: 'higher' }),
    spend: metric('spend', 'Spend', 'currency'),
    cpl: metric('cpl', 'Cost per lead', 'currency', {
      better: 'lower',
      formulaText: 'spend / count(lead)',
      denominator: 'leads that entered in the period',
      description: text('What one lead cost, all spending counted.'),
      action: text('Compare channels before you move money.'),
      owner: 'Growth',
    }),
    cac: metric('cac', 'Customer acquisition cost', 'currency', { better: 'lower', denominator: 'customers won' }),
    roi: metric('roi', 'Return on investment', 'ratio', { better: 'higher', denominator: 'spend' }),
    close_rate: metric('close_rate', 'Close rate', 'ratio', { better: 'higher', denominator: 'leads' }),
  },
  targets: [
    { metric: 'count(mql)', at_least: 1800 },
    { metric: 'cpl', at_most: 50 },
    { metric: 'cac', at_most: 1150 },
    { metric: 'roi', at_least: 2.4 },
  ],
  dashboards: {
    overview: {
      id: 'overview',
      title: text('Demand overview'),
      period: 'last 3 months',
      compare: 'previous_period',
      filters: ['period', 'channel', 'segment'],
      rows,
    },
  },
};
