import { type Breakdown, labelOf } from '@sluice/charts';
import type { Setting } from '../context/source.ts';

/** A dimension as figures want it: its label, the labels of its values, the order of its colours. */
export function breakdown(name: string, setting: Setting, order?: readonly (string | null)[]): Breakdown {
  const { dimensions, channels } = setting.description.catalog;
  const dimension = Object.hasOwn(dimensions, name) ? dimensions[name] : undefined;
  const say = (text: { readonly default: string }) => labelOf(text, setting.locale);
  const labels = (name === 'channel' ? channels.labels : dimension?.values) ?? {};
  return {
    name,
    label: dimension ? say(dimension.label) : name,
    labels: Object.fromEntries(Object.entries(labels).map(([id, text]) => [id, say(text)])),
    missing: dimension?.unknown ? say(dimension.unknown) : setting.texts.filter.noValue,
    order,
  };
}
