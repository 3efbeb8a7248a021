import { createCalendar } from '@sluice/core/calendar';
import { type DashboardState, dashboardQuestions, type Engine, isTable, offeredPeriods } from '@sluice/core/query';
import type { Table } from '@sluice/core/table';
import { snapshot } from '@sluice/engines/snapshot';
import { writeSnapshot } from '@sluice/engines/snapshot-writer';
import { beforeAll, describe, expect, it } from 'vitest';
import type { OpenedFile, Row } from '../support/open-file.ts';
import { examples, openExample } from './example.ts';
import { expectSameRows } from './same-rows.ts';

/** Quantiles of several cells come from histograms in a snapshot, are marked, and are not compared. */
function exactRows(table: Table, other: Table): Row[] {
  const isEstimated = (column: string, row: number) =>
    [table, other].some((t) => t.columns.find((c) => c.name === column)?.notes?.[row]?.kind === 'estimated');
  return table
    .rows()
    .map((row, i) => Object.fromEntries(Object.entries(row).filter(([name]) => !isEstimated(name, i))));
}

describe.each(examples)('a snapshot of examples/%s', (example) => {
  let file: OpenedFile;
  let stored: Engine;
  let asOf: string;
  let text: string;
  beforeAll(async () => {
    file = await openExample(example);
    const written = await writeSnapshot(file.catalog, file.engine, { withoutReport: true });
    expect(written.diagnostics).toEqual([]);
    text = written.text;
    stored = snapshot(JSON.parse(text));
    ({ asOf } = await file.engine.describe());
  }, 120_000);

  /** Asks both engines every question of every dashboard in that state. */
  async function expectSame(state: DashboardState): Promise<number> {
    const calendar = createCalendar(file.catalog);
    const asked = Object.values(file.catalog.dashboards).flatMap((d) =>
      dashboardQuestions(file.catalog, d, state, calendar, asOf),
    );
    const queries = asked.map(({ query }) => query);
    const [own, theirs] = await Promise.all([stored.answerAll(queries), file.engine.answerAll(queries)]);
    queries.forEach((query, i) => {
      const [a, b] = [own[i], theirs[i]];
      const what = `${JSON.stringify(state)} ${JSON.stringify(query)}`;
      if (!a || !b || !isTable(a) || !isTable(b))
        return expect(
          [a, b].map((t) => t && isTable(t)),
          what,
        ).toEqual([true, true]);
      expect(
        a.columns.map(({ name, unit }) => [name, unit]),
        what,
      ).toEqual(b.columns.map(({ name, unit }) => [name, unit]));
      expectSameRows(exactRows(a, b), exactRows(b, a), what);
    });
    return queries.length;
  }

  it('answers every question of every widget as the engine does', async () => {
    expect(await expectSame({})).toBeGreaterThan(0);
    await expectSame({ compare: true });
  });

  it('answers them in every period it offers', async () => {
    const [dashboard] = Object.values(file.catalog.dashboards);
    for (const period of dashboard ? offeredPeriods(dashboard) : []) await expectSame({ period });
  }, 120_000);

  it('answers them under a filter of one value, of two, and of two dimensions', async () => {
    const [dashboard] = Object.values(file.catalog.dashboards);
    const [first, second] = (dashboard?.filters ?? []).filter((id) => id !== 'period');
    if (first === undefined || second === undefined) return expect(example).toBe('mailing');
    const [funnel] = Object.keys(file.catalog.funnels);
    const values = async (by: string) => [
      ...new Set((await file.ask({ funnel: funnel ?? '', by: [by] })).map((row) => row[by] ?? null)),
    ];
    const [a, b] = await values(first);
    const [c] = await values(second);
    const one = a ?? null;
    await expectSame({ filters: { [first]: [one] } });
    await expectSame({ filters: { [first]: [one, b ?? null] } });
    await expectSame({ filters: { [first]: [one], [second]: [c ?? null] } });
  }, 120_000);

  it('is one value of JSON with a version, and no path of this machine', () => {
    expect(JSON.parse(text)).toMatchObject({ version: 1, kind: 'sluice-snapshot' });
    expect(text).not.toContain(import.meta.dirname.split('/').slice(0, 3).join('/'));
  });
});
