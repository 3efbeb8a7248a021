import type { MetricQuery } from '@sluice/core/query';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectSameAnswers, noDuckdb } from '../../../../../test/agree/duckdb.ts';
import { expectSameReport, type Folder, openFolder } from './both.ts';

const file = (log: string, zone = 'UTC'): string => `
sluice: 1
timezone: ${zone}
currency: EUR
as_of: 2026-03-01
sources:
  log: {kind: events, from: log.parquet${log}}
funnels:
  demand:
    window: 20 days
    stages: [{id: visit, event: visit}, {id: won, event: won, value: log.value}]
`;

/** The same with a funnel for each of further amounts. */
const withAmounts = (names: readonly string[]): string => {
  const stages = (name: string) => `[{id: visit, event: visit}, {id: won, event: won, value: log.${name}}]`;
  return file('') + names.map((name) => `  ${name}: {window: 20 days, stages: ${stages(name)}}\n`).join('');
};

const stamps: Readonly<Record<string, string>> = {
  instants: `TIMESTAMPTZ '2026-01-01 00:00:00.000001+00' + range * INTERVAL 61 MINUTE`,
  microseconds: `TIMESTAMP '2026-01-01 00:00:00.000001' + range * INTERVAL 61 MINUTE`,
  milliseconds: `(TIMESTAMP '2026-01-01 00:00:00.25' + range * INTERVAL 61 MINUTE)::TIMESTAMP_MS`,
  nanoseconds: `(TIMESTAMP '2026-01-01 00:00:00.25' + range * INTERVAL 61 MINUTE)::TIMESTAMP_NS`,
  days: `DATE '2026-01-01' + (range % 60)::INTEGER`,
  'seconds since 1970': '1767225600 + range * 1800',
  'milliseconds since 1970': '1767225600000 + range * 1800000',
  'microseconds since 1970': '1767225600000000 + range * 1800000000',
  'times before 1970': `TIMESTAMP '1969-12-31 23:59:59.999999' - range * INTERVAL 1 HOUR`,
};

const values: Readonly<Record<string, string>> = {
  doubles: `CASE range % 3 WHEN 0 THEN NULL WHEN 1 THEN range / 100 ELSE 'NaN'::DOUBLE END`,
  floats: '(range / 4)::FLOAT',
  'whole numbers': 'range::INTEGER',
  decimals: '(range / 100)::DECIMAL(12, 2)',
};

const others: Readonly<Record<string, string>> = {
  truths: 'CASE WHEN range % 3 > 0 THEN range % 2 = 0 END',
  nothing: 'NULL::VARCHAR',
  'small numbers': '(range % 90 - 45)::TINYINT',
  'sparse texts': "CASE WHEN range = 2900 THEN 'the only one' END",
  'long decimals of a field': '(range / 1000)::DECIMAL(15, 9)',
  'a date among texts': "CASE WHEN range = 0 THEN '2026-01-01' ELSE 'other' END",
};

/** What has the loader read all of the rows. */
const refused: Readonly<Record<string, string>> = {
  'dates as texts': "strftime(DATE '2026-01-01' + (range % 60)::INTEGER, '%Y-%m-%d')",
  structs: '{a: range, b: 2}',
  lists: '[range]',
  bytes: "'ab'::BLOB",
  'times of day': "TIME '12:00:00'",
  'long decimals': '(range / 1000)::DECIMAL(38, 3)',
  'numbers beyond those of a double': '9007199254740990 + range',
  json: `'{"a": 1}'::JSON`,
};

const rows = 2_950;
const log = (at: string, value: string, more = '1'): string => `SELECT 'lead-' || (range % 211) AS lead, ${at} AS "at",
  ['visit', 'visit', 'won'][range % 3 + 1] AS event, ${value} AS value, ${more} AS more FROM range(${rows})`;

const questions = [
  { funnel: 'demand' },
  { funnel: 'demand', by: ['more'], grain: 'month', from: '2025-12-01', to: '2026-03-01' },
  { metrics: ['revenue', 'count(won)'], by: ['more'] },
] as const;

