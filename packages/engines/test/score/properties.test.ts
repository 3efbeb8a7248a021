import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { definition, engineOf, start, type Trial, trial } from './trials.ts';

const runs = { numRuns: 60 };
const seeds = fc.integer({ min: 5000, max: 1_000_000 });
const day = 86_400_000;
const iso = (at: number) => new Date(at).toISOString();

async function valuesAt(text: string, at: number): Promise<Record<string, number>> {
  const { rows } = await (await engineOf(text)).scores({ score: 's', asOf: iso(at) });
  return Object.fromEntries(rows.map(({ subject, value }) => [subject, value]));
}

/** Rows of a lead at one moment go by the order of the file (rule F5), so no two of these are. */
function apart(each: Trial): Trial {
  const acts = [...new Map(each.acts.map((act) => [`${act.lead} ${act.at}`, act])).values()];
  return { ...each, acts };
}

/** All that is said of scores and of a stage by them. */
async function allOf(each: Trial) {
  const { model, moments } = each;
  const most = model.groups.flatMap(({ rules }) => rules).reduce((sum, { points }) => sum + Math.max(0, points), 0);
  const stages = [
    { id: 'came', event: 'visit' },
    { id: 'hot', score: { s: { gte: Math.min(most, model.range?.[1] ?? most) / 3 } } },
    { id: 'asked', event: 'form' },
  ];
  const file = JSON.parse(definition(each)) as Record<string, unknown>;
  const engine = await engineOf(JSON.stringify({ ...file, funnels: { f: { window: '20 days', stages } } }));
  const asOf = iso(moments[0] ?? start);
  const { rows } = await engine.scores({ score: 's', asOf, explain: true });
  const bySubject = [...rows].sort((a, b) => (a.subject < b.subject ? -1 : 1));
  return { scores: bySubject, stages: (await engine.answer({ funnel: 'f', asOf })).rows() };
}

describe('the score of a lead', () => {
  it('and its stages and reasons do not go by the order in which rows are read', async () => {
    const shuffled = seeds.chain((seed) => {
      const each = apart(trial(seed));
      const whole = <T>(rows: readonly T[]) => fc.shuffledSubarray([...rows], { minLength: rows.length });
      return fc.record({ each: fc.constant(each), acts: whole(each.acts), people: whole(each.people) });
    });
    await fc.assert(
      fc.asyncProperty(shuffled, async ({ each, acts, people }) => {
        expect(await allOf({ ...each, acts, people })).toEqual(await allOf(each));
      }),
      runs,
    );
  });

  it('of a past day is what it was on that day: later rows change nothing', async () => {
    await fc.assert(
      fc.asyncProperty(seeds, async (seed) => {
        const each = trial(seed);
        const [at = start] = each.moments;
        const then = {
          ...each,
          acts: each.acts.filter((act) => act.at <= at),
          people: each.people.filter((person) => person.at <= at),
        };
        expect(await valuesAt(definition(each), at)).toEqual(await valuesAt(definition(then), at));
      }),
      runs,
    );
  });

  it('stays within its range and its groups within their limits, and no rule gives more than its cap of a day', async () => {
    await fc.assert(
      fc.asyncProperty(seeds, async (seed) => {
        const each = trial(seed);
        const [at = start] = each.moments;
        const engine = await engineOf(definition(each));
        const { rows } = await engine.scores({ score: 's', asOf: iso(at), explain: true });
        const [least, most] = each.model.range ?? [-Infinity, Infinity];
        for (const { value, reasons = [] } of rows) {
          expect(value).toBeGreaterThanOrEqual(least);
          expect(value).toBeLessThanOrEqual(most);
          each.model.groups.forEach((group, i) => {
            const own = reasons.filter(({ rule }) => rule.startsWith(`g${i}.`) || rule.startsWith(`g${i} `));
            const sum = own.reduce((all, { after }) => all + after, 0);
            expect(sum).toBeLessThanOrEqual((group.max ?? Infinity) + 1e-9);
            expect(sum).toBeGreaterThanOrEqual((group.min ?? -Infinity) - 1e-9);
            group.rules.forEach(({ perDay, first }, k) => {
              const given = own.filter(({ rule }) => rule === `g${i}.${k + 1}`);
              if (first !== undefined) expect(given.length).toBeLessThanOrEqual(first);
              const days = new Set(given.map(({ at: stamp = '' }) => stamp.slice(0, 10))).size + 1;
              const left = given.reduce((all, { after }) => all + Math.abs(after), 0);
              if (perDay !== undefined) expect(left).toBeLessThanOrEqual(perDay * days + 1e-9);
            });
          });
        }
      }),
      runs,
    );
  });

  it('only falls while nothing happens, where all points are positive', async () => {
    await fc.assert(
      fc.asyncProperty(seeds, fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 }), async (seed, a, b) => {
        const each = trial(seed);
        const rules = (all: typeof each.model.groups) =>
          all.map((group) => ({
            ...group,
            rules: group.rules.map(({ inactive: _, ...rule }) => ({
              ...(rule.event === undefined && rule.size === undefined ? { event: 'visit' } : {}),
              ...rule,
              points: Math.abs(rule.points),
            })),
          }));
        const text = definition({ ...each, model: { ...each.model, groups: rules(each.model.groups) } });
        const end = start + 41 * day;
        const [early, late] = [await valuesAt(text, end + a * day), await valuesAt(text, end + (a + b) * day)];
        for (const [subject, value] of Object.entries(early))
          expect(late[subject], subject).toBeLessThanOrEqual(value + 1e-9);
      }),
      runs,
    );
  });
});
