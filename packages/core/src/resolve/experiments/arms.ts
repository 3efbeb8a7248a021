import type { ExperimentArm } from '../../catalog/index.ts';
import type { Experiment as Written } from '../../spec/index.ts';
import type { Context } from '../shared/context.ts';
import type { Place } from '../shared/place.ts';
import { bindSourceField } from '../shared/source-field.ts';

/** The arms, the control first, and where they stand in the data. */
export interface ArmField {
  readonly arms: readonly ExperimentArm[];
  readonly arm: { readonly source: string; readonly field: string };
}

/** The arms of an experiment; null where a diagnostic says why there are none. */
export function bindArms(context: Context, written: Written, place: Place): ArmField | null {
  const bound = bindSourceField(context, written.arm, place.at('arm'));
  const ids = ['control', ...Object.keys(written.arms).filter((id) => id !== 'control')];
  const isAlike = reportAlike(context, written, ids, place);
  const areShared = sharesFit(context, written, ids, place);
  if (bound === null || isAlike || !areShared) return null;
  const { kind, id: source } = bound.source;
  if (kind === 'spend' || kind === 'counts') {
    context.report('arm-without-lead', { source, kind }, place.at('arm'));
    return null;
  }
  const { shares } = written;
  const arms = ids.map((id) => ({
    id,
    value: written.arms[id] ?? id,
    share: shares === undefined ? 1 : (shares[id] ?? 0),
  }));
  return { arms, arm: { source, field: bound.field } };
}

function reportAlike(context: Context, { arms }: Written, ids: readonly string[], place: Place): boolean {
  const seen = new Map<string, string>();
  let isAlike = false;
  for (const id of ids) {
    const value = String(arms[id]);
    const other = seen.get(value);
    if (other !== undefined) context.report('arms-alike', { arm: id, other, value }, place.at('arms', id));
    isAlike ||= other !== undefined;
    seen.set(value, id);
  }
  return isAlike;
}

function sharesFit(context: Context, { shares }: Written, ids: readonly string[], place: Place): boolean {
  if (shares === undefined) return true;
  const strangers = Object.keys(shares).filter((id) => !ids.includes(id));
  for (const arm of strangers) {
    const at = place.at('shares', arm);
    context.report('unknown-arm', { arm, known: ids, nearest: context.nearest(arm, ids) }, at, { range: at.key });
  }
  const missing = ids.filter((id) => shares[id] === undefined);
  for (const arm of missing) context.report('arm-without-share', { arm }, place.at('shares'));
  return strangers.length === 0 && missing.length === 0;
}
