import { createFormats, labelOf } from '@sluice/charts';
import type { CliLanguage } from '../language/cli-language.ts';
import {
  type Cause,
  type Comparison,
  hasMetricMoved,
  hasStageMoved,
  hasTargetMoved,
  haveScoresMoved,
} from './comparison.ts';

/** Definitions that changed alike, in the words of both sides. */
export interface DefinitionWords {
  readonly titles: readonly string[];
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** `main:sluice.yaml → sluice.yaml` and the instant the numbers hold at. */
export function headOf({ old, new: now, asOf, timezone, currency }: Comparison, language: CliLanguage): string[] {
  const formats = createFormats({ locale: language.locale, currency, timezone, dates: language.charts.dates });
  return [`${old} → ${now}`, language.words.query.asOf(formats.instant(asOf), timezone)];
}

/** What stays, or that nothing moves at all. */
export function footOf(comparison: Comparison, { words }: CliLanguage): string[] {
  const { metrics, funnels, targets, changes } = comparison;
  const stages = funnels.flatMap((funnel) => funnel.stages);
  const still = [
    metrics.filter((metric) => !hasMetricMoved(metric)).length,
    stages.filter((stage) => !hasStageMoved(stage)).length,
    targets.filter((target) => !hasTargetMoved(target)).length,
  ] as const;
  const hasMoved =
    still[0] + still[1] + still[2] < metrics.length + stages.length + targets.length ||
    haveScoresMoved(comparison.scores);
  return [
    ...(hasMoved ? [] : [words.diff.nothing]),
    ...(changes.length === 0 ? [words.diff.noKey] : []),
    words.diff.same(...still),
  ];
}

/** The definitions that say something else than before, of what moved; of all of them where nothing did. */
export function definitionsOf({ metrics, funnels }: Comparison, { locale }: CliLanguage): DefinitionWords[] {
  const moved = [
    ...metrics.filter(hasMetricMoved),
    ...funnels.filter(({ stages, presence }) => presence !== 'both' || stages.some(hasStageMoved)),
  ];
  const told: readonly (Cause & { readonly name: string; readonly label: Parameters<typeof labelOf>[0] })[] =
    moved.length > 0 ? moved : [...metrics, ...funnels];
  const found = new Map<string, DefinitionWords>();
  for (const { name, label, words } of told) {
    if (words === null) continue;
    const key = JSON.stringify(words);
    const text = labelOf(label, locale);
    const title = text === name ? name : `${text} (${name})`;
    found.set(key, { ...words, titles: [...(found.get(key)?.titles ?? []), title] });
  }
  return [...found.values()];
}