describe.skipIf(noDuckdb)('the columns of a file that the duckdb engine asks where it lies', () => {
  let folder: Folder;
  beforeAll(async () => {
    folder = await openFolder();
  });
  afterAll(() => folder.remove());

  async function expectSame(select: string, text: string, asked: readonly MetricQuery[] = questions): Promise<void> {
    await folder.write('log.parquet', select);
    const both = await folder.open(text);
    expect(both.other.isOverFiles).toBe(true);
    await expectSameAnswers(both.engine, both.other, asked);
    await expectSameReport(both);
    expect(both.other.isOverFiles).toBe(true);
    await both.other.close();
  }

  async function expectLoaded(select: string, text: string): Promise<void> {
    await folder.write('log.parquet', select);
    expect(await folder.isOverFiles(text)).toBe(false);
  }

  it.each(Object.entries(stamps))('may hold times as %s', (_, at) => expectSame(log(at, '1.5'), file('')), 60_000);

  it('may hold money as doubles, floats, whole numbers, and decimals', async () => {
    const names = Object.keys(values).map((_, i) => `money${i}`);
    const amounts = Object.values(values).map((sql, i) => `${sql} AS ${names[i]}`);
    const select = log(stamps['instants'] ?? '', '1.5').replace(' FROM range(', `, ${amounts.join(', ')} FROM range(`);
    await expectSame(select, withAmounts(names), [
      ...names.map((funnel) => ({ funnel })),
      { metrics: names.map((name) => `value(${name}.won)`) },
    ]);
  }, 60_000);

  it('may hold truths, nothing, few texts, small numbers, and long decimals that are no money', async () => {
    const names = Object.keys(others).map((_, i) => `more${i}`);
    const further = Object.values(others).map((sql, i) => `${sql} AS ${names[i]}`);
    const select = log(stamps['instants'] ?? '', '1.5').replace(' FROM range(', `, ${further.join(', ')} FROM range(`);
    const asked = names.map((name) => ({ funnel: 'demand', by: [name], from: '2026-01-01', to: '2026-02-01' }));
    await expectSame(
      select,
      `${file('')}dimensions: {${names.map((name) => `${name}: {from: log.${name}}`).join(', ')}}`,
      asked,
    );
  }, 60_000);

  it.each(Object.entries(refused))(
    'are loaded where one holds %s',
    (_, more) => expectLoaded(log(stamps['instants'] ?? '', '1.5', more), file('')),
    60_000,
  );

  it('may hold ids as whole numbers', async () => {
    const select = log(stamps['instants'] ?? '', '1.5').replace("'lead-' || (range % 211)", 'range % 211');
    await expectSame(select, file(''));
    await expectSame(select, file(', fields: {who: lead, when: at}'));
  }, 60_000);

  it(
    'are read under the names of keys and other names',
    () =>
      expectSame(
        `SELECT lead AS id, "at" AS ts, event AS event, value AS euros, 'x' AS lead FROM (${log(stamps['days'] ?? '', '2.5')})`,
        file(', lead: id, at: ts, value: euros, fields: {value2: euros, more: lead}'),
      ),
    60_000,
  );

  it('are loaded where a time without a zone is not in UTC, and are not where it has one', async () => {
    await expectLoaded(log(stamps['microseconds'] ?? '', '1.5'), file('', 'Europe/Berlin'));
    await expectSame(log(stamps['instants'] ?? '', '1.5'), file('', 'Europe/Berlin'));
    await expectSame(log(stamps['days'] ?? '', '1.5'), file('', 'Europe/Berlin'));
  }, 60_000);

  it('are loaded where a key is no column, a constant, or drops rows', async () => {
    const select = log(stamps['instants'] ?? '', '1.5');
    await expectLoaded(select, file(', value: revenue'));
    await expectLoaded(select, file(', place: {constant: web}'));
    await expectLoaded(select, file(', where: {event: visit}'));
    await expectLoaded(select, file(', currency: USD').replace('currency: EUR', 'currency: EUR\nrates: {USD: 0.5}'));
    await expectLoaded(select.replace('AS more', 'AS currency').replace('1 AS', "'EUR' AS"), file(''));
  }, 60_000);

  it('are loaded once ids need letters put in order that SQL and JavaScript do not share', async () => {
    const select = log(stamps['instants'] ?? '', '1.5');
    await folder.write('log.parquet', select.replace("'lead-'", "'İ@X.org '"));
    const both = await folder.open(file(''));
    await expectSameAnswers(both.engine, both.other, questions);
    expect(both.other.isOverFiles).toBe(false);
    await both.other.close();
    await expectSame(select.replace("'lead-'", "'线索 '"), file(''));
  }, 60_000);

  it('are loaded once an amount turns out to have more digits than money keeps', async () => {
    await folder.write('log.parquet', log(stamps['instants'] ?? '', 'range / 7.0'));
    const both = await folder.open(file(''));
    expect(both.other.isOverFiles).toBe(true);
    await expectSameAnswers(both.engine, both.other, questions);
    expect(both.other.isOverFiles).toBe(false);
    await expectSameReport(both);
    await both.other.close();
  }, 60_000);

  it('are loaded once where questions that are asked at the same time all fail on the files', async () => {
    await folder.write('log.parquet', log(stamps['instants'] ?? '', 'range / 7.0'));
    const both = await folder.open(file(''));
    const told = await Promise.all(questions.map((question) => both.other.answer(question)));
    const expected = await Promise.all(questions.map((question) => both.engine.answer(question)));
    expect(told.map((table) => table.rows())).toEqual(expected.map((table) => table.rows()));
    expect(both.other.isOverFiles).toBe(false);
    await both.other.close();
  }, 60_000);
});
