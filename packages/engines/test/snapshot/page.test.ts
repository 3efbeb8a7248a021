import { compile } from '@sluice/core';
import { isTable, type MetricQuery, storedPeriods } from '@sluice/core/query';
import { viewKey } from '@sluice/core/snapshot';
import { memory } from '@sluice/engines/memory';
import { pageFunnels, pageSnapshot, snapshot } from '@sluice/engines/snapshot';
import { writeSnapshot } from '@sluice/engines/snapshot-writer';
import { describe, expect, it } from 'vitest';
import { allAnswers } from '../../src/shared/stored/all-answers.ts';
import { type LoadAnswers, pageEngine } from '../../src/snapshot/page-engine.ts';
import { viewQueries } from '../../src/snapshot-writer/view-queries.ts';

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
      - [{funnel: demand, where: {size: s1}, period: last 3 months}]
`;

async function written(text = file) {
  const { catalog, diagnostics } = compile(text);
  expect(diagnostics).toEqual([]);
  return (await writeSnapshot(catalog, await memory(catalog))).snapshot;
}

/** A page's engine that counts how often it loads what rolls cells up; the first `failing` times it cannot be loaded. */
async function counted(failing = 0) {
  const json = await written();
  const loads: number[] = [];
  const load: LoadAnswers = async (stored) => {
    loads.push(loads.length);
    if (loads.length <= failing) throw new TypeError('Failed to fetch');
    return allAnswers(stored);
  };
  const first = viewQueries(json.catalog, storedPeriods(json.resolved));
  return { json, loads, load, first };
}

const filtered: MetricQuery = { funnel: 'demand', period: 'this year', where: { medium: 'm1' } };

describe('pageEngine(json, load)', () => {
  it('answers what elements ask at first as the whole engine does, and loads nothing for it', async () => {
    const { json, loads, load, first } = await counted();
    const engine = pageEngine(json, load);
    const answers = await engine.answerAll(first);
    const { columns = [] } = answers.find(isTable) ?? {};
    expect(columns.length).toBeGreaterThan(0);
    const plain = (all: unknown) => JSON.parse(JSON.stringify(all));
    expect(plain(answers)).toEqual(plain(await snapshot(json).answerAll(first)));
    expect(loads).toEqual([]);
  });

  it('gives the same table for the same question, whatever the order of its keys', async () => {
    const { json, load, first } = await counted();
    const engine = pageEngine(json, load);
    const [query = {}] = first;
    const turned = Object.fromEntries(Object.entries(query).reverse());
    expect(await engine.answer(query)).toBe(await engine.answer(turned));
  });

  it('loads once what rolls cells up, for the first other question, and answers all in their order', async () => {
    const { json, loads, load, first } = await counted();
    const engine = pageEngine(json, load);
    const [one = {}, two = {}] = first;
    const asked = [one, filtered, two, { ...filtered, by: ['size'] }];
    const [answers] = await Promise.all([engine.answerAll(asked), engine.answer(filtered)]);
    const whole = await snapshot(json).answerAll(asked);
    expect(answers.map((answer) => isTable(answer) && answer.rows())).toEqual(
      whole.map((answer) => isTable(answer) && answer.rows()),
    );
    expect(loads).toHaveLength(1);
  });

  it('leaves the questions that need it without an answer where it cannot be loaded, and tries again with the next', async () => {
    const { json, loads, load, first } = await counted(1);
    const engine = pageEngine(json, load);
    const [stored, other] = await engine.answerAll([first[0] ?? {}, filtered]);
    expect(stored && isTable(stored)).toBe(true);
    expect(other).toEqual({ diagnostics: [] });
    expect(isTable((await engine.answerAll([filtered]))[0] ?? { diagnostics: [] })).toBe(true);
    expect(loads).toHaveLength(2);
  });

  it('offers to load it once there is a first view, and not again when it is there', async () => {
    const { json, loads, load, first } = await counted(1);
    const offered: (() => void)[] = [];
    const engine = pageEngine(json, load, (prepare) => offered.push(prepare));
    expect(offered).toHaveLength(0);
    await engine.answerAll(first);
    offered[0]?.();
    await Promise.resolve();
    expect(loads).toHaveLength(1);
    await engine.answerAll(first);
    offered[1]?.();
    expect(loads).toHaveLength(2);
    await engine.answerAll([filtered]);
    await engine.answerAll(first);
    expect([offered.length, loads.length]).toEqual([2, 2]);
  });
});

describe('pageSnapshot(json)', () => {
  it('answers a snapshot of before, which stores no views', async () => {
    const { views, ...older } = await written();
    expect(views?.length).toBeGreaterThan(0);
    expect((await pageSnapshot(older).answer(filtered)).rows()).toEqual(
      (await snapshot(older).answer(filtered)).rows(),
    );
  });

  it('refuses what is no snapshot, as snapshot(json) does', async () => {
    expect(() => pageSnapshot({ hello: 'world' })).toThrow('not a Sluice snapshot');
    expect(() => pageFunnels({ kind: 'sluice-snapshot', version: 7 })).toThrow('reads up to version 1');
  });

  it('loads for a funnel alone what funnels need, and has no other answers', async () => {
    const json = await written();
    const engine = pageFunnels(json);
    expect((await engine.answer(filtered)).rows()).toEqual((await snapshot(json).answer(filtered)).rows());
    const [metrics] = await engine.answerAll([{ metrics: ['count(mql)'], period: 'this year', where: { size: 's1' } }]);
    expect(metrics).toMatchObject({ diagnostics: [{ code: 'not-in-snapshot' }] });
  });
});

describe('the views of a snapshot', () => {
  it('are the questions of a first view, each once', async () => {
    const { views = [], catalog, resolved } = await written();
    const keys = views.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toEqual([...new Set(viewQueries(catalog, storedPeriods(resolved)).map(viewKey))]);
    const asked = keys.map((key): object => Object.fromEntries(JSON.parse(key)));
    const year = { from: '2026-01-01', to: '2026-04-02' };
    expect(asked).toContainEqual({ funnel: 'demand', ...year });
    expect(asked).toContainEqual({ funnel: 'demand', by: ['size'], ...year });
    expect(asked).toContainEqual({ metrics: ['count(mql)'], grain: 'week', ...year });
    expect(asked).toContainEqual({ metrics: ['count(mql)'], from: '2025-01-01', to: '2025-04-02' });
    expect(asked.filter((query) => 'where' in query)).toHaveLength(1);
  });
});
