import type { Catalog, Metric, Text } from '../catalog/index.ts';
import { baseGroups, unassigned } from '../channels/index.ts';
import { formulaName, type Named, withTitles } from '../resolve/dashboards/derived-names.ts';
import { labelOfId } from '../resolve/shared/text.ts';
import { frozen } from './frozen.ts';
import { labels as coreEnglish } from './texts/en.labels.table.ts';
import { more as moreEnglish } from './texts/more.en.table.ts';
import { more as moreCN } from './texts/more.zh-cn.table.ts';
import { more as moreTW } from './texts/more.zh-tw.table.ts';
import type { MoreRow } from './texts/text-row.ts';
import { ofRevenue as revenueEnglish, worth as worthEnglish } from './texts/worth.en.table.ts';
import { ofRevenue as revenueCN, worth as worthCN } from './texts/worth.zh-cn.table.ts';
import { ofRevenue as revenueTW, worth as worthTW } from './texts/worth.zh-tw.table.ts';
import { labels as metricsCN } from './texts/zh-cn.labels.table.ts';
import { channels as channelsCN, names as namesCN } from './texts/zh-cn.names.table.ts';
import { labels as metricsTW } from './texts/zh-tw.labels.table.ts';
import { channels as channelsTW, names as namesTW } from './texts/zh-tw.names.table.ts';

type Table = Readonly<Record<string, string>>;
type Tables = Readonly<Record<string, Table>>;

const english: Table = labelsOf(coreEnglish, { ...moreEnglish, ...worthEnglish }, revenueEnglish);
const metrics: Tables = {
  'zh-CN': labelsOf(metricsCN, { ...moreCN, ...worthCN }, revenueCN),
  'zh-TW': labelsOf(metricsTW, { ...moreTW, ...worthTW }, revenueTW),
};
const channels: Tables = { 'zh-CN': channelsCN, 'zh-TW': channelsTW };
const names: Tables = { 'zh-CN': namesCN, 'zh-TW': namesTW };
const groups: Table = Object.fromEntries([...baseGroups, unassigned].map(({ id, label }) => [id, label]));

/**
 * The catalog with the names the kit gives, in Chinese too: of library metrics and of the base's channels, of stages and
 * fields that have no label but their id, and what is made of these names. A label of the file stays as it is.
 */
export function withLibraryNames(catalog: Catalog): Catalog {
  const funnels = mapped(catalog.funnels, (funnel) => ({
    ...funnel,
    stages: funnel.stages.map((stage) => ({ ...stage, label: ofId(stage.label, stage.id) })),
  }));
  const dimensions = mapped(catalog.dimensions, (dimension) => ({
    ...dimension,
    label: ofId(dimension.label, dimension.id),
  }));
  const all = { ...catalog, funnels, dimensions };
  return frozen({
    ...all,
    metrics: mapped(catalog.metrics, (metric) => ({ ...metric, label: ofMetric(metric, catalog, all) })),
    dashboards: mapped(catalog.dashboards, (dashboard) => withTitles(dashboard, catalog, all)),
    channels: {
      ...catalog.channels,
      labels: mapped(catalog.channels.labels, (label, id) => named(label, id, groups[id], channels)),
    },
  });
}

/** The name of a library metric by language. */
export function libraryLabels(id: string): Readonly<Record<string, string>> {
  return named({ default: english[id] ?? id }, id, english[id] ?? id, metrics).byLocale ?? {};
}

/** A library metric by its own name, the count of a stage by the stage's, other formulas of stages by those of the stages. */
function ofMetric(metric: Metric, before: Named, after: Named): Text {
  const { id, label, from, formula } = metric;
  if (from === 'library') {
    const variant = label.default === english[`${id}_revenue`] ? `${id}_revenue` : id;
    return named(label, variant, english[variant], metrics);
  }
  const stage = formula.kind === 'measure' && formula.measure.kind === 'count' ? formula.measure.stage : id;
  return from === 'inline' ? ofId(formulaName(metric, before, after), stage) : label;
}

function ofId(label: Text, id: string): Text {
  return named(label, id, labelOfId(id), names);
}

/** The label in the languages of the tables, where it is the kit's own and not one of the file's. */
function named(label: Text, id: string, own: string | undefined, tables: Tables): Text {
  if (label.default !== own || Object.keys(label.byLocale ?? {}).some((tag) => tag !== 'en')) return label;
  const all = Object.entries(tables).flatMap(([locale, table]) =>
    Object.hasOwn(table, id) ? [[locale, table[id]]] : [],
  );
  return all.length === 0 ? label : { ...label, byLocale: { en: own, ...Object.fromEntries(all) } };
}

/** Names by metric; by `<id>_revenue` those of metrics that are of revenue without a margin. */
function labelsOf(core: Table, more: Readonly<Record<string, MoreRow>>, revenue: Table): Table {
  return {
    ...core,
    ...Object.fromEntries(Object.entries(more).map(([id, [label]]) => [id, label])),
    ...Object.fromEntries(Object.entries(revenue).map(([id, label]) => [`${id}_revenue`, label])),
  };
}

function mapped<T>(record: Readonly<Record<string, T>>, change: (value: T, id: string) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(record).map(([id, value]) => [id, change(value, id)]));
}
