import { createCalendar } from '@sluice/core/calendar';
import type { Catalog } from '@sluice/core/catalog';
import {
  type AnswerOptions,
  type Engine,
  type EngineDescription,
  type MetricQuery,
  type Unanswered,
  whereCondition,
} from '@sluice/core/query';
import {
  createTable,
  type Quality,
  type Table,
  type TableColumn,
  type TableInfo,
  type Value,
} from '@sluice/core/table';
import { demoCatalog } from './demo-catalog.ts';
import { type DemoCell, demoCells, field, meets } from './demo-cells.ts';

export interface DemoOptions {
  readonly catalog?: Catalog;
  /** Milliseconds an answer takes; an answer whose signal is aborted rejects. */
  readonly delay?: (call: number) => number;
  /** Every answer waits for it. */
  readonly hold?: Promise<unknown>;
  /** In place of the answer to a query. */
  readonly answer?: (query: MetricQuery) => Table | Unanswered | undefined;
  readonly quality?: Quality;
  readonly definitions?: EngineDescription['definitions'];
}

/** What was asked of the engine, call by call. */
export interface DemoEngine extends Engine {
  readonly calls: (readonly MetricQuery[])[];
}

const goodQuality: Quality = {
  sources: [
    {
      source: 'crm',
      files: [],
      rowsRead: 40_112,
      rowsUsed: 40_090,
      dropped: { 'no-id': 22 },
      unparsed: [{ file: 'crm-leads.csv', row: 214, column: 'amount', text: '1.234,56', expected: 'a number' }],
      unparsedCount: 3,
      duplicates: 0,
      roundedMoney: 0,
      earliest: '2024-11-03T08:00:00Z',
      latest: '2026-10-31T22:00:00Z',
      findings: [],
      sniffed: {},
    },
  ],
  joins: [],
};

const cells = demoCells();

/** An engine in memory over made-up cells: filters, breakdowns, periods and grains as a real one gives them. */
export function demoEngine(options: DemoOptions = {}): DemoEngine {
  const catalog = options.catalog ?? demoCatalog;
  const calls: (readonly MetricQuery[])[] = [];
  const answer = (query: MetricQuery): Table | Unanswered => options.answer?.(query) ?? answerOf(query, catalog);
  const answerAll = async (queries: readonly MetricQuery[], { signal }: AnswerOptions = {}) => {
    const call = calls.push(queries);
    await options.hold;
    const wait = options.delay?.(call) ?? 0;
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    signal?.throwIfAborted();
    return queries.map(answer);
  };
  const description: EngineDescription = {
    engine: 'demo',
    catalog,
    asOf: '2026-11-01T05:00:00Z',
    quality: options.quality ?? goodQuality,
    definitions: {
      demand: {
        words: 'Leads by the stages they reached in order.',
        window: '180 days',
        stages: [{ id: 'mql', words: 'Became marketing qualified.' }],
      },
      ...options.definitions,
      cpl: { words: 'Spend over leads.', formula: 'spend / count(lead)', denominator: 'leads of the period' },
    },
    periods: null,
    capabilities: { customPeriods: true, grains: ['day', 'week', 'month', 'quarter', 'year'] },
  };
  return {
    calls,
    answerAll,
    answer: async (query, more) => (await answerAll([query], more))[0] as Table,
    describe: async () => description,
    close: async () => {},
  };
}

const calendar = createCalendar(demoCatalog);

function answerOf(query: MetricQuery, catalog: Catalog): Table {
  const [from, to] = [query.from?.slice(0, 10) ?? null, query.to?.slice(0, 10) ?? null];
  const where = whereCondition(query.where);
  const kept = cells.filter(
    (cell) => (from === null || cell.day >= from) && (to === null || cell.day < to) && meets(cell, where),
  );
  const info: TableInfo = {
    kind: query.funnel ? 'funnel' : 'metrics',
    basis: query.funnel ? 'entries' : 'activity',
    from,
    to,
    asOf: '2026-11-01T05:00:00Z',
    timezone: 'Europe/Berlin',
    ...(query.grain ? { grain: query.grain } : {}),
  };
  const groups = groupsOf(kept, query);
  return query.funnel ? funnelTable(groups, query, info, catalog) : metricsTable(groups, query, info, catalog);
}

interface Group {
  readonly keys: readonly (string | null)[];
  readonly cells: readonly DemoCell[];
}

