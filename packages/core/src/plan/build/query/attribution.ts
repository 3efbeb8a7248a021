import type { Attribution, AttributionModel, Condition, Funnel, Source } from '../../../catalog/index.ts';
import { creditKey } from '../../../compute/further-keys.ts';
import { type Diagnostic, nearest, report } from '../../../diagnostic/index.ts';
import { minorUnitMicro } from '../../../money/index.ts';
import type { AttributionQuery, MetricQuery } from '../../../query/index.ts';
import { bothConditions, whereCondition } from '../../../query/where.ts';
import { milestonesOf } from '../../../resolve/attribution/milestones-of.ts';
import type { CreditNode } from '../../nodes/credit.ts';
import type { Span } from '../../span.ts';
import { planPaths } from '../attribution/paths.ts';
import { touchColumn, touchSources } from '../attribution/touch-rows.ts';
import type { PlanContext } from '../context.ts';
import type { GroupSet } from '../group-set.ts';
import { planMeasure } from '../measure/measure.ts';
import { whereDimensions } from '../where.ts';

/** A question for credit whose names are bound. */
export interface BoundAttribution {
  readonly attribution: Attribution;
  readonly funnel: Funnel;
  readonly show: CreditNode['show'];
  readonly models: readonly AttributionModel[];
  readonly by: CreditNode['by'];
  readonly sources: readonly Source[];
  /** The condition's parts over subjects and over touches. */
  readonly subjects: Condition | null;
  readonly touches: Condition | null;
}

const nowhere = { from: 0, to: 0 } as const;

const knownModels: readonly AttributionModel[] = [
  'first',
  'last',
  'last_non_direct',
  'linear',
  'time_decay',
  'position',
  'w_shaped',
  'full_path',
  'markov',
  'shapley',
  'custom',
  'participation',
];

/** Binds the models, dimensions and conditions of the question; null where `into` says why not. */
export function bindAttribution(
  ctx: PlanContext,
  asked: AttributionQuery,
  query: MetricQuery,
  into: Diagnostic[],
): BoundAttribution | null {
  const { attribution } = ctx.catalog;
  const funnel = attribution && ctx.catalog.funnels[attribution.funnel];
  if (!funnel) {
    into.push(report('no-attribution', {}, nowhere));
    return null;
  }
  const before = into.length;
  const sources = touchSources(ctx, attribution);
  const isTouch = (dimension: string) => dimension === attribution.by || touchColumn(ctx, sources, dimension) !== null;
  const by = query.by?.length ? query.by : [attribution.by];
  if (!by.some(isTouch)) into.push(report('attribution-by', { by, known: [attribution.by] }, nowhere));
  const parts = conditionParts(whereCondition(query.where)).map((part) => ({ part, of: carrier(part, isTouch) }));
  if (parts.some(({ of }) => of === 'both')) into.push(report('attribution-where', {}, nowhere));
  const models = modelsOf(attribution, funnel, asked, into);
  if (into.length > before) return null;
  const joined = (wanted: 'touch' | 'subject') =>
    parts.reduce<Condition | undefined>(
      (all, { part, of }) => (of === wanted ? bothConditions(all, part) : all),
      undefined,
    );
  return {
    attribution,
    funnel,
    show: typeof asked === 'object' && asked.paths ? 'paths' : 'credit',
    models,
    by: by.map((dimension) => ({ dimension, of: isTouch(dimension) ? 'touch' : 'subject' })),
    sources,
    subjects: joined('subject') ?? null,
    touches: joined('touch') ?? null,
  };
}

function conditionParts(where: Condition | null): readonly Condition[] {
  if (!where) return [];
  return where.kind === 'all' ? where.of.flatMap(conditionParts) : [where];
}

function carrier(part: Condition, isTouch: (dimension: string) => boolean): 'touch' | 'subject' | 'both' {
  const dimensions = whereDimensions(part);
  const onTouches = dimensions.filter(isTouch).length;
  return onTouches === 0 ? 'subject' : onTouches === dimensions.length ? 'touch' : 'both';
}

