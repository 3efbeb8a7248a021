import { compile } from '@sluice/core';
import { columnOf, dateColumns, frequencies, keyLines, sumOf } from './columns.ts';
import { currencyOf } from './guess/currency.ts';
import type { ColumnProfile, FileProfile } from './guess/file-profile.ts';
import type { Proposal } from './proposal.ts';

/** Networks whose exports go by their name. */
const networks = [
  { form: /google[ _-]?ads|adwords|(bing|microsoft)[ _-]?ads/i, channel: 'paid_search' },
  {
    form: /(meta|facebook|instagram|linkedin|tiktok|twitter|x)[ _-]?ads|facebook|linkedin|tiktok/i,
    channel: 'paid_social',
  },
] as const;

/** What was paid: a cost and a day. The funnel counts impressions and clicks, or rows, as they stand in the file today. */
export function proposeSpend(file: FileProfile): Proposal | undefined {
  const cost = columnOf(file, ['cost'], 'number');
  const [from, to] = [columnOf(file, ['from_day'], 'day', 'instant'), columnOf(file, ['to_day'], 'day', 'instant')];
  const isSpread = from !== undefined && to !== undefined;
  const at = isSpread
    ? undefined
    : (columnOf(file, ['time', 'period', 'created'], 'day', 'instant') ?? dateColumns(file)[0]);
  if (cost === undefined || (at === undefined && !isSpread)) return undefined;
  const impressions = columnOf(file, ['impressions'], 'number');
  const clicks = columnOf(file, ['clicks'], 'number');
  const keys = {
    at,
    from_day: isSpread ? from : undefined,
    to_day: isSpread ? to : undefined,
    cost,
    channel: columnOf(file, ['channel'], 'text'),
    source: columnOf(file, ['source'], 'text'),
    medium: columnOf(file, ['medium'], 'text'),
    campaign: columnOf(file, ['campaign'], 'text'),
    impressions,
    clicks,
  };
  const currency = currencyOf(file);
  return {
    kind: 'spend',
    ...(currency === undefined ? {} : { currency: currency.code }),
    because: 'a row has a cost and a day',
    source: [...keyLines(keys), ...channelLines(file.path, keys), ...(currency?.lines ?? [])],
    funnel: funnelOf(file, cost, impressions, clicks),
  };
}

type Said = Readonly<Record<'channel' | 'source' | 'medium', ColumnProfile | undefined>>;

/** What is to be said of the channel, where no column says it by source and medium. */
function channelLines(path: string, { channel, source, medium }: Said): string[] {
  if (channel !== undefined) {
    const { labels } = compile('sluice: 1\n').catalog.channels;
    const isKnown = frequencies(channel).every(({ text }) => Object.hasOwn(labels, text));
    return isKnown
      ? []
      : ['# its values should be ids of channels (paid_search, email …): sluice check --data names the others'];
  }
  if (source !== undefined || medium !== undefined) return [];
  const name = path.replace(/^.*\//, '');
  const guess = networks.find(({ form }) => form.test(name));
  if (guess !== undefined) return [`channel: ${guess.channel}          # by the name of the file`];
  return ['# channel: paid_search          # no column says which: until this does, its costs are unassigned'];
}

function funnelOf(
  file: FileProfile,
  cost: ColumnProfile,
  impressions: ColumnProfile | undefined,
  clicks: ColumnProfile | undefined,
): string[] {
  if (impressions !== undefined && clicks !== undefined) {
    const counts = `{shown: ${Math.round(sumOf(impressions))}, clicked: ${Math.round(sumOf(clicks))}}`;
    return ['stages: [shown, clicked]', `counts: ${counts}   # taken from the file at import`];
  }
  const counts = `{rows: ${file.rows}, paid: ${cost.filled}}`;
  return ['stages: [rows, paid]', `counts: ${counts}   # its rows, and those with a cost, at import: it has no stages`];
}
