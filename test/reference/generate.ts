import type { Funnel, Stage, Without } from '@sluice/core/catalog';
import type { Cell, Log, LogRow, LogSource } from './log.ts';
import { type Chance, createChance } from './random.ts';

/** A funnel and a small log to count it on. The same seed gives the same pair. */
export interface Trial {
  readonly seed: number;
  readonly funnel: Funnel;
  readonly log: Log;
}

/** The zones random logs are in. */
export const TIMEZONES: readonly string[] = ['UTC', 'Europe/Berlin', 'America/New_York'];

const EVENTS = ['visit', 'form', 'demo'];
const text = (word: string) => ({ default: word });

/** Few kinds of rows at few times, so that ties, repeats and re-entries are common. */
export function generateTrial(seed: number): Trial {
  const chance = createChance(seed);
  const dateStages = chance.is(0.35);
  const kind = chance.next();
  const funnel =
    kind < 0.08 ? passedFunnel(chance) : kind < 0.35 ? plainFunnel(chance) : eventFunnel(chance, dateStages);
  return { seed, funnel, log: generateLog(chance) };
}

function common(id: string): Pick<Funnel, 'id' | 'label' | 'subject'> {
  return { id, label: text(id), subject: 'lead' };
}

function eventFunnel(chance: Chance, dateStages: boolean): Funnel {
  const count = 2 + chance.below(3);
  const order = chance.is(0.12) ? 'any' : chance.is(0.12) ? 'direct' : 'in_sequence';
  const stages = Array.from({ length: count }, (_, k) => generateStage(chance, k, order, dateStages));
  return {
    ...common('demand'),
    count: chance.is(0.15) ? 'entries' : 'subjects',
    order,
    window: generateWindow(chance),
    skipped: 'absent',
    entry: order !== 'any' && chance.is(0.15) ? 'open' : 'closed',
    ties: chance.is(0.2) ? 'strict' : 'in_order',
    same: chance.is(0.2) ? generateSame(chance) : [],
    without: chance.is(0.3)
      ? Array.from({ length: 1 + chance.below(2) }, () => generateWithout(chance, count, order))
      : [],
    stages,
  };
}

/** Rules simple enough for one pass, with what can go wrong in it: ties, short windows, rows of two stages. */
function plainFunnel(chance: Chance): Funnel {
  const stages = Array.from({ length: 2 + chance.below(3) }, (_, k): Stage => {
    const reach = { kind: 'event', sources: ['web', 'app'], events: generateEvents(chance) } as const;
    const within = k > 0 && chance.is(0.3) ? { within: { n: 1 + chance.below(2), unit: 'day' as const } } : {};
    return { id: `s${k}`, label: text(`s${k}`), reach, direct: false, optional: false, ...within };
  });
  return {
    ...common('plain'),
    count: chance.is(0.1) ? 'entries' : 'subjects',
    order: 'in_sequence',
    window: generateWindow(chance),
    skipped: 'absent',
    entry: 'closed',
    ties: chance.is(0.4) ? 'strict' : 'in_order',
    same: [],
    without: [],
    stages,
  };
}

function generateStage(chance: Chance, k: number, order: Funnel['order'], dateStages: boolean): Stage {
  const isDate = dateStages && chance.is(k === 0 ? 0.25 : 0.5);
  const isSequence = order !== 'any' && k > 0;
  const within = isSequence && chance.is(0.25) ? { within: { n: 1 + chance.below(4), unit: 'day' as const } } : {};
  const where = !isDate && chance.is(0.15) ? { where: oneOf('page', [chance.pick(['p', 'q'])]) } : {};
  const value = chance.is(0.4)
    ? { value: isDate ? { source: 'crm', field: 'amount' } : { source: 'web', field: 'value' } }
    : {};
  return {
    id: `s${k}`,
    label: text(`s${k}`),
    reach: isDate
      ? { kind: 'date', source: 'crm', field: chance.pick(['at', 'qualified', 'won']) }
      : { kind: 'event', sources: ['web', 'app'], events: chance.is(0.08) ? 'any' : generateEvents(chance) },
    direct: !isDate && isSequence && chance.is(0.08),
    optional: isSequence && chance.is(0.22),
    ...within,
    ...where,
    ...value,
  };
}

function generateEvents(chance: Chance): string[] {
  const first = chance.pick(EVENTS);
  return chance.is(0.2) ? [...new Set([first, chance.pick(EVENTS)])] : [first];
}

function generateWindow(chance: Chance): Funnel['window'] {
  if (chance.is(0.2)) return null;
  if (chance.is(0.2)) return { n: 1, unit: 'month' };
  return { n: chance.pick([1, 2, 3, 5, 20]), unit: 'day' };
}

function generateSame(chance: Chance): Funnel['same'] {
  const crm: Record<string, string> = chance.is(0.5) ? { crm: 'first_campaign' } : {};
  const campaign = { name: 'campaign', fields: { web: 'campaign', ...crm } };
  const page = { name: 'page', fields: { web: 'page', app: 'page' } };
  return chance.is(0.7) ? [campaign] : [campaign, page];
}

