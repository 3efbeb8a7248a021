import { type Definition, type DefinitionWords, definitionOf, labelOf } from '@sluice/charts';
import type { Described, Metric, Text, Widget } from '@sluice/core/catalog';
import { definitionKey } from '@sluice/core/query';
import type { TableInfo } from '@sluice/core/table';
import type { Setting } from '../context/source.ts';

/** The title of a widget: its own, else its metric's or funnel's. */
export function titleOf(widget: Widget, setting: Setting): string {
  if (widget.title) return labelOf(widget.title, setting.locale);
  if (widget.kind === 'text') return '';
  if (widget.kind === 'table') return setting.formats.list(widget.metrics.map((id) => metricLabel(id, setting)));
  return labelOf(subjectOf(widget, setting)?.label ?? { default: widget.id }, setting.locale);
}

/** The label of a metric by id; the id where the catalog has none. */
export function metricLabel(id: string, setting: Setting): string {
  const metric = metricOf(id, setting);
  return metric ? labelOf(metric.label, setting.locale) : id;
}

export function metricOf(id: string, { description }: Setting): Metric | undefined {
  const { metrics } = description.catalog;
  return Object.hasOwn(metrics, id) ? metrics[id] : undefined;
}

/** The info panels of a widget: one, or one for each metric of a table. */
export function definitionsOf(widget: Widget, info: TableInfo, setting: Setting): Definition[] {
  if (widget.kind === 'text') return [];
  const ids =
    widget.kind === 'table'
      ? widget.metrics
      : ['metric' in widget ? widget.metric : widget.kind === 'funnel' ? widget.funnel : widget.id];
  return ids.map((id) => definitionOf(wordsOf(widget, id, setting), info, setting.formats, setting.texts));
}

function wordsOf(widget: Widget, id: string, setting: Setting): DefinitionWords {
  const { catalog, definitions } = setting.description;
  const funnel = widget.kind === 'funnel' ? catalog.funnels[id] : undefined;
  const of: Described | undefined = funnel ?? metricOf(id, setting);
  const english = definitions?.[id] ?? definitions?.[definitionKey(widget)];
  const said = english && { ...english, ...english.byLocale?.[setting.texts.locale] };
  const say = (text: Text | undefined) => (text ? labelOf(text, setting.locale) : undefined);
  const stages = said?.stages?.map((stage) => ({
    label: say(funnel?.stages.find((s) => s.id === stage.id)?.label) ?? stage.id,
    words: stage.words,
  }));
  const words: Record<keyof DefinitionWords, unknown> = {
    title: say(of?.label ?? widget.title) ?? id,
    description: setting.texts.join([say(of?.description) ?? '', said?.words ?? '']) || undefined,
    formula: said?.formula ?? metricOf(id, setting)?.formulaText,
    denominator: said?.denominator,
    window: said?.window,
    basis: said?.basis,
    stages,
    target: undefined,
    owner: of?.owner,
    insight: say(of?.insight),
    action: say(of?.action),
    vanity: of?.vanity,
  };
  return words as DefinitionWords;
}

function subjectOf(widget: Widget, setting: Setting): Described | undefined {
  if (widget.kind === 'funnel') return setting.description.catalog.funnels[widget.funnel];
  return widget.kind === 'kpi' || widget.kind === 'trend' ? metricOf(widget.metric, setting) : undefined;
}
