import { compile } from '@sluice/core';
import { duckdb } from '@sluice/engines/duckdb';
import { memory } from '@sluice/engines/memory';
import { describe, expect, it } from 'vitest';
import { noDuckdb } from '../../../../test/agree/duckdb.ts';
import { createChance } from '../../../../test/reference/random.ts';
import { isFollowed, isHot, type Scored, turnsHot } from '../../../../test/reference/score-stage.ts';
import { definition, hour, start, trial } from './trials.ts';

const HOURS = 150;

/** A random log, and a funnel whose first stage needs a score. */
interface Staged {
  readonly scored: Scored;
  readonly leads: readonly string[];
  readonly least: number;
  readonly text: string;
}

/** What is bought gives no points, but may be the row at which a penalty has faded. */
function staged(seed: number): Staged {
  const { model, people, acts } = trial(seed);
  const chance = createChance(seed);
  const least = chance.below(40) + 0.1234567;
  const leads = [...new Set([...people, ...acts].map(({ lead }) => lead))];
  const bought = leads.flatMap((lead) =>
    Array.from({ length: chance.below(3) }, () => ({ lead, at: start + chance.below(60 * 24) * hour, event: 'buy' })),
  );
  const scored = { model: { groups: model.groups }, people, acts: [...acts, ...bought] };
  const stages = [
    { id: 'hot', score: { s: { gte: least } } },
    { id: 'bought', event: 'buy' },
  ];
  const file = JSON.parse(definition({ ...scored, moments: [] })) as Record<string, unknown>;
  const funnels = { f: { window: `${HOURS} hours`, stages } };
  return { scored, leads, least, text: JSON.stringify({ ...file, as_of: '2027-01-01', funnels }) };
}

/** How many leads turn hot, and how many of them then buy in time; and how many would if every hot row counted. */
function expectedOf({ scored, leads, least }: Staged) {
  const then = (lead: string, rows: readonly boolean[]) => isFollowed(scored, lead, rows, 'buy', HOURS * hour);
  return {
    counts: [
      leads.filter((lead) => turnsHot(scored, lead, least).includes(true)).length,
      leads.filter((lead) => then(lead, turnsHot(scored, lead, least))).length,
    ],
    atEveryRow: leads.filter((lead) => then(lead, isHot(scored, lead, least))).length,
  };
}

async function expectReference(
  open: typeof memory | typeof duckdb,
  from: number,
  trials: number,
): Promise<{ reached: number; differs: number }> {
  let [reached, differs] = [0, 0];
  for (let seed = from; seed < from + trials; seed++) {
    const each = staged(seed);
    const { catalog, diagnostics } = compile(each.text);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    const engine = await open(catalog);
    const { counts, atEveryRow } = expectedOf(each);
    const rows = (await engine.answer({ funnel: 'f' })).rows();
    if ('close' in engine) await engine.close();
    expect(
      rows.map((row) => row['count']),
      `seed ${seed}`,
    ).toEqual(counts);
    reached += counts[0] ?? 0;
    differs += atEveryRow === counts[1] ? 0 : 1;
  }
  return { reached, differs };
}

describe('a first stage by the score of random logs', () => {
  it('is entered in memory where the rule read aloud says it turns true, 100 times', async () => {
    const { reached, differs } = await expectReference(memory, 20_000, 100);
    expect(reached).toBeGreaterThan(60);
    expect(differs, 'logs where a row at which it stays true would be another entry').toBeGreaterThan(5);
  });

  it.skipIf(noDuckdb)(
    'is entered in DuckDB where the rule read aloud says it turns true, 10 times',
    async () => {
      const { reached } = await expectReference(duckdb, 20_000, 10);
      expect(reached).toBeGreaterThan(4);
    },
    60_000,
  );
});
