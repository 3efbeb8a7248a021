import { compile } from '@sluice/core';
import { createCalendar } from '@sluice/core/calendar';
import {
  dashboardQuestions,
  EngineError,
  type Filters,
  isTable,
  type MetricQuery,
  type Unanswered,
} from '@sluice/core/query';
import type { Table } from '@sluice/core/table';
import { memory } from '@sluice/engines/memory';
import { funnelSnapshot, snapshot } from '@sluice/engines/snapshot';
import { writeSnapshot } from '@sluice/engines/snapshot-writer';
import { describe, expect, it } from 'vitest';

const file = `
sluice: 1
title: Canaries
timezone: UTC
currency: EUR
as_of: 2026-07-01
sources:
  crm:
    kind: leads
    lead: id
    at: created
    stages: {lead: created, won: won_at}
    value: amount
    from: crm.json
  ads: {kind: spend, from: ads.json, channel: channel}
dimensions:
  segment: {from: crm.segment}
  origin: {from: crm.origin}
funnels:
  sales:
    window: 60 days
    stages: [lead, {id: won, date: crm.won_at, value: crm.amount}]
metrics: {use: [cpl]}
dashboards:
  main:
    period: last 6 months
    compare: previous_period
    filters: [period, segment, origin]
    rows:
      - [{kpi: value(won)}, {kpi: cpl}, {kpi: "median_days(lead, won)"}]
      - [{funnel: sales, by: segment}, {trend: count(lead), grain: month}]
      - [{table: [count(lead), value(won), cpl], by: origin}]
`;

const canary = { id: 'canary-lead-7731', lag: 51.918273, amount: 987_654.37 };

function leads(count: number, withCanary: boolean) {
  const rows = Array.from({ length: count }, (_, i) => {
    const created = Date.UTC(2025, 7, 1) + (i % 300) * 86_400_000 + (i % 77) * 1000;
    const won = i % 3 === 0 ? new Date(created + ((i % 40) + 1) * 86_400_000).toISOString() : null;
    const segment = ['small', 'mid', null][i % 3] ?? null;
    return {
      id: `lead-${i}`,
      created: new Date(created).toISOString(),
      won_at: won,
      amount: won ? 100 + (i % 9) : null,
      segment,
      origin: `o${i % 4}`,
    };
  });
  const created = Date.UTC(2026, 1, 3);
  const lonely = {
    id: canary.id,
    created: new Date(created).toISOString(),
    won_at: new Date(created + canary.lag * 86_400_000).toISOString(),
    amount: canary.amount,
    segment: 'canary-segment',
    origin: 'o1',
  };
  return withCanary ? [...rows, lonely] : rows;
}

const spend = [{ at: '2026-03-03', cost: 1000, channel: 'email' }];

async function built(count: number, withCanary = true) {
  const { catalog, diagnostics } = compile(file);
  expect(diagnostics).toEqual([]);
  const engine = await memory(catalog, { rows: { crm: leads(count, withCanary), ads: spend } });
  return { catalog, engine, ...(await writeSnapshot(catalog, engine)) };
}

/** Equal tables, but where the snapshot says that too few leads stand behind a value. */
function expectSameButWithheld(stored: Table | Unanswered, exact: Table | Unanswered): void {
  if (!isTable(stored) || !isTable(exact)) {
    expect(stored).toEqual(exact);
    return;
  }
  expect(stored.length).toBe(exact.length);
  for (const [c, column] of stored.columns.entries()) {
    const same = column.values.map((value, row) => (column.notes?.[row]?.kind === 'withheld' ? null : value));
    const shown = exact.columns[c]?.values.map((value, row) =>
      column.notes?.[row]?.kind === 'withheld' ? null : value,
    );
    expect(same, column.name).toEqual(shown);
  }
}

