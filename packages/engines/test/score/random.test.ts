import { describe, expect, it } from 'vitest';
import { type Act, scoreOf } from '../../../../test/reference/score.ts';
import { definition, engineOf, hour, start, trial } from './trials.ts';

const TRIALS = Math.min(300, Number(process.env['TRIALS'] ?? 300));

describe('scores of random logs', () => {
  it(`are those of the rules read aloud, explained to the last point, ${TRIALS} times`, async () => {
    for (let seed = 0; seed < TRIALS; seed++) {
      const { model, people, acts, moments } = trial(seed);
      const engine = await engineOf(definition({ model, people, acts, moments }));
      for (const at of moments) {
        const asOf = new Date(at).toISOString();
        const { rows } = await engine.scores({ score: 's', asOf, explain: true });
        const leads = new Set([...people, ...acts].filter((each) => each.at <= at).map(({ lead }) => lead));
        expect(new Set(rows.map(({ subject }) => subject)), `seed ${seed}`).toEqual(leads);
        for (const { subject, value, reasons } of rows) {
          const label = `seed ${seed}, ${subject} at ${asOf}`;
          expect(Math.abs(value - scoreOf(model, subject, people, acts, at)), label).toBeLessThan(1e-9);
          expect(Math.abs((reasons ?? []).reduce((sum, { after }) => sum + after, 0) - value), label).toBeLessThan(
            1e-9,
          );
        }
      }
    }
  }, 60_000);

  it('do not go by the order of the rows, where no two share a moment', async () => {
    for (let seed = 1000; seed < 1030; seed++) {
      const each = trial(seed);
      const acts = [...new Map(each.acts.map((act) => [`${act.lead} ${act.at}`, act])).values()];
      const asOf = new Date(start + 45 * 24 * hour).toISOString();
      const ask = async (order: readonly Act[]) =>
        (await (await engineOf(definition({ ...each, acts }, order))).scores({ score: 's', asOf })).rows;
      expect(await ask([...acts].reverse()), `seed ${seed}`).toEqual(await ask(acts));
    }
  });
});
