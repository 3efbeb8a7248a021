import type { ChannelGroup, Channels, Text } from '../catalog/index.ts';
import { baseGroups, touchFields, unassigned } from '../channels/index.ts';
import type { ChannelGroup as WrittenGroup } from '../spec/index.ts';
import { bindCondition } from './shared/condition.ts';
import type { Context } from './shared/context.ts';
import { ofLeadOf } from './shared/of-lead.ts';
import { Place, type SpecFile } from './shared/place.ts';
import { labelOfId, maybeText } from './shared/text.ts';

const fields: ReadonlySet<string> = new Set(touchFields);

/** The one `channels:` section of all files with the place it stands at. */
export interface ChannelsEntry {
  readonly written: NonNullable<SpecFile['spec']['channels']>;
  readonly place: Place;
}

export function channelsEntry(context: Context, files: readonly SpecFile[]): ChannelsEntry | null {
  const found = files.flatMap((file) =>
    file.spec.channels === undefined ? [] : [{ written: file.spec.channels, place: new Place(file, ['channels']) }],
  );
  const [first, second] = found;
  if (first !== undefined && second !== undefined) {
    context.report('defined-twice', { name: 'channels', kind: 'section' }, second.place, { range: second.place.key });
  }
  return first ?? null;
}

/** The ids a channel can have, for columns that hold one. */
export function channelIdsOf(entry: ChannelsEntry | null): Set<string> {
  const own = (entry?.written.groups ?? []).map((group) => group.id);
  const base = entry?.written.base === 'none' ? [] : baseGroups.map((group) => group.id);
  return new Set([...own, ...base, unassigned.id]);
}

export function resolveChannels(context: Context, entry: ChannelsEntry | null): Channels {
  const groups = (entry?.written.groups ?? []).flatMap((group, i) => {
    const bound = entry === null ? null : resolveGroup(context, group, entry.place.at('groups', i));
    return bound === null ? [] : [bound];
  });
  const base = entry?.written.base ?? 'ga4';
  return {
    base,
    groups: unique(context, groups, entry),
    ofLead: ofLeadOf(entry?.written.of_lead),
    labels: labelsOf(base, groups),
  };
}

function resolveGroup(context: Context, written: WrittenGroup, place: Place): ChannelGroup | null {
  context.names.define('channel', written.id, place, place.at('id').value);
  const when = bindCondition(context, written.when, place.at('when'), fields);
  const label = maybeText(written.label, context.settings.locale) ?? { default: labelOfId(written.id) };
  return when && { id: written.id, label, when };
}

/** Several rules may lead to one channel, as long as they give it one label. */
function unique(
  context: Context,
  groups: readonly ChannelGroup[],
  entry: ChannelsEntry | null,
): readonly ChannelGroup[] {
  for (const [i, group] of groups.entries()) {
    const first = groups.findIndex((other) => other.id === group.id);
    if (entry === null || first === i || groups[first]?.label.default === group.label.default) continue;
    const place = entry.place.at('groups', i, 'id');
    context.report('defined-twice', { name: group.id, kind: 'channel' }, place);
  }
  return groups;
}

function labelsOf(base: Channels['base'], groups: readonly ChannelGroup[]): Record<string, Text> {
  const based = base === 'ga4' ? baseGroups.map(({ id, label }): [string, Text] => [id, { default: label }]) : [];
  const rest: [string, Text] = [unassigned.id, { default: unassigned.label }];
  return Object.fromEntries([...based, rest, ...groups.map((group): [string, Text] => [group.id, group.label])]);
}
