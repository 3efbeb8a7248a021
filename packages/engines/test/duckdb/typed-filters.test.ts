import { compile } from '@sluice/core';
import { createCalendar } from '@sluice/core/calendar';
import { dashboardQuestions } from '@sluice/core/query';
import { duckdb } from '@sluice/engines/duckdb';
import { memory } from '@sluice/engines/memory';
import { snapshot } from '@sluice/engines/snapshot';
import { writeSnapshot } from '@sluice/engines/snapshot-writer';
import { describe, expect, it } from 'vitest';
import { noDuckdb } from '../../../../test/agree/duckdb.ts';

const rows = `
      - {lead: a, at: "2026-01-31T22:30:00Z", event: x, n: 40, zip: "9", hot: true, on: 2026-01-31, mail: a@gmail.com}
      - {lead: b, at: "2026-01-31T23:30:00Z", event: x, n: 41, zip: "10", hot: false, on: 2026-02-01, mail: gmail.com}
      - {lead: c, at: "2026-02-01T12:00:00.5Z", event: x, n: 40, zip: "40", on: 2026-02-02, mail: c@acme.example}
      - {lead: d, at: "2026-02-02T09:00:00Z", event: x}`;

/** The same condition as that of a stage, of a metric and of a card; how many leads each counts. */
async function counts(where: string): Promise<number[][]> {
  const text = `sluice: 1
as_of: 2026-06-30
timezone: Europe/Berlin
sources:
  web:
    kind: events
    fields: {n: n, zip: zip, hot: hot, on: on, mail: mail, seen: at}
    rows:${rows}
funnels:
  strict: {window: none, stages: [{id: s, event: x, where: ${where}}]}
  all: {window: none, stages: [{id: v, event: x}]}
metrics:
  m: {formula: count(v), where: ${where}}
  r: {formula: rows(web), where: ${where}}
dashboards:
  main: {period: 2026, rows: [[{kpi: count(v), where: ${where}}]]}
`;
  const { catalog, diagnostics } = compile(text);
  expect(diagnostics).toEqual([]);
  const live = await memory(catalog);
  const files = await duckdb(catalog);
  const { text: stored } = await writeSnapshot(catalog, live, { withoutReport: true });
  const found: number[][] = [];
  for (const engine of [live, files]) {
    const [answer] = (await engine.answer({ metrics: ['count(s)', 'm', 'r'] })).rows();
    found.push([...Object.values(answer ?? {}).map(Number), await ofCard(engine)]);
  }
  found.push([await ofCard(snapshot(JSON.parse(stored)))]);
  await files.close();
  return found;
}

async function ofCard(engine: Pick<Awaited<ReturnType<typeof memory>>, 'describe' | 'answer'>): Promise<number> {
  const { catalog, asOf } = await engine.describe();
  const [dashboard] = Object.values(catalog.dashboards);
  if (!dashboard) throw new Error('no dashboard');
  const [question] = dashboardQuestions(catalog, dashboard, {}, createCalendar(catalog), asOf);
  if (!question) throw new Error('no question');
  const [answer] = (await engine.answer(question.query)).rows();
  return Number(answer?.['count(v)']);
}

const all = (count: number): number[][] => [[count, count, count, count], [count, count, count, count], [count]];

describe.skipIf(noDuckdb)('where: of a metric or a card', () => {
  it.each([
    ['{n: "40"}', 0],
    ['{n: 40}', 2],
    ['{n: [40, "41"]}', 2],
    ['{not: {n: "40"}}', 4],
    ['{n: {gte: "40"}}', 0],
    ['{n: {gt: 40}}', 1],
    ['{zip: 40}', 0],
    ['{zip: "40"}', 1],
    ['{zip: {gte: "40"}}', 2],
    ['{zip: {gte: 40}}', 0],
    ['{hot: "true"}', 0],
    ['{hot: true}', 1],
    ['{on: 2026-02-01}', 1],
    ['{on: {gt: 2026-01-31}}', 2],
    ['{on: {like: "2026*"}}', 0],
    ['{seen: 2026-02-01}', 2],
    ['{seen: {gte: 2026-02-01, lt: 2026-02-02}}', 2],
    ['{seen: {gt: 2026-02-01}}', 1],
    ['{seen: {lte: 2026-02-01}}', 3],
    ['{seen: {lte: "2026-01-31T22:30:00Z"}}', 1],
    ['{seen: {gt: "2026-01-31T22:30:00Z"}}', 3],
    ['{mail: {domain_in: free_mail}}', 1],
  ])('%s picks the rows that it picks in a stage: %i', async (where, count) => {
    expect(await counts(where)).toEqual(all(count));
  });

  it('takes a filter of a reader as the value that is shown', async () => {
    const { catalog } = compile(`sluice: 1
sources: {web: {kind: events, fields: {n: n}, rows: [{lead: a, at: 2026-01-05, event: x, n: 40}]}}
metrics: {m: rows(web)}
`);
    const engine = await memory(catalog);
    expect((await engine.answer({ metrics: ['rows(web)'], where: { n: '40' } })).rows()).toEqual([{ 'rows(web)': 1 }]);
  });
});
