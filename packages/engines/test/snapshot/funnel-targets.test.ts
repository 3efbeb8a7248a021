import { compile } from '@sluice/core';
import { memory } from '@sluice/engines/memory';
import { snapshot } from '@sluice/engines/snapshot';
import { writeSnapshot } from '@sluice/engines/snapshot-writer';
import { describe, expect, it } from 'vitest';

const file = `
sluice: 1
as_of: 2026-06-30
sources:
  ads: {kind: spend, rows: [{at: 2026-01-01, channel: email, cost: 10}]}
funnels:
  demand: {stages: [lead, mql, won], counts: {lead: 300, mql: 90, won: 6}}
metrics: {use: [lead_to_mql_rate, cpl]}
benchmarks:
  partners: {metric: lead_to_mql_rate, value: 0.28, population: 40 partners, year: 2026, from: Annual report}
targets:
  - {metric: lead_to_mql_rate, benchmark: partners}
  - {metric: "rate(mql, won)", at_least: 0.1}
  - {metric: cpl, at_most: 50}
dashboards:
  main: {rows: [[{funnel: demand}]]}
`;

describe('writeSnapshot of a funnel', () => {
  it('keeps the targets that are drawn at its stages, those of benchmarks too, and no other', async () => {
    const { catalog, diagnostics } = compile(file);
    expect(diagnostics).toEqual([]);
    const { text } = await writeSnapshot(catalog, await memory(catalog));
    const described = await snapshot(JSON.parse(text)).describe();
    expect(described.catalog.targets).toMatchObject([
      { metric: 'lead_to_mql_rate', at_least: 0.28, benchmark: 'partners' },
      { at_least: 0.1 },
    ]);
    expect(Object.keys(described.catalog.metrics)).toHaveLength(2);
  });
});
