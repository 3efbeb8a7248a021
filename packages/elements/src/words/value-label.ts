import type { Breakdown } from '@sluice/charts';

/** How a value of a dimension is called. */
export function valueLabel(by: Breakdown, value: string | null): string {
  if (value === null) return by.missing ?? '';
  return by.labels && Object.hasOwn(by.labels, value) ? (by.labels[value] ?? value) : value;
}
