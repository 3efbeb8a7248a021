import { readdirSync, readFileSync, statSync } from 'node:fs';
import { furtherForm, type MetricQuery } from '@sluice/core/query';
import { describe, it } from 'vitest';
import { at } from '../../scripts/lib/root.mjs';
import { expectSameAnswers, noDuckdb, openBoth } from './duckdb.ts';

const folder = at('test/golden');
const names = readdirSync(folder).filter((name) => statSync(`${folder}/${name}`).isDirectory());
function queriesOf(name: string): MetricQuery[] {
  const stored: { query: MetricQuery }[] = JSON.parse(readFileSync(`${folder}/${name}/expected.json`, 'utf8'));
  return stored.map(({ query }) => {
    const { metrics, ...rest } = query;
    const form = furtherForm(metrics?.[0] ?? '');
    return form ? { ...form, ...rest } : query;
  });
}

describe.skipIf(noDuckdb)('duckdb(catalog).answerAll() on golden numbers', () => {
  it.each(names)('gives what memory gives on %s', async (name) => {
    const { engine, other } = await openBoth(`${folder}/${name}/sluice.yaml`);
    await expectSameAnswers(engine, other, queriesOf(name), name);
    await other.close();
  });
});
