import { compile } from '@sluice/core';
import { memory } from '@sluice/engines/memory';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edgesOf, fileOf, type Trial, trial } from './trial.ts';

/** The trial with every touch of one channel, which is not left out. */
function ofOneChannel(seed: number): Trial {
  const of = trial(seed);
  const log = of.log.map((touch) => ({ ...touch, channel: 'email' }));
  return { ...of, log, rules: { ...of.rules, exclude: [], creditOn: 'conversion' } };
}

describe('one channel', () => {
  it('gets all of what was touched, by every model', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 100_000 }), async (seed) => {
        const of = ofOneChannel(seed);
        const engine = await memory(compile(fileOf(of, of.log)).catalog);
        const rows = (await engine.answer({ attribution: true, ...edgesOf(of) })).rows();
        await engine.close();
        const creditOf = (model: string, channel: string) =>
          rows.find((row) => row['model'] === model && row['channel'] === channel);
        const first = creditOf('first', 'email');
        const won = of.people.filter((p) => p.won >= of.rules.from && p.won < of.rules.to).length;
        for (const model of of.rules.models) {
          const credit = creditOf(model, 'email');
          const rest = Number(creditOf(model, 'unattributed')?.['conversions'] ?? 0);
          const given = Number(credit?.['conversions'] ?? 0);
          expect(given, `${model} seed ${seed}`).toBeCloseTo(Number(first?.['conversions'] ?? 0), 9);
          if (Number(first?.['conversions'] ?? 0) === 0) continue;
          expect(credit?.['revenue'], `${model} seed ${seed}`).toBe(first?.['revenue']);
          expect(given + rest, `${model} seed ${seed}`).toBeCloseTo(won, 9);
        }
      }),
      { numRuns: 60, seed: 7 },
    );
  });
});
