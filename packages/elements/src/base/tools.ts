import type { Texts } from '@sluice/charts';
import { html, svg, type TemplateResult } from 'lit/html.js';

const TABLE = 'M2.5 3.5h11v9h-11zM2.5 6.5h11M2.5 9.5h11M6.5 6.5v6';
const CHART = 'M2.5 13.5h11M4.5 11V8M8 11V3M11.5 11V6';

/** What stands on a button that gives something to take away. */
export const takeIcon: TemplateResult = svg`<svg class="i" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true"><path d="M8 2.5v8M4.8 7.5 8 10.7l3.2-3.2M3 13.5h10"></path></svg>`;

/** The buttons of a card: the other view, take away, about this number. One template, as every card has them. */
export function toolsTemplate(
  { view, info }: Texts,
  title: string,
  asTable: boolean,
  toggle: () => void,
  openMenu: (event: Event) => void,
): TemplateResult {
  const [other, d] = asTable ? [view.showChart, CHART] : [view.showTable, TABLE];
  return html`<span class="quiet"><button class="icon" title=${other} aria-label=${other} aria-pressed=${asTable} @click=${toggle}><svg class="i" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true"><path d=${d}></path></svg></button><button
    class="icon" title=${view.takeAway} aria-label=${view.takeAway} aria-haspopup="menu" aria-expanded="false" @click=${openMenu}><svg class="i" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true"><path d="M8 2.5v8M4.8 7.5 8 10.7l3.2-3.2M3 13.5h10"></path></svg></button></span><button
    class="icon info" title=${info.open(title)} aria-label=${info.open(title)} popovertarget="info"><svg class="i" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true"><path d="M8 7.5v4M8 4.6v.2"></path></svg></button>`;
}
