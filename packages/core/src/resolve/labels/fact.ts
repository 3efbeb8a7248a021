import type { LabelKind } from '../../catalog/index.ts';
import type { Condition } from '../../spec/index.ts';
import { idsOfKind } from '../funnels/further-reach.ts';
import { fieldsOfAny } from '../scores/resolve-rule.ts';
import { bindCondition } from '../shared/condition.ts';
import type { Context } from '../shared/context.ts';
import type { Place } from '../shared/place.ts';

/** Leads whose record meets a condition. */
export function resolveFact(context: Context, where: Condition, place: Place): LabelKind | null {
  const sources = idsOfKind(context, 'leads');
  if (sources.length === 0) {
    context.report('no-leads-source', {}, place, { range: place.at('where').key });
    return null;
  }
  const bound = bindCondition(context, where, place.at('where'), fieldsOfAny(context, sources));
  return bound && { kind: 'fact', sources, where: bound };
}
