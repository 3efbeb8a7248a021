import { compile } from '@sluice/core';
import { createCalendar } from '@sluice/core/calendar';
import { dashboardQuestions, type Filters, isTable, type MetricQuery } from '@sluice/core/query';
import { memory } from '@sluice/engines/memory';
import { snapshot } from '@sluice/engines/snapshot';
import { writeSnapshot } from '@sluice/engines/snapshot-writer';
import { describe, expect, it } from 'vitest';

const file = `
sluice: 1
timezone: UTC
as_of: 2026-07-01
sources:
  crm: {kind: leads, lead: id, at: created, stages: {lead: created, won: won_at}, from: crm.json}
  web: {kind: events, from: web.json, lead: id, at: at, event: event}
dimensions:
  segment: {from: crm.segment}
  origin: {from: crm.origin}
scores:
  fit: {range: [0, 20], groups: [{id: size, rules: [{where: {segment: mid}, points: 12}]}], grades: {A: 10, B: 0}}
  heat: {range: [0, 100], groups: [{id: web, half_life: 20 days, rules: [{event: visit, points: 9}]}]}
matrix:
  rows: fit
  columns: {score: heat, cuts: {1: 40, 2: 10}}
  routes: [{cells: [A1], route: call}]
funnels:
  sales: {window: 60 days, stages: [lead, {id: won, date: crm.won_at}]}
dashboards:
  main:
    period: last 6 months
    filters: [period, segment, origin]
    rows:
      - [{funnel: sales}, {cohort: {from: lead, to: won, within: [10 days, 60 days]}}, {cohort: {from: lead, to: won}, by: segment}]
      - [{score: heat}, {matrix: scores}]
`;

const day = 86_400_000;
const canary = 'canary-lead-7731';

async function built() {
  const { catalog, diagnostics } = compile(file);
  expect(diagnostics).toEqual([]);
  const crm = Array.from({ length: 400 }, (_, i) => {
    const created = Date.UTC(2025, 11, 1) + (i % 200) * day + (i % 77) * 1000;
    const won = i % 3 === 0 ? new Date(created + ((i % 70) + 1) * day).toISOString() : null;
    const segment = ['small', 'mid', null][i % 3] ?? null;
    return {
      id: i === 7 ? canary : `lead-${i}`,
      created: new Date(created).toISOString(),
      won_at: won,
      segment,
      origin: `o${i % 4}`,
    };
  });
  const web = Array.from({ length: 900 }, (_, i) => ({
    id: i % 90 === 0 ? canary : `lead-${(i * 7) % 400}`,
    at: new Date(Date.UTC(2026, 0, 1) + (i % 180) * day).toISOString(),
    event: 'visit',
  }));
  const engine = await memory(catalog, { rows: { crm, web } });
  const written = await writeSnapshot(catalog, engine);
  return { catalog, engine, ...written, stored: snapshot(JSON.parse(written.text)) };
}

const ready = built();

describe('writeSnapshot of further widgets', () => {
  it('answers each of them as the engine does: unfiltered and under any filter of its dashboard', async () => {
    const { catalog, engine, stored, diagnostics } = await ready;
    expect(diagnostics).toEqual([]);
    const dashboard = catalog.dashboards['main'];
    if (!dashboard) throw new Error('the file has a dashboard');
    const { asOf } = await stored.describe();
    const choices: Filters[] = [
      {},
      { segment: 'small' },
      { segment: ['mid', null] },
      { origin: ['o1', 'o3'], segment: 'mid' },
      { origin: 'nowhere' },
    ];
    for (const period of ['last 6 months', 'this quarter'])
      for (const filters of choices) {
        const questions = dashboardQuestions(catalog, dashboard, { filters, period }, createCalendar(catalog), asOf);
        const queries = questions.map(({ query }) => query);
        const [exact, shown] = [await engine.answerAll(queries), await stored.answerAll(queries)];
        for (const [i, answer] of shown.entries()) {
          const other = exact[i];
          if (!isTable(answer) || !other || !isTable(other)) throw new Error(JSON.stringify([queries[i], answer]));
          if (answer.info.kind === 'funnel') continue;
          expect(answer.rows(), JSON.stringify(queries[i])).toEqual(other.rows());
          if (period !== 'this quarter' && answer.info.kind !== 'cohort') expect(answer.length).toBeGreaterThan(0);
        }
      }
    const cohort = {
      cohort: { funnel: 'sales', from: 'lead', to: 'won' },
      by: ['segment'],
      where: { origin: ['o1', 'o2'] },
    };
    const query: MetricQuery = { ...cohort, from: '2026-01-01', to: '2026-07-01' };
    expect((await stored.answer(query)).rows()).toEqual((await engine.answer(query)).rows());
  });

  it('says what it has not stored, and never gives another number', async () => {
    const { stored } = await ready;
    const asked: MetricQuery[] = [
      { score: 'heat', period: 'last 6 months', where: { team: 'a' } },
      { score: 'heat', period: 'last 6 months', by: ['team'] },
      { score: 'heat', from: '2026-02-03', to: '2026-02-09' },
      { score: 'fit', period: 'last 6 months' },
      { cohort: { from: 'won', to: 'lead' }, period: 'last 6 months' },
    ];
    const answers = await stored.answerAll(asked);
    expect(answers.map((answer) => (isTable(answer) ? 'table' : answer.diagnostics[0]?.code))).toEqual([
      'filter-not-stored',
      'filter-not-stored',
      'period-not-stored',
      'period-not-stored',
      'not-in-snapshot',
    ]);
  });

  it('holds no lead: no id, no points of one', async () => {
    const { text, engine } = await ready;
    expect(text).not.toContain(canary);
    expect(text).not.toContain('lead-1');
    const [one] = (await engine.scores({ score: 'heat', subjects: [canary] })).rows;
    expect(one?.value).toBeGreaterThan(0);
    expect(text).not.toContain(String(one?.value));
  });
});
