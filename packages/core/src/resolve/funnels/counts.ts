import type { FunnelCounts } from '../../catalog/index.ts';
import type { Funnel as Written } from '../../spec/index.ts';
import type { Context } from '../shared/context.ts';
import type { Place } from '../shared/place.ts';
import { bindSourceName } from '../shared/source-field.ts';
import { stageMap } from './stage-map.ts';

/** The funnel's `counts:`; undefined where it has none, null where a diagnostic says why they cannot be used. */
export function countsOf(context: Context, written: Written, place: Place): FunnelCounts | undefined | null {
  const at = place.at('counts');
  if (written.counts === undefined) return undefined;
  if (typeof written.counts === 'string') return sourceCounts(context, written.counts, at);
  return inlineCounts(context, written, written.counts, at);
}

function sourceCounts(context: Context, name: string, place: Place): FunnelCounts | null {
  const source = bindSourceName(context, name, place);
  if (source === null) return null;
  if (source.kind === 'counts') return { kind: 'source', source: name };
  context.report('wrong-source-kind', { key: 'counts', source: name, kind: source.kind, kinds: ['counts'] }, place);
  return null;
}

function inlineCounts(
  context: Context,
  written: Written,
  counts: Readonly<Record<string, number>>,
  place: Place,
): FunnelCounts | null {
  const stages = written.stages.map((stage) => stageMap(stage).id);
  const extra = Object.keys(counts).filter((id) => !stages.includes(id));
  const missing = stages.filter((id) => !Object.hasOwn(counts, id));
  for (const id of extra) {
    const at = place.at(id);
    const meant = context.nearest(id, missing) ?? context.nearest(id, stages);
    const fix = meant === undefined ? {} : { fix: { ...at.key, insert: meant } };
    context.report('unknown-stage', { stage: id, known: stages, nearest: meant }, at, { range: at.key, ...fix });
  }
  if (extra.length === 0) for (const stage of missing) context.report('count-missing', { stage }, place);
  return extra.length + missing.length > 0 ? null : { kind: 'inline', counts: { ...counts } };
}
