import type { Funnel, GoalPlan, PlanNumber } from '../../catalog/index.ts';
import type { Plan as Written } from '../../spec/index.ts';
import type { Context } from '../shared/context.ts';
import type { Place } from '../shared/place.ts';
import { describedOf } from '../shared/text.ts';
import { planNumber } from './plan-number.ts';

const byDefault = { rates: 'history(6 months)', dealSize: 'history(12 months)' };

/** A bound plan; null where a diagnostic says why there is none. */
export function resolvePlan(context: Context, id: string, written: Written, place: Place): GoalPlan | null {
  const funnel = funnelOf(context, written, place);
  if (funnel === null) return null;
  const rates = ratesOf(context, funnel, written, place);
  const costs = costsOf(context, funnel, written, place);
  const dealSize = dealSizeOf(context, funnel, written, place);
  if (rates === null || costs === null || dealSize === null) return null;
  const described = describedOf(written, id, context.settings.locale);
  return {
    ...described,
    id,
    in: String(written.in),
    funnel: funnel.id,
    revenue: written.revenue,
    dealSize,
    rates,
    costs,
  };
}

/** The funnel named, or the only one there is. */
function funnelOf(context: Context, { funnel: name }: Written, place: Place): Funnel | null {
  const known = Object.keys(context.funnels);
  if (name === undefined) {
    const [only, ...others] = Object.values(context.funnels);
    if (only !== undefined && others.length === 0) return only;
    if (context.absent('funnel', 'any') === null)
      context.report('plan-without-funnel', { known }, place, { range: place.key });
    return null;
  }
  const at = place.at('funnel');
  const found = Object.hasOwn(context.funnels, name) ? context.funnels[name] : undefined;
  if (found !== undefined) {
    context.names.use('funnel', name, at);
    return found;
  }
  if (context.absent('funnel', name) === null)
    context.report('unknown-funnel', { funnel: name, known, nearest: context.nearest(name, known) }, at);
  return null;
}

/** The rate into each required stage from the second on, in order. */
function ratesOf(context: Context, funnel: Funnel, { rates }: Written, place: Place): GoalPlan['rates'] | null {
  const [, ...stages] = funnel.stages.filter(({ optional }) => !optional).map(({ id }) => id);
  const named = typeof rates === 'object' ? rates : {};
  const usual = typeof rates === 'string' ? rates : byDefault.rates;
  const at = place.at('rates');
  if (!areStages(context, Object.keys(named), stages, at)) return null;
  const bound = stages.map((stage) => {
    const isNamed = Object.hasOwn(named, stage);
    const where = isNamed ? at.at(stage) : at;
    const rate = planNumber(context, named[stage] ?? usual, { what: 'rate', most: 1 }, where);
    return rate && hasHistory(context, funnel, rate, where) ? { stage, rate } : null;
  });
  return whole(bound);
}

function costsOf(context: Context, funnel: Funnel, { cost = {} }: Written, place: Place): GoalPlan['costs'] | null {
  const stages = funnel.stages.filter(({ optional }) => !optional).map(({ id }) => id);
  const at = place.at('cost');
  if (!areStages(context, Object.keys(cost), stages, at)) return null;
  const bound = Object.entries(cost).map(([stage, written]) => {
    const where = at.at(stage);
    const number = planNumber(context, written, { what: 'cost' }, where);
    if (number === null) return null;
    const hasSpend = Object.values(context.sources).some(({ kind }) => kind === 'spend');
    if (number.kind === 'history' && !hasSpend) {
      context.report('plan-without-spend', { stage }, where);
      return null;
    }
    return hasHistory(context, funnel, number, where) ? { stage, cost: number } : null;
  });
  return whole(bound);
}

function dealSizeOf(context: Context, funnel: Funnel, written: Written, place: Place): PlanNumber | null {
  const at = place.at('deal_size');
  const size = planNumber(context, written.deal_size ?? byDefault.dealSize, { what: 'deal size' }, at);
  if (size?.kind !== 'history') return size;
  const hasDeals = Object.values(context.sources).some(({ kind }) => kind === 'deals');
  if (hasDeals || funnel.stages.at(-1)?.value !== undefined) return size;
  context.report('plan-without-deal-size', { funnel: funnel.id }, at);
  return null;
}

/** Numbers already counted have no windows, so their history tells no rate (rule F16). */
function hasHistory(context: Context, funnel: Funnel, { kind }: PlanNumber, place: Place): boolean {
  if (kind === 'number' || funnel.counts === undefined) return true;
  context.report('plan-history-of-counts', { funnel: funnel.id }, place);
  return false;
}

function areStages(context: Context, names: readonly string[], stages: readonly string[], place: Place): boolean {
  const strangers = names.filter((name) => !stages.includes(name));
  for (const stage of strangers) {
    const at = place.at(stage);
    const params = { stage, known: stages, nearest: context.nearest(stage, stages) };
    context.report('unknown-stage', params, at, { range: at.key });
  }
  return strangers.length === 0;
}

function whole<T>(parts: readonly (T | null)[]): readonly T[] | null {
  const found = parts.flatMap((part) => (part === null ? [] : [part]));
  return found.length === parts.length ? found : null;
}
