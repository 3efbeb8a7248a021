import { createCalendar } from '../../calendar/index.ts';
import type { Experiment } from '../../catalog/index.ts';
import type { Experiment as Written } from '../../spec/index.ts';
import type { MetricBook } from '../metrics/resolve-metrics.ts';
import type { Context } from '../shared/context.ts';
import type { Place } from '../shared/place.ts';
import { describedOf, maybeText } from '../shared/text.ts';
import type { ArmField } from './arms.ts';

/** An experiment as written, and its arms. */
export interface OpenExperiment {
  readonly id: string;
  readonly written: Written;
  readonly place: Place;
  readonly field: ArmField;
  readonly dimension: string;
}

/** A bound experiment; null where a diagnostic says why there is none. */
export function resolveExperiment(
  context: Context,
  { id, written, place, field, dimension }: OpenExperiment,
  metrics: MetricBook,
): Experiment | null {
  const rate = rateOf(context, written, place, metrics);
  const isInOrder = timesFit(context, written, place);
  if (rate === null || !isInOrder) return null;
  const detect = detectOf(written.detect);
  if (written.planned === undefined && detect === null)
    context.report('experiment-without-sample', { experiment: id }, place, { range: place.key });
  const { locale } = context.settings;
  const { hypothesis, variable, planned, alpha, power } = written;
  return {
    ...describedOf(written, id, locale),
    id,
    hypothesis: maybeText(hypothesis, locale),
    variable,
    ...field,
    dimension,
    rate,
    formulaText: written.metric,
    from: written.from ?? null,
    to: written.to ?? null,
    planned: planned ?? null,
    detect,
    alpha: alpha ?? 0.05,
    power: power ?? 0.8,
  };
}

/** The two stages a rate is of; only `rate(a, b)` of computed stages is compared. */
function rateOf(context: Context, written: Written, place: Place, metrics: MetricBook): Experiment['rate'] | null {
  const at = place.at('metric');
  const metricId = metrics.idOf(written.metric, at);
  const metric = metricId === null ? undefined : metrics.metrics[metricId];
  if (metric === undefined) return null;
  const { formula, where } = metric;
  const measure = formula.kind === 'measure' && formula.measure.kind === 'rate' ? formula.measure : null;
  const funnel = measure === null ? undefined : context.funnels[measure.funnel];
  if (measure === null || funnel === undefined || funnel.counts !== undefined || funnel.subject !== 'lead') {
    context.report('experiment-metric', { metric: written.metric }, at);
    return null;
  }
  return { funnel: funnel.id, start: measure.from, end: measure.to, where };
}

function timesFit(context: Context, { from, to }: Written, place: Place): boolean {
  const calendar = createCalendar(context.settings);
  const [start, end] = [from, to].map((text) => instantOf(calendar, text));
  if (start == null || end == null || start < end) return true;
  context.report('ends-before-start', { from: String(from), to: String(to) }, place.at('to'));
  return false;
}

function instantOf(calendar: ReturnType<typeof createCalendar>, text: string | undefined): number | null {
  const at = text === undefined ? null : calendar.parseInstant(text);
  if (at === null) return null;
  return 'micros' in at ? at.micros : calendar.startOfDay(at.day);
}

/** `2 points` of 1, `10 percent` of the control's rate; both as a share. */
function detectOf(written: string | undefined): Experiment['detect'] {
  const [number, unit] = written?.split(' ') ?? [];
  if (number === undefined || unit === undefined) return null;
  return { by: unit.startsWith('point') ? 'points' : 'percent', value: Number(number) / 100 };
}
