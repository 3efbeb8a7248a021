import type { DashboardState, Filters } from '@sluice/core/query';
import { decoded, pairs, parseFilters } from './parse-filters.ts';

/** The readable text of a state: `period=last-3-months&channel=email`. */
export function stateText({ period, compare, filters = {} }: DashboardState): string {
  const all = [
    ...(period === undefined ? [] : [`period=${encodeURIComponent(period).replaceAll('%20', '-')}`]),
    ...(compare === undefined ? [] : [`compare=${compare ? 'previous-period' : 'none'}`]),
    ...Object.entries(filters).map(([name, value]) => `${encodeURIComponent(name)}=${listText(value)}`),
  ];
  return all.join('&');
}

/** What `stateText` wrote; names that are none of `dimensions` are left out. */
export function parseState(text: string, dimensions: readonly string[]): DashboardState {
  const all = new Map(pairs(text));
  const period = decoded(all.get('period') ?? '');
  const compare = all.get('compare');
  const filters = parseFilters(text);
  const known = Object.entries(filters).filter(([name]) => dimensions.includes(name));
  return {
    ...(period ? { period: period.includes('..') || /^\d/.test(period) ? period : period.replaceAll('-', ' ') } : {}),
    ...(compare ? { compare: compare !== 'none' } : {}),
    ...(known.length > 0 ? { filters: Object.fromEntries(known) } : {}),
  };
}

function listText(value: Filters[string]): string {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.map((each) => (each === null ? '' : encodeURIComponent(String(each)))).join(',');
}