describe('writeSnapshot(catalog, engine)', () => {
  it('answers every question of the dashboard as the engine does, filtered and not', async () => {
    const { catalog, engine, text } = await built(900, false);
    const stored = snapshot(JSON.parse(text));
    const calendar = createCalendar(catalog);
    const dashboard = catalog.dashboards['main'];
    if (!dashboard) throw new Error('the file has a dashboard');
    const { asOf } = await stored.describe();
    const choices: Filters[] = [{}, { segment: 'small' }, { segment: null }, { origin: 'o1', segment: 'mid' }];
    for (const filters of choices) {
      const queries = dashboardQuestions(catalog, dashboard, { filters }, calendar, asOf).map((q) => q.query);
      const [a, b] = [await engine.answerAll(queries), await stored.answerAll(queries)];
      for (const [i, answer] of b.entries()) expectSameButWithheld(answer, a[i] ?? answer);
    }
  });

  it('says what it knows of the periods it offers, and answers by their words', async () => {
    const { catalog, text } = await built(900);
    const stored = snapshot(JSON.parse(text));
    const { resolved = {} } = await stored.describe();
    expect(Object.keys(resolved)).toEqual(expect.arrayContaining(['last 6 months', 'this year', 'all']));
    const { from, to } = resolved['last 6 months'] ?? {};
    const asked = { metrics: Object.keys(catalog.metrics).slice(0, 1) };
    const byWords = await stored.answer({ ...asked, period: 'last 6 months' });
    expect(byWords.rows()).toEqual((await stored.answer({ ...asked, from: from ?? '', to: to ?? '' })).rows());
    const [other] = await stored.answerAll([{ ...asked, period: '2019-03' }]);
    expect(other).toMatchObject({ diagnostics: [{ code: 'period-not-stored' }] });
  });

  it('is read for funnels alone, where a question for metrics has no answer', async () => {
    const { catalog, text } = await built(900);
    const [whole, alone] = [snapshot(JSON.parse(text)), funnelSnapshot(JSON.parse(text))];
    const funnel: MetricQuery = { funnel: 'sales', by: ['segment'], period: 'last 6 months' };
    expect((await alone.answer(funnel)).rows()).toEqual((await whole.answer(funnel)).rows());
    const [metrics] = await alone.answerAll([{ metrics: Object.keys(catalog.metrics), period: 'last 6 months' }]);
    expect(metrics).toMatchObject({ diagnostics: [{ code: 'not-in-snapshot' }] });
  });

  it('merges several values of a filter, with medians marked as estimates', async () => {
    const { engine, text } = await built(900);
    const stored = snapshot(JSON.parse(text));
    const query: MetricQuery = {
      funnel: 'sales',
      where: { origin: ['o0', 'o1', 'o2'] },
      from: '2026-01-01',
      to: '2026-07-01',
    };
    const [exact, merged] = [await engine.answer(query), await stored.answer(query)];
    const column = (table: Table, name: string) => table.columns.find((c) => c.name === name);
    expect(column(merged, 'count')?.values).toEqual(column(exact, 'count')?.values);
    const [exactDays, days] = [column(exact, 'median_days_previous'), column(merged, 'median_days_previous')];
    expect(days?.notes?.[1]).toEqual({ kind: 'estimated' });
    const ratio = Number(days?.values[1]) / Number(exactDays?.values[1]);
    expect(ratio).toBeGreaterThan(0.9);
    expect(ratio).toBeLessThan(1.1);
  });

  it('holds no id, no lag and no amount of a single lead', async () => {
    const { text } = await built(900);
    expect(text).not.toContain(canary.id);
    expect(text).not.toContain('lead-1');
    expect(text).not.toContain('987654');
    const micros = Math.round(canary.lag * 86_400_000) / 86_400_000;
    for (const digits of [String(micros), String(canary.lag), '51.9182', '4485738']) expect(text).not.toContain(digits);
  });

  it('withholds a single lead’s money and says so, while totals stand', async () => {
    const { text, engine } = await built(900);
    const stored = snapshot(JSON.parse(text));
    const query: MetricQuery = { funnel: 'sales', by: ['segment'], from: '2026-01-01', to: '2026-07-01' };
    const table = await stored.answer(query);
    const row = table.rows().findIndex((r) => r['segment'] === 'canary-segment' && r['stage'] === 'won');
    const value = table.columns.find((c) => c.name === 'value');
    expect(table.rows()[row]).toMatchObject({ count: 1, value: null });
    expect(value?.notes?.[row]).toEqual({ kind: 'withheld' });
    const whole: MetricQuery = { funnel: 'sales', from: '2026-01-01', to: '2026-07-01' };
    expect((await stored.answer(whole)).rows()).toEqual((await engine.answer(whole)).rows());
  });

  it('does not grow with the events', async () => {
    const [small, large] = [await built(900), await built(9000)];
    const cells = (s: typeof small) =>
      s.snapshot.cubes.flatMap((c) => c.sets).reduce((n, set) => n + set.cells.length, 0);
    expect(cells(large)).toBeLessThanOrEqual(cells(small) * 1.02);
    expect(large.text.length).toBeLessThan(small.text.length * 1.35);
  });

  it('gives equal hashes for equal answers and another for others', async () => {
    const [a, b, c] = [await built(300), await built(300), await built(301)];
    expect(a.snapshot.hash).toBe(b.snapshot.hash);
    expect(a.snapshot.hash).not.toBe(c.snapshot.hash);
    expect(a.snapshot.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('reports its cells, and which dimension costs what', async () => {
    const { report } = await built(300);
    expect(report?.dimensions.map((d) => d.dimension).sort()).toEqual(['origin', 'segment']);
    expect(report?.isLarge).toBe(false);
    expect(report?.gzippedBytes).toBeGreaterThan(0);
  });
});

describe('snapshot(json)', () => {
  it('ignores keys it does not know and refuses a higher version by name', async () => {
    const { snapshot: json } = await built(60);
    const later = snapshot({ ...json, extra: { anything: 1 } });
    expect(
      isTable(
        (await later.answerAll([{ funnel: 'sales', from: '2026-01-01', to: '2026-07-01' }]))[0] ?? { diagnostics: [] },
      ),
    ).toBe(true);
    const refuse = () => snapshot({ ...json, version: 2 });
    expect(refuse).toThrow(EngineError);
    expect(refuse).toThrow('This snapshot is of version 2; this kit reads up to version 1.');
    expect(() => snapshot({ hello: 'world' })).toThrow('not a Sluice snapshot');
  });

  it('says which periods it holds where another is asked, and answers the others', async () => {
    const { text } = await built(60);
    const stored = snapshot(JSON.parse(text));
    const [bad, good] = await stored.answerAll([
      { funnel: 'sales', from: '2026-02-03', to: '2026-02-09' },
      { funnel: 'sales', period: 'last 6 months' },
    ]);
    expect(bad).toMatchObject({ diagnostics: [{ code: 'period-not-stored' }] });
    expect(good && isTable(good)).toBe(true);
  });
});
