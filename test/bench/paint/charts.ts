import { createRandom } from '../compute/random.ts';

/** One funnel to draw: the same for every library. */
export interface Chart {
  readonly id: string;
  readonly title: string;
  readonly stages: readonly { readonly id: string; readonly label: string; readonly count: number }[];
}

const stages = ['Visitor', 'Lead', 'MQL', 'SQL', 'Opportunity', 'Won'];

/** Fifty funnels of six stages, or as many as asked; another `seed` is another state of the same funnels. */
export function chartsOf(seed: number, length = 50): Chart[] {
  const random = createRandom(seed);
  return Array.from({ length }, (_, i) => {
    let count = 20_000 + Math.floor(random() * 80_000);
    return {
      id: `f${i}`,
      title: `Funnel ${i + 1}`,
      stages: stages.map((label, k) => {
        if (k > 0) count = Math.max(1, Math.floor(count * (0.2 + random() * 0.6)));
        return { id: label.toLowerCase(), label, count };
      }),
    };
  });
}

/** The same funnels as a file of Sluice. */
export function yamlOf(charts: readonly Chart[]): string {
  const funnels = charts.map(({ id, title, stages: list }) => {
    const named = list.map((stage) => `{id: ${stage.id}, label: ${stage.label}}`).join(', ');
    const counts = list.map((stage) => `${stage.id}: ${stage.count}`).join(', ');
    return `  ${id}:\n    label: ${title}\n    stages: [${named}]\n    counts: {${counts}}`;
  });
  const rows = charts.map(({ id }) => `      - [{funnel: ${id}}]`);
  return `sluice: 1
title: Bench
as_of: 2026-11-01T06:00
funnels:
${funnels.join('\n')}
dashboards:
  main:
    rows:
${rows.join('\n')}
`;
}
