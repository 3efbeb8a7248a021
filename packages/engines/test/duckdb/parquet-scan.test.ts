import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compile } from '@sluice/core';
import { parquetScan } from '@sluice/engines/duckdb';
import { type Loaded, load, type ParquetScan } from '@sluice/sources';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noDuckdb } from '../../../../test/agree/duckdb.ts';
import { openDatabase } from '../../src/duckdb/database/open-database.ts';

const { catalog } = compile(`
sluice: 1
timezone: Europe/Berlin
currency: EUR
sources:
  src: {kind: events, from: a.parquet, value: amount}
`);

const rows = 5_000;
const options = { fewestRows: 0 };
const wide = `SELECT
  'lead' || lpad((range * 7919 % 1021)::VARCHAR, 12, '0') AS lead,
  TIMESTAMPTZ '2020-01-01 00:00:00.000001+00' + range * INTERVAL 61 SECOND AS "at",
  ['view', 'sign up', NULL, 'a', 'a rather long name of an event, of 48 characters'][range % 5 + 1] AS event,
  CASE WHEN range % 3 > 0 THEN (range / 7.0)::DOUBLE ELSE NULL END AS ratio,
  CASE WHEN range % 11 = 0 THEN 'Infinity'::DOUBLE WHEN range % 11 = 1 THEN NULL ELSE -range END AS odd,
  CASE WHEN range % 4 > 0 THEN (range / 100)::DECIMAL(12, 2) END AS amount,
  (range / 1000)::DECIMAL(38, 3) AS exact,
  CASE WHEN range % 5 > 0 THEN DATE '1969-12-25' + (range % 400)::INTEGER END AS day,
  CASE WHEN range % 3 = 0 THEN NULL ELSE range % 2 = 0 END AS flag,
  (9007199254740000 + range)::BIGINT AS big,
  (range % 90 - 45)::TINYINT AS small,
  TIMESTAMP '1965-03-29 01:30:00.25' + range * INTERVAL 1 HOUR AS local,
  CASE range % 3 WHEN 0 THEN 'infinity'::TIMESTAMP WHEN 1 THEN '-infinity' ELSE TIMESTAMP '2020-01-01 00:00:00' END AS forever,
  CASE range % 3 WHEN 0 THEN 'infinity'::DATE WHEN 1 THEN '-infinity' ELSE DATE '2020-01-01' END AS always,
  CASE WHEN range > 4000 THEN 'ein längerer Text, der am Ende länger ist als alles am Anfang' ELSE 'kurz' END AS late,
  'übermäßig ' || (range % 3)::VARCHAR AS umlauts,
  uuid_text AS page,
  {a: range % 2, b: 'x'} AS nested,
  [range % 2, 3] AS list
  FROM (SELECT range, md5((range % 1000)::VARCHAR) AS uuid_text FROM range(${rows}))`;

/** `zero` has a character SQL cannot spell, `huge` a text that is too long to be handed over. */
const texts = `SELECT
  CASE range % 6 WHEN 0 THEN NULL WHEN 1 THEN 'k' || (range % 700) WHEN 2 THEN 'straße-' || (range % 900)
    WHEN 3 THEN md5((range % 800)::VARCHAR) || md5((range % 5)::VARCHAR) WHEN 4 THEN '' ELSE 'exactly12len' || (range % 2) END AS lead,
  TIMESTAMPTZ '2020-01-01 00:00:00+00' + range * INTERVAL 61 SECOND AS "at",
  ['view', 'sign up'][range % 2 + 1] AS event,
  [NULL, '', 'it''s', '线索', chr(65279) || 'bom', 'a long one with a '' in it', ' padded '][range % 7 + 1] AS few,
  ['a', 'b' || chr(0) || 'c'][range % 2 + 1] AS zero,
  CASE WHEN range = 4000 THEN 'only one' END AS one,
  repeat('x', (range // 50)::INTEGER) || (range % 3) AS growing,
  CASE WHEN range > 3000 THEN repeat('y', 300) || (range % 400) ELSE 'y' || range END AS huge,
  CASE WHEN range % 2 = 0 THEN 'visitor number ' || (range % 911) END AS visitor
  FROM range(${rows})`;

