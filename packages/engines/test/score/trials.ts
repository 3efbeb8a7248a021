import { compile } from '@sluice/core';
import { memory } from '@sluice/engines/memory';
import { type Chance, createChance } from '../../../../test/reference/random.ts';
import type { Act, Model, Person, Rule } from '../../../../test/reference/score.ts';

export const start = Date.UTC(2026, 2, 20);
export const hour = 3_600_000;

/** A random score, and who did what. */
export interface Trial {
  readonly model: Model;
  readonly people: readonly Person[];
  readonly acts: readonly Act[];
  readonly moments: readonly number[];
}

/** The trial of a seed. */
export function trial(seed: number): Trial {
  const chance = createChance(seed);
  const leads = ['a', 'b', 'c', 'd'].slice(0, 1 + chance.below(4));
  const moment = () => start + chance.below(40 * 24) * hour + (chance.is(0.3) ? 0 : chance.below(3600) * 1000);
  const acts = Array.from({ length: chance.below(25) }, () => ({
    lead: chance.pick(leads),
    at: moment(),
    event: chance.pick(['visit', 'form', 'mail']),
    page: chance.pick(['price', 'jobs']),
  }));
  const people = leads.flatMap((lead) =>
    chance.is(0.7) ? [{ lead, at: moment(), ...(chance.is(0.8) ? { size: chance.below(100) } : {}) }] : [],
  );
  const groups = Array.from({ length: 1 + chance.below(3) }, () => ({
    ...(chance.is(0.4) ? { max: 10 + chance.below(40) } : {}),
    ...(chance.is(0.3) ? { min: -chance.below(20) } : {}),
    rules: Array.from({ length: 1 + chance.below(3) }, () => rule(chance)),
  }));
  const model = { ...(chance.is(0.5) ? { range: [0, 60] as const } : {}), groups };
  return { model, people, acts, moments: Array.from({ length: 3 }, moment) };
}

function rule(chance: Chance): Rule {
  const points = (1 + chance.below(40)) * (chance.is(0.25) ? -1 : 1);
  if (chance.is(0.15)) return { inactive: 1 + chance.below(20), points };
  if (chance.is(0.15)) return { size: chance.below(100), points };
  const every = 1 + chance.below(10);
  const decay = chance.pick([
    {},
    {},
    { halfLife: every },
    { decay: { factor: chance.pick([0.5, 0.75, 1]), every } },
    { decay: { linear: every } },
    { decay: { step: 1 + chance.below(9), every } },
  ]);
  return {
    event: chance.pick(['visit', 'form', 'mail']),
    points,
    ...(chance.is(0.3) ? { page: chance.pick(['price', 'jobs']) } : {}),
    ...(chance.is(0.3) ? { first: 1 + chance.below(3) } : {}),
    ...(chance.is(0.3) ? { perDay: 1 + chance.below(60) } : {}),
    ...(chance.is(0.3) ? { within: 1 + chance.below(20) } : {}),
    ...decay,
  };
}

const days = (n: number | undefined) => (n === undefined ? undefined : `${n} days`);

/** The trial as a definition file. */
export function definition({ model, people, acts }: Trial, order = acts): string {
  const iso = (at: number) => new Date(at).toISOString();
  const rules = (all: readonly Rule[]) =>
    all.map(({ event, page, size, inactive, points, first, perDay, within, halfLife, decay }) => ({
      ...(event === undefined ? {} : { event }),
      ...(page === undefined ? {} : { where: { page } }),
      ...(size === undefined ? {} : { where: { size: { gte: size } } }),
      ...(inactive === undefined ? {} : { inactive: days(inactive) }),
      points,
      first,
      per_day: perDay,
      within: days(within),
      half_life: days(halfLife),
      ...(decay === undefined
        ? {}
        : { decay: 'linear' in decay ? { linear: days(decay.linear) } : { ...decay, every: days(decay.every) } }),
    }));
  return JSON.stringify({
    sluice: 1,
    timezone: 'Europe/Berlin',
    sources: {
      crm: { kind: 'leads', fields: { size: 'size' }, rows: people.map((each) => ({ ...each, at: iso(each.at) })) },
      acts: { kind: 'events', fields: { page: 'page' }, rows: order.map((each) => ({ ...each, at: iso(each.at) })) },
    },
    scores: {
      s: {
        range: model.range,
        groups: model.groups.map(({ min, max, rules: all }, i) => ({ id: `g${i}`, min, max, rules: rules(all) })),
      },
    },
  });
}

/** The memory engine over a definition. */
export async function engineOf(text: string) {
  const { catalog, diagnostics } = compile(text);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(`${JSON.stringify(errors)}\n${text}`);
  return await memory(catalog);
}
