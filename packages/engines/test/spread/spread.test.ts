import { readFileSync } from 'node:fs';
import { compile } from '@sluice/core';
import { isTable, type MetricQuery } from '@sluice/core/query';
import { memory } from '@sluice/engines/memory';
import { describe, expect, it } from 'vitest';

const folder = new URL('../../../../examples/scoring/', import.meta.url);
const engineOf = async () => {
  const { catalog } = compile(readFileSync(new URL('sluice.yaml', folder), 'utf8'));
  return memory(catalog, { read: async (path) => new Uint8Array(readFileSync(new URL(path, folder))) });
};
const ready = engineOf();

const sum = (rows: readonly Readonly<Record<string, unknown>>[]) =>
  rows.reduce((total, { count }) => total + Number(count), 0);

describe('a question how a score is spread', () => {
  it('counts every lead once, where its points are', async () => {
    const engine = await ready;
    const { rows: leads } = await engine.scores({ score: 'engagement' });
    const rows = (await engine.answer({ score: 'engagement' })).rows();
    expect(rows).toHaveLength(20);
    for (const { from, to, count, grade } of rows) {
      const isLast = to === 100;
      const inside = leads.filter(
        ({ value }) => value >= Number(from) && (value < Number(to) || (isLast && value <= 100)),
      );
      expect(count).toBe(inside.length);
      for (const lead of inside) expect(lead.grade).toBe(grade);
    }
    expect(sum(rows)).toBe(leads.length);
  });

  it('is of the end of its period', async () => {
    const engine = await ready;
    const { rows: leads } = await engine.scores({ score: 'engagement', asOf: '2026-03-31' });
    const rows = (await engine.answer({ score: 'engagement', from: '2026-01-01', to: '2026-04-01' })).rows();
    expect(sum(rows)).toBe(leads.length);
    expect(sum(rows.filter(({ from }) => Number(from) >= 30))).toBe(leads.filter(({ value }) => value >= 30).length);
  });

  it('adds up over a dimension, and a filter by one value is that value’s row', async () => {
    const engine = await ready;
    const split = (await engine.answer({ score: 'engagement', by: ['country'] })).rows();
    const { rows: leads } = await engine.scores({ score: 'engagement' });
    expect(sum(split)).toBe(leads.length);
    const countries = [...new Set(split.map(({ country }) => country))];
    expect(countries.length).toBeGreaterThan(1);
    for (const country of countries) {
      const alone = (await engine.answer({ score: 'engagement', where: { country: country ?? null } })).rows();
      expect(sum(alone)).toBe(sum(split.filter((row) => row['country'] === country)));
    }
  });
});

describe('a question for the matrix', () => {
  it('counts every lead in its cell, with the cell’s route', async () => {
    const engine = await ready;
    const { rows: leads } = await engine.scores({ score: 'fit' });
    const rows = (await engine.answer({ matrix: 'scores' })).rows();
    expect(rows).toHaveLength(16);
    for (const { cell, route, count } of rows) {
      const inside = leads.filter((lead) => lead.cell === cell);
      expect(count, String(cell)).toBe(inside.length);
      for (const lead of inside) expect(lead.route ?? null).toBe(route);
    }
  });

  it('says why there is no answer: a name, a dimension that no lead has', async () => {
    const engine = await ready;
    const asked: MetricQuery[] = [{ matrix: 'worth' }, { score: 'engagment' }, { score: 'engagement', to: 'soon' }];
    const answers = await engine.answerAll(asked);
    expect(answers.map((answer) => (isTable(answer) ? null : answer.diagnostics[0]?.code))).toEqual([
      'query-unknown-name',
      'unknown-score',
      'query-time',
    ]);
    const lacking = await engine.answer({ matrix: 'scores', by: ['nothing_like_it'] });
    expect(new Set(lacking.rows().map(({ count }) => count))).toEqual(new Set([null]));
    expect(lacking.columns.at(-1)?.notes?.[0]).toEqual({ kind: 'undefined', reason: 'not-split-by-this-dimension' });
  });
});
