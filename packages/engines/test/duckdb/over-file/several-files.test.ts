import { mkdir, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { noDuckdb } from '../../../../../test/agree/duckdb.ts';
import { expectSameOf, type Folder, openFolder } from './both.ts';
import { file, questions, rows } from './odd-rows.ts';
import { int96Cell, longCell, type PlainColumn, plainParquet, textCell } from './plain-parquet.ts';

describe.skipIf(noDuckdb)('the duckdb engine over several files', () => {
  let folder: Folder;
  beforeAll(async () => {
    folder = await openFolder();
  });
  afterAll(() => folder.remove());
  let run = 0;
  let all = '';
  beforeEach(() => {
    run++;
    all = file(`from: "run-${run}/*.parquet"`);
  });

  const write = (name: string, select: string): Promise<void> => folder.write(`run-${run}/${name}.parquet`, select);
  const isOverFiles = async (text: string): Promise<boolean> =>
    expectSameOf(await folder.open(text, { review: true }), questions);

  it('knows a lead that is in two of them, and the order of time across them', async () => {
    await write('a', rows({ at: `TIMESTAMPTZ '2026-02-01 00:00:00+00' + INTERVAL 1 HOUR * range` }));
    await write('b', rows({ at: `TIMESTAMPTZ '2026-01-01 00:00:00+00' + INTERVAL 1 HOUR * range` }, 200, 20));
    expect(await isOverFiles(all)).toBe(true);
  });
  it('takes rows at one time in the order of the files, whatever order they are named in', async () => {
    const at = `TIMESTAMPTZ '2026-01-05 00:00:00+00'`;
    await write('a', rows({ at, lead: "'a'", event: "['won', 'visit'][range % 2 + 1]", more: "'late'" }, 3));
    await write('b', rows({ at, lead: "'a'", event: "['visit', 'won'][range % 2 + 1]", more: "'first'" }, 3));
    expect(await isOverFiles(all)).toBe(true);
    expect(await isOverFiles(file(`from: [run-${run}/b.parquet, run-${run}/a.parquet]`))).toBe(true);
    expect(await isOverFiles(file(`from: [run-${run}/b.parquet, "run-${run}/*.parquet"]`))).toBe(true);
  });
  it('reads columns that stand in another order', async () => {
    await write('a', rows());
    await write('b', `SELECT more, value, event, "at", lead FROM (${rows({}, 200, 10)})`);
    expect(await isOverFiles(all)).toBe(true);
  });
  it('has those loaded whose columns are of other types, or lack one', async () => {
    await write('a', rows());
    await write('b', rows({ value: 'range::INTEGER', more: '1' }, 50));
    expect(await isOverFiles(all)).toBe(false);
    await write('b', `SELECT * EXCLUDE value FROM (${rows({}, 50)})`);
    expect(await isOverFiles(all)).toBe(false);
    await write('b', `SELECT * RENAME (lead AS id) FROM (${rows({}, 50)})`);
    expect(await isOverFiles(all)).toBe(false);
  });
  it('says what is missing of a key in all of them', async () => {
    await write('a', `SELECT * EXCLUDE event FROM (${rows({}, 50)})`);
    expect(await isOverFiles(all)).toBe(false);
  });
  it('reads one without rows beside others, or alone', async () => {
    await write('a', rows());
    await write('b', rows({}, 0));
    expect(await isOverFiles(all)).toBe(false);
    expect(await isOverFiles(file(`from: run-${run}/b.parquet`))).toBe(false);
  });
  it('has those loaded that are none, or that are not there', async () => {
    await write('a', rows());
    await writeFile(join(folder.path, `run-${run}`, 'b.parquet'), 'lead,at\n');
    expect(await isOverFiles(all)).toBe(false);
    await writeFile(join(folder.path, `run-${run}`, 'b.parquet'), '');
    expect(await isOverFiles(all)).toBe(false);
    expect(await isOverFiles(file(`from: run-${run}/none.parquet`))).toBe(false);
    expect(await isOverFiles(file('from: "nowhere/*.parquet"'))).toBe(false);
  });
  it('keeps no row where a condition drops them all', async () => {
    await write('a', rows());
    expect(await isOverFiles(file(`from: "run-${run}/*.parquet", where: {event: none}`))).toBe(false);
  });

  it('answers nothing once one was changed, replaced or taken away, and says which', async () => {
    const path = `run-${run}/a.parquet`;
    const changed = { code: 'damaged-file', params: { path, reason: 'it was changed after it was opened' } };
    const change: readonly (() => Promise<void>)[] = [
      () => write('a', rows({}, 400)),
      () => utimes(join(folder.path, path), 1, 1),
      () => write('a', rows({ event: "'won'", value: "'x'" })),
      () => rm(join(folder.path, path)),
    ];
    for (const to of change) {
      await write('a', rows());
      const { other } = await folder.open(all);
      expect((await other.answer(questions[0])).rows().length).toBeGreaterThan(0);
      await to();
      await expect(other.answer(questions[1])).rejects.toMatchObject({ diagnostics: [changed] });
      await expect(other.describe()).rejects.toMatchObject({ diagnostics: [changed] });
      await other.close();
    }
  });

  it.each([
    ['texts that are not UTF-8', 'INT64', [0x63, 0xe9], true],
    ['times as INT96', 'INT96', 'won', false],
  ] as const)('reads or has loaded what DuckDB does not write: %s', async (_, type, odd, isTried) => {
    const times = Array.from({ length: 8 }, (_, i) => 1_767_225_600_000_000 + i * 3_600_000_000);
    const texts = (name: string, of: (i: number) => string | readonly number[]): PlainColumn => {
      return { name, type: 'BYTE_ARRAY', converted: 'UTF8', cells: times.map((_, i) => textCell(of(i))) };
    };
    const longs = (name: string, values: readonly number[]): PlainColumn => {
      const range = [longCell(Math.min(...values)), longCell(Math.max(...values))] as const;
      return { name, type: 'INT64', cells: values.map(longCell), range };
    };
    const at: PlainColumn =
      type === 'INT96'
        ? { name: 'at', type, cells: times.map(int96Cell) }
        : { ...longs('at', times), converted: 'TIMESTAMP_MICROS' };
    const columns = [
      texts('lead', (i) => `lead ${i % 2}`),
      at,
      texts('event', (i) => (i === 5 ? odd : i % 3 === 2 ? 'won' : 'visit')),
      texts('more', () => 'a'),
      longs('value', [...times.keys()]),
    ];
    await mkdir(join(folder.path, `run-${run}`));
    await writeFile(join(folder.path, `run-${run}`, 'a.parquet'), plainParquet(times.length, columns));
    const both = await folder.open(file(`from: run-${run}/a.parquet`));
    expect(both.other.isOverFiles).toBe(isTried);
    expect(both.engine.diagnostics).toEqual([]);
    expect(await expectSameOf(both, questions)).toBe(false);
  });
});
