import { compile } from '@sluice/core';
import type { MetricQuery } from '@sluice/core/query';
import { memory } from '@sluice/engines/memory';
import { writeSnapshot } from '@sluice/engines/snapshot-writer';
import { describe, expect, it } from 'vitest';
import { tableOf } from '../../src/snapshot/snapshot.ts';
import { snapshotEngine, type TableOf } from '../../src/snapshot/snapshot-engine.ts';

const file = `sluice: 1
timezone: UTC
as_of: 2026-04-01
sources:
  crm:
    kind: leads
    lead: id
    at: created
    stages: {lead: created, mql: mql_at}
    rows:
${Array.from({ length: 40 }, (_, i) => `      - {id: L${i}, created: 2026-0${1 + (i % 3)}-11, mql_at: 2026-03-2${i % 9}, medium: m${i % 4}, size: s${i % 2}}`).join('\n')}
dimensions:
  medium: {from: crm.medium}
  size: {from: crm.size}
funnels:
  demand: {window: none, stages: [lead, mql]}
dashboards:
  main:
    period: this year
    filters: [medium, size]
    rows:
      - [{funnel: demand}, {funnel: demand, by: medium}, {kpi: count(mql)}]
      - [{table: [count(lead), count(mql)], by: size}]
`;

/** A snapshot that counts how often it makes a table, which is once for each time it sums cells. */
async function counting() {
  const { catalog, diagnostics } = compile(file);
  expect(diagnostics).toEqual([]);
  const { text } = await writeSnapshot(catalog, await memory(catalog));
  const sums: string[] = [];
  const counted: TableOf = (stored, query, cells) => {
    sums.push(JSON.stringify(query));
    return tableOf(stored, query, cells);
  };
  return { engine: snapshotEngine(JSON.parse(text), counted), sums };
}

const asked = (where: MetricQuery['where']): MetricQuery[] => [
  { funnel: 'demand', period: 'this year', where },
  { funnel: 'demand', by: ['medium'], period: 'this year', where },
  { metrics: ['count(mql)'], period: 'this year', where },
  { metrics: ['count(mql)'], period: 'this year', where },
  { metrics: ['count(lead)', 'count(mql)'], by: ['size'], period: 'this year', where },
];

describe('a filter on a snapshot', () => {
  it('sums cells once for each distinct question, in one round', async () => {
    const { engine, sums } = await counting();
    const answers = await engine.answerAll(asked({ medium: 'm1' }));
    expect(answers[2]).toBe(answers[3]);
    expect(sums).toHaveLength(4);
    expect(new Set(sums).size).toBe(4);
  });

  it('sums nothing when a filter comes back', async () => {
    const { engine, sums } = await counting();
    const first = await engine.answerAll(asked({ medium: 'm1' }));
    const other = await engine.answerAll(asked({ medium: 'm2' }));
    expect(sums).toHaveLength(8);
    expect(other[0]).not.toEqual(first[0]);
    expect(await engine.answerAll(asked({ medium: 'm1' }))).toEqual(first);
    expect(await engine.answer({ funnel: 'demand', period: 'this year', where: { medium: 'm2' } })).toBe(other[0]);
    expect(sums).toHaveLength(8);
  });

  it('keeps no more than a page can use, and asks again for what it has not answered', async () => {
    const { engine, sums } = await counting();
    const often = Array.from(
      { length: 600 },
      (_, i): MetricQuery => ({ funnel: 'demand', period: 'this year', where: { medium: [`m${i}`] } }),
    );
    await engine.answerAll(often);
    await engine.answerAll(often.slice(-50));
    expect(sums).toHaveLength(600);
    await engine.answerAll(often.slice(0, 50));
    expect(sums).toHaveLength(650);
  });
});
