import type { Filters } from '@sluice/core/query';

/** `channel=email,paid_search&region=DACH` as filters; an empty value is the group without a value. */
export function parseFilters(text: string): Filters {
  return Object.fromEntries(pairs(text).map(([name, value]) => [name, value.split(',').map(parseValue)]));
}

/** The decoded names of a text like `a=1&b=2`, each with its value as written. */
export function pairs(text: string): [string, string][] {
  return text.split('&').flatMap((part): [string, string][] => {
    const at = part.indexOf('=');
    return at < 1 ? [] : [[decoded(part.slice(0, at)), part.slice(at + 1)]];
  });
}

function parseValue(text: string): string | null {
  return text === '' ? null : decoded(text);
}

/** What cannot be decoded stays as it is. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
