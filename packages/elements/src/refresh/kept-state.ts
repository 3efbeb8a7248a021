import { actionsFor } from '@sluice/charts/actions';
import type { DashboardState } from '@sluice/core/query';
import type { Setting } from '../context/source.ts';
import { breakdown } from '../words/breakdown.ts';
import { periodLabel } from '../words/period-words.ts';

/** What of a state still means something in new data, and in words what does not. */
export interface KeptState {
  readonly state: DashboardState;
  /** '' where all was kept. */
  readonly words: string;
}

/** Filters whose dimension is gone, and a period that is no longer offered, are dropped and named as they were called before. */
export function keptState(state: DashboardState, before: Setting, now: Setting): KeptState {
  const { catalog, periods } = now.description;
  const words = actionsFor(now.locale).refresh;
  const all = Object.entries(state.filters ?? {});
  const gone = all.filter(([name]) => !Object.hasOwn(catalog.dimensions, name));
  const { period, ...rest } = state;
  const isLost = period !== undefined && periods !== null && !periods.includes(period);
  const names = now.formats.list(gone.map(([name]) => breakdown(name, before).label));
  return {
    state: {
      ...rest,
      ...(period === undefined || isLost ? {} : { period }),
      filters: Object.fromEntries(all.filter((entry) => !gone.includes(entry))),
    },
    words: now.texts.join([
      gone.length > 0 ? words.dropped(names) : '',
      isLost ? words.periodDropped(periodLabel(period, before)) : '',
    ]),
  };
}
