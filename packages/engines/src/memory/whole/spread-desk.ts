import type { Facts } from '@sluice/core/plan';
import type { SpreadDesk } from '../../shared/spread/spread.ts';
import type { Store } from '../store/store.ts';
import { spreadOf } from './spread.ts';

/** Questions about all leads, answered from rows in memory. */
export function spreadDesk(store: Store, facts: Facts): SpreadDesk {
  const { catalog, calendar } = store;
  return {
    catalog,
    calendar,
    facts,
    spreadOf: (request) => spreadOf(store, facts, request),
    labelledOf: async (request) => (await import('../labels/answer-grid.ts')).labelledOf(store, facts, request),
  };
}
