import { createCalendar } from '@sluice/core/calendar';
import type { Catalog } from '@sluice/core/catalog';
import { planTable } from '@sluice/core/plans';
import type { Table } from '@sluice/core/table';
import { demoCatalog } from '../support/demo-catalog.ts';

const text = (words: string) => ({ default: words });
const history = { kind: 'history', months: 6 } as const;
const rates = [
  { stage: 'mql', rate: 0.4, from: { entries: 900, reached: 360 }, lag: 9 },
  { stage: 'opportunity', rate: 0.25, from: { entries: 360, reached: 90 }, lag: 17 },
  { stage: 'won', rate: 0.5, from: { entries: 90, reached: 45 }, lag: 31 },
] as const;

const plan = {
  id: 'q1',
  label: text('First quarter'),
  in: '2027-Q1',
  funnel: 'demand',
  revenue: 90_000,
  dealSize: { kind: 'number', value: 4500 },
  rates: rates.map(({ stage }) => ({ stage, rate: history })),
  costs: [{ stage: 'lead', cost: { kind: 'number', value: 42 } }],
} as const;

/** What the demo's credit, plan and experiment are. */
export const studies = {
  attribution: {
    label: text('Credit'),
    funnel: 'demand',
    conversion: 'won',
    value: 'won',
    touches: null,
    by: 'channel',
    model: 'position',
    compare: ['first'],
    weights: null,
    halfLife: { n: 7, unit: 'day' },
    milestones: { lead: 'lead', opportunity: 'opportunity', won: 'won' },
    lookback: { n: 90, unit: 'day' },
    exclude: [],
    creditOn: 'conversion',
  },
  plans: { q1: plan },
  experiments: {
    form: {
      id: 'form',
      label: text('Which form'),
      arms: [
        { id: 'control', value: 'long', share: 1 },
        { id: 'short', value: 'short', share: 1 },
      ],
      arm: { source: 'crm', field: 'form' },
      dimension: 'form_arm',
      rate: { funnel: 'demand', start: 'visitor', end: 'lead' },
      formulaText: 'rate(visitor, lead)',
      from: '2026-05-01',
      to: '2026-11-01',
      planned: 1000,
      detect: null,
      alpha: 0.05,
      power: 0.8,
    },
  },
} as const satisfies Partial<Catalog>;

/** What the plan takes, worked back as an engine does. */
export function planAnswer(): Table {
  const seat = {
    plan,
    calendar: createCalendar(demoCatalog),
    period: { from: '2027-01-01', to: '2027-04-01' },
    asOf: '2026-11-01T05:00:00Z',
  };
  const stages = [{ id: 'lead', rate: null, lag: null }, ...rates.map(({ stage: id, ...rest }) => ({ id, ...rest }))];
  const inputs = { revenue: plan.revenue, dealSize: 4500, stages, costs: [{ stage: 'lead', cost: 42 }] };
  return planTable(seat, { inputs, reasons: [], lacks: [] });
}
