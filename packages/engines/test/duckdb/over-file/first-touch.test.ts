import type { MetricQuery } from '@sluice/core/query';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectSameAnswers, noDuckdb } from '../../../../../test/agree/duckdb.ts';
import { type Folder, openFolder } from './both.ts';

const file = `
sluice: 1
title: First touches
timezone: UTC
currency: EUR
as_of: 2026-10-01
sources:
  log: {kind: events, from: "log-*.parquet", lead: lead, at: at, event: event}
dimensions:
  touch: {from: log.channel}
  way: {from: log.medium}
  paid: {from: log.medium, map: {cpc: paid}, else: other}
funnels:
  demand: {window: 30 days, stages: [{id: visit, event: [visit, view]}, {id: lead, event: lead}, {id: won, event: won}]}
`;

const counts = {
  metrics: ['count(visit)', 'count(lead)', 'count(won)'],
  basis: 'entries',
} as const;

const questions: readonly MetricQuery[] = [
  { ...counts, by: ['touch'] },
  { ...counts, by: ['way', 'touch'] },
  { ...counts, by: ['paid', 'touch'] },
  { ...counts, by: ['way'], where: { touch: ['ch 1', 'ch 2', null] } },
];

/** Rows in time order, whose channels are `texts` from the number `from` on, some missing. */
function rows(from: number, texts: number, day: number, count = 4_000): string {
  const pick = (salt: number, values: string) =>
    `(${values})[1 + CAST(hash(i, ${salt + day}) % len(${values}) AS INTEGER)]`;
  return `SELECT 'l' || (hash(i, ${day}) % 700) AS lead,
    TIMESTAMPTZ '2026-05-01 00:00:00Z' + INTERVAL 1 DAY * ${day} + INTERVAL 1 MINUTE * (i // 3) AS at,
    ${pick(1, "['visit', 'view', 'lead', 'won', 'other', NULL]")} AS event,
    CASE WHEN hash(i, 9) % 6 > 0 THEN 'ch ' || (${from} + hash(i, 8) % ${texts}) END AS channel,
    ${pick(2, "['cpc', 'organic', 'it''s', NULL]")} AS medium FROM range(${count}) r(i)`;
}

describe.skipIf(noDuckdb)('first touches in files whose rows stand in time order', () => {
  let folder: Folder;
  beforeAll(async () => {
    folder = await openFolder();
  });
  afterAll(() => folder.remove());

  it.each([
    ['few texts', [0, 12], [0, 12]],
    ['other texts in each file', [0, 3], [3, 2]],
    ['as many texts as have a place', [0, 255], [0, 255]],
    ['one text more', [0, 256], [0, 256]],
    ['more texts together than in each file', [0, 200], [100, 200]],
  ] as const)('are those of memory, with %s', async (_, [from, texts], [fromB, textsB]) => {
    await folder.write('log-a.parquet', rows(from, texts, 0));
    await folder.write('log-b.parquet', rows(fromB, textsB, 3));
    const both = await folder.open(file);
    expect(both.other.context.inTimeOrder?.has('log at')).toBe(true);
    await expectSameAnswers(both.engine, both.other, questions);
    const { info } = await both.other.answer(questions[0] ?? counts);
    expect(info.neverEntered).toBe((await both.engine.answer(questions[0] ?? counts)).info.neverEntered);
    expect(both.other.isOverFiles).toBe(true);
    await both.other.close();
  });

  it('are missing where no row has one, and those of the empty text', async () => {
    const some = rows(0, 3, 0, 600);
    await folder.write('log-a.parquet', `SELECT * REPLACE (NULL::VARCHAR AS channel, '' AS medium) FROM (${some})`);
    await folder.write('log-b.parquet', rows(0, 3, 3, 600));
    const both = await folder.open(file);
    await expectSameAnswers(both.engine, both.other, questions);
    expect(both.other.isOverFiles).toBe(true);
    await both.other.close();
  });
});
