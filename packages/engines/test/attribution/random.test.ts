import { compile } from '@sluice/core';
import type { Value } from '@sluice/core/table';
import { memory } from '@sluice/engines/memory';
import { describe, expect, it } from 'vitest';
import { edgesOf, expectedOf, fileOf, type Trial, trial } from './trial.ts';

const TRIALS = Math.min(200, Number(process.env['TRIALS'] ?? 200));
/** Cents are equal where weights are whole numbers; others may round the other way. */
const rounded = new Set(['time_decay', 'markov', 'shapley']);

type Row = Record<string, Value>;

async function answer(of: Trial, log = of.log): Promise<Row[]> {
  const { catalog, diagnostics } = compile(fileOf(of, log));
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const engine = await memory(catalog);
  const table = await engine.answer({ attribution: true, ...edgesOf(of) });
  await engine.close();
  return table.rows();
}

function expectRows(rows: readonly Row[], of: Trial): void {
  for (const [model, credit] of expectedOf(of)) {
    const mine = rows.filter((row) => row['model'] === model);
    if (credit === null) {
      for (const row of mine) expect(row['conversions']).toBeNull();
      continue;
    }
    const channels = new Set([...mine.map((row) => String(row['channel'])), ...credit.keys()]);
    for (const channel of channels) {
      const row = mine.find((each) => each['channel'] === channel);
      const { conversions, cents } = credit.get(channel) ?? { conversions: 0, cents: 0 };
      expect(Number(row?.['conversions'] ?? 0), `${model} ${channel}`).toBeCloseTo(conversions, 7);
      const off = Math.abs(Math.round(Number(row?.['revenue'] ?? 0) * 100) - cents);
      expect(off, `${model} ${channel} cents`).toBeLessThanOrEqual(rounded.has(model) ? of.people.length : 0.001);
    }
  }
}

function totals(rows: readonly Row[]): Map<string, { conversions: number; cents: number }> {
  const sums = new Map<string, { conversions: number; cents: number }>();
  for (const row of rows) {
    const known = sums.get(String(row['model'])) ?? { conversions: 0, cents: 0 };
    const cents = Math.round(Number(row['revenue'] ?? 0) * 100);
    sums.set(String(row['model']), {
      conversions: known.conversions + Number(row['conversions'] ?? 0),
      cents: known.cents + cents,
    });
  }
  return sums;
}

describe('the credit of random logs', () => {
  it(`equals the rules read aloud (${TRIALS} logs)`, async () => {
    for (let seed = 1; seed <= TRIALS; seed++) {
      const of = trial(seed);
      const rows = await answer(of);
      try {
        expectRows(rows, of);
      } catch (error) {
        throw new Error(`seed ${seed}`, { cause: error });
      }
    }
  });

  it('adds up to all conversions and all their money, to the cent, by every model', async () => {
    for (let seed = 1; seed <= TRIALS / 4; seed++) {
      const of = trial(seed);
      if (of.rules.creditOn === 'touch') continue;
      const won = of.people.filter((p) => p.won >= of.rules.from && p.won < of.rules.to);
      const cents = won.reduce((sum, p) => sum + p.cents, 0);
      for (const [model, total] of totals(await answer(of))) {
        if (model === 'participation' || expectedOf(of).get(model) === null) continue;
        expect(total.conversions, `seed ${seed} ${model}`).toBeCloseTo(won.length, 9);
        expect(total.cents, `seed ${seed} ${model}`).toBe(cents);
      }
    }
  });

  it('does not depend on the order of the rows', async () => {
    for (let seed = 1; seed <= TRIALS / 8; seed++) {
      const of = trial(seed);
      expect(await answer(of, [...of.log].reverse()), `seed ${seed}`).toEqual(await answer(of));
    }
  });
});
