import { describe, expect, it } from 'vitest';
import { createChance } from '../../../../test/reference/random.ts';
import { type Act, type Person, scoreOf } from '../../../../test/reference/score.ts';
import { definition, engineOf, type Trial, trial } from './trials.ts';

/** A row of a lead, its record or something it did. */
type Row = { readonly at: number; readonly act?: Act; readonly person?: Person };

/** Rule S5 read aloud: whether at some row of the lead its score, with that row and all before it, is high enough. */
function isReached({ model, people, acts }: Trial, lead: string, least: number): boolean {
  const records: Row[] = people.filter((each) => each.lead === lead).map((person) => ({ at: person.at, person }));
  const rows: Row[] = acts.filter((each) => each.lead === lead).map((act) => ({ at: act.at, act }));
  const inOrder = [...records, ...rows].sort((a, b) => a.at - b.at);
  return inOrder.some(({ at }, i) => {
    const known = inOrder.slice(0, i + 1);
    const then = { acts: known.flatMap(({ act }) => act ?? []), people: known.flatMap(({ person }) => person ?? []) };
    return scoreOf(model, lead, then.people, then.acts, at) >= least;
  });
}

describe('a stage by the score of random logs', () => {
  it('is reached by whom the rule read aloud says, 80 times', async () => {
    let reached = 0;
    for (let seed = 20_000; seed < 20_080; seed++) {
      const each = trial(seed);
      const least = createChance(seed).below(40) + 0.1234567;
      const file = JSON.parse(definition(each)) as Record<string, unknown>;
      const { s } = file['scores'] as { s: { range?: unknown } };
      delete s.range;
      const open = { ...each, model: { groups: each.model.groups } };
      const stages = [{ id: 'hot', score: { s: { gte: least } } }];
      const engine = await engineOf(
        JSON.stringify({ ...file, as_of: '2027-01-01', funnels: { f: { window: 'none', stages } } }),
      );
      const [row] = (await engine.answer({ funnel: 'f' })).rows();
      const leads = new Set([...each.people, ...each.acts].map(({ lead }) => lead));
      const expected = [...leads].filter((lead) => isReached(open, lead, least)).length;
      expect(row?.['count'], `seed ${seed}`).toBe(expected);
      reached += expected;
    }
    expect(reached).toBeGreaterThan(40);
  });
});
