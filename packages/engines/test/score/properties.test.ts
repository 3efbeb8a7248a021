import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { definition, engineOf, start, trial } from './trials.ts';

const runs = { numRuns: 60 };
const seeds = fc.integer({ min: 5000, max: 1_000_000 });
const day = 86_400_000;
const iso = (at: number) => new Date(at).toISOString();

async function valuesAt(text: string, at: number): Promise<Record<string, number>> {
  const { rows } = await (await engineOf(text)).scores({ score: 's', asOf: iso(at) });
  return Object.fromEntries(rows.map(({ subject, value }) => [subject, value]));
}

describe('the score of a lead', () => {
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
