import type { Catalog, Dimension, OfLead } from '../catalog/index.ts';
import { conditionWords } from './condition-words.ts';
import { channelDefaults, dimensionDefaults } from './defaults.ts';
import type { Explanation } from './explanation.ts';
import { columnsOf } from './lineage.ts';

export function explainDimension(dimension: Dimension, catalog: Catalog): Explanation {
  const isChannel = dimension.id === 'channel';
  const ofLead = isChannel ? catalog.channels.ofLead : dimension.ofLead;
  return {
    kind: 'dimension',
    name: dimension.id,
    label: dimension.label.default,
    words: [...(isChannel ? channelSentences(catalog) : valueSentences(dimension)), ofLeadSentence(ofLead)],
    window: [],
    zone: catalog.timezone,
    defaults: isChannel ? channelDefaults(catalog) : dimensionDefaults(dimension),
    lineage: isChannel
      ? channelLineage(catalog)
      : columnsOf(
          dimension.from.map(({ source, field }) => [source, field]),
          catalog,
        ),
    additivity: [],
  };
}

function valueSentences(dimension: Dimension): string[] {
  const from = dimension.from.map(({ source, field }) => `${source}.${field}`).join(' and ');
  const lines = [`Its values are those of ${from}.`];
  for (const [value, to] of Object.entries(dimension.map ?? {})) lines.push(`${value} is shown as ${to}.`);
  if (dimension.map !== undefined)
    lines.push(
      'other' in dimension.otherwise ? `All others are ${dimension.otherwise.other}.` : 'All others stay as they are.',
    );
  for (const { name, from: least, to } of dimension.bands ?? []) lines.push(`${name}: ${bandText(least, to)}.`);
  lines.push(
    `An empty value is a group of its own${dimension.unknown === undefined ? '' : `, shown as ${dimension.unknown.default}`}.`,
  );
  return lines;
}

function bandText(least: number | null, to: number | null): string {
  if (least === null) return to === null ? 'every number' : `below ${to}`;
  return to === null ? `${least} or more` : `${least} or more, below ${to}`;
}

function channelSentences({ channels }: Catalog): string[] {
  const own = channels.groups.map(({ label, when }) => `${label.default}: where ${conditionWords(when)}.`);
  const base = channels.base === 'ga4' ? 'the default channel groups of Google Analytics 4' : 'unassigned';
  return ['A touch becomes a channel by the first rule that matches.', ...own, `Everything else: ${base}.`];
}

function ofLeadSentence(ofLead: OfLead): string {
  switch (ofLead.kind) {
    case 'first_touch':
      return "A lead's value is its first that is not empty.";
    case 'last_touch':
      return "A lead's value is its last at or before the furthest stage it reached.";
    case 'last_non_direct':
      return "A lead's channel is its last that is not direct, else direct.";
    case 'at':
      return `A lead's value is the one it had at the stage ${ofLead.stage}.`;
  }
}

function channelLineage(catalog: Catalog): Explanation['lineage'] {
  const fields = Object.values(catalog.sources).flatMap((source) =>
    ['channel', 'source', 'medium', 'campaign', 'referrer']
      .filter((field) => source.keys[field]?.stated)
      .map((field): [string, string] => [source.id, field]),
  );
  return columnsOf(fields, catalog);
}
