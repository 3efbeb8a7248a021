import type { Funnel } from '@sluice/core/catalog';
import type { MetricQuery } from '@sluice/core/query';
import { duckdb } from '@sluice/engines/duckdb';
import { describe, it } from 'vitest';
import { generateTrial } from '../reference/generate.ts';
import { expectSameAnswers, noDuckdb } from './duckdb.ts';
import { compileCatalogs, rowsOf, toCatalog, toEngine } from './to-engine.ts';

const TRIALS = Number(process.env['DUCKDB_TRIALS'] ?? 500);
const months = { grain: 'month', from: '2026-03-01', to: '2026-06-01' } as const;
const days = { grain: 'day', from: '2026-03-20', to: '2026-03-28' } as const;

/** A question a log, so that many logs can be asked: all of a funnel's answer, its activity, and its plain counts. */
function queryOf({ id, stages }: Funnel, seed: number): MetricQuery {
  const activity = stages.flatMap((s) => [`count(${s.id})`, ...(s.value ? [`value(${s.id})`] : [])]);
  const rates = stages.slice(1).map((s) => `rate(${stages[0]?.id}, ${s.id})`);
  const all: readonly MetricQuery[] = [
    { funnel: id, by: ['first_ad'], ...days },
    { metrics: activity, by: ['country'], ...months },
    { funnel: id, by: ['country'] },
    { metrics: rates, by: ['first_ad'] },
    { funnel: id, where: { country: ['DE', null] }, ...months },
    { metrics: activity },
  ];
  return all[seed % all.length] ?? { funnel: id };
}

async function checkTrial(seed: number, catalogs: ReturnType<typeof compileCatalogs>): Promise<void> {
  const trial = generateTrial(seed);
  const engine = await toEngine(trial, catalogs);
  const other = await duckdb(toCatalog(trial, catalogs), { rows: rowsOf(trial), now: Date.parse(trial.log.asOf) });
  await expectSameAnswers(engine, other, [queryOf(trial.funnel, seed)], `seed ${seed}`);
  await other.close();
}

describe.skipIf(noDuckdb)('duckdb(catalog, {rows}).answerAll() on random logs', () => {
  const catalogs = compileCatalogs();

  for (let part = 0; part < 5; part++) {
    it(`gives what memory gives on logs ${part * (TRIALS / 5)} to ${(part + 1) * (TRIALS / 5) - 1}`, async () => {
      for (let seed = part * (TRIALS / 5); seed < (part + 1) * (TRIALS / 5); seed++) await checkTrial(seed, catalogs);
    }, 180_000);
  }
});
