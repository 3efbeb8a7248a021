import type { ChannelGroup } from '../catalog/index.ts';
import { touchFields } from '../channels/index.ts';
import type { ChannelGroup as WrittenGroup } from '../spec/index.ts';
import { bindCondition } from './shared/condition.ts';
import type { Context } from './shared/context.ts';
import type { Place } from './shared/place.ts';
import { labelOfId, maybeText } from './shared/text.ts';

const fields: ReadonlySet<string> = new Set(touchFields);

/** The rules of a `groups:` of channels; several may lead to one channel, as long as they give it one label. */
export function channelGroups(
  context: Context,
  written: readonly WrittenGroup[],
  place: Place,
): readonly ChannelGroup[] {
  const groups = written.flatMap((group, i) => resolveGroup(context, group, place.at(i)) ?? []);
  for (const [i, group] of groups.entries()) {
    const first = groups.findIndex((other) => other.id === group.id);
    if (first === i || groups[first]?.label.default === group.label.default) continue;
    context.report('defined-twice', { name: group.id, kind: 'channel' }, place.at(i, 'id'));
  }
  return groups;
}

function resolveGroup(context: Context, written: WrittenGroup, place: Place): ChannelGroup | null {
  context.names.define('channel', written.id, place, place.at('id').value);
  const when = bindCondition(context, written.when, place.at('when'), fields);
  const label = maybeText(written.label, context.settings.locale) ?? { default: labelOfId(written.id) };
  return when && { id: written.id, label, when };
}
