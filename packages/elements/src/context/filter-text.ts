import type { DashboardState, Filters } from '@sluice/core/query';

/** `channel=email,paid_search&region=DACH` as filters; an empty value is the group without a value. */
export function parseFilters(text: string): Filters {
  return Object.fromEntries(pairs(text).map(([name, value]) => [name, value.split(',').map(parseValue)]));
}

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

function pairs(text: string): [string, string][] {
  return text.split('&').flatMap((part): [string, string][] => {
    const at = part.indexOf('=');
    return at < 1 ? [] : [[decoded(part.slice(0, at)), part.slice(at + 1)]];
  });
}

function parseValue(text: string): string | null {
  return text === '' ? null : decoded(text);
}

function listText(value: Filters[string]): string {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.map((each) => (each === null ? '' : encodeURIComponent(String(each)))).join(',');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
