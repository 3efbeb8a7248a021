import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from '@sluice/core';
import { duckdbOverFiles } from '@sluice/engines/duckdb';
import { fileReader } from '@sluice/sources/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../../packages/engines/src/duckdb/database/open-database.ts';
import { noDuckdb } from '../agree/duckdb.ts';
import { sluice, temporaryFolder } from './support/cli.ts';

const file = `
sluice: 1
timezone: UTC
as_of: 2026-02-01
sources:
  log: {kind: events, from: log.parquet}
dimensions:
  touch: {from: log.channel}
funnels:
  demand:
    window: 20 days
    stages: [{id: visit, event: visit}, {id: lead, event: laed}, {id: won, event: won}]
`;

const rows = 200_000;
const log = `SELECT 'lead ' || hash(range) % 9001 AS lead, TIMESTAMPTZ '2026-01-01 00:00:00+00' + range * INTERVAL 13 SECOND AS "at",
  ['visit', 'visit', 'lead', 'won'][(hash(range, 1) % 4)::INTEGER + 1] AS event,
  ['ads', 'mail', NULL][(hash(range, 2) % 3)::INTEGER + 1] AS channel FROM range(${rows})`;

describe.skipIf(noDuckdb)('sluice query FILE over a large parquet file', () => {
  const { folder, remove } = temporaryFolder();
  beforeAll(async () => {
    writeFileSync(join(folder, 'log.yaml'), file);
    const { connection, instance } = await openDatabase();
    await connection.run("SET TimeZone = 'UTC'");
    await connection.run(`COPY (${log}) TO '${join(folder, 'log.parquet')}' (FORMAT parquet)`);
    connection.closeSync();
    instance.closeSync();
  });
  afterAll(remove);

  it('prints what memory prints, with all that the data says against the file', async () => {
    const engine = await duckdbOverFiles(compile(file).catalog, fileReader(folder, { confine: false }));
    expect(engine?.isOverFiles).toBe(true);
    await engine?.close();
    for (const format of ['table', 'json']) {
      const question = ['log.yaml', 'demand', 'count(visit)', '--by', 'touch', '--format', format];
      const own = await sluice(folder, 'query', ...question);
      expect(own).toEqual(await sluice(folder, 'query', ...question, '--engine', 'memory'));
      expect(own.code).toBe(0);
      if (format === 'json') expect(own.out).toContain('value-not-in-data');
    }
  }, 60_000);
});
