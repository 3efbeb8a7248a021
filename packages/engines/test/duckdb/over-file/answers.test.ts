import type { MetricQuery } from '@sluice/core/query';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectSameAnswers, noDuckdb } from '../../../../../test/agree/duckdb.ts';
import { expectSameReport, type Folder, openFolder } from './both.ts';

const file = (source: string, more = ''): string => `
sluice: 1
timezone: UTC
currency: EUR
as_of: 2026-03-01
sources:
  ${source}
dimensions:
  touch: {from: log.channel}
  way: {from: log.medium}
${more}
funnels:
  demand:
    window: 20 days
    stages:
      - {id: visit, event: visit}
      - {id: lead, event: [lead, signup]}
      - {id: mql, event: mql, where: {score: {gte: 3}}}
      - {id: won, event: won, value: log.amount}
`;

const log = '{kind: events, from: log.parquet, value: amount}';
const plain = file(`log: ${log}`);

const questions: readonly MetricQuery[] = [
  { funnel: 'demand' },
  { funnel: 'demand', by: ['touch'] },
  { funnel: 'demand', by: ['way', 'touch'], grain: 'month', from: '2026-01-01', to: '2026-03-01' },
  {
    metrics: ['count(visit)', 'count(won)', 'revenue'],
    by: ['touch'],
    grain: 'week',
    from: '2026-01-01',
    to: '2026-03-01',
  },
  { metrics: ['count(visit)', 'count(lead)', 'count(mql)', 'count(won)'], basis: 'entries', by: ['touch'] },
];

/** A log in no order of time, with ties, gaps, empty texts and blanks around texts; other for each seed. */
const random = (seed: number, rows = 3_000): string => `SELECT
  CASE WHEN h % 41 = 0 THEN NULL ELSE 'lead-' || (hash(h, 1) % ${1 + ((seed * 37) % 400)}) END AS lead,
  CASE WHEN h % 97 = 0 THEN NULL
    ELSE TIMESTAMPTZ '2026-01-01 00:00:00+00' + INTERVAL 1 HOUR * (hash(h, 2) % 1500) END AS "at",
  ['visit', 'visit', 'visit', 'lead', 'signup', 'mql', 'won', 'other', '', NULL][(hash(h, 3) % 10)::INTEGER + 1] AS event,
  ['ads', 'mail', ' mail ', '', NULL, 'Ads'][(hash(h, 4) % 6)::INTEGER + 1] AS channel,
  CASE WHEN h % 5 > 0 THEN ['cpc', 'organic'][(hash(h, 5) % 2)::INTEGER + 1] END AS medium,
  CASE WHEN h % 7 > 0 THEN (hash(h, 6) % 7)::INTEGER END AS score,
  CASE h % 4 WHEN 0 THEN NULL WHEN 1 THEN 'Infinity'::DOUBLE ELSE (hash(h, 7) % 100000) / 100.0 END::DOUBLE AS amount
  FROM (SELECT hash(range, ${seed}) AS h FROM range(${rows}))`;

describe.skipIf(noDuckdb)('the duckdb engine over parquet files', () => {
  let folder: Folder;
  beforeAll(async () => {
    folder = await openFolder();
  });
  afterAll(() => folder.remove());

  it.each([1, 2, 3])(
    'answers from the file as memory does from its rows, log %i',
    async (seed) => {
      await folder.write('log.parquet', random(seed, seed % 2 === 0 ? 300 : 4_500));
      const both = await folder.open(plain);
      expect(both.other.isOverFiles).toBe(true);
      await expectSameAnswers(both.engine, both.other, questions, `seed ${seed}`);
      await expectSameReport(both);
      await both.other.close();
    },
    60_000,
  );

  it.each([
    ['as they are', 'lead'],
    ['with spaces', "CASE WHEN hash(lead, event) % 3 = 0 THEN ' ' || lead ELSE lead END AS lead"],
  ])(
    'counts leads by their ids %s where rows stand in time order',
    async (_, lead) => {
      const rows = `SELECT * FROM (${random(31)}) WHERE "at" IS NOT NULL ORDER BY "at", hash(event, score)`;
      await folder.write('log.parquet', `SELECT * ${lead === 'lead' ? '' : `REPLACE (${lead})`} FROM (${rows})`);
      const both = await folder.open(plain);
      const counts = questions.slice(-1);
      await expectSameAnswers(both.engine, both.other, counts);
      await expectSameAnswers(both.engine, both.other, counts);
      const { info } = await both.other.answer({ ...questions[4], asOf: '2026-01-20' });
      expect(info.neverEntered).toBeGreaterThan(0);
      expect(info.withoutSubject).toBeGreaterThan(0);
      await expectSameAnswers(both.engine, both.other, questions);
      expect(both.other.isOverFiles).toBe(true);
      await both.other.close();
    },
    60_000,
  );

  it('takes rows at one time in the order of the file', async () => {
    await folder.write(
      'log.parquet',
      `SELECT 'a' AS lead, TIMESTAMPTZ '2026-01-05 00:00:00+00' AS "at", ['won', 'mql', 'lead', 'visit'][4 - range % 4] AS event,
        ['late', 'first'][2 - (range // 4)] AS channel, NULL::VARCHAR AS medium, 5 AS score, 2.5 AS amount FROM range(8)`,
    );
    const both = await folder.open(plain);
    expect(both.other.isOverFiles).toBe(true);
    await expectSameAnswers(both.engine, both.other, questions);
    const answer = await both.other.answer({ funnel: 'demand', by: ['touch'] });
    expect(answer.rows()[0]).toMatchObject({ touch: 'first', stage: 'visit', count: 1 });
    await both.other.close();
  }, 60_000);

  it('reads the files of a pattern one after the other', async () => {
    await folder.write('part-b.parquet', random(11, 700));
    await folder.write('part-a.parquet', random(12, 2_500));
    const both = await folder.open(file('log: {kind: events, from: "part-*.parquet", value: amount}'));
    expect(both.other.isOverFiles).toBe(true);
    await expectSameAnswers(both.engine, both.other, questions);
    await expectSameReport(both);
    await both.other.close();
  }, 60_000);

  it('knows leads by all their ids, spaces and capitals of e-mails aside', async () => {
    const id =
      "['A@x.org', ' a@x.org', 'b ', 'b', '  ', 'c', chr(11) || 'c', '线索-1', 'D@x.ORG\t', ''][(h % 10)::INTEGER + 1]";
    await folder.write(
      'log.parquet',
      `SELECT * EXCLUDE h REPLACE (CASE WHEN h % 3 > 0 THEN ${id} END AS lead), h % 12 AS visitor
      FROM (SELECT *, hash("at", event, score) AS h FROM (${random(21, 400)}))`,
    );
    const both = await folder.open(file('log: {kind: events, from: log.parquet, value: amount, visitor: visitor}'));
    expect(both.other.isOverFiles).toBe(true);
    await expectSameAnswers(both.engine, both.other, questions);
    await expectSameReport(both);
    await both.other.close();
  }, 60_000);
});
