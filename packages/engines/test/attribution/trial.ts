import { attributionOf, type Person, type Rules, type Touch } from '../../../../test/reference/attribution.ts';
import { createChance } from '../../../../test/reference/random.ts';

const day = 86_400_000;
const start = Date.UTC(2026, 0, 10);

const origins = {
  paid_search: { source: 'google', medium: 'cpc' },
  email: { source: 'news', medium: 'email' },
  organic_search: { source: 'google', medium: 'organic' },
  direct: { source: '(direct)', medium: '(none)' },
} as const;

const modelNames = [
  'first',
  'last',
  'last_non_direct',
  'linear',
  'time_decay',
  'position',
  'w_shaped',
  'full_path',
  'markov',
  'shapley',
  'custom',
  'participation',
];

/** A random file and what it must answer. */
export interface Trial {
  readonly people: readonly Person[];
  readonly log: readonly Touch[];
  readonly rules: Rules;
  readonly lookbackDays: number | null;
  readonly halfLifeDays: number;
}

export function trial(seed: number): Trial {
  const chance = createChance(seed);
  const at = () => start + chance.below(100) * day + chance.below(86_400) * 1000;
  const leads = Array.from({ length: 1 + chance.below(7) }, (_, i) => `lead${i}`);
  const channels = Object.keys(origins).slice(0, 1 + chance.below(4));
  const times = new Set<number>();
  const log = Array.from({ length: chance.below(30) }, () => ({
    lead: chance.pick(leads),
    at: at(),
    channel: chance.pick(channels),
  }));
  const later = (p: number) => (chance.is(p) ? at() : Number.NaN);
  const people = leads.map((lead) => ({
    lead,
    created: at(),
    opportunity: later(0.5),
    won: later(0.6),
    cents: chance.below(100_000),
    country: chance.pick(['DE', 'FR']),
  }));
  const creditOn = chance.is(0.2) ? 'touch' : 'conversion';
  const lookbackDays = chance.pick([null, 7, 30, 90]);
  const halfLifeDays = chance.pick([1, 7, 30]);
  const [from, to] = chance.is(0.5) ? [-Infinity, Infinity] : [start + 20 * day, start + 70 * day];
  const rules: Rules = {
    models: modelNames.filter((model) => creditOn === 'conversion' || (model !== 'markov' && model !== 'shapley')),
    lookback: lookbackDays === null ? Infinity : lookbackDays * day,
    halfLife: halfLifeDays * day,
    weights: [BigInt(chance.below(4)), BigInt(chance.below(4)), BigInt(1 + chance.below(4))],
    exclude: chance.is(0.3) ? ['direct'] : [],
    creditOn,
    from,
    to,
  };
  const distinct = log.filter((touch) => !times.has(touch.at) && times.add(touch.at));
  return { people, log: distinct, rules, lookbackDays, halfLifeDays };
}

const iso = (at: number) => new Date(at).toISOString();

export function fileOf({ people, rules, lookbackDays, halfLifeDays }: Trial, log: readonly Touch[]): string {
  const [first, middle, last] = rules.weights.map(Number);
  const [model, ...compare] = rules.models;
  const when = (key: string, at: number) => ({ [key]: Number.isNaN(at) ? null : iso(at) });
  return JSON.stringify({
    sluice: 1,
    currency: 'EUR',
    as_of: '2027-01-01',
    sources: {
      web: {
        kind: 'events',
        rows: [
          { lead: '', at: iso(start), event: 'visit', source: 'google', medium: 'cpc' },
          ...log.map(({ lead, at, channel }) => ({
            lead,
            at: iso(at),
            event: 'visit',
            ...origins[channel as keyof typeof origins],
          })),
        ],
      },
      crm: {
        kind: 'leads',
        rows: [
          { lead: '', at: iso(start), opened: iso(start), closed: iso(start), amount: '0', country: 'DE' },
          ...people.map((p) => ({
            lead: p.lead,
            at: iso(p.created),
            ...when('opened', p.opportunity),
            ...when('closed', p.won),
            amount: (p.cents / 100).toFixed(2),
            country: p.country,
          })),
        ],
      },
    },
    funnels: {
      demand: {
        window: 'none',
        stages: [
          { id: 'lead', date: 'crm.at' },
          { id: 'opportunity', date: 'crm.opened' },
          { id: 'won', date: 'crm.closed', value: 'crm.amount' },
        ],
      },
    },
    attribution: {
      conversion: 'won',
      model,
      compare,
      weights: { first, middle, last },
      half_life: `${halfLifeDays} days`,
      lookback: lookbackDays === null ? 'none' : `${lookbackDays} days`,
      credit_on: rules.creditOn,
      ...(rules.exclude.length > 0 ? { exclude: rules.exclude } : {}),
    },
  });
}

export function edgesOf({ rules }: Trial): { from?: string; to?: string } {
  return Number.isFinite(rules.from) ? { from: iso(rules.from), to: iso(rules.to) } : {};
}

/** What the reference says, as rows. */
export function expectedOf({ people, log, rules }: Trial) {
  return attributionOf(people, log, rules);
}
