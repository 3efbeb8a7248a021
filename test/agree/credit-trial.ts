import type { MetricQuery } from '@sluice/core/query';
import { type Chance, createChance } from '../reference/random.ts';

const day = 86_400_000;
const start = Date.UTC(2026, 1, 20);
const days = 120;

const origins = [
  { source: 'google', medium: 'cpc' },
  { source: 'news', medium: 'email' },
  { source: 'google', medium: 'organic' },
  { source: '(direct)', medium: '(none)' },
  { source: null, medium: null },
];

/** A file with random touches, leads and deals, and questions for who gets the credit. */
export interface CreditTrial {
  readonly text: string;
  readonly queries: readonly MetricQuery[];
}

type Subject = 'lead' | 'account' | 'deal';
type Row = Readonly<Record<string, string | number | null>>;

/** Ties, date-only days, visitors, several leads a deal, leads of none, accounts without a deal, conversions without a time. */
export function creditTrial(seed: number): CreditTrial {
  const chance = createChance(seed);
  const subject = chance.pick<Subject>(['lead', 'lead', 'account', 'deal']);
  const byDay = chance.is(0.3);
  const leads = Array.from({ length: 2 + chance.below(6) }, (_, i) => `lead${i}`);
  const file = {
    sluice: 1,
    timezone: chance.pick(['Europe/Berlin', 'America/New_York', 'UTC']),
    currency: 'EUR',
    as_of: chance.pick(['2026-06-30', '2026-05-10']),
    sources: {
      web: { kind: 'events', visitor: 'visitor', rows: webRows(chance, leads, chance.is(0.2)) },
      crm: { kind: 'leads', value: 'amount', rows: leadRows(chance, leads, byDay) },
      deals: {
        kind: 'deals',
        won: { state: 'won' },
        lost: { state: 'lost' },
        rows: dealRows(chance, leads, byDay || chance.is(0.5)),
      },
    },
    dimensions: {
      first_country: { from: 'crm.country' },
      last_page: { from: 'web.page', of_lead: 'last_touch' },
      page: { from: 'web.page' },
    },
    funnels: { demand: funnelOf(subject, chance) },
    attribution: attributionOf(subject, chance),
  };
  return { text: JSON.stringify(file), queries: queriesOf(subject, chance) };
}

function stamp(chance: Chance, byDay: boolean): string {
  const whole = start + chance.below(days) * day;
  if (byDay) return new Date(whole).toISOString().slice(0, 10);
  return new Date(whole + (chance.is(0.3) ? 0 : chance.below(86_400) * 1000)).toISOString();
}

function webRows(chance: Chance, leads: readonly string[], byDay: boolean): Row[] {
  const fixed = stamp(chance, byDay);
  return Array.from({ length: 1 + chance.below(40) }, (_, i) => ({
    lead: chance.is(0.7) ? chance.pick([...leads, 'stranger']) : null,
    visitor: chance.is(0.5) ? `v${chance.below(5)}` : null,
    at: chance.is(0.15) ? fixed : stamp(chance, byDay),
    event: chance.pick(['visit', 'visit', 'click', 'signup']),
    campaign: chance.pick(['spring', 'autumn', null]),
    page: i === 0 ? 'home' : chance.pick(['home', 'blog', null]),
    account: chance.is(0.2) ? `account${chance.below(7)}` : null,
    ...(i === 0 ? origins[0] : chance.pick(origins)),
  }));
}

function leadRows(chance: Chance, leads: readonly string[], byDay: boolean): Row[] {
  const later = (p: number) => (chance.is(p) ? stamp(chance, byDay) : null);
  return leads.flatMap((lead) =>
    lead === leads[0] || chance.is(0.9)
      ? [
          {
            lead,
            at: later(0.95),
            opened: later(0.6),
            closed: later(0.6),
            amount: chance.is(0.8) ? chance.below(100_000) / 100 : null,
            country: lead === leads[0] ? 'DE' : chance.pick(['DE', 'FR', null]),
            account: chance.is(0.7) ? `account${chance.below(6)}` : null,
          },
        ]
      : [],
  );
}

