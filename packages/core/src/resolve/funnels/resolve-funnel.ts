import { parseDuration } from '../../calendar/index.ts';
import type { Funnel, Stage } from '../../catalog/index.ts';
import type { Funnel as Written } from '../../spec/index.ts';
import type { Context } from '../shared/context.ts';
import type { Place } from '../shared/place.ts';
import { describedOf } from '../shared/text.ts';
import { countsOf } from './counts.ts';
import { defaultSkipped, defaultSubject } from './funnel-defaults.ts';
import { resolveStages } from './resolve-stages.ts';

type Bound = Pick<Funnel, 'id' | 'stages' | 'counts' | 'window'>;

/** A funnel with every choice filled in; null where no stage of it is left or its numbers would be wrong. */
export function resolveFunnel(context: Context, id: string, written: Written, place: Place): Funnel | null {
  const counts = countsOf(context, written, place);
  if (counts === null) return null;
  const isCounted = counts?.kind === 'inline';
  const stages = resolveStages(context, id, written, place, counts);
  if (stages.length === 0 || !isOfOneMaking(context, id, stages, place)) return null;
  const window = windowOf(context, id, written, stages, place);
  const isFree = written.order !== 'any' || context.rules.isFreeOfOrder(id, written, place);
  if (!isFree || window === undefined) return null;
  const source = stages[0]?.reach;
  const fromSource =
    source?.kind === 'counts' && source.source !== null
      ? { kind: 'source' as const, source: source.source }
      : undefined;
  return withChoices(context, written, place, { id, stages, window, counts: isCounted ? counts : fromSource });
}

function withChoices(context: Context, written: Written, place: Place, bound: Bound): Funnel | null {
  const { stages } = bound;
  const same = written.same ? context.rules.same(written, stages, place) : [];
  if (same === null) return null;
  return {
    ...describedOf(written, bound.id, context.settings.locale),
    ...bound,
    subject: written.subject ?? defaultSubject(context, stages),
    count: written.count ?? 'subjects',
    order: written.order ?? 'in_sequence',
    skipped: written.skipped ?? defaultSkipped(stages),
    entry: written.entry ?? 'closed',
    ties: written.ties ?? 'in_order',
    same,
    without: written.without ? context.rules.without(written, stages, place) : [],
    by: written.by,
  };
}

/** null: `none`; undefined: not given where it must be, which a diagnostic says. */
function windowOf(
  context: Context,
  id: string,
  written: Written,
  stages: readonly Stage[],
  place: Place,
): Funnel['window'] | undefined {
  if (written.window === 'none') return null;
  if (written.window !== undefined) return parseDuration(written.window) ?? undefined;
  if (stages.every((stage) => stage.reach.kind === 'counts')) return null;
  context.report('window-missing', { funnel: id }, place, { range: place.key });
  return undefined;
}

/** Rule F16: counts never mix with computed stages, nor with counts of another source. */
function isOfOneMaking(context: Context, id: string, stages: readonly Stage[], place: Place): boolean {
  const makings = new Set(stages.map(({ reach }) => (reach.kind === 'counts' ? `counts ${reach.source}` : 'rows')));
  if (makings.size <= 1 || [...makings].every((making) => making === 'rows')) return true;
  const odd = stages.find(({ reach }) => reach.kind === 'counts');
  context.report('counts-mixed-with-rows', { funnel: id, stage: odd?.id ?? '' }, place.at('stages'), {
    range: place.at('stages').key,
  });
  return false;
}
