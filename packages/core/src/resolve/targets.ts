import type { Benchmark, Metric, Target } from '../catalog/index.ts';
import type { Target as Written } from '../spec/index.ts';
import type { MetricBook } from './metrics/resolve-metrics.ts';
import type { Context } from './shared/context.ts';
import { Place, type SpecFile } from './shared/place.ts';
import { reportScale } from './target-scale.ts';

/** Every target of all files whose metric is bound. */
export function resolveTargets(
  context: Context,
  files: readonly SpecFile[],
  metrics: MetricBook,
  benchmarks: readonly Benchmark[] = [],
): Target[] {
  return files.flatMap((file) =>
    (file.spec.targets ?? []).flatMap((written, i) =>
      resolveTarget(context, written, new Place(file, ['targets', i]), metrics, benchmarks),
    ),
  );
}

function resolveTarget(
  context: Context,
  written: Written,
  place: Place,
  metrics: MetricBook,
  benchmarks: readonly Benchmark[],
): Target[] {
  const metric = metrics.idOf(written.metric, place.at('metric'));
  if (metric === null) return [];
  reportScale(context, metrics.metrics[metric], written, place);
  reportPace(context, written, metrics.metrics[metric], place);
  const period = written.in === undefined ? undefined : String(written.in);
  const goal = goalOf(context, written, place, metrics.metrics[metric], benchmarks);
  return goal === null ? [] : [{ metric, ...goal, in: period, pace: written.pace }];
}

type Goal = Pick<Target, 'at_least' | 'at_most' | 'benchmark'>;

/** As written, or the end of a benchmark of the same metric that is worth reaching; null where there is none. */
function goalOf(
  context: Context,
  { at_least, at_most, benchmark: id }: Written,
  place: Place,
  metric: Metric | undefined,
  benchmarks: readonly Benchmark[],
): Goal | null {
  if (id === undefined) return { at_most, at_least };
  const known = benchmarks.filter((each) => each.metric === metric?.id).map((each) => each.id);
  const found = benchmarks.find((each) => each.id === id && each.metric === metric?.id);
  if (found === undefined) {
    context.report(
      'unknown-benchmark',
      { benchmark: id, known, nearest: context.nearest(id, known) },
      place.at('benchmark'),
    );
    return null;
  }
  const { value, low, high } = found;
  return metric?.better === 'lower'
    ? { at_most: value ?? high ?? low, benchmark: id }
    : { at_least: value ?? low ?? high, benchmark: id };
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