function dealRows(chance: Chance, leads: readonly string[], byDay: boolean): Row[] {
  return Array.from({ length: 1 + chance.below(8) }, (_, i) => {
    const state = chance.pick(['won', 'won', 'lost', 'open']);
    return {
      deal: `deal${chance.is(0.2) ? 0 : i}`,
      lead: chance.is(0.8) ? chance.pick(leads) : null,
      account: i === 0 || chance.is(0.8) ? `account${chance.below(4)}` : null,
      opened: i === 0 || chance.is(0.9) ? stamp(chance, byDay) : null,
      closed: state === 'open' ? null : stamp(chance, byDay),
      amount: chance.below(100_000) / 100,
      state,
      owner: chance.pick(['Ada', 'Ben', null]),
    };
  });
}

function funnelOf(subject: Subject, chance: Chance) {
  const closed = { id: 'won', date: 'deals.closed', where: { won: true }, value: 'deals.amount' };
  if (subject !== 'lead' || chance.is(0.3))
    return { subject, window: 'none', stages: [{ id: 'opportunity', date: 'deals.opened' }, closed] };
  const dated = [
    { id: 'lead', date: 'crm.at' },
    { id: 'opportunity', date: 'crm.opened', value: 'crm.amount' },
    { id: 'won', date: 'crm.closed', value: 'crm.amount' },
  ];
  if (chance.is(0.6)) return { subject, window: 'none', stages: dated };
  const stages = [
    { id: 'lead', event: 'visit' },
    { id: 'opportunity', event: 'click', optional: chance.is(0.5) },
    { id: 'won', event: 'signup', ...(chance.is(0.5) ? { within: '20 days' } : {}) },
  ];
  return { subject, window: chance.pick(['30 days', '2 months', 'none']), stages };
}

function attributionOf(subject: Subject, chance: Chance) {
  return {
    conversion: chance.is(0.85) ? 'won' : 'opportunity',
    model: 'position',
    by: chance.pick(['channel', 'campaign', 'source']),
    lookback: chance.pick(['none', '7 days', '30 days', '36 hours', '1 month', '2 months']),
    half_life: chance.pick(['7 days', '1 month']),
    ...(chance.is(0.3)
      ? { touches: [{ event: ['visit', 'click'] }, { event: 'signup', where: { page: 'home' } }] }
      : {}),
    ...(chance.is(0.2) ? { exclude: ['direct', 'spring', 'google'].slice(0, 1) } : {}),
    ...(chance.is(0.2) ? { credit_on: 'touch' } : {}),
    ...(subject === 'lead' ? {} : { milestones: { opportunity: 'opportunity' } }),
  };
}

function queriesOf(subject: Subject, chance: Chance): MetricQuery[] {
  const own = subject === 'lead' ? ['first_country', 'last_page', 'country'] : ['owner', 'last_page'];
  const by = chance.pick([[], ['channel'], ['campaign', 'channel'], [chance.pick(own)], ['channel', chance.pick(own)]]);
  const time: MetricQuery = chance.pick([
    {},
    { period: '2026-04' },
    { grain: 'month', from: '2026-03-01', to: '2026-06-01' },
  ]);
  const where: MetricQuery = chance.pick([
    {},
    {},
    { where: { channel: ['email', 'paid_search'] } },
    { where: { [own[0] ?? '']: ['DE', 'Ada', null] } },
  ]);
  const sharing = { models: ['first', 'linear', 'time_decay', 'position', 'full_path', 'last_non_direct'] } as const;
  return [
    { attribution: sharing, ...(by.length > 0 ? { by } : {}), ...time, ...where },
    { attribution: { models: ['markov'] }, ...time, ...where },
    { attribution: { models: ['shapley'] }, ...(by.length > 0 ? { by } : {}) },
    { attribution: { paths: true }, ...time },
  ];
}
