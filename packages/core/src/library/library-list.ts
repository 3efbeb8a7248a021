import { BugError } from '../bug-error.ts';
import type { Unit } from '../catalog/index.ts';
import type { LibraryMetric } from './library-metric.ts';
import { libraryTexts } from './texts.ts';
import { origins, reviews } from './whole/facts.table.ts';
import { packs } from './whole/packs.table.ts';
import { libraryMetrics } from './whole/whole-library.ts';
import { libraryLabels } from './with-names.ts';

type Texts = Readonly<Record<string, string>>;

/** A metric of the library as `sluice metrics --format json` prints it; texts by language. */
export interface LibraryItem {
  readonly name: string;
  readonly group: string;
  readonly label: Texts;
  readonly description: Texts;
  readonly unit: Unit;
  readonly formula: string;
  /** In place of `formula` where the file has a source of that kind. */
  readonly formula_with?: Readonly<Partial<Record<'deals' | 'subscriptions', string>>>;
  readonly position: 'top' | 'middle' | 'bottom';
  readonly insight: Texts;
  readonly action: Texts;
  /** null: neither is better by itself. */
  readonly better: 'higher' | 'lower' | null;
  readonly vanity: boolean;
  /** How often it is looked at, as a length of time. */
  readonly review: string;
  /** The metric it is another name of. */
  readonly alias_of: string | null;
  /** The packs it is in. */
  readonly packs: readonly string[];
  /** Where the formula comes from. */
  readonly source: string;
}

/** The whole library with its texts, in the order of its groups. */
export function libraryList(): LibraryItem[] {
  return libraryMetrics.map(itemOf);
}

function itemOf(metric: LibraryMetric): LibraryItem {
  const { description, insight, action } = libraryTexts(metric.id);
  const source = origins[metric.id];
  if (source === undefined) throw new BugError(`The library metric ${metric.id} does not say where it comes from.`);
  return {
    name: metric.id,
    group: metric.group,
    label: libraryLabels(metric.id),
    description: description.byLocale ?? {},
    unit: metric.unit,
    formula: metric.formula,
    ...variantsOf(metric),
    position: metric.position,
    insight: insight.byLocale ?? {},
    action: action.byLocale ?? {},
    better: metric.better ?? null,
    vanity: metric.vanity,
    review: reviews[metric.group],
    alias_of: metric.aliasOf ?? null,
    packs: Object.keys(packs).filter((name) => packs[name]?.includes(metric.id)),
    source,
  };
}

function variantsOf({ withDeals, withSubscriptions }: LibraryMetric): Pick<LibraryItem, 'formula_with'> {
  if (withDeals === undefined && withSubscriptions === undefined) return {};
  return {
    formula_with: {
      ...(withDeals === undefined ? {} : { deals: withDeals }),
      ...(withSubscriptions === undefined ? {} : { subscriptions: withSubscriptions }),
    },
  };
}
