import type { Selection } from '@sluice/charts';
import type { Dashboard } from '@sluice/core/catalog';
import { type DashboardState, filterDimensions } from '@sluice/core/query';
import type { Setting } from '../context/source.ts';
import { breakdown } from '../words/breakdown.ts';
import { valueLabel } from '../words/value-label.ts';
import { chosenValues } from './filter-bar.ts';
import type { Orders } from './values.ts';

/** What the filter bar offers: the dimensions the file lists and those a click has added, each with its values. */
export function filterChoices(setting: Setting, dashboard: Dashboard, state: DashboardState, orders: Orders) {
  const listed = filterDimensions(setting.description.catalog, dashboard);
  const names = [...new Set([...listed, ...Object.keys(state.filters ?? {})])];
  return names.map((name) => ({ by: breakdown(name, setting), values: orders[name] ?? [] }));
}

/** What is filtered, in one sentence a dimension, for the screen reader. */
export function filterWords(setting: Setting, state: DashboardState): string {
  const words = Object.keys(state.filters ?? {}).map((name) => {
    const by = breakdown(name, setting);
    const values = chosenValues(state, name) ?? [];
    return setting.texts.filter.setBy(by.label, setting.formats.list(values.map((value) => valueLabel(by, value))));
  });
  return setting.texts.join(words) || setting.texts.filter.cleared;
}

/** The state after a mark was chosen: filtered by its value, or not any more where it was that value alone. */
export function toggled(state: DashboardState, { dimension, value }: Selection): DashboardState {
  const { [dimension]: now, ...others } = state.filters ?? {};
  const chosen = chosenValues(state, dimension);
  const isSame = now !== undefined && chosen?.length === 1 && chosen[0] === value;
  return { ...state, filters: isSame ? others : { ...others, [dimension]: value } };
}
