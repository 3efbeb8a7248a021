import type { Unit } from '../catalog/index.ts';
import { libraryMetrics } from './library.ts';
import { libraryTexts } from './texts.ts';
import { libraryLabels } from './with-names.ts';

/** A metric of the library as `sluice metrics --format json` prints it; texts by language. */
export interface LibraryItem {
  readonly name: string;
  readonly group: string;
  readonly label: Readonly<Record<string, string>>;
  readonly description: Readonly<Record<string, string>>;
  readonly unit: Unit;
  readonly formula: string;
  readonly position: 'top' | 'middle' | 'bottom';
  readonly insight: Readonly<Record<string, string>>;
  readonly action: Readonly<Record<string, string>>;
  /** null: neither is better by itself. */
  readonly better: 'higher' | 'lower' | null;
  readonly vanity: boolean;
  readonly source: string;
}

/** The whole library with its texts, in the order of its groups. */
export function libraryList(): LibraryItem[] {
  return libraryMetrics.map((metric) => {
    const texts = libraryTexts(metric.id);
    return {
      name: metric.id,
      group: metric.group,
      label: libraryLabels(metric.id),
      description: texts.description.byLocale ?? {},
      unit: metric.unit,
      formula: metric.formula,
      position: metric.position,
      insight: texts.insight.byLocale ?? {},
      action: texts.action.byLocale ?? {},
      better: metric.better ?? null,
      vanity: metric.vanity,
      source: metric.source,
    };
  });
}