function modelsOf(
  attribution: Attribution,
  funnel: Funnel,
  asked: AttributionQuery,
  into: Diagnostic[],
): readonly AttributionModel[] {
  const written = typeof asked === 'object' ? asked.models : undefined;
  if (!written?.length) return [attribution.model, ...attribution.compare];
  return [...new Set(written)].flatMap((name) => {
    const model = knownModels.find((known) => known === name);
    if (model === undefined) {
      const params = { kind: 'model', name, nearest: nearest(name, knownModels), known: knownModels };
      into.push(report('query-unknown-name', params, nowhere));
      return [];
    }
    const stages = funnel.stages.map(({ id }) => id);
    for (const milestone of milestonesOf(model))
      if (attribution.milestones[milestone] === null)
        into.push(report('milestone-missing', { model, milestone, stages }, nowhere));
    if (model === 'custom' && attribution.weights === null) into.push(report('weights-missing', {}, nowhere));
    if (attribution.creditOn === 'touch' && (model === 'markov' || model === 'shapley'))
      into.push(report('credit-on-touch-model', { model }, nowhere));
    return [model];
  });
}

/** Adds what the answer needs: credit of conversions and their money, of the pipeline, and what was spent. */
export function addAttribution(
  ctx: PlanContext,
  groups: GroupSet,
  bound: BoundAttribution,
  query: MetricQuery,
  spans: readonly Span[],
): void {
  const { attribution, funnel } = bound;
  const { opportunity } = attribution.milestones;
  const isPipeline = attribution.value !== null && attribution.value === opportunity;
  const money = attribution.value === null ? null : isPipeline ? 'pipeline' : 'revenue';
  addCredit(ctx, groups, bound, spans, { stage: attribution.conversion, value: attribution.value, money });
  if (bound.show === 'paths') return;
  const hasPipeline = funnel.stages.some((stage) => stage.id === opportunity && stage.value !== undefined);
  if (opportunity !== null && hasPipeline && !isPipeline)
    addCredit(ctx, groups, bound, spans, { stage: opportunity, value: opportunity, money: 'pipeline' });
  if (!Object.values(ctx.catalog.sources).some(({ kind }) => kind === 'spend')) return;
  const where = whereCondition(query.where);
  const { grain, basis } = query;
  const by = bound.by.map(({ dimension }) => dimension);
  const types = ctx.catalog.costs === 'media' ? (['media'] as const) : 'all';
  planMeasure({ ctx, groups, key: creditKey.spend, spans, where, by, grain, basis }, { kind: 'spend', types });
}

interface Credited {
  readonly stage: string;
  readonly value: string | null;
  readonly money: CreditNode['money'];
}

function addCredit(
  ctx: PlanContext,
  groups: GroupSet,
  bound: BoundAttribution,
  spans: readonly Span[],
  { stage, value, money }: Credited,
): void {
  const { attribution, funnel, show, by, models, subjects, touches, sources } = bound;
  const conversions = stage === attribution.conversion;
  const used = [...by.map(({ dimension }) => dimension), ...whereDimensions(subjects), ...whereDimensions(touches)];
  const isOfTouch = new Set([
    ...by.flatMap((key) => (key.of === 'touch' ? [key.dimension] : [])),
    ...whereDimensions(touches),
  ]);
  const paths = planPaths(ctx, {
    attribution,
    funnel,
    conversion: stage,
    value,
    sources,
    touchDimensions: [...new Set(used)].filter((dimension) => isOfTouch.has(dimension)),
    subjectDimensions: [...new Set(used)].filter((dimension) => !isOfTouch.has(dimension)),
    open: show === 'paths' || models.includes('markov'),
  });
  if (paths === null) {
    const keys = models.flatMap((model) => [
      creditKey.conversions(model),
      ...(money ? [creditKey.money(money, model)] : []),
    ]);
    groups.lack(keys, 'not-split-by-this-dimension');
    return;
  }
  const { weights, halfLife, lookback, creditOn } = attribution;
  const rules = { models, weights, halfLife, lookback, creditOn };
  const unit = minorUnitMicro(ctx.catalog.currency);
  groups.further.push(
    ctx.builder.add({ kind: 'credit', paths, show, by, subjects, touches, ...rules, spans, conversions, money, unit }),
  );
}