function groupsOf(kept: readonly DemoCell[], { by = [], grain }: MetricQuery): Group[] {
  const groups = new Map<string, { keys: (string | null)[]; cells: DemoCell[] }>();
  if (by.length === 0 && !grain) return [{ keys: [], cells: kept }];
  for (const cell of kept) {
    const day = Date.parse(cell.day) / 86_400_000;
    const keys = [...by.map((name) => field(cell, name)), ...(grain ? [calendar.bucketKey(day, grain)] : [])];
    const id = JSON.stringify(keys);
    const group = groups.get(id) ?? { keys, cells: [] };
    group.cells.push(cell);
    groups.set(id, group);
  }
  return [...groups.values()];
}

const sum = (list: readonly DemoCell[], of: (cell: DemoCell) => number) =>
  list.reduce((total, cell) => total + of(cell), 0);

function keyColumns({ by = [], grain }: MetricQuery, rows: readonly Group[]): TableColumn[] {
  const names = [...by, ...(grain ? ['period'] : [])];
  return names.map((name, k) => ({
    name,
    role: name === 'period' ? 'period' : 'dimension',
    unit: null,
    values: rows.map(({ keys }) => keys[k] ?? null),
  }));
}

function funnelTable(groups: readonly Group[], query: MetricQuery, info: TableInfo, catalog: Catalog): Table {
  const stages = catalog.funnels[query.funnel ?? '']?.stages ?? [];
  const rows = groups.flatMap((group) =>
    stages.map((stage, k) => ({ group, stage, k, count: countOf(group.cells, k) })),
  );
  const at = (i: number, back: number) => rows[i - back]?.count ?? 0;
  const rate = (a: number, b: number) => (b === 0 ? null : a / b);
  const measure = (name: string, unit: 'count' | 'ratio' | 'days', values: Value[]): TableColumn => ({
    name,
    role: 'measure',
    unit,
    values,
  });
  return createTable(
    rows.length,
    [
      ...keyColumns(
        query,
        rows.map(({ group }) => group),
      ),
      { name: 'stage', role: 'stage', unit: null, values: rows.map(({ stage }) => stage.id) },
      measure(
        'count',
        'count',
        rows.map(({ count }) => count),
      ),
      measure(
        'rate_first',
        'ratio',
        rows.map(({ count, k }, i) => rate(count, at(i, k))),
      ),
      measure(
        'rate_previous',
        'ratio',
        rows.map(({ count, k }, i) => (k === 0 ? 1 : rate(count, at(i, 1)))),
      ),
      measure(
        'maturing',
        'count',
        rows.map(({ count, k }) => (k < 2 ? 0 : Math.round(count * 0.07))),
      ),
      measure(
        'median_days_previous',
        'days',
        rows.map(({ k }) => [null, 3, 9, 12, 17, 31][k] ?? null),
      ),
    ],
    info,
  );
}

function metricsTable(groups: readonly Group[], query: MetricQuery, info: TableInfo, catalog: Catalog): Table {
  const columns = (query.metrics ?? []).map((id): TableColumn => {
    const unit = catalog.metrics[id]?.unit ?? null;
    const values = groups.map(({ cells: list }) => metricValue(id, list));
    const notes = Object.fromEntries(
      values.flatMap((v, i) => (v === null ? [[i, { kind: 'undefined', reason: 'division-by-zero' } as const]] : [])),
    );
    return { name: id, role: 'measure', unit, values, notes };
  });
  return createTable(groups.length, [...keyColumns(query, groups), ...columns], info);
}

function metricValue(id: string, list: readonly DemoCell[]): Value {
  const count = (k: number) => countOf(list, k);
  const spend = sum(list, (cell) => cell.spend);
  const over = (a: number, b: number) => (b === 0 ? null : a / b);
  const money = (value: number | null) => (value === null ? null : value.toFixed(2));
  switch (id) {
    case 'count(mql)':
      return count(2);
    case 'count(lead)':
      return count(1);
    case 'spend':
      return money(spend);
    case 'cpl':
      return money(spend === 0 ? null : over(spend, count(1)));
    case 'cac':
      return money(spend === 0 ? null : over(spend, count(5)));
    case 'roi':
      return over(sum(list, (cell) => cell.revenue) - spend, spend);
    case 'close_rate':
      return over(count(5), count(1));
    default:
      return null;
  }
}

/** Whole leads at a stage: rounded by channel, so that the rows of channels add up to the total. */
function countOf(cells: readonly DemoCell[], stage: number): number {
  const byChannel = new Map<string, number>();
  for (const { channel, counts } of cells) byChannel.set(channel, (byChannel.get(channel) ?? 0) + (counts[stage] ?? 0));
  return [...byChannel.values()].reduce((total, count) => total + Math.round(count), 0);
}