describe.skipIf(noDuckdb)('parquetScan(locate)', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "sluice's scan-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function write(select: string): Promise<string> {
    const path = join(folder, 'a.parquet');
    const { connection, instance } = await openDatabase();
    await connection.run("SET TimeZone = 'UTC'");
    await connection.run(`COPY (${select}) TO '${path.replaceAll("'", "''")}' (FORMAT parquet, ROW_GROUP_SIZE 2048)`);
    connection.closeSync();
    instance.closeSync();
    return path;
  }

  function read(path: string, scanParquet?: ParquetScan): Promise<Loaded> {
    return load(catalog, { read: () => readFile(path), ...(scanParquet ? { scanParquet } : {}) });
  }

  /** The cells of texts as strings: the library keeps an empty text in its dictionary that no row names. */
  function byRow({ sources }: Loaded): unknown {
    return Object.entries(sources['src']?.fields ?? {}).map(([name, column]) =>
      column.type === 'text'
        ? [name, Array.from(column.codes, (code) => column.dictionary[code] ?? null)]
        : [name, column],
    );
  }

  /** Which columns the driver's batches held, and those it gave up on the way. */
  function watched(scan: ParquetScan): { scan: ParquetScan; taken: Set<string>; left: Set<string> } {
    const taken = new Set<string>();
    const left = new Set<string>();
    return {
      taken,
      left,
      scan: (file, columns, take) =>
        scan(file, columns, (batch, row, count) => {
          for (const [name, cells] of batch) (cells === null ? left : taken).add(name);
          take(batch, row, count);
        }),
    };
  }

  it('gives every column as the library does, and leaves to it what it cannot', async () => {
    const path = await write(wide);
    const { scan, taken, left } = watched(parquetScan(async () => path, options));
    const [own, other] = [await read(path, scan), await read(path)];
    expect(own).toEqual(other);
    expect(Object.keys(own.sources['src']?.fields ?? {})).toContain('nested.a');
    const texts = ['lead', 'event', 'page', 'late', 'umlauts'];
    const native = [
      ...texts,
      'at',
      'ratio',
      'odd',
      'amount',
      'day',
      'always',
      'forever',
      'flag',
      'big',
      'small',
      'local',
    ];
    expect([...taken].filter((name) => !left.has(name)).sort()).toEqual(native.sort());
  }, 60_000);

  it('gives texts of all lengths and letters as the library does', async () => {
    const path = await write(texts);
    const { scan, taken, left } = watched(parquetScan(async () => path, options));
    const [own, other] = [await read(path, scan), await read(path)];
    expect({ ...own, sources: byRow(own) }).toEqual({ ...other, sources: byRow(other) });
    expect([...left]).toEqual(['huge']);
    expect([...taken].sort()).toEqual(
      ['at', 'event', 'few', 'growing', 'huge', 'lead', 'one', 'visitor', 'zero'].sort(),
    );
  }, 60_000);

  it('has DuckDB number the texts of a column that has few', async () => {
    const path = await write(texts);
    const kinds = new Map<string, string | undefined>();
    const columns = ['lead', 'few', 'zero', 'one'].map((name) => ({ name, as: 'text' as const }));
    await parquetScan(async () => path, options)({ path, rows }, columns, (batch) => {
      for (const [name, cells] of batch) kinds.set(name, cells?.kind);
    });
    expect(Object.fromEntries(kinds)).toEqual({ lead: 'texts', few: 'codes', zero: 'texts', one: 'codes' });
  }, 60_000);

  it('takes empty texts for missing ones', async () => {
    const path = await write(
      "SELECT 'a' AS lead, ['', 'x', NULL][range % 3 + 1] AS event, TIMESTAMP '2026-01-01' AS \"at\" FROM range(6)",
    );
    const { sources } = await read(
      path,
      parquetScan(async () => path, options),
    );
    const codes = Int32Array.of(-1, 0, -1, -1, 0, -1);
    expect(sources['src']?.fields['event']).toEqual({ type: 'text', dictionary: ['x'], codes });
  });

  it('leaves the file to the library where the driver cannot read it', async () => {
    const path = await write(`SELECT 'a' AS lead, TIMESTAMPTZ '2026-01-01' AS "at", 'x' AS event FROM range(${rows})`);
    const other = await read(path);
    expect(await read(path, () => Promise.reject(new Error('not installed')))).toEqual(other);
    expect(
      await read(
        path,
        parquetScan(async () => join(folder, 'gone.parquet'), options),
      ),
    ).toEqual(other);
    expect(
      await read(
        path,
        parquetScan(async () => join(folder, '*.parquet'), options),
      ),
    ).toEqual(other);
    const half: ParquetScan = (from, columns, take) =>
      parquetScan(async () => path, options)(from, columns, (batch, row, count) => {
        if (row < rows / 2) take(batch, row, count);
      });
    expect(await read(path, half)).toEqual(other);
  }, 60_000);

  it('leaves small files to the library', async () => {
    let isTaken = false;
    const path = await write('SELECT 1 AS x');
    await parquetScan(async () => path)({ path, rows: 1 }, [{ name: 'x', as: 'number' }], () => {
      isTaken = true;
    });
    expect(isTaken).toBe(false);
  });

  it('does not ask where a file must not be read', async () => {
    const path = await write('SELECT 1 AS x');
    const scan = parquetScan(() => Promise.reject(new Error('outside')), options);
    await expect(scan({ path, rows: 1 }, [{ name: 'x', as: 'number' }], () => undefined)).rejects.toThrow('outside');
  });
});
