import type { ChannelGroup, Channels, Text } from '../catalog/index.ts';
import { baseGroups, unassigned } from '../channels/index.ts';
import type { Context } from './shared/context.ts';
import { ofLeadOf } from './shared/of-lead.ts';
import { Place, type SpecFile } from './shared/place.ts';

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
  const groups = entry?.written.groups ? context.rules.groups(entry.written.groups, entry.place.at('groups')) : [];
  const base = entry?.written.base ?? 'ga4';
  return {
    base,
    groups,
    ofLead: ofLeadOf(entry?.written.of_lead),
    labels: labelsOf(base, groups),
  };
}

function labelsOf(base: Channels['base'], groups: readonly ChannelGroup[]): Record<string, Text> {
  const based = base === 'ga4' ? baseGroups.map(({ id, label }): [string, Text] => [id, { default: label }]) : [];
  const rest: [string, Text] = [unassigned.id, { default: unassigned.label }];
  return Object.fromEntries([...based, rest, ...groups.map((group): [string, Text] => [group.id, group.label])]);
}
