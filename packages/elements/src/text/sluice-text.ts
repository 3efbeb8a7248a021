import { labelOf } from '@sluice/charts';
import { html, type TemplateResult } from 'lit/html.js';
import { cardStyles } from '../base/card.styles.ts';
import { LightElement, type PropertyDeclarations } from '../base/light-element.ts';
import { safeUrl } from '../base/safe-url.ts';
import type { WidgetData } from '../context/widget-data.ts';
import { css, type Styles } from '../theme/css.ts';
import { themeStyles } from '../theme/theme.styles.ts';
import { titleOf } from '../words/widget-words.ts';

const LINK = /\[([^\]]+)\]\(([^)\s]+)\)/;

/**
 * Words between the numbers: paragraphs, with links written `[words](address)`.
 *
 * @summary A text of the dashboard.
 * @csspart card - The whole card.
 * @csspart title - Its heading.
 */
export class SluiceText extends LightElement {
  static override styles: Styles = [
    themeStyles,
    cardStyles,
    css`.card p{max-inline-size:72ch}.card p+p{margin-block-start:8px}a{color:inherit}`,
  ];
  static override properties: PropertyDeclarations = {
    data: { attribute: false },
    theme: { reflect: true },
    density: { reflect: true },
  };

  declare data: WidgetData | null;
  declare theme: 'auto' | 'light' | 'dark' | null;
  declare density: 'compact' | null;

  protected override render(): TemplateResult {
    const { widget, setting } = this.data ?? {};
    if (!setting || widget?.kind !== 'text') return html`<slot></slot>`;
    const title = titleOf(widget, setting);
    const paragraphs = labelOf(widget.text, setting.locale)
      .trim()
      .split(/\n\s*\n/);
    return html`<div class="card" part="card">${title ? html`<div class="head"><h3 part="title">${title}</h3></div>` : ''}
      ${paragraphs.map((words) => html`<p>${linked(words)}</p>`)}</div>`;
  }
}

function linked(words: string): (string | TemplateResult)[] {
  const match = LINK.exec(words);
  if (!match) return [words];
  const [all, label = '', address = ''] = match;
  const url = safeUrl(address);
  const link = url ? html`<a href=${url} rel="noopener">${label}</a>` : label;
  return [words.slice(0, match.index), link, ...linked(words.slice(match.index + all.length))];
}
