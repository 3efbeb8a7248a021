import { compile } from '@sluice/core';
import { memory } from '@sluice/engines/memory';
import { describe, expect, it } from 'vitest';
import { createChance } from '../../../../test/reference/random.ts';

const start = Date.UTC(2026, 0, 1);
const hour = 3_600_000;
const lags = ['40 days', '2 days', '9 days', '1 month', '12 hours'];

const file = `
sluice: 1
timezone: Europe/Berlin
as_of: 2026-04-20
sources:
  web: {kind: events, from: web.json, lead: lead, at: at, event: event}
dimensions:
  source: {from: web.source}
funnels:
  sales:
    window: 500 days
    stages: [{id: lead, event: form}, {id: demo, event: demo}, {id: won, event: buy}]
`;

/** Few times, so that many rows share one. */
function rows(seed: number) {
  const chance = createChance(seed);
  return Array.from({ length: 120 }, () => ({
    lead: `l${chance.below(8)}`,
    at: new Date(start + chance.below(300) * 12 * hour).toISOString(),
    event: chance.pick(['form', 'form', 'demo', 'buy', 'visit']),
    source: chance.pick(['a', 'b', '']),
  }));
}

describe('a cohort question for several lags', () => {
  it('has for each what a question for that lag alone has', async () => {
    const { catalog, diagnostics } = compile(file);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    for (let seed = 1; seed <= 8; seed++) {
      const engine = await memory(catalog, { rows: { web: rows(seed) } });
      for (const further of [{ grain: 'week' }, { grain: 'month', by: ['source'] }, {}] as const) {
        const ask = (within: readonly string[]) =>
          engine.answer({ cohort: { from: 'lead', to: 'won', within }, ...further });
        const all = (await ask(lags)).rows();
        for (const lag of lags) {
          const alone = (await ask([lag])).rows();
          const own = all.filter((row) => row['within'] === lag);
          expect(own.length, `seed ${seed} ${lag}`).toBeGreaterThan(0);
          expect(own, `seed ${seed} ${lag}`).toEqual(alone);
        }
      }
    }
  });
});
