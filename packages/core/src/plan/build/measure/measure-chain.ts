import type { Funnel, Measure } from '../../../catalog/index.ts';
import { rateKeys } from '../../../compute/further-keys.ts';
import { together } from '../../../compute/keys.ts';
import type { CellMeasure } from '../../nodes/group.ts';
import { type ChainRequest, planChain, stretchOf } from '../chain.ts';
import { chainKey } from '../keys.ts';
import { withData } from '../missing.ts';
import { addCounted } from '../query/counted.ts';
import type { MeasureFrame } from './measure-frame.ts';

type Of<K extends Measure['kind']> = Extract<Measure, { kind: K }>;

/** `count(s)` and `value(s)`: activity, unless the query says entries (rule F11). */
export function planStageMeasure(frame: MeasureFrame, measure: Of<'count' | 'value'>, funnel: Funnel): void {
  const stage = stageIndex(funnel, measure.stage);
  const { key } = frame;
  if (funnel.counts) {
    addCounted(frame.ctx, frame.groups, { ...frame, funnel, stage: measure.stage });
  } else if (frame.basis === 'entries') {
    const isCount = measure.kind === 'count';
    addAttempts(frame, funnel, [
      isCount ? { key, kind: 'reached', stages: [stage], closed: false } : { key, kind: 'chain_value', stage },
    ]);
  } else {
    const kind = measure.kind === 'count' ? 'first_reached' : 'first_value';
    addChain(frame, funnel, { attempts: 'earliest', spans: frame.spans }, [{ key, kind, stage }]);
  }
}

/** `count_within(a, b, N days)`: activity, by the earliest arrivals at both (rule L3). */
export function planCountWithin(frame: MeasureFrame, measure: Of<'count_within'>, funnel: Funnel): void {
  const { key, spans } = frame;
  if (funnel.counts) {
    frame.groups.lack([key], 'no-times-in-counts');
    return;
  }
  const [from, stage] = [stageIndex(funnel, measure.from), stageIndex(funnel, measure.to)];
  const days = measure.within.n * (lengths[measure.within.unit] ?? Number.NaN);
  addChain(frame, funnel, { attempts: 'earliest', spans }, [{ key, kind: 'first_within', stage, from, days }]);
}

const lengths: Readonly<Record<string, number>> = { hour: 1 / 24, day: 1, week: 7 };

/** `rate(a, b)`: entries; on the activity basis a period ratio. */
export function planRate(frame: MeasureFrame, measure: Of<'rate'>, funnel: Funnel): void {
  const from = stageIndex(funnel, measure.from);
  const to = stageIndex(funnel, measure.to);
  const { over, of } = rateKeys(frame.key);
  if (funnel.counts) {
    addCounted(frame.ctx, frame.groups, { ...frame, key: over, funnel, stage: measure.to });
    addCounted(frame.ctx, frame.groups, { ...frame, key: of, funnel, stage: measure.from });
  } else if (frame.basis === 'activity') {
    addChain(frame, funnel, { attempts: 'earliest', spans: frame.spans }, [
      { key: over, kind: 'first_reached', stage: to },
      { key: of, kind: 'first_reached', stage: from },
    ]);
  } else addAttempts(frame, funnel, reachedOver(frame, together(funnel, from, to), from));
}

/** `cohort_rate(a, b, N days)`: the stretch from a to b as a funnel of its own, with N days for a window (rule L1). */
export function planCohortRate(frame: MeasureFrame, measure: Of<'cohort_rate'>, funnel: Funnel): void {
  const { over, of } = rateKeys(frame.key);
  if (funnel.counts) {
    frame.groups.lack([over, of], 'no-times-in-counts');
    return;
  }
  const stretch = stretchOf(funnel, stageIndex(funnel, measure.from), stageIndex(funnel, measure.to));
  const request: ChainRequest = { attempts: 'best', spans: frame.spans, limit: measure.within };
  addChain(frame, stretch, request, reachedOver(frame, together(stretch, 0, stretch.stages.length - 1), 0));
}

/** `median_days(a, b)`: the lags of entries that reached both. */
export function planMedianDays(frame: MeasureFrame, measure: Of<'median_days'>, funnel: Funnel): void {
  const from = stageIndex(funnel, measure.from);
  const to = stageIndex(funnel, measure.to);
  if (funnel.counts) frame.groups.lack([frame.key], 'no-times-in-counts');
  else addAttempts(frame, funnel, [{ key: frame.key, kind: 'lag', from, to }]);
}

function reachedOver({ key, basis }: MeasureFrame, both: readonly number[], from: number): CellMeasure[] {
  const { over, of } = rateKeys(key);
  const closed = basis === 'closed';
  return [
    { key: over, kind: 'reached', stages: both, closed },
    { key: of, kind: 'reached', stages: [from], closed },
  ];
}

function addAttempts(frame: MeasureFrame, funnel: Funnel, measures: readonly CellMeasure[]): void {
  const attempts = funnel.count === 'entries' ? 'each' : 'best';
  addChain(frame, funnel, { attempts, spans: frame.spans }, measures);
}

function addChain(frame: MeasureFrame, funnel: Funnel, request: ChainRequest, measures: readonly CellMeasure[]): void {
  const { ctx, groups, spans, where } = frame;
  const { chain, timeline } = planChain(ctx, funnel, request);
  const key = (dimension: string) => chainKey(ctx, dimension, funnel, timeline.byDay);
  const dated = { kind: request.attempts === 'earliest' ? 'stage' : 'entry' } as const;
  groups.add({ in: chain, dated, spans, where, key }, withData(ctx, groups, funnel, measures));
}

function stageIndex(funnel: Funnel, id: string): number {
  return funnel.stages.findIndex((s) => s.id === id);
}
