import { compile } from '@sluice/core';
import { isTable, type MetricQuery } from '@sluice/core/query';
import { type DuckdbEngine, duckdb } from '@sluice/engines/duckdb';
import { type MemoryEngine, memory } from '@sluice/engines/memory';
import { describe, expect, it } from 'vitest';
import { expectSameRows } from '../examples/same-rows.ts';
import { creditTrial } from './credit-trial.ts';
import { noDuckdb } from './duckdb.ts';

const TRIALS = Number(process.env['CREDIT_TRIALS'] ?? 20);
const parts = 4;
const noFile = { read: () => Promise.reject(new Error('no file')) };

/** How many of the questions have an answer; the others are refused with the same diagnostics. */
async function compared(engine: MemoryEngine, other: DuckdbEngine, queries: readonly MetricQuery[], about: string) {
  const expected = await engine.answerAll(queries);
  const got = await other.answerAll(queries);
  return expected.filter((table, i) => {
    const own = got[i];
    const what = `${about} ${JSON.stringify(queries[i])}`;
    if (!isTable(table)) expect({ what, own }).toEqual({ what, own: table });
    else if (!own || !isTable(own)) throw new Error(`${what}: ${JSON.stringify(own)}`);
    else {
      expectSameRows(own.rows(), table.rows(), what);
      expect({ what, info: own.info }).toEqual({ what, info: table.info });
    }
    return isTable(table) && table.length > 0;
  }).length;
}

async function checkTrial(seed: number): Promise<number> {
  const { text, queries } = creditTrial(seed);
  const { catalog, diagnostics } = compile(text);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(`seed ${seed}: ${JSON.stringify(errors)}`);
  const other = await duckdb(catalog, noFile);
  const answered = await compared(await memory(catalog, noFile), other, queries, `seed ${seed}`);
  await other.close();
  return answered;
}

describe.skipIf(noDuckdb)('duckdb(catalog).answerAll({attribution}) on random files', () => {
  for (let part = 0; part < parts; part++) {
    const [from, to] = [part * (TRIALS / parts), (part + 1) * (TRIALS / parts)];
    it(`gives what memory gives on files ${from} to ${to - 1}`, async () => {
      let answered = 0;
      for (let seed = from; seed < to; seed++) answered += await checkTrial(seed);
      expect(answered).toBeGreaterThan(to - from);
    }, 180_000);
  }
});
