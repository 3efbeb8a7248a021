import type { Condition } from '@sluice/core/catalog';

/** Counted facts of one day, channel and segment. */
export interface DemoCell {
  readonly day: string;
  readonly channel: string;
  readonly segment: string | null;
  /** visitor, lead, mql, sql, opportunity, won. */
  readonly counts: readonly number[];
  readonly spend: number;
  readonly revenue: number;
}

const channels = [
  { id: 'organic_search', visitors: 96, rates: [0.21, 0.39, 0.46, 0.45, 0.5], cost: 0 },
  { id: 'paid_search', visitors: 55, rates: [0.2, 0.38, 0.42, 0.44, 0.48], cost: 448 },
  { id: 'organic_social', visitors: 42, rates: [0.16, 0.36, 0.38, 0.42, 0.45], cost: 203 },
  { id: 'email', visitors: 26, rates: [0.25, 0.44, 0.5, 0.5, 0.56], cost: 46 },
  { id: 'referral', visitors: 17, rates: [0.26, 0.44, 0.55, 0.54, 0.6], cost: 23 },
  { id: 'field_event', visitors: 11, rates: [0.33, 0.46, 0.55, 0.52, 0.58], cost: 635 },
];
const segments: [string | null, number][] = [
  ['small', 0.5],
  ['mid', 0.32],
  ['large', 0.12],
  [null, 0.06],
];

/** Two years of days, the same at every call: fractions of leads, rounded where they are added up. */
export function demoCells(): DemoCell[] {
  const cells: DemoCell[] = [];
  const first = Date.UTC(2024, 10, 1);
  for (let i = 0; i < 730; i++) {
    const day = new Date(first + i * 86_400_000).toISOString().slice(0, 10);
    const season = 1 + 0.18 * Math.sin(i / 29) + 0.07 * Math.sin(i / 3.1) + i / 2600;
    for (const channel of channels)
      for (const [segment, share] of segments) {
        const counts = [channel.visitors * season * share];
        for (const [k, rate] of channel.rates.entries())
          counts.push((counts[k] ?? 0) * rate * (1 + 0.05 * Math.sin(i / 17 + k)));
        cells.push({
          day,
          channel: channel.id,
          segment,
          counts,
          spend: channel.cost * share * season,
          revenue: (counts[5] ?? 0) * 2450,
        });
      }
  }
  return cells;
}

/** Whether a cell meets a condition over its dimensions. */
export function meets(cell: DemoCell, condition: Condition | null): boolean {
  if (!condition) return true;
  switch (condition.kind) {
    case 'all':
      return condition.of.every((each) => meets(cell, each));
    case 'any':
      return condition.of.some((each) => meets(cell, each));
    case 'not':
      return !meets(cell, condition.of);
    case 'in':
      return condition.values.some((value) => value === field(cell, condition.field.name));
    case 'exists':
      return (field(cell, condition.field.name) !== null) === condition.exists;
    default:
      return true;
  }
}

export function field(cell: DemoCell, name: string): string | null {
  return name === 'channel' ? cell.channel : name === 'segment' ? cell.segment : null;
}
