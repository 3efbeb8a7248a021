import type { Texts } from '@sluice/charts';
import { html, svg, type TemplateResult } from 'lit/html.js';
import type { WidgetData } from '../context/widget-data.ts';
import type { Failure } from './events.ts';
import { earliestDay } from './widget-state.ts';

/** Cells with fewer leads are withheld where a policy says so. */
const FEWEST_LEADS = 5;

/** Room of the final height while the first answer is under way, with bars in it where a reader has to wait. */
export function skeletonTemplate(height: number, texts: Texts, hasBars: boolean): TemplateResult {
  const length = hasBars ? Math.max(1, Math.min(6, Math.round(height / 40))) : 0;
  return html`<svg class="skeleton" width="100%" height=${height} role="img" aria-label=${texts.state.loading}>
    ${Array.from({ length }, (_, i) => skeletonBar(i, length, height))}</svg>`;
}

function skeletonBar(index: number, count: number, height: number): TemplateResult {
  const pitch = height / count;
  return svg`<svg y=${index * pitch} width="${Math.round(100 - (index * 64) / count)}%" height=${Math.max(12, Math.min(28, pitch - 12))}
    ><rect width="100%" height="100%" rx="4" class="bone"></rect></svg>`;
}

/** The widget's own failure: reason, code, retry. */
export function errorTemplate(failure: Failure, label: string, texts: Texts, retry: () => void): TemplateResult {
  return html`<div class="msg" role="alert"><slot name="error"><b>${texts.state.error(label)}</b>${failure.message}
    <code>${failure.code}</code></slot><div><button class="btn" @click=${retry}>${texts.state.retry}</button></div></div>`;
}

/** A figure of nothing: why, and the state in which there is something. */
export function emptyFigure(
  data: WidgetData,
  summary: string,
  change: (state: WidgetData['state']) => void,
): TemplateResult {
  const { texts } = data.setting;
  const why = summary || texts.state.empty(texts.subject('lead'));
  const isFiltered = Object.keys(data.state.filters ?? {}).length > 0;
  const state = isFiltered ? { ...data.state, filters: {} } : { ...data.state, period: 'all' };
  const earliest = earliestDay(data);
  const more = isFiltered ? texts.state.emptyFiltered : earliest ? texts.state.emptyEarliest(earliest) : '';
  const label = isFiltered ? texts.state.clearFilters : texts.state.showAllTime;
  const canAct = isFiltered || data.period !== 'all';
  return emptyTemplate(why, more, canAct ? { label, run: () => change(state) } : null);
}

export function withheldTemplate({ state }: Texts): TemplateResult {
  return emptyTemplate(state.withheld, state.withheldDetail(FEWEST_LEADS), null);
}

/** Why there is nothing, and what to do about it. */
export function emptyTemplate(
  why: string,
  more: string,
  action: { label: string; run: () => void } | null,
): TemplateResult {
  return html`<div class="msg"><slot name="empty"><b>${why}</b>${more}</slot>${
    action && html`<div><button class="btn" @click=${action.run}>${action.label}</button></div>`
  }</div>`;
}
