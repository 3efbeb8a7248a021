import { compile } from '@sluice/core';
import { memory } from '@sluice/engines/memory';
import { writeSnapshot } from '@sluice/engines/snapshot-writer';
import { createRandom } from '../compute/random.ts';

const LEADS = 14_000;
const names = (prefix: string, length: number) => Array.from({ length }, (_, i) => `${prefix} ${i + 1}`);

/** Dimensions to filter by with their values. */
export const dimensions: Readonly<Record<string, readonly string[]>> = {
  origin: names('Origin', 10),
  segment: names('Segment', 4),
  country: names('Country', 12),
};

const yaml = `sluice: 1
title: Cells
timezone: UTC
currency: EUR
as_of: 2026-11-01T06:00
sources:
  crm:
    kind: leads
    from: leads.csv
    lead: id
    at: created
    stages: {mql: mql_at, sql: sql_at, won: won_at}
    value: value
dimensions:
${Object.keys(dimensions)
  .map((name) => `  ${name}: {from: crm.${name}}`)
  .join('\n')}
funnels:
  demand:
    window: 90 days
    stages:
      - {id: lead, label: Lead, date: crm.created}
      - {id: mql, label: MQL, date: crm.mql_at}
      - {id: sql, label: SQL, date: crm.sql_at}
      - {id: won, label: Won, date: crm.won_at, value: crm.value}
dashboards:
  main:
    period: last 12 months
    compare: previous_period
    filters: [${Object.keys(dimensions).join(', ')}]
    rows:
      - [{kpi: count(lead)}, {kpi: count(mql)}, {kpi: close_rate}, {kpi: count(won)}]
      - [{funnel: demand, span: 2}, {trend: count(mql), grain: month}]
      - [{table: [count(lead), count(mql), count(won), close_rate], by: origin}]
      - [{funnel: demand, by: origin}]
`;

/** A stored dashboard of leads of two years in three dimensions, and how many cells it holds. */
export async function storedCells(): Promise<{ readonly text: string; readonly cells: number }> {
  const { catalog, diagnostics } = compile(yaml);
  if (diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics, null, 1));
  const engine = await memory(catalog, { read: async () => new TextEncoder().encode(leadsCsv()) });
  const { snapshot, text, diagnostics: missing } = await writeSnapshot(catalog, engine, { withoutReport: true });
  if (missing.length > 0) throw new Error(JSON.stringify(missing, null, 1));
  const cells = snapshot.cubes.flatMap(({ sets }) => sets).reduce((sum, set) => sum + set.cells.length, 0);
  return { text, cells };
}

function leadsCsv(): string {
  const random = createRandom(23);
  const day = (at: number) => new Date(Date.UTC(2024, 10, 1) + at * 86_400_000).toISOString().slice(0, 10);
  const lines = Array.from({ length: LEADS }, (_, i) => {
    const created = random() * 725;
    const steps: number[] = [];
    for (const rate of [0.4, 0.5, 0.5]) {
      if (random() >= rate) break;
      steps.push((steps.at(-1) ?? created) + random() * 20);
    }
    const values = Object.values(dimensions).map((list) => list[Math.floor(random() ** 1.5 * list.length)]);
    const dates = [0, 1, 2].map((k) => (steps[k] === undefined ? '' : day(steps[k])));
    return [`L${i}`, day(created), ...dates, Math.round(500 + random() * 5000), ...values].join(',');
  });
  return [
    ['id', 'created', 'mql_at', 'sql_at', 'won_at', 'value', ...Object.keys(dimensions)].join(','),
    ...lines,
  ].join('\n');
}
