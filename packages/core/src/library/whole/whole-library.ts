import type { Text } from '../../catalog/index.ts';
import { libraryLabel } from '../labels.ts';
import { coreMetrics, libraryOf } from '../library.ts';
import type { Library } from '../library-interface.ts';
import type { LibraryMetric } from '../library-metric.ts';
import { more } from '../texts/more.en.table.ts';
import { ofRevenue, worth } from '../texts/worth.en.table.ts';
import { funnelMetrics } from './funnel.table.ts';
import { mailMetrics } from './mail.table.ts';
import { packs } from './packs.table.ts';
import { recurringMetrics } from './recurring.table.ts';
import { socialMetrics } from './social.table.ts';
import { durationOf, termOf } from './term-of.ts';
import { valueMetrics } from './value.table.ts';

/** Every metric of the library. */
export const libraryMetrics: readonly LibraryMetric[] = [
  ...coreMetrics,
  ...funnelMetrics,
  ...mailMetrics,
  ...socialMetrics,
  ...valueMetrics,
  ...recurringMetrics,
];

/** The whole library; a page that compiles plain files does with its core. */
export const wholeLibrary: Library = {
  ...libraryOf(libraryMetrics, labelOf),
  term: termOf,
  duration: durationOf,
  pack: (name) => (Object.hasOwn(packs, name) ? packs[name] : undefined),
};

function labelOf(id: string): Text {
  const label = id.endsWith('_revenue') ? ofRevenue[id.slice(0, -'_revenue'.length)] : (more[id] ?? worth[id])?.[0];
  return label === undefined ? libraryLabel(id) : { default: label, byLocale: { en: label } };
}