function generateWithout(chance: Chance, count: number, order: Funnel['order']): Without {
  const isWhole = order === 'any' || chance.is(0.5);
  const after = isWhole ? 0 : chance.below(count - 1);
  const before = isWhole ? count - 1 : after + 1 + chance.below(count - 1 - after);
  const where = chance.is(0.3) ? { where: oneOf('page', ['p']) } : {};
  const drops = chance.pick(['rest', 'rest', 'attempt', 'lead'] as const);
  const events = chance.is(0.2) ? [chance.pick(EVENTS)] : ['unsubscribe'];
  return { sources: ['web', 'app'], events, after, before, drops, ...where };
}

function passedFunnel(chance: Chance): Funnel {
  const dates = ['at', 'qualified', 'won'].map((field, k): Stage => {
    const reach =
      k === 0 && chance.is(0.3)
        ? ({ kind: 'row', source: 'crm' } as const)
        : ({ kind: 'date', source: 'crm', field } as const);
    const value = { value: { source: 'crm', field: 'amount' } };
    return { id: `s${k}`, label: text(`s${k}`), reach, direct: false, optional: k === 1 && chance.is(0.3), ...value };
  });
  return {
    ...common('pipeline'),
    count: 'subjects',
    order: 'in_sequence',
    window: null,
    skipped: chance.is(0.8) ? 'passed' : 'absent',
    entry: chance.is(0.3) ? 'open' : 'closed',
    ties: 'in_order',
    same: chance.is(0.2) ? generateSame(chance) : [],
    without: chance.is(0.3) ? [generateWithout(chance, 3, 'in_sequence')] : [],
    stages: dates,
  };
}

function oneOf(name: string, values: readonly string[]) {
  return { kind: 'in', field: { of: 'row', name }, values } as const;
}

interface Texture {
  readonly timezone: string;
  readonly stepHours: number;
  readonly days: number;
  readonly webIsDates: boolean;
  readonly crmIsDates: boolean;
}

function generateLog(chance: Chance): Log {
  const days = chance.pick([4, 4, 8, 60]);
  const texture: Texture = {
    timezone: chance.pick(TIMEZONES),
    stepHours: chance.pick([1, 6, 12]),
    days,
    webIsDates: chance.is(0.1),
    crmIsDates: chance.is(0.3),
  };
  const leads = ['L1', 'L2', 'L3', 'L4'].slice(0, 2 + chance.below(3));
  const cut = chance.is(0.3) ? days * (0.3 + 0.7 * chance.next()) : days + 30;
  return {
    timezone: texture.timezone,
    asOf: stamp(texture, cut * 24, false),
    sources: [crmRows(chance, texture, leads), webRows(chance, texture, leads), appRows(chance, texture, leads)],
  };
}

const START = Date.UTC(2026, 2, 20);

function stamp(texture: Texture, hours: number, isDate: boolean): string {
  const iso = new Date(START + Math.round(hours * 3_600_000)).toISOString();
  return isDate ? iso.slice(0, 10) : `${iso.slice(0, 19)}Z`;
}

function anyStamp(chance: Chance, texture: Texture, isDate: boolean): string {
  const steps = Math.floor((texture.days * 24) / texture.stepHours);
  return stamp(texture, chance.below(Math.min(steps, texture.days === 60 ? steps : 14)) * texture.stepHours, isDate);
}

function webRows(chance: Chance, texture: Texture, leads: readonly string[]): LogSource {
  const rows = Array.from({ length: 4 + chance.below(22) }, (): LogRow => {
    const isKnown = chance.is(0.8);
    const hasVisitor = !isKnown || chance.is(0.3);
    return {
      lead: isKnown ? chance.pick(leads) : null,
      visitor: hasVisitor && chance.is(0.95) ? chance.pick(['v1', 'v2', 'v3']) : null,
      at: anyStamp(chance, texture, texture.webIsDates),
      event: chance.is(0.12) ? 'unsubscribe' : chance.pick(EVENTS),
      campaign: maybe(chance, ['red', 'blue']),
      page: maybe(chance, ['p', 'q']),
      value: chance.is(0.3) ? chance.below(500) / 100 : null,
    };
  });
  return { id: 'web', kind: 'events', rows };
}

function appRows(chance: Chance, texture: Texture, leads: readonly string[]): LogSource {
  const rows = Array.from({ length: chance.below(7) }, (): LogRow => {
    const at = anyStamp(chance, texture, false);
    return {
      lead: chance.pick(leads),
      at,
      event: chance.is(0.15) ? 'unsubscribe' : chance.pick(EVENTS),
      page: maybe(chance, ['p', 'q']),
    };
  });
  return { id: 'app', kind: 'events', rows };
}

function crmRows(chance: Chance, texture: Texture, leads: readonly string[]): LogSource {
  const date = (p: number): Cell => (chance.is(p) ? anyStamp(chance, texture, texture.crmIsDates) : null);
  const rows = leads
    .filter(() => chance.is(0.85))
    .map(
      (lead): LogRow => ({
        lead,
        at: date(0.9),
        qualified: date(0.6),
        won: date(0.4),
        first_campaign: maybe(chance, ['red', 'blue']),
        country: maybe(chance, ['DE', 'US', 'CN']),
        amount: chance.is(0.7) ? chance.below(100000) / 100 : null,
      }),
    );
  return { id: 'crm', kind: 'leads', rows };
}

function maybe(chance: Chance, values: readonly string[]): string | null {
  return chance.is(0.85) ? chance.pick(values) : null;
}
