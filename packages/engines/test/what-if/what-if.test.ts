import { compile } from '@sluice/core';
import type { Score } from '@sluice/core/catalog';
import { isTable } from '@sluice/core/query';
import { type MemoryEngine, memory } from '@sluice/engines/memory';
import { describe, expect, it } from 'vitest';
import { type Chance, createChance } from '../../../../test/reference/random.ts';

const start = Date.UTC(2026, 2, 20);
const day = 86_400_000;

function events(chance: Chance): unknown[] {
  return Array.from({ length: 40 }, () => ({
    lead: chance.pick(['a', 'b', 'c', 'd', 'e']),
    at: new Date(start + chance.below(40 * 96) * (day / 96)).toISOString(),
    event: chance.pick(['visit', 'form', 'mail']),
  }));
}

/** A definition whose shape is the same for all numbers. */
function definition(rows: readonly unknown[], chance: Chance): string {
  const number = (least: number, most: number) => least + chance.below(most - least + 1);
  const days = () => `${number(1, 20)} days`;
  const decay = chance.pick([
    {},
    { half_life: days() },
    { decay: { linear: days() } },
    { decay: { factor: 0.75, every: days() } },
    { decay: { step: number(1, 6), every: days() } },
  ]);
  const limits = {
    ...(chance.is(0.5) ? { max: number(5, 60) } : {}),
    ...(chance.is(0.3) ? { min: -number(0, 20) } : {}),
  };
  const engagement = {
    ...(chance.is(0.5) ? { range: [0, number(60, 90)] } : {}),
    groups: [
      {
        id: 'acts',
        ...limits,
        rules: [
          {
            event: 'visit',
            points: number(-9, 9) || 1,
            ...(chance.is(0.5) ? { per_day: number(1, 12) } : {}),
            ...decay,
          },
          {
            event: 'form',
            points: number(1, 40),
            ...(chance.is(0.5) ? { first: number(1, 3) } : {}),
            half_life: days(),
          },
          { event: 'mail', points: number(1, 5), ...(chance.is(0.5) ? { within: days() } : {}) },
        ],
      },
      {
        id: 'who',
        rules: [
          { where: { size: { gte: 50 } }, points: number(1, 30) },
          { inactive: '9 days', points: -number(1, 30) },
        ],
      },
    ],
    grades: { A: number(50, 60), B: number(10, 20), C: 0 },
  };
  const people = ['a', 'b', 'f'].map((lead, i) => ({ lead, at: '2026-03-20T08:00:00Z', size: i * 40 }));
  return JSON.stringify({
    sluice: 1,
    title: 'What if',
    timezone: 'Europe/Berlin',
    as_of: '2026-05-01T12:00:00Z',
    sources: {
      crm: { kind: 'leads', lead: 'lead', at: 'at', rows: people },
      web: { kind: 'events', lead: 'lead', at: 'at', event: 'event', rows },
    },
    scores: { engagement },
    funnels: {
      ready: {
        window: 'none',
        stages: [
          { id: 'seen', event: 'visit' },
          { id: 'hot', score: { engagement: { gte: number(5, 20) } } },
        ],
      },
      turned: {
        window: '4 days',
        stages: [
          { id: 'warm', score: { engagement: { gte: 12 } } },
          { id: 'mailed', event: 'mail' },
        ],
      },
    },
  });
}

function compiled(text: string) {
  const { catalog, diagnostics } = compile(text);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const score = catalog.scores?.['engagement'];
  if (!score) throw new Error('no score');
  return { catalog, score };
}

async function pointsOf(engine: MemoryEngine): Promise<Record<string, number>> {
  const { rows } = await engine.scores({ score: 'engagement' });
  return Object.fromEntries(rows.map(({ subject, value }) => [subject, value]));
}

async function counts(engine: MemoryEngine) {
  const tables = await engine.answerAll([{ funnel: 'ready' }, { funnel: 'turned' }]);
  return tables.map((table) => (isTable(table) ? table.rows() : table));
}

describe('what-if', () => {
  it('has what a full run has after every move, to 1e-9', async () => {
    for (let seed = 1; seed <= 40; seed++) {
      const chance = createChance(seed);
      const rows = events(chance);
      const engine = await memory(compiled(definition(rows, chance)).catalog);
      const kernel = await engine.whatIf({ score: 'engagement' });
      for (let moves = 0; moves < 4; moves++) {
        const { catalog, score } = compiled(definition(rows, chance));
        expect(kernel.move(score), `seed ${seed}`).toBe(true);
        const whole = await pointsOf(await memory(catalog));
        expect([...kernel.subjects].sort()).toEqual(Object.keys(whole).sort());
        kernel.subjects.forEach((subject, i) => {
          expect(Math.abs((kernel.values[i] ?? Number.NaN) - (whole[subject] ?? Number.NaN))).toBeLessThan(1e-9);
        });
        expect(kernel.atLeast(10)).toBe(Object.values(whole).filter((value) => value >= 10).length);
      }
    }
  });

  it('refuses what is more than other numbers, and changes nothing', async () => {
    const chance = createChance(7);
    const { catalog, score } = compiled(definition(events(chance), chance));
    const kernel = await (await memory(catalog)).whatIf({ score: 'engagement' });
    const before = kernel.values;
    const [acts, who] = score.groups;
    if (!acts || !who) throw new Error('no groups');
    const fewer: Score = { ...score, groups: [{ ...acts, rules: acts.rules.slice(1) }, who] };
    const [visit, ...others] = acts.rules;
    if (visit?.kind !== 'event') throw new Error('no rule of events');
    const renamed: Score = {
      ...score,
      groups: [{ ...acts, rules: [{ ...visit, events: ['click'] }, ...others] }, who],
    };
    expect(kernel.move(fewer)).toBe(false);
    expect(kernel.move(renamed)).toBe(false);
    expect(kernel.values).toBe(before);
    expect(kernel.score).toBe(score);
  });

  it('names a score there is not', async () => {
    const chance = createChance(3);
    const engine = await memory(compiled(definition(events(chance), chance)).catalog);
    await expect(engine.whatIf({ score: 'engagment' })).rejects.toMatchObject({
      diagnostics: [{ code: 'unknown-score' }],
    });
  });
});

