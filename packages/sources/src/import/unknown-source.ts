import type { Source } from '@sluice/core/catalog';

/** A source of which nothing is known but its file. */
export function unknownSource(path: string): Source {
  return {
    id: 'unknown',
    kind: 'counts',
    from: [path],
    keys: {},
    fields: {},
    stages: {},
    measures: {},
    also: [],
    timezone: 'UTC',
    currency: 'EUR',
  };
}
