import type { Definition, Texts } from '@sluice/charts';
import { html, type TemplateResult } from 'lit/html.js';
import { tableOf } from '../context/ask.ts';
import { explained, type Setting } from '../context/source.ts';
import type { WidgetData } from '../context/widget-data.ts';
import { definitionsOf } from '../words/widget-words.ts';
import { placeOnToggle } from './popover.ts';

/** The panels of a card: what is in them is drawn when one is opened, and its words are asked for then. */
export class CardPanels {
  readonly #draw: () => void;
  #isFilled = false;
  #explained: { readonly of: Setting; readonly setting: Setting } | null = null;

  /** `draw` draws the card again at once. */
  constructor(draw: () => void) {
    this.#draw = draw;
  }

  definitions({ widget, setting, answers }: WidgetData): Definition[] {
    const info = tableOf(answers, 'main')?.info;
    const said = this.#explained?.of === setting ? this.#explained.setting : setting;
    return info ? definitionsOf(widget, info, said) : [];
  }

  /** `isServed`: on a server they are filled, as nobody there can open one. */
  template(data: WidgetData, isServed: boolean): TemplateResult {
    const { setting } = data;
    const isFilled = this.#isFilled || isServed;
    const onToggle = (event: ToggleEvent) => this.#explain(event, setting);
    const { info, keys } = setting.texts;
    return html`<div id="info" class="pop" part="info" popover role="dialog" aria-label=${info.title} tabindex="-1" @beforetoggle=${onToggle}>${isFilled ? definitionsTemplate(this.definitions(data)) : ''}<p class="hint">${keys.help}</p></div>${isFilled ? keysPanel(setting.texts) : ''}`;
  }

  fill(): void {
    this.#isFilled = true;
    this.#draw();
  }

  async #explain(event: ToggleEvent, of: Setting): Promise<void> {
    placeOnToggle(event);
    if (event.newState !== 'open') return;
    this.fill();
    if (this.#explained?.of === of) return;
    this.#explained = { of, setting: await explained(of) };
    if (this.#explained.setting !== of) this.#draw();
  }
}

/** Each number in words: in the info panel, and on paper. */
export function definitionsTemplate(definitions: readonly Definition[]): TemplateResult {
  return html`<div class="defs">${definitions.map(
    ({ title, description, entries }) => html`<div><h3>${title}</h3>${description ? html`<p>${description}</p>` : ''}
      <dl>${entries.map(({ term, text }) => html`<dt>${term}</dt><dd>${text}</dd>`)}</dl></div>`,
  )}</div>`;
}

/** The list of keys, opened by `?`. */
function keysPanel({ keys }: Texts): TemplateResult {
  const lines = [keys.arrows, keys.ends, keys.enter, keys.escape, keys.table, keys.question];
  return html`<div id="keys" class="pop" popover role="dialog" aria-label=${keys.title} tabindex="-1">
    <h3>${keys.title}</h3><ul>${lines.map((line) => html`<li>${line}</li>`)}</ul></div>`;
}
