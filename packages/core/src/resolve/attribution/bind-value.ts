import type { StageOfFunnel } from '../../formula/stage-index.ts';
import type { Context } from '../shared/context.ts';
import type { Place } from '../shared/place.ts';

const valueForm = /^value\(\s*(?:([^\s.()]+)\.)?([^\s.()]+)\s*\)$/;

/**
 * The stage whose money a conversion is worth: as written, else the conversion itself where it has a value; null: none.
 * Undefined where a diagnostic says what is wrong.
 */
export function bindValue(
  context: Context,
  written: string | number | undefined,
  { funnel, stage }: StageOfFunnel,
  place: Place,
): string | null | undefined {
  if (written === undefined) return stage.value === undefined ? null : stage.id;
  const [, of = funnel.id, id] = valueForm.exec(String(written).trim()) ?? [];
  const found = of === funnel.id ? funnel.stages.find((each) => each.id === id) : undefined;
  if (found?.value !== undefined) {
    context.names.use('stage', `${funnel.id}.${found.id}`, place, place.within(found.id, 0, found.id.length));
    return found.id;
  }
  const known = funnel.stages.filter((each) => each.value !== undefined).map((each) => each.id);
  context.report('attribution-value', { found: String(written), funnel: funnel.id, known }, place);
  return undefined;
}
