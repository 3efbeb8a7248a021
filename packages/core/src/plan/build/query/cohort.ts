import { type Duration, parseDuration } from '../../../calendar/index.ts';
import type { Catalog, Condition, Funnel } from '../../../catalog/index.ts';
import { cohortKey } from '../../../compute/further-keys.ts';
import { together } from '../../../compute/keys.ts';
import { type Diagnostic, nearest, report } from '../../../diagnostic/index.ts';
import { stageIndex } from '../../../formula/stage-index.ts';
import { cohortLags } from '../../../query/cohort-lags.ts';
import type { CohortQuery, MetricQuery } from '../../../query/index.ts';
import { stagePair } from '../../../resolve/dashboards/further/stage-pair.ts';
import type { CellMeasure } from '../../nodes/group.ts';
import type { Span } from '../../span.ts';
import { planChain, stretchOf } from '../chain.ts';
import type { PlanContext } from '../context.ts';
import type { GroupSet } from '../group-set.ts';
import { chainKey } from '../keys.ts';

/** A cohort question whose names are bound: the stages from the one to the other as a funnel of its own. */
export interface BoundCohort {
  readonly stretch: Funnel;
  readonly lags: readonly Duration[];
}

/** Binds the stages and lengths of time of a cohort question; null where `into` says why not. */
export function bindCohort(
  { funnels }: Catalog,
  query: CohortQuery,
  grain: MetricQuery['grain'],
  into: Diagnostic[],
): BoundCohort | null {
  const pair = stagePair(stageIndex(funnels), query, nearest);
  const lags = cohortLags(query, grain);
  const lengths = lags.flatMap((text) => parseDuration(text) ?? []);
  const wrong = lags.find((text) => parseDuration(text) === null);
  if (wrong !== undefined) into.push(report('bad-duration', { found: wrong }, { from: 0, to: 0 }));
  if ('diagnostic' in pair) into.push(pair.diagnostic);
  if ('diagnostic' in pair || wrong !== undefined) return null;
  return { stretch: stretchOf(pair.funnel, pair.from, pair.to), lags: lengths };
}

/** Adds what a cohort's answer needs: for each lag the chains that are cut there (rule L1), dated by their entry. */
export function addCohort(
  ctx: PlanContext,
  groups: GroupSet,
  { stretch, lags }: BoundCohort,
  spans: readonly Span[],
  where: Condition | null,
): void {
  const both = together(stretch, 0, stretch.stages.length - 1);
  for (const [lag, limit] of lags.entries()) {
    const measures = lagMeasures(both, lag);
    if (stretch.counts) {
      groups.lack(
        measures.map(({ key }) => key),
        'no-times-in-counts',
      );
      continue;
    }
    const { chain, timeline } = planChain(ctx, stretch, { attempts: 'best', spans, limit });
    const key = (dimension: string) => chainKey(ctx, dimension, stretch, timeline.byDay);
    groups.add({ in: chain, dated: { kind: 'entry' }, spans, where, key }, measures);
  }
}

function lagMeasures(both: readonly number[], lag: number): CellMeasure[] {
  const entered: CellMeasure = { key: cohortKey.entered, kind: 'reached', stages: [0], closed: false };
  return [
    ...(lag === 0 ? [entered] : []),
    { key: cohortKey.reached(lag), kind: 'reached', stages: both, closed: false },
    { key: cohortKey.closed(lag), kind: 'reached', stages: [0], closed: true },
    { key: cohortKey.closedReached(lag), kind: 'reached', stages: both, closed: true },
  ];
}
