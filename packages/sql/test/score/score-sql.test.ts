import { compile } from '@sluice/core';
import { planScores } from '@sluice/core/plan';
import { memory } from '@sluice/engines/memory';
import { duckdbDialect, explainSql, statementText, toSql } from '@sluice/sql';
import { describe, expect, it } from 'vitest';

const file = `
sluice: 1
timezone: Europe/Berlin
as_of: "2026-10-31T12:00:00Z"
sources:
  crm: {kind: leads, rows: [{lead: a, at: 2026-01-01, employees: 90}]}
  web: {kind: events, rows: [{lead: a, at: "2026-03-01T08:00:00Z", event: visit, page: home}]}
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
          - {event: visit, points: 1, decay: {factor: 0.5, every: 1 quarter}}
      - id: silence
        rules: [{inactive: 30 days, points: -30}]
  fit:
    groups: [{id: firm, min: 0, rules: [{where: {employees: {gte: 50}}, points: 20}]}]
    grades: {A: 15, B: 0}
funnels: {seen: {window: none, stages: [{id: seen, event: visit}]}}
`;
const { catalog } = compile(file);
const { facts } = await (await memory(catalog)).plan([]);

describe('toSql of a score', () => {
  it.each(['interest', 'fit'])('%s is the golden statement: an expression a group of rules', async (score) => {
    const { plan, nodes } = planScores(catalog, [score], facts, facts.asOf);
    const text = statementText(toSql(plan, nodes[score] ?? '', { dialect: duckdbDialect, facts }));
    await expect(text).toMatchFileSnapshot(`golden/${score}.sql`);
  });

  it('of a question by a grade joins the points to the rows', async () => {
    const text = explainSql(catalog, { funnel: 'seen', by: ['fit_grade'] }, facts);
    await expect(text).toMatchFileSnapshot('golden/by-grade.sql');
  });
});
