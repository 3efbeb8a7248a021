import { compile } from '@sluice/core';
import type { Catalog } from '@sluice/core/catalog';
import { isTable, type MetricQuery } from '@sluice/core/query';
import { memory } from '@sluice/engines/memory';
import { describe, expect, it } from 'vitest';
import { type Chance, createChance } from '../../../../test/reference/random.ts';

const start = Date.UTC(2026, 0, 1);
const hour = 3_600_000;

const fileOf = (chance: Chance) => `
sluice: 1
timezone: Europe/Berlin
currency: EUR
as_of: 2026-05-20
sources:
  web: {kind: events, from: web.json, lead: lead, at: at, event: event, value: worth}
dimensions:
  origin: {from: web.origin}
funnels:
  sales:
    window: ${chance.pick(['3 days', '20 days', '500 days', '1 month'])}
    ${chance.is(0.2) ? 'skipped: passed' : ''}
    stages: [{id: seen, event: visit}, {id: lead, event: form}, {id: demo, event: demo}, {id: won, event: buy, value: web.worth}]
attribution:
  conversion: won
  milestones: {lead: lead, opportunity: demo}
  touches: [{event: visit}]
  by: origin
  model: position
  compare: [markov, time_decay, first]
  lookback: ${chance.pick(['5 days', '60 days'])}
`;

/** Few times, so that many rows share one; rows without a time, and leads that enter late or never. */
function rows(chance: Chance) {
  return Array.from({ length: 150 }, () => ({
    lead: `l${chance.below(25)}`,
    at: chance.is(0.02) ? '' : new Date(start + chance.below(260) * 12 * hour).toISOString(),
    event: chance.pick(['visit', 'visit', 'visit', 'form', 'demo', 'buy', 'mail']),
    origin: chance.pick(['a', 'b', 'c', '']),
    worth: chance.pick(['', '10.01', '250']),
  }));
}

const stages = ['seen', 'lead', 'demo', 'won'].map((stage) => `count(${stage})`);

const questions: readonly MetricQuery[] = [
  { metrics: stages, basis: 'entries', by: ['origin'] },
  { metrics: stages, basis: 'entries' },
  { metrics: stages, grain: 'week' },
  { metrics: stages, grain: 'month', by: ['origin'] },
  { metrics: ['rate(lead, won)'], grain: 'month', basis: 'entries' },
  { cohort: { from: 'seen', to: 'demo', within: ['4 days', '1 month', '40 days'] }, grain: 'month' },
  { cohort: { from: 'seen', to: 'lead', within: ['10 days'] }, grain: 'week', by: ['origin'] },
  { attribution: true },
  { attribution: true, grain: 'month' },
  { attribution: { paths: true } },
];

/** Each question asked of an engine of its own. */
async function alone(catalog: Catalog, log: ReturnType<typeof rows>) {
  return Promise.all(
    questions.map(async (question) => {
      const [answer] = await (await memory(catalog, { rows: { web: log } })).answerAll([question]);
      return answer;
    }),
  );
}

describe('questions of one dashboard', () => {
  it('have together, in one pass, what each has alone', async () => {
    for (let seed = 1; seed <= 8; seed++) {
      const chance = createChance(seed);
      const { catalog, diagnostics } = compile(fileOf(chance));
      expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
      const log = rows(chance);
      const engine = await memory(catalog, { rows: { web: log } });
      const together = await engine.answerAll(questions);
      expect(engine.stats.scans).toBe(1);
      const each = await alone(catalog, log);
      for (const [i, question] of questions.entries()) {
        const [all, own] = [together[i], each[i]];
        const what = `seed ${seed} ${JSON.stringify(question)}`;
        if (!all || !own || !isTable(all) || !isTable(own)) throw new Error(`${what}: ${JSON.stringify(all)}`);
        expect(all.rows(), what).toEqual(own.rows());
      }
    }
  });
});
