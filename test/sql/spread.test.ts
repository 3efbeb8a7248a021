import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { compile } from '@sluice/core';
import type { MetricQuery } from '@sluice/core/query';
import { explainSql } from '@sluice/sql';
import { describe, expect, it } from 'vitest';
import { loadRows } from '../../packages/engines/src/shared/load-rows.ts';
import { at } from '../../scripts/lib/root.mjs';

const file = `
sluice: 1
timezone: Europe/Berlin
as_of: "2026-10-31T12:00:00Z"
sources:
  crm: {kind: leads, rows: [{lead: a, at: 2026-01-01, employees: 90}]}
  web: {kind: events, rows: [{lead: a, at: "2026-03-01T08:00:00Z", event: visit, source: google, page: home, value: 9.5}]}
scores:
  fit: {groups: [{id: firm, min: 0, rules: [{where: {employees: {gte: 50}}, points: 20}]}], grades: {A: 15, B: 0}}
  zeal: {groups: [{id: site, rules: [{event: visit, points: 4}]}], grades: {hot: 8, cold: 0}}
matrix: {rows: fit, columns: zeal}
labels:
  worth: {quadrant: {rows: web}}
  buyer: {rfm: {rows: web, recency: [30, 90], frequency: quintile, money: mean}}
`;
const { catalog, diagnostics } = compile(file);
const { facts } = await loadRows(catalog, { now: 0 });
const isWriting = process.env['UPDATE_GOLDEN'] === '1';

const questions: Readonly<Record<string, readonly [MetricQuery, statements: number]>> = {
  'score-spread': [{ score: 'zeal' }, 1],
  'matrix-spread': [{ matrix: 'scores' }, 2],
  'quadrant-grid': [{ matrix: 'worth' }, 2],
  'rfm-grid': [{ matrix: 'buyer' }, 3],
};

describe('the SQL of questions about all leads', () => {
  it('is of a file without diagnostics', () => {
    expect(diagnostics).toEqual([]);
  });

  it.each(Object.entries(questions))('of %s is the stored one', (name, [query, statements]) => {
    const text = explainSql(catalog, query, facts);
    const path = at(`test/sql/spread/${name}.sql`);
    if (isWriting) writeFileSync(path, text);
    expect(existsSync(path) ? readFileSync(path, 'utf8') : null).toBe(text);
    expect(text.match(/;$/gm)).toHaveLength(statements);
  });

  it('is none of a label that the file does not have', () => {
    expect(explainSql(catalog, { matrix: 'toString' }, facts)).toBe('');
  });
});
