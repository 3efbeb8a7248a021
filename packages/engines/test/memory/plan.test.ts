import { compile } from '@sluice/core';
import { memory } from '@sluice/engines/memory';
import { describe, expect, it } from 'vitest';

const file = `
sluice: 1
as_of: 2026-06-30
sources:
  crm:
    kind: leads
    stages: {lead: at, won: won_on}
    rows: [{lead: a, at: 2026-06-02, won_on: 2026-06-03}]
funnels:
  sales: {window: 90 days, stages: [lead, won]}
metrics:
  close_rate: {formula: "rate(lead, won)"}
`;

describe('engine.plan(queries)', () => {
  it('plans metrics, of the file and of the library, without being handed the parts for them', async () => {
    const engine = await memory(compile(file).catalog);
    const queries = [{ metrics: ['close_rate'] }, { metrics: ['median_days(lead, won)'] }, { funnel: 'sales' }];
    const { plan, diagnostics, facts } = await engine.plan(queries);
    expect(diagnostics).toEqual([[], [], []]);
    expect(plan.outputs.map((id) => plan.nodes[id ?? '']?.kind)).toEqual(['compute', 'compute', 'compute']);
    expect(facts.asOf).toBeGreaterThan(0);
  });

  it('says what is wrong with a query that it cannot plan', async () => {
    const engine = await memory(compile(file).catalog);
    const { plan, diagnostics } = await engine.plan([{ metrics: ['clse_rate'] }]);
    expect(plan.outputs).toEqual([null]);
    expect(diagnostics[0]?.length).toBe(1);
  });
});
