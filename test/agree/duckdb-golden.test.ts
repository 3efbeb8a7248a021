import { readdirSync, readFileSync, statSync } from 'node:fs';
import type { MetricQuery } from '@sluice/core/query';
import { describe, it } from 'vitest';
import { at } from '../../scripts/lib/root.mjs';
import { expectSameAnswers, noDuckdb, openBoth } from './duckdb.ts';

const folder = at('test/golden');
const names = readdirSync(folder).filter((name) => statSync(`${folder}/${name}`).isDirectory());

describe.skipIf(noDuckdb)('duckdb(catalog).answerAll() on golden numbers', () => {
  it.each(names)('gives what memory gives on %s', async (name) => {
    const { engine, other } = await openBoth(`${folder}/${name}/sluice.yaml`);
    const stored: { query: MetricQuery }[] = JSON.parse(readFileSync(`${folder}/${name}/expected.json`, 'utf8'));
    await expectSameAnswers(
      engine,
      other,
      stored.map(({ query }) => query),
      name,
    );
    await other.close();
  });
});
