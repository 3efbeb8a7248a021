import type { Metric, Target } from '../catalog/index.ts';
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
  const metric = metrics.idOf(written.metric, place.at('metric'));
  if (metric === null) return [];
  reportPace(context, written, metrics.metrics[metric], place);
  const period = written.in === undefined ? undefined : String(written.in);
  return [{ metric, at_most: written.at_most, at_least: written.at_least, in: period, pace: written.pace }];
}

/** Pace is for what adds up over time (rule P1). */
function reportPace(context: Context, { pace, metric: text }: Written, metric: Metric | undefined, place: Place): void {
  if (pace === undefined || metric === undefined || addsUp(metric)) return;
  context.report('pace-of-ratio', { metric: text, pace }, place.at('pace'));
}

/** A count or money that is no quotient. */
function addsUp({ denominator, unit }: Metric): boolean {
  return denominator === undefined && (unit === 'count' || unit === 'currency');
}

/** The days that are no working days, of all files; undefined where they name none. */
export function holidaysOf(files: readonly SpecFile[]): readonly string[] | undefined {
  const days = files.flatMap((file) => file.spec.holidays ?? []);
  return days.length > 0 ? [...new Set(days)].sort() : undefined;
}
