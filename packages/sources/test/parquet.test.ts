import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cells, loadText, oneOf, sourceText } from './load-text.ts';

describe('a parquet file', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sluice-parquet-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function written(select: string, options = ''): Promise<Uint8Array> {
    const path = join(folder, 'x.parquet');
    const instance = await DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    await connection.run("SET TimeZone = 'UTC'");
    await connection.run(`COPY (${select}) TO '${path}' (FORMAT parquet${options})`);
    connection.closeSync();
    return readFile(path);
  }

  it('gives typed columns, whatever it is packed with', async () => {
    const select = `SELECT * FROM (VALUES
      ('A@b.de', TIMESTAMPTZ '2026-03-05 10:00:00.123456+00', 'view', 1.5::DOUBLE, 12.34::DECIMAL(18,2), DATE '2026-03-05', true, 9007199254740993::BIGINT, TIMESTAMP '2026-03-05 10:00:00'),
      ('', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
      ('c', TIMESTAMPTZ '2026-03-06 10:00:00+00', 'view', 0.1::DOUBLE, -0.01::DECIMAL(18,2), DATE '2026-03-06', false, 7, TIMESTAMP '2026-07-05 10:00:00')
    ) t(lead, "at", event, ratio, value, day, flag, big, local)`;
    for (const codec of ['uncompressed', 'snappy', 'zstd', 'gzip', 'lz4_raw', 'brotli']) {
      const bytes = await written(select, `, COMPRESSION ${codec}`);
      const { source, codes } = oneOf(
        await loadText(sourceText('kind: events\nfrom: a.parquet'), { 'a.parquet': bytes }),
      );
      expect(codes).toEqual([]);
      const read = Object.fromEntries(
        Object.entries(source.fields).map(([name, column]) => [name, [column.type, ...cells(column)]]),
      );
      expect(read).toEqual({
        lead: ['text', 'a@b.de', null, 'c'],
        at: ['instant', '2026-03-05T10:00:00.123456Z', null, '2026-03-06T10:00:00Z'],
        event: ['text', 'view', null, 'view'],
        ratio: ['number', 1.5, null, 0.1],
        value: ['money', 12.34, null, -0.01],
        day: ['day', '2026-03-05', null, '2026-03-06'],
        flag: ['boolean', true, null, false],
        big: ['text', '9007199254740993', null, '7'],
        local: ['instant', '2026-03-05T09:00:00Z', null, '2026-07-05T08:00:00Z'],
      });
    }
  });

  it('keeps every digit of large integers where they are ids', async () => {
    const bytes = await written(
      'SELECT 9007199254740993::BIGINT AS lead, 1617691790431::BIGINT AS "at", 20260305 AS day',
    );
    const { source } = oneOf(await loadText(sourceText('kind: leads\nfrom: a.parquet'), { 'a.parquet': bytes }));
    expect([cells(source.fields['lead']), cells(source.fields['at'])]).toEqual([
      ['9007199254740993'],
      ['2021-04-06T06:49:50.431Z'],
    ]);
  });

  it('gives columns with dots of structs and lists of lists', async () => {
    const bytes = await written("SELECT 'x' AS lead, {'country': 'DE', 'n': 1} AS geo, ['a', 'b'] AS tags");
    const { source } = oneOf(await loadText(sourceText('kind: leads\nfrom: a.parquet'), { 'a.parquet': bytes }));
    expect([cells(source.fields['geo.country']), cells(source.fields['geo.n']), cells(source.fields['tags'])]).toEqual([
      ['DE'],
      [1],
      [['a', 'b']],
    ]);
  });

  it('is read over several row groups and files in order', async () => {
    const rows = (from: number): string =>
      `SELECT 'l' || i AS lead, make_timestamptz(i::BIGINT * 1000000) AS "at", 'e' || (i % 3) AS event FROM range(${from}, ${from + 5000}) t(i)`;
    const files = {
      'a.parquet': await written(rows(0), ', ROW_GROUP_SIZE 2048'),
      'b.parquet': await written(rows(5000)),
    };
    const { source, quality } = oneOf(await loadText(sourceText('kind: events\nfrom: "*.parquet"'), files));
    expect(quality.rowsUsed).toBe(10_000);
    const leads = cells(source.fields['lead']);
    expect([leads[0], leads[4999], leads[5000], leads[9999]]).toEqual(['l0', 'l4999', 'l5000', 'l9999']);
    const at = source.fields['at'];
    expect(at?.type === 'instant' && at.values.every((value, row) => value === row * 1e6)).toBe(true);
    expect(cells(source.fields['event']).slice(4998, 5003)).toEqual(['e0', 'e1', 'e2', 'e0', 'e1']);
  });

  it('fails its source where it is damaged', async () => {
    const bytes = await written('SELECT 1 AS lead');
    for (const broken of [bytes.subarray(0, 30), new Uint8Array(100), new Uint8Array(0)]) {
      const { codes, loaded } = oneOf(
        await loadText(sourceText('kind: leads\nfrom: a.parquet'), { 'a.parquet': broken }),
      );
      expect([codes, loaded.failed]).toEqual([['damaged-file'], ['src']]);
    }
  });
});
