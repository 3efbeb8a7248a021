import type { Texts } from '@sluice/charts';
import { html, svg, type TemplateResult } from 'lit/html.js';
import type { Failure } from './events.ts';

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
