import type { Widget } from '../../catalog/index.ts';
import type { Widget as Written } from '../../spec/index.ts';
import { useDimension } from '../dimensions/resolve-dimensions.ts';
import type { Context } from '../shared/context.ts';
import { maybeCondition } from '../shared/maybe-condition.ts';
import type { Place } from '../shared/place.ts';
import { maybeText, textOf } from '../shared/text.ts';
import type { Common } from './common.ts';
import type { WidgetNames } from './widget-names.ts';

const furtherKinds = ['cohort', 'attribution', 'score', 'matrix', 'plan', 'experiment'] as const;

/** A bound widget; null where it is not bound here, or a diagnostic says why there is none. */
export function resolveWidget(
  context: Context,
  written: Written,
  id: string,
  place: Place,
  names: WidgetNames,
): Widget | null {
  const further = furtherKinds.find((kind) => kind in written);
  const bindFurther = further === undefined ? undefined : names.further?.[further];
  if (further !== undefined && !bindFurther) {
    context.notReady(`${further} widgets`, place.at(further));
    return null;
  }
  const common = commonOf(context, written, id, place, names);
  const { metrics } = names;
  if (bindFurther)
    return common && metrics && bindFurther(context, written, common, place, names.bound ?? {}, { ...names, metrics });
  return common && bindKind(context, written, common, place, names);
}

function commonOf(context: Context, written: Written, id: string, place: Place, names: WidgetNames): Common | null {
  const where = maybeCondition(context, written.where, place.at('where'), null);
  const hasBy = written.by === undefined || useDimension(context, written.by, place.at('by'), names.dimensions);
  if (where === null || !hasBy) return null;
  return {
    id,
    title: maybeText(written.title, context.settings.locale),
    by: written.by,
    where,
    period: written.period === undefined ? undefined : String(written.period),
    basis: written.basis,
    grain: written.grain,
    compare: written.compare,
    sort: written.sort,
    limit: written.limit,
    span: written.span ?? 1,
  };
}

function bindKind(context: Context, written: Written, common: Common, place: Place, names: WidgetNames): Widget | null {
  if ('text' in written) return { ...common, kind: 'text', text: textOf(written.text, context.settings.locale) };
  if ('funnel' in written) return bindFunnel(context, written.funnel, common, place.at('funnel'));
  return names.metrics && (names.bindMetrics?.(context, written, common, place, names.metrics) ?? null);
}

function bindFunnel(context: Context, funnel: string, common: Common, place: Place): Widget | null {
  context.names.use('funnel', funnel, place);
  if (Object.hasOwn(context.funnels, funnel)) return { ...common, kind: 'funnel', funnel };
  if (context.absent('funnel', funnel) === null) {
    const known = Object.keys(context.funnels);
    const meant = context.nearest(funnel, known);
    const fix = meant === undefined ? {} : { fix: { ...place.value, insert: meant } };
    context.report('unknown-funnel', { funnel, known, nearest: meant }, place, fix);
  }
  return null;
}
