import type { Definition, Texts } from '@sluice/charts';
import { html, type TemplateResult } from '../template/template.ts';

/** The info panel: what the number is, in words. */
export function infoPanel(
  definitions: readonly Definition[],
  texts: Texts,
  onToggle: (event: ToggleEvent) => void,
): TemplateResult {
  return html`<div id="info" class="pop" part="info" popover role="dialog" aria-label=${texts.info.title} tabindex="-1" @beforetoggle=${onToggle}>
    ${definitionsTemplate(definitions)}<p class="hint">${texts.keys.help}</p></div>`;
}

/** Each number in words: in the info panel, and on paper. */
export function definitionsTemplate(definitions: readonly Definition[]): TemplateResult {
  return html`<div class="defs">${definitions.map(
    ({ title, description, entries }) => html`<div><h3>${title}</h3>${description ? html`<p>${description}</p>` : ''}
      <dl>${entries.map(({ term, text }) => html`<dt>${term}</dt><dd>${text}</dd>`)}</dl></div>`,
  )}</div>`;
}

/** The list of keys, opened by `?`. */
export function keysPanel({ keys }: Texts): TemplateResult {
  const lines = [keys.arrows, keys.ends, keys.enter, keys.escape, keys.table, keys.question];
  return html`<div id="keys" class="pop" popover role="dialog" aria-label=${keys.title} tabindex="-1">
    <h3>${keys.title}</h3><ul>${lines.map((line) => html`<li>${line}</li>`)}</ul></div>`;
}
