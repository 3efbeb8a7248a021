import { type Duration, parseDuration } from '../../calendar/index.ts';
import type { Attribution, AttributionModel, Funnel } from '../../catalog/index.ts';
import type { Attribution as Written, Dimension as WrittenDimension } from '../../spec/index.ts';
import { idsOfKind } from '../funnels/further-reach.ts';
import type { Context } from '../shared/context.ts';
import type { Entries } from '../shared/entries.ts';
import { Place, type SpecFile } from '../shared/place.ts';
import { describedOf } from '../shared/text.ts';
import { bindBy, bindExclude } from './bind-by.ts';
import { bindConversion } from './bind-conversion.ts';
import { bindMilestones } from './bind-milestones.ts';
import { bindTouches } from './bind-touches.ts';
import { bindValue } from './bind-value.ts';
import { checkModels, weightsOf } from './check-models.ts';

/** Who gets the credit, in the one `attribution:` section of all files; undefined without one, or where it is broken. */
export function resolveAttribution(
  context: Context,
  files: readonly SpecFile[],
  dimensions: Entries<WrittenDimension>,
): Attribution | undefined {
  const [file, second] = files.filter(({ spec }) => spec.attribution !== undefined);
  if (file?.spec.attribution === undefined) return undefined;
  if (second !== undefined) {
    const place = new Place(second, ['attribution']);
    context.report('defined-twice', { name: 'attribution', kind: 'section' }, place, { range: place.key });
  }
  const bound = bindAttribution(context, file.spec.attribution, new Place(file, ['attribution']), dimensions);
  if (bound === null) context.omit('attribution', 'attribution', 'broken');
  return bound ?? undefined;
}

function bindAttribution(
  context: Context,
  written: Written,
  place: Place,
  dimensions: Entries<WrittenDimension>,
): Attribution | null {
  const found = bindConversion(context, written.conversion, place.at('conversion'));
  if (found === null || !hasEvents(context, place)) return null;
  const { funnel, stage } = found;
  const models = [...new Set<AttributionModel>([written.model, ...(written.compare ?? [])])];
  const value = bindValue(context, written.value, found, place.at('value'));
  const touches = bindTouches(context, written.touches, place.at('touches'));
  const by = bindBy(context, written.by, place.at('by'), dimensions);
  const exclude = by === null ? null : bindExclude(context, written.exclude ?? [], by, place.at('exclude'));
  const milestones = bindMilestones(context, written.milestones ?? {}, found, place.at('milestones'));
  const weights = weightsOf(context, written.weights, place.at('weights'));
  const lookback = lengthOf(context, written.lookback ?? '90 days', place.at('lookback'));
  const halfLife = lengthOf(context, written.half_life ?? '7 days', place.at('half_life'));
  if (value === undefined || touches === undefined || by === null || exclude === null || milestones === null)
    return null;
  if (weights === undefined || lookback === undefined || !halfLife) return null;
  const described = describedOf(written, 'attribution', context.settings.locale);
  const common = { ...described, ...(written.label === undefined ? { label: ownLabel } : {}), funnel: funnel.id };
  const attribution: Attribution = {
    ...common,
    conversion: stage.id,
    value,
    touches,
    by,
    model: written.model,
    compare: models.slice(1),
    weights,
    halfLife,
    milestones,
    lookback,
    exclude,
    creditOn: written.credit_on ?? 'conversion',
  };
  return checkModels(context, attribution, stagesOf(funnel), written, place) ? attribution : null;
}

const ownLabel = { default: 'Attribution', byLocale: { 'zh-CN': '归因', 'zh-TW': '歸因' } };

const stagesOf = (funnel: Funnel): string[] => funnel.stages.map(({ id }) => id);

/** null is `none`; undefined where a diagnostic says why it is not known. */
function lengthOf(context: Context, text: string, place: Place): Duration | null | undefined {
  if (text === 'none') return null;
  const length = parseDuration(text);
  if (length !== null && length.n > 0) return length;
  context.report('bad-duration', { found: text }, place);
  return undefined;
}

function hasEvents(context: Context, place: Place): boolean {
  if (idsOfKind(context, 'events').length > 0) return true;
  const absent = context.absent('source', 'kind:events');
  if (absent === null) context.report('no-events-source', {}, place, { range: place.key });
  if (absent === 'left-out') context.report('left-out', { name: 'events', kind: 'source' }, place);
  return false;
}
