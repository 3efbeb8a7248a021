import { readFileSync } from 'node:fs';
import { statusesOf } from '@sluice/charts/plan';
import { compile } from '@sluice/core';
import { createCalendar } from '@sluice/core/calendar';
import type { Catalog } from '@sluice/core/catalog';
import { type Engine, type MetricQuery, periodLookup, widgetQuestions } from '@sluice/core/query';
import { renderToHtml } from '@sluice/elements/server';
import { type MemoryEngine, memory } from '@sluice/engines/memory';
import { snapshot } from '@sluice/engines/snapshot';
import { writeSnapshot } from '@sluice/engines/snapshot-writer';
import { fileReader } from '@sluice/sources/node';
import { beforeAll, describe, expect, it } from 'vitest';
import { openExample, pathOf } from '../examples/example.ts';

/** Half of the two leads of February convert; the rest is what `sluice query FILE targets` is tested with. */
const file = `${readFileSync(new URL('targets-maturing/sluice.yaml', import.meta.url), 'utf8').replace(
  '    rows:\n',
  `    rows:
      - {lead: y, at: 2026-02-01T00:00, event: visit}
      - {lead: y, at: 2026-02-02T00:00, event: form}
      - {lead: z, at: 2026-02-03T00:00, event: visit}
`,
)}
dashboards:
  march: {period: 2026-03, rows: [[{kpi: "rate(visit, lead)"}]]}
  april: {period: 2026-04, rows: [[{kpi: c7}, {kpi: cpl}, {kpi: "count(lead)"}, {table: ["rate(visit, lead)"]}]]}
`;

const words = { on_track: 'On track', at_risk: 'At risk', off_target: 'Off target', not_defined: 'No status' };

interface Said {
  readonly number: string;
  readonly change: string;
  readonly status: string;
}

/** What a kpi alone in a page says. */
async function said(engine: Engine, name: string, period: string): Promise<Said> {
  const attributes = { name, period, compare: 'previous' };
  const html = await renderToHtml('sluice-kpi', { engine, width: 300, attributes });
  const textOf = (part: string) => {
    const [, inside = ''] = new RegExp(`<p class="${part}[^>]*>(.*?)</p>`, 's').exec(html) ?? [];
    return inside
      .replace(/<!--.*?-->|<[^>]+>/gs, '')
      .replace(/\s+/g, ' ')
      .trim();
  };
  return { number: textOf('number'), change: textOf('change'), status: textOf('status') };
}

/** The same definitions on the memory engine, and in a snapshot of it. */
async function bothOf(catalog: Catalog, live: MemoryEngine): Promise<Engine[]> {
  const { text, diagnostics } = await writeSnapshot(catalog, live, { withoutReport: true });
  expect(diagnostics).toEqual([]);
  return [live, snapshot(JSON.parse(text))];
}

describe('a kpi in a page, live or from a snapshot', () => {
  let engines: Engine[];
  beforeAll(async () => {
    const { catalog } = compile(file);
    engines = await bothOf(catalog, await memory(catalog));
  });

  it('has the status that `sluice query FILE targets` has', async () => {
    const targets = await engines[0]?.answer({ targets: true });
    if (!targets) throw new Error('no engine');
    const statuses = statusesOf(targets);
    const rows = targets.rows().map((row, i) => ({
      metric: String(row['metric']),
      period: String(row['period']),
      status: statuses[i] ?? 'not_defined',
    }));
    expect(rows).toHaveLength(5);
    for (const { metric, period, status } of rows)
      for (const engine of engines)
        expect((await said(engine, metric, period)).status, `${metric} ${period}`).toMatch(
          new RegExp(`^${words[status]} `),
        );
  });

  it('shows the rate with open windows, and judges and compares it without them', async () => {
    for (const engine of engines)
      expect(await said(engine, 'rate(visit, lead)', '2026-03')).toEqual({
        number: '40 %',
        change: '▼ 16.7 pt vs previous period',
        status: 'Off target · target 40 %',
      });
  });
});

describe('the questions of a kpi', () => {
  /** The roles of what a kpi asks, and the query that its change and target are of. */
  const asks = (catalog: Catalog, metric: string, asOf: string) => {
    const periodOf = periodLookup(createCalendar(catalog), asOf);
    const widget = { id: 'k', kind: 'kpi', metric, span: 1 } as const;
    return widgetQuestions(catalog, { period: 'last 3 months' }, widget, {}, periodOf);
  };

  it('are of closed windows where a rate in the metric has a window, or a time', () => {
    const { catalog } = compile(
      `${file.replace('targets:', '  r: {formula: "1 - rate(visit, lead)"}\n  twice: {formula: 2 * r}\ntargets:')}`,
    );
    const without = compile(file.replace('window: 30 days', 'window: none')).catalog;
    const isClosed = (of: Catalog, metric: string) =>
      asks(of, metric, '2026-04-10T12:00:00Z').map(({ role, query }) => [role, query.basis ?? null]);
    const judgedClosed = [
      ['main', null],
      ['before', 'closed'],
      ['closed', 'closed'],
      ['trail', null],
    ];
    const plain = [
      ['main', null],
      ['before', null],
      ['trail', null],
    ];
    for (const metric of ['rate(visit, lead)', 'c7', 'twice']) expect(isClosed(catalog, metric)).toEqual(judgedClosed);
    for (const metric of ['cpl', 'count(lead)']) expect(isClosed(catalog, metric)).toEqual(plain);
    expect(isClosed(without, 'rate(visit, lead)')).toEqual(plain);
    expect(isClosed(without, 'c7')).toEqual(judgedClosed);
  });

  it('have the number of `sluice query FILE targets` in the example acme, beside the one that is shown', async () => {
    await openExample('acme');
    const text = readFileSync(pathOf('acme', 'sluice.yaml'), 'utf8');
    const { catalog } = compile(
      text.replace('\ntargets:\n', '\ntargets:\n  - {metric: close_rate, at_least: 0.1, in: last 3 months}\n'),
    );
    const engine = await memory(catalog, fileReader(pathOf('acme', '.'), { confine: false }));
    const { asOf } = await engine.describe({ brief: true });
    const value = async (query: MetricQuery) => Object.values((await engine.answer(query)).rows()[0] ?? {})[0];
    const asked = asks(catalog, 'close_rate', asOf);
    const [main, , closed] = await Promise.all(asked.map(({ query }) => value(query)));
    const [target] = (await engine.answer({ targets: true })).rows();
    expect(target).toMatchObject({ metric: 'close_rate', actual: closed });
    expect(closed).not.toBe(main);
  });
});
