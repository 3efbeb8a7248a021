import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noDuckdb } from '../../../../../test/agree/duckdb.ts';
import { expectSameOf, type Folder, openFolder } from './both.ts';

const file = (log = '', people = '', zone = 'UTC'): string => `
sluice: 1
timezone: ${zone}
currency: EUR
as_of: 2026-03-01
sources:
  people: {kind: leads, from: people.parquet, at: created, stages: {created: created, mql: mql_on, sql: sql_on}${people}}
  ${log}
dimensions:
  team: {from: people.team}
funnels:
  states:
    window: none
    stages: [{id: created}, {id: mql}, {id: sql, value: people.worth}]
  quick:
    window: 20 days
    ties: strict
    stages: [{id: mql}, {id: sql, within: 5 days}]
`;
const log = 'log: {kind: events, from: log.parquet}';

const questions = [
  { funnel: 'states' },
  { funnel: 'states', by: ['team'], grain: 'month', from: '2026-01-01', to: '2026-03-01' },
  { funnel: 'quick', by: ['team'] },
  { metrics: ['count(mql)', 'revenue'], by: ['team'] },
] as const;

/** A row a lead, some twice and some without an id; dates of which some are missing and some run backwards. */
const people = (stamp: (part: number) => string, more = ''): string => `SELECT
  CASE WHEN range % 31 > 0 THEN 'lead ' || (range % 250) END AS lead, ${stamp(1)} AS created,
  CASE WHEN range % 3 > 0 THEN ${stamp(2)} END AS mql_on, CASE WHEN range % 4 > 0 THEN ${stamp(3)} END AS sql_on,
  ['north', 'south', '', NULL][range % 4 + 1] AS team, (range % 50) / 2 AS worth,
  CASE WHEN range % 5 = 0 THEN 'P' || (range % 40) || '@X.org' END AS mail ${more} FROM range(300)`;

const instants = (part: number): string =>
  `TIMESTAMPTZ '2026-01-01 22:30:00+00' + INTERVAL 1 HOUR * (hash(range, ${part}) % ${part * 400})`;
const days = (part: number): string => `DATE '2026-01-01' + (hash(range, ${part}) % ${part * 20})::INTEGER`;
const mixed = (part: number): string => (part === 2 ? days(part) : instants(part));

describe.skipIf(noDuckdb)('the duckdb engine over files of leads', () => {
  let folder: Folder;
  beforeAll(async () => {
    folder = await openFolder();
    await folder.write(
      'log.parquet',
      `SELECT 'lead ' || (range % 200) AS lead, ${instants(2)} AS "at", 'visit' AS event FROM range(300)`,
    );
  });
  afterAll(() => folder.remove());

  it.each([
    ['instants', instants, 'UTC'],
    ['days', days, 'Asia/Tokyo'],
    ['days and instants', mixed, 'America/New_York'],
  ] as const)('says of dates that run backwards, and answers, what memory does: %s', async (_, stamp, zone) => {
    await folder.write('people.parquet', people(stamp));
    const both = await folder.open(file('', '', zone), { review: true });
    expect(both.engine.diagnostics.map(({ code }) => code)).toContain('conversion-before-entry');
    expect(await expectSameOf(both, questions)).toBe(true);
  });

  it('knows the other ids of a lead, beside a log', async () => {
    await folder.write('people.parquet', people(instants));
    const both = await folder.open(file(log, ', also: [mail]'), { review: true });
    expect(await expectSameOf(both, questions)).toBe(true);
  });

  it('has all loaded where a row is a lead without ids, a date is a text, or a stage has no column', async () => {
    const text = (part: number): string => (part === 2 ? `CAST(${days(part)} AS VARCHAR)` : instants(part));
    for (const [select, more] of [
      [`SELECT * EXCLUDE lead FROM (${people(instants)})`, ''],
      [`SELECT * EXCLUDE sql_on FROM (${people(instants)})`, ''],
      [people(text), ''],
      [people(instants), ', where: {team: nowhere}'],
    ] as const) {
      await folder.write('people.parquet', select);
      const both = await folder.open(file('', more), { review: true });
      expect(await expectSameOf(both, questions)).toBe(false);
    }
  });
});
