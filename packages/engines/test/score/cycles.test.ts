import { compile } from '@sluice/core';
import type { Diagnostic } from '@sluice/core/diagnostic';
import { memory } from '@sluice/engines/memory';
import { describe, expect, it } from 'vitest';

const rows = (rule: string, source: string) => `
sluice: 1
sources: {web: ${source}}
scores:
  heat: {groups: [{id: g, rules: [{event: read, points: 1}, ${rule}]}], grades: {hot: 5, cold: 0}}
  intent: {groups: [{id: g, rules: [{event: read, where: {heat_grade: hot}, points: 1}]}]}
matrix: {rows: heat, columns: {score: heat, cuts: {1: 5, 2: 0}}, routes: [{cells: [hot1], route: sales}]}
funnels: {f: {window: none, stages: [{id: read, event: read}, {id: mql, score: {intent: {gte: 1}}}]}}
`;
const inline = '{kind: events, rows: [{lead: a, at: 2026-01-01, event: read, page: x}]}';
const file = '{kind: events, from: web.csv}';

function named({ code, params }: Diagnostic): string {
  return code === 'score-cycle' ? `${code} ${JSON.stringify((params as { path: unknown }).path)}` : code;
}

function codes(text: string): string[] {
  return compile(text).diagnostics.map(named);
}

async function loadedCodes(text: string, csv: string): Promise<string[]> {
  const { catalog, diagnostics } = compile(text);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const engine = await memory(catalog, { read: async () => new TextEncoder().encode(csv) });
  return engine.diagnostics.map(named);
}

describe('a score that waits for itself', () => {
  it.each([
    ['its own grade', 'heat_grade: hot', ['heat', 'heat_grade', 'heat']],
    ['its cell', 'cell: hot1', ['heat', 'cell', 'heat']],
    ['its route', 'route: sales', ['heat', 'route', 'heat']],
    ['a stage by a score that reads its grade', 'mql: true', ['heat', 'mql', 'intent', 'heat_grade', 'heat']],
  ])('by %s is refused with the way named', (_, where, path) => {
    expect(codes(rows(`{event: read, where: {not: {${where}}}, points: 2}`, inline))).toContain(
      `score-cycle ${JSON.stringify(path)}`,
    );
  });

  it('is none where the rows have a field of that name', () => {
    const own = inline.replace('page: x', 'page: x, mql: true, heat_grade: warm');
    expect(codes(rows('{event: read, where: {mql: true}, points: 2}', own))).toEqual([]);
  });

  it('is told when a file is loaded and turns out not to have the field', async () => {
    const text = rows('{event: read, where: {route: sales}, points: 2}', file);
    const [told] = await loadedCodes(text, 'lead,at,event\na,2026-01-01,read\n');
    expect(told).toBe('score-cycle ["heat","route","heat"]');
    const heard = await loadedCodes(text, 'lead,at,event,route,heat_grade\na,2026-01-01,read,sales,hot\n');
    expect(heard).toEqual([]);
  });
});

describe('points of accounts', () => {
  const text = (stage: string, subject: string, more = '') => `
sluice: 1
sources: {web: {kind: events, rows: [{lead: a, account: x, at: 2026-01-01, event: read}]}}
scores:
  firm: {subject: account, groups: [{id: g, rules: [{event: read, points: 1}]}], grades: {hot: 1, cold: 0}}
  one: {groups: [{id: g, rules: [{event: read, points: 1}]}], grades: {A: 1, B: 0}}
${more}
funnels: {f: {subject: ${subject}, window: none, stages: [{id: read, event: read}, {id: mql, ${stage}}]}}
`;

  it('are no stage of a lead, and may be one of an account', () => {
    expect(codes(text('score: {firm: {gte: 1}}', 'lead'))).toEqual(['score-of-others']);
    expect(codes(text('grade: {firm: hot}', 'deal'))).toEqual(['score-of-others']);
    expect(codes(text('score: {firm: {gte: 1}, one: {gte: 1}}', 'account'))).toEqual(['score-of-others']);
    expect(codes(text('score: {firm: {gte: 1}}', 'account'))).toEqual([]);
  });

  it('do not cross those of leads in one matrix', () => {
    expect(codes(text('score: {one: {gte: 1}}', 'lead', 'matrix: {rows: one, columns: firm}'))).toEqual([
      'score-of-others',
    ]);
  });
});
