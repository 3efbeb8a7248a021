import type { Catalog, Dimension, OfLead } from '../catalog/index.ts';
import { conditionWords } from './condition-words.ts';
import { channelDefaults, dimensionDefaults } from './defaults.ts';
import type { Explanation } from './explanation.ts';
import { labelSentences } from './further/explain-grid.ts';
import { columnsOf } from './lineage.ts';
import type { ExplainTexts } from './texts/english.ts';
import { inLocale } from './texts/in-locale.ts';

export function explainDimension(dimension: Dimension, catalog: Catalog, texts: ExplainTexts): Explanation {
  const isChannel = dimension.id === 'channel';
  const ofLead = isChannel ? catalog.channels.ofLead : dimension.ofLead;
  return {
    kind: 'dimension',
    name: dimension.id,
    label: inLocale(dimension.label, texts),
    words: [
      ...(isChannel
        ? channelSentences(catalog, texts)
        : (armSentences(dimension, catalog, texts) ?? valueSentences(dimension, catalog, texts))),
      ...(dimension.experiment === undefined && !isOfLead(dimension) ? [ofLeadSentence(ofLead, texts)] : []),
    ],
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

/** Whether it says how a lead stands at as-of, so that all its rows have one value. */
function isOfLead({ standing, ofLabel }: Dimension): boolean {
  return standing !== undefined || ofLabel === true;
}

function valueSentences(dimension: Dimension, { labels = {} }: Catalog, texts: ExplainTexts): string[] {
  if (!isOfLead(dimension)) return fieldSentences(dimension, texts);
  const { byScores, byLabel, empty } = texts.dimension;
  const label = dimension.ofLabel ? labels[dimension.id] : undefined;
  const sentences = label ? labelSentences(label, texts) : [];
  return [dimension.standing === undefined ? byLabel(dimension.id) : byScores, ...sentences, empty(undefined)];
}

function fieldSentences({ from, map, otherwise, bands = [], unknown }: Dimension, texts: ExplainTexts): string[] {
  const words = texts.dimension;
  const lines = [words.valuesOf(texts.and(from.map(({ source, field }) => `${source}.${field}`)))];
  for (const [value, to] of Object.entries(map ?? {})) lines.push(words.shownAs(value, to));
  if (map !== undefined) lines.push('other' in otherwise ? words.othersAre(otherwise.other) : words.othersStay);
  for (const { name, from: least, to } of bands) lines.push(words.band(name, least, to));
  return [...lines, words.empty(unknown && inLocale(unknown, texts))];
}

/** Of the arms of an experiment; null of another dimension. */
function armSentences({ experiment }: Dimension, { experiments }: Catalog, { study }: ExplainTexts): string[] | null {
  const found = experiment === undefined ? undefined : experiments?.[experiment];
  return found === undefined ? null : [study.arm(`${found.arm.source}.${found.arm.field}`)];
}

function channelSentences({ channels }: Catalog, texts: ExplainTexts): string[] {
  const words = texts.dimension;
  const own = channels.groups.map(({ label, when }) => words.rule(inLocale(label, texts), conditionWords(when, texts)));
  return [words.firstRule, ...own, words.everythingElse(channels.base)];
}

function ofLeadSentence(ofLead: OfLead, { dimension: words }: ExplainTexts): string {
  switch (ofLead.kind) {
    case 'first_touch':
      return words.firstTouch;
    case 'last_touch':
      return words.lastTouch;
    case 'last_non_direct':
      return words.lastNonDirect;
    case 'at':
      return words.atStage(ofLead.stage);
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
