import { compile } from '@sluice/core';
import { type LabelColumn, type Plan, planAll, planLabelAt, planScores } from '@sluice/core/plan';
import type { MetricQuery } from '@sluice/core/query';
import {
  duckdbDialect,
  labelSql,
  reasonsSql,
  rfmSql,
  ruleMatchesSql,
  type SqlContext,
  type SqlStatement,
  statementText,
  tagWeightsSql,
  toSql,
} from '@sluice/sql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  closeDatabase,
  type Database,
  openDatabase,
} from '../../packages/engines/src/duckdb/database/open-database.ts';
import { createSourceTables } from '../../packages/engines/src/duckdb/tables/source-tables.ts';
import { loadRows } from '../../packages/engines/src/shared/load-rows.ts';
import { noDuckdb } from '../agree/duckdb.ts';

const file = `
sluice: 1
timezone: Europe/Berlin
as_of: "2026-10-31T12:00:00Z"
sources:
  crm: {kind: leads, rows: [{lead: a, at: 2026-01-01, employees: 90}]}
  web: {kind: events, rows: [{lead: a, at: "2026-03-01T08:00:00Z", event: visit, page: home, place: site, value: 9.5}]}
scores:
  interest:
    range: [0, 100]
    groups:
      - id: site
        max: 70
        half_life: 30 days
        rules:
          - {event: webinar, points: 30, first: 2}
          - {event: visit, where: {page: {like: "/pricing*"}}, points: 8, per_day: 16, within: 90 days}
      - id: silence
        rules: [{inactive: 30 days, points: -30}]
  fit:
    groups: [{id: firm, min: 0, rules: [{where: {employees: {gte: 50}}, points: 20}, {event: visit, points: 1}]}]
    grades: {A: 15, B: 0}
  slow:
    groups: [{id: site, rules: [{event: visit, points: 4, decay: {factor: 0.5, every: 1 quarter}}]}]
matrix:
  rows: fit
  columns: {score: interest, cuts: {1: 30, 2: 0}}
  routes: [{cells: [A1], route: sales}]
labels:
  large: {where: {employees: {gte: 50}}}
  worth: {quadrant: {rows: web}}
  buyer: {rfm: {rows: web, recency: [30, 90], frequency: quintile, money: mean}}
  topic: {interest: {tag: page, half_life: 30 days, places: {wechat: 0.8}, actions: {webinar: 2}, at_least: 0.5}}
funnels:
  warmed: {window: 90 days, stages: [{id: seen, event: visit}, {id: mql, score: {interest: {gte: 30}}}]}
  graded: {window: 90 days, stages: [{id: good, grade: {fit: A}}, {id: asked, event: ask}]}
  routed: {window: 90 days, stages: [{id: seen, event: visit}, {id: best, route: sales}]}
  cooled: {window: 90 days, stages: [{id: seen, event: visit}, {id: cold, score: {slow: {lt: 1}}}]}
`;

const { catalog, diagnostics } = compile(file);
const rows = await loadRows(catalog, { now: 0 });
const context: SqlContext = {
  dialect: duckdbDialect,
  facts: rows.facts,
  plainKeys: new Set(['web lead', 'crm lead']),
};

function groupOf(query: MetricQuery): SqlStatement {
  const { plan } = planAll(rows.catalog, [query], rows.facts);
  const [group] = Object.entries(plan.nodes).flatMap(([id, node]) => (node.kind === 'group' ? [id] : []));
  return toSql(plan, group ?? '', context);
}

function scoreOf(score: string, make: (plan: Plan, node: string) => SqlStatement): SqlStatement {
  const { plan, nodes } = planScores(catalog, [score], rows.facts, rows.facts.asOf);
  return make(plan, nodes[score] ?? '');
}

function labelOf(
  id: string,
  make: (plan: Plan, column: LabelColumn, context: SqlContext) => SqlStatement | null,
): SqlStatement {
  const label = catalog.labels?.[id];
  if (label === undefined) throw new Error(`no label ${id}`);
  const { plan, column } = planLabelAt(catalog, label, rows.facts, rows.facts.asOf);
  return make(plan, column, context) ?? { text: '', params: [] };
}

/** By name a statement. */
const statements: Readonly<Record<string, SqlStatement>> = {
  'stage-by-score': groupOf({ metrics: ['count(warmed.mql)'] }),
  'first-stage-by-grade': groupOf({ metrics: ['count(graded.good)'] }),
  'stage-by-route': groupOf({ metrics: ['count(routed.best)'] }),
  'stage-by-calendar-decay': groupOf({ metrics: ['count(cooled.cold)'] }),
  'by-route': groupOf({ metrics: ['rows(crm)'], by: ['route'] }),
  'by-fact': groupOf({ metrics: ['rows(crm)'], by: ['large'] }),
  'by-quadrant': groupOf({ metrics: ['rows(crm)'], by: ['worth'] }),
  'by-rfm': groupOf({ metrics: ['rows(crm)'], by: ['buyer'] }),
  'by-interest': groupOf({ metrics: ['rows(crm)'], by: ['topic'] }),
  points: scoreOf('interest', (plan, node) => toSql(plan, node, context)),
  reasons: scoreOf('interest', (plan, node) => reasonsSql(plan, node, context, ['a'])),
  'rule-matches': scoreOf('interest', (plan, node) => ruleMatchesSql(plan, node, context)),
  label: labelOf('large', labelSql),
  'tag-weights': labelOf('topic', tagWeightsSql),
  'rfm-facts': labelOf('buyer', rfmSql),
};
const names = Object.keys(statements);

describe('statements of scores and labels', () => {
  it.each(names)('are the stored ones: %s', async (name) => {
    expect(diagnostics).toEqual([]);
    const text = statementText(statements[name] ?? { text: '', params: [] });
    await expect(text).toMatchFileSnapshot(`scores/${name}.sql`);
  });

  it('bind every text of the file as a parameter', () => {
    for (const { text } of Object.values(statements)) expect(text).not.toMatch(/'(visit|webinar|sales|wechat|a|A1)'/);
  });
});

describe.skipIf(noDuckdb)('statements of scores and labels on DuckDB', () => {
  let database: Database;

  beforeAll(async () => {
    database = await openDatabase();
    await createSourceTables(database, Object.values(rows.loaded.sources));
  });

  afterAll(() => closeDatabase(database));

  it.each(names)('bind: %s', async (name) => {
    const { text, params } = statements[name] ?? { text: '', params: [] };
    const plan = await database.connection.runAndReadAll(`EXPLAIN ${text}`, [...params]);
    expect(plan.currentRowCount).toBeGreaterThan(0);
  });
});
