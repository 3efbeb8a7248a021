import { type NodeKind, nodeInputs, type PlanNode, planAll } from '@sluice/core/plan';
import { describe, expect, it } from 'vitest';
import { catalog, facts, nodesOf, planOf } from './ask.ts';

const berlin = (iso: string) => Date.parse(iso) * 1000;

describe('planAll', () => {
  it('gives plain JSON whose nodes read only nodes that are there, inputs first', () => {
    const plan = planOf(
      { funnel: 'demand', by: ['channel', 'size'] },
      { metrics: ['spend', 'cpl', 'count(mql)'], grain: 'month' },
    );
    expect(JSON.parse(JSON.stringify(plan))).toEqual(plan);
    const seen = new Set<string>();
    for (const [id, node] of Object.entries(plan.nodes)) {
      const inputs = (nodeInputs[node.kind] as (n: PlanNode) => readonly string[])(node);
      for (const input of inputs) expect(plan.nodes, `${id} reads ${input}`).toHaveProperty([input]);
      if (!['filter', 'derive', 'join', 'scan'].includes(node.kind))
        for (const input of inputs) expect(seen.has(input), `${input} stands before ${id}`).toBe(true);
      seen.add(id);
    }
    expect(plan.outputs.map((id) => plan.nodes[id ?? '']?.kind)).toEqual(['compute', 'compute']);
  });

  it('shares the chain and the timeline of two queries', () => {
    const one = planOf({ funnel: 'exact' });
    const two = planOf({ funnel: 'exact' }, { metrics: ['rate(visit, form)'], by: ['channel'] });
    const count = (kind: NodeKind) => [nodesOf(one, kind).length, nodesOf(two, kind).length];
    expect(count('chain')).toEqual([1, 1]);
    expect(count('stack')).toEqual([1, 1]);
    expect(count('group')).toEqual([1, 2]);
  });

  it('compares by day where any stamp in use is a date, else exactly', () => {
    const [byDay] = nodesOf(planOf({ funnel: 'demand' }), 'stack');
    const [exact] = nodesOf(planOf({ funnel: 'exact' }), 'stack');
    expect([byDay?.byDay, exact?.byDay]).toEqual([true, false]);
  });

  it('says every rule of the funnel in its chain', () => {
    const [chain] = nodesOf(planOf({ funnel: 'demand' }), 'chain');
    expect(chain).toMatchObject({
      attempts: 'best',
      window: { n: 30, unit: 'day' },
      skipped: 'absent',
      maturing: { length: { n: 30, unit: 'day' } },
      without: [{ after: 1, before: 2, drops: 'rest', match: [{ part: 1, events: { values: ['unsubscribe'] } }] }],
    });
    expect(chain?.stages[1]?.match).toEqual([
      {
        part: 1,
        stamp: 0,
        where: { kind: 'in', field: { of: 'row', name: 'page' }, values: ['home'] },
        undated: false,
        events: { field: 'event', values: ['sign_up', 'form'] },
      },
    ]);
    expect(chain?.stages[2]).toMatchObject({
      within: { n: 7, unit: 'day' },
      value: { 0: 'amount' },
      match: [{ part: 0, stamp: 0, events: null }],
    });
  });

  it('cuts rows at as-of, and knows other ids and visitors', () => {
    const plan = planOf({ funnel: 'demand' });
    expect(plan.nodes['scan_web']).toMatchObject({ cut: { field: 'at', precision: 'instant', until: facts.asOf } });
    expect(plan.identities).toMatchObject({
      lead: { leads: [{ also: ['old_id'] }], visitors: [{ source: 'web', visitor: 'visitor' }] },
    });
  });

  it('plans a query of another as-of beside the others', () => {
    const plan = planOf({ funnel: 'exact' }, { funnel: 'exact', asOf: '2026-02-01' });
    expect(nodesOf(plan, 'chain')).toHaveLength(2);
    expect(plan.nodes['scan_web']).not.toEqual(plan.nodes[`scan_web@${berlin('2026-02-01T23:00:00Z') - 1}`]);
    expect(plan.nodes).toHaveProperty([`scan_web@${berlin('2026-02-01T23:00:00Z') - 1}`]);
  });

  it('spreads spend over its days and filters it by type', () => {
    const [expand] = nodesOf(planOf({ metrics: ['media_spend'] }), 'expand');
    expect(expand).toMatchObject({ from: 'from_day', to: 'to_day', split: ['cost'], unit: 10_000 });
  });
});

describe('the spans of a plan', () => {
  const spansOf = (query: object) => nodesOf(planOf({ metrics: ['spend'], ...query }), 'group')[0]?.spans;

  it('are the buckets of the grain in the zone of the file, cut to the range', () => {
    expect(spansOf({ grain: 'month', from: '2026-03-15', to: '2026-05-01' })).toEqual([
      { from: berlin('2026-03-14T23:00:00Z'), to: berlin('2026-03-31T22:00:00Z'), fromDay: 20527, toDay: 20544 },
      { from: berlin('2026-03-31T22:00:00Z'), to: berlin('2026-04-30T22:00:00Z'), fromDay: 20544, toDay: 20574 },
    ]);
  });

  it('stretch over the data where the range is unlimited', () => {
    expect(nodesOf(planOf({ funnel: 'exact', grain: 'week' }), 'compute')[0]?.info.spans).toEqual([
      '2026-01-05',
      '2026-01-12',
      '2026-01-19',
      '2026-01-26',
      '2026-02-02',
      '2026-02-09',
      '2026-02-16',
    ]);
  });

  it('go back for prior, and back from the end for trailing', () => {
    const plan = planOf({
      metrics: ['prior(spend, 1 month)', 'trailing(spend, 3 months)'],
      from: '2026-03-01',
      to: '2026-04-01',
    });
    expect(nodesOf(plan, 'group').map((g) => [g.spans[0]?.fromDay, g.spans[0]?.toDay])).toEqual([
      [20485, 20513],
      [20454, 20544],
    ]);
  });

  it('end in the day of an instant for dates', () => {
    const [span] = spansOf({ from: '2026-03-01T10:00:00Z', to: '2026-03-05T10:00:00Z' }) ?? [];
    expect([span?.fromDay, span?.toDay]).toEqual([20513, 20518]);
  });
});

describe('what cannot be planned', () => {
  const codes = (...queries: Parameters<typeof planAll>[1]) =>
    planAll(catalog, queries, facts).diagnostics.map((d) => d.map((e) => e.code));

  it('is said query by query', () => {
    expect(
      codes(
        { funnel: 'demandd' },
        { metrics: ['spend'] },
        { metrics: ['spend'], period: 'next week' },
        { metrics: ['spend'], by: ['colour'] },
        {},
        { metrics: ['spend'], funnel: 'demand' },
        { metrics: ['spend'], asOf: 'soon' },
      ),
    ).toEqual([
      ['query-unknown-name'],
      [],
      ['query-time'],
      ['query-unknown-name'],
      ['query-asks-nothing'],
      ['query-asks-nothing'],
      ['query-time'],
    ]);
  });

  it('leaves a measure undefined that its rows do not split', () => {
    const [combine] = nodesOf(planOf({ metrics: ['spend', 'count(visit)'], by: ['size'] }), 'combine');
    expect(combine?.undefined).toEqual({ spend: { reason: 'not-split-by-this-dimension' } });
    expect(combine?.cells).toHaveLength(1);
  });
});
