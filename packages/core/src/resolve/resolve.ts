import { namedLists } from '../library/lists.table.ts';
import { wholeLibrary } from '../library/whole/whole-library.ts';
import { withLibraryTexts } from '../library/with-texts.ts';
import { knownPresets } from '../presets/known.table.ts';
import { resolveAttribution } from './attribution/resolve-attribution.ts';
import { bind, type Resolved } from './bind.ts';
import { furtherWidgets } from './dashboards/further/further-widgets.ts';
import { omitDropped } from './dropped.ts';
import { resolveExperiments } from './experiments/resolve-experiments.ts';
import { reportSettings } from './included-settings.ts';
import { resolveLabels } from './labels/resolve-labels.ts';
import { listsOf } from './lists.ts';
import { metricParts } from './metrics/metric-parts.ts';
import { resolvePlans } from './plans/resolve-plans.ts';
import { rulesOf } from './rules-of.ts';
import { resolveScores } from './scores/resolve-scores.ts';
import type { SpecFile } from './shared/place.ts';
import { presetParts } from './sources/preset-of.ts';
import { rareKeys } from './sources/rare-keys.table.ts';

export type { Resolved };

/**
 * Room 3: binds names, fills defaults and checks units. `included` are the files it includes, in order.
 * One broken definition never stops another: what is refused is missing from the catalog and named in a diagnostic.
 */
export function resolve(main: SpecFile, included: readonly SpecFile[] = []): Resolved {
  const { catalog, diagnostics } = bind(main, included, {
    library: wholeLibrary,
    rareKinds: rareKeys,
    rules: rulesOf,
    lists: (files) => listsOf(files, namedLists),
    refused: (context, files) => {
      for (const file of files) omitDropped(context, file);
      reportSettings(context, files.slice(1));
    },
    metrics: metricParts,
    scores: resolveScores,
    labels: resolveLabels,
    attribution: resolveAttribution,
    presets: presetParts(knownPresets),
    further: furtherWidgets,
    experiments: resolveExperiments,
    plans: resolvePlans,
  });
  return { catalog: withLibraryTexts(catalog), diagnostics };
}