describe('an engine of an edited catalog', () => {
  it('answers as one that loaded the rows anew, and leaves the first as it was', async () => {
    for (let seed = 1; seed <= 20; seed++) {
      const chance = createChance(seed);
      const rows = events(chance);
      const first = await memory(compiled(definition(rows, chance)).catalog);
      const before = await counts(first);
      const { catalog } = compiled(definition(rows, chance));
      const edited = first.edited(catalog);
      if (!edited) throw new Error('the rows are the same');
      const anew = await memory(catalog);
      expect(await counts(edited), `seed ${seed}`).toEqual(await counts(anew));
      expect(await pointsOf(edited)).toEqual(await pointsOf(anew));
      expect(await counts(first)).toEqual(before);
    }
  });

  it('does so move after move, whichever engine was asked last', async () => {
    const chance = createChance(11);
    const rows = events(chance);
    const text = definition(rows, chance);
    const points = (visit: number, form: number, least: number) =>
      text
        .replace(/"event":"visit","points":-?\d+/, `"event":"visit","points":${visit}`)
        .replace(/"event":"form","points":\d+/, `"event":"form","points":${form}`)
        .replace(/"gte":\d+}}}]/, `"gte":${least}}}}]`);
    const first = await memory(compiled(points(2, 5, 12)).catalog);
    const engines = [first];
    const seen = new Set<string>();
    for (let move = 0; move < 40; move++) {
      const { catalog } = compiled(points(1 + chance.below(9), 1 + chance.below(20), chance.is(0.8) ? 12 : 18));
      const edited = chance.pick(engines).edited(catalog);
      if (!edited) throw new Error('the rows are the same');
      engines.push(edited);
      const anew = JSON.stringify(await counts(await memory(catalog)));
      expect(JSON.stringify(await counts(edited)), `move ${move}`).toBe(anew);
      seen.add(anew);
    }
    expect(seen.size).toBeGreaterThan(3);
    const again = chance.pick(engines);
    expect(await counts(again)).toEqual(await counts(again));
  });

  it('knows of a first stage by a score whether it was true before the first row that moved', async () => {
    const file = (visit: number, mail: number) => `
sluice: 1
timezone: UTC
as_of: 2026-06-01
sources: {web: {kind: events, rows: [${[
      ['a', '04-02', 'mail'],
      ['a', '04-20', 'visit'],
      ['a', '04-22', 'form'],
      ['b', '04-20', 'visit'],
      ['b', '04-22', 'form'],
    ]
      .map(([lead, at, event]) => `{lead: ${lead}, at: 2026-${at}, event: ${event}}`)
      .join(', ')}]}}
scores: {engagement: {groups: [{id: g, rules: [{event: visit, points: ${visit}}, {event: mail, points: ${mail}}]}]}}
funnels: {f: {window: 6 days, stages: [{id: hot, score: {engagement: {gte: 10}}}, {id: form, event: form}]}}
`;
    const of = async (engine: MemoryEngine) => (await engine.answer({ funnel: 'f' })).rows().map((row) => row['count']);
    const first = await memory(compile(file(11, 10)).catalog);
    expect(await of(first), 'a by its mail, b by its visit').toEqual([2, 1]);
    for (const [visit, mail, counts] of [
      [12, 10, [2, 1]],
      [9, 10, [1, 0]],
      [12, 9, [2, 2]],
      [13, 10, [2, 1]],
    ] as const) {
      const edited = first.edited(compile(file(visit, mail)).catalog);
      if (!edited) throw new Error('the rows are the same');
      expect(await of(edited), `${visit} a visit, ${mail} a mail`).toEqual(counts);
    }
  });

  it('is refused where other rows must be loaded', async () => {
    const chance = createChance(5);
    const { catalog } = compiled(definition(events(chance), chance));
    const engine = await memory(catalog);
    expect(engine.edited({ ...catalog, sources: {} })).toBeNull();
    expect(engine.edited({ ...catalog, timezone: 'UTC' })).toBeNull();
  });
});
