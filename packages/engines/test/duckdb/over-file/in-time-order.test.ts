import { compile } from '@sluice/core';
import { duckdbOverFiles } from '@sluice/engines/duckdb';
import { fileReader } from '@sluice/sources/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectSameAnswers, noDuckdb } from '../../../../../test/agree/duckdb.ts';
import { type Folder, openFolder } from './both.ts';

const file = `
sluice: 1
title: Order
timezone: UTC
currency: EUR
as_of: 2026-10-01
sources:
  log: {kind: events, from: log.parquet, lead: lead, at: at, event: event}
dimensions:
  touch: {from: log.channel}
funnels:
  demand: {window: 30 days, stages: [{id: visit, event: visit}, {id: lead, event: lead}, {id: won, event: won}]}
`;
const rows = 5000;

describe.skipIf(noDuckdb)('the order of rows in a file', () => {
  let folder: Folder;
  beforeAll(async () => {
    folder = await openFolder();
  });
  afterAll(() => folder.remove());

  /** A row a second, some at the same; `early` is earlier than the row before. */
  async function isInOrder(early: number | null): Promise<boolean> {
    const second = `(i // 3) - CASE WHEN i = ${early ?? -1} THEN 5 ELSE 0 END`;
    const at = `TIMESTAMPTZ '2026-05-01 00:00:00Z' + INTERVAL 1 SECOND * (${second})`;
    await folder.write(
      'log.parquet',
      `SELECT 'l' || (i % 7) AS lead, ${at} AS at, 'visit' AS event, 'ads' AS channel FROM range(${rows}) r(i)`,
    );
    const files = fileReader(folder.path, { confine: false });
    const engine = await duckdbOverFiles(compile(file).catalog, { ...files, fewestRows: 0 });
    const isKnown = engine?.context.inTimeOrder?.has('log at');
    await engine?.close();
    if (isKnown === undefined) throw new Error('the file was not asked where it lies');
    return isKnown;
  }

  it('is that of time where none is earlier than the one before', async () => {
    expect(await isInOrder(null)).toBe(true);
  });

  it.each([1, 2047, 2048, 2499, 2500, 2501, 4096, rows - 1])('is not where row %i is earlier', async (row) => {
    expect(await isInOrder(row)).toBe(false);
  });

  it('lets leads be counted by names of events alone, those that never entered beside', async () => {
    const text = (salt: number, values: string) =>
      `(${values})[1 + CAST(hash(i, ${salt}) % len(${values}) AS INTEGER)]`;
    const event = text(1, "['visit', 'lead', 'won', 'other', NULL]");
    const channel = text(2, "['ads', 'mail', NULL]");
    const lead = `CASE WHEN hash(i, 3) % 50 > 0 THEN 'l' || (hash(i, 4) % 900) END`;
    const at = `TIMESTAMPTZ '2026-05-01 00:00:00Z' + INTERVAL 1 HOUR * (i // 4)`;
    await folder.write(
      'log.parquet',
      `SELECT ${lead} AS lead, ${at} AS at, ${event} AS event, ${channel} AS channel FROM range(${rows}) r(i)`,
    );
    const both = await folder.open(file);
    const counts = {
      metrics: ['visit', 'lead', 'won'].map((stage) => `count(${stage})`),
      basis: 'entries',
      by: ['touch'],
    } as const;
    await expectSameAnswers(both.engine, both.other, [counts]);
    const { info } = await both.other.answer(counts);
    expect(info.neverEntered).toBe((await both.engine.answer(counts)).info.neverEntered);
    expect(info.neverEntered).toBeGreaterThan(0);
    expect(both.other.isOverFiles).toBe(true);
    await both.other.close();
  });
});
