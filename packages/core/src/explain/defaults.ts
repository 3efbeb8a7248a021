import type { Catalog, Dimension, Funnel } from '../catalog/index.ts';
import { defaultSkipped } from '../resolve/funnels/funnel-defaults.ts';

const ofFunnel = {
  order: 'in_sequence',
  count: 'subjects',
  entry: 'closed',
  ties: 'in_order',
} as const;

/** The choices of a funnel that are the defaults, as `key: value`. */
export function funnelDefaults(funnel: Funnel): string[] {
  if (funnel.counts !== undefined) return [];
  const plain = Object.entries(ofFunnel).filter(([key, value]) => funnel[key as keyof typeof ofFunnel] === value);
  const lines = plain.map(([key, value]) => `${key}: ${value}`);
  if (funnel.subject === 'lead') lines.unshift('subject: lead');
  if (funnel.skipped === defaultSkipped(funnel.stages)) lines.push(`skipped: ${funnel.skipped}`);
  return lines;
}

/** The choices of the file as a whole that are the defaults. */
export function fileDefaults(catalog: Catalog): string[] {
  const lines: string[] = [];
  if (catalog.timezone === 'UTC') lines.push('timezone: UTC');
  if (catalog.weekStarts === 'monday') lines.push('week_starts: monday');
  if (catalog.asOf === 'now') lines.push('as_of: now');
  return lines;
}

export function channelDefaults({ channels }: Catalog): string[] {
  const lines = channels.base === 'ga4' ? ['base: ga4'] : [];
  return channels.ofLead.kind === 'first_touch' ? [...lines, 'of_lead: first_touch'] : lines;
}

export function dimensionDefaults({ ofLead, otherwise, map }: Dimension): string[] {
  const lines = ofLead.kind === 'first_touch' ? ['of_lead: first_touch'] : [];
  return map !== undefined && 'keep' in otherwise ? [...lines, 'else: keep'] : lines;
}
