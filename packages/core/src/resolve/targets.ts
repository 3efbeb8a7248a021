import type { Target } from '../catalog/index.ts';
import type { Target as Written } from '../spec/index.ts';
import type { MetricBook } from './metrics/resolve-metrics.ts';
import type { Context } from './shared/context.ts';
import { Place, type SpecFile } from './shared/place.ts';

/** Every target of all files whose metric is bound. */
export function resolveTargets(context: Context, files: readonly SpecFile[], metrics: MetricBook): Target[] {
  return files.flatMap((file) =>
    (file.spec.targets ?? []).flatMap((written, i) =>
      resolveTarget(context, written, new Place(file, ['targets', i]), metrics),
    ),
  );
}

function resolveTarget(context: Context, written: Written, place: Place, metrics: MetricBook): Target[] {
  if (written.pace !== undefined && written.pace !== 'calendar_days') context.notReady('pace', place.at('pace'));
  const metric = metrics.idOf(written.metric, place.at('metric'));
  if (metric === null) return [];
  const period = written.in === undefined ? undefined : String(written.in);
  return [{ metric, at_most: written.at_most, at_least: written.at_least, in: period }];
}
