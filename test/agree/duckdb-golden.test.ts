import { readdirSync, readFileSync, statSync } from 'node:fs';
import { furtherForm, isTable, type MetricQuery } from '@sluice/core/query';
import { describe, expect, it } from 'vitest';
import { at } from '../../scripts/lib/root.mjs';
import { expectSameAnswers, noDuckdb, openBoth } from './duckdb.ts';

const folder = at('test/golden');
const names = readdirSync(folder).filter((name) => statSync(`${folder}/${name}`).isDirectory());
/** Golden numbers that DuckDB refuses by name: what customers will buy. */
const notInSql = new Set(['g16']);

function queriesOf(name: string): MetricQuery[] {
  const stored: { query: MetricQuery }[] = JSON.parse(readFileSync(`${folder}/${name}/expected.json`, 'utf8'));
  return stored.map(({ query }) => {
    const { metrics, ...rest } = query;
    const form = furtherForm(metrics?.[0] ?? '');
    return form ? { ...form, ...rest } : query;
  });
}

describe.skipIf(noDuckdb)('duckdb(catalog).answerAll() on golden numbers', () => {
  it.each(names.filter((name) => !notInSql.has(name)))('gives what memory gives on %s', async (name) => {
    const { engine, other } = await openBoth(`${folder}/${name}/sluice.yaml`);
    await expectSameAnswers(engine, other, queriesOf(name), name);
    await other.close();
  });

  it.each([...notInSql])('says that %s is not in SQL, and gives no other number', async (name) => {
    const { engine, other } = await openBoth(`${folder}/${name}/sluice.yaml`);
    const queries = queriesOf(name);
    const answers = await other.answerAll(queries);
    const known = await engine.answerAll(queries);
    const refused = answers.filter((answer, i) => {
      if (!isTable(answer)) return answer.diagnostics.every(({ code }) => code === 'not-in-sql');
      const own = known[i];
      expect(own && isTable(own) && own.rows()).toEqual(answer.rows());
      return false;
    });
    expect(refused.length).toBeGreaterThan(0);
    await other.close();
  });
});
