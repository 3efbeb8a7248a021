import type { DashboardState, Engine } from '@sluice/core/query';
import { chartHeight, heightAround } from './card-height.ts';
import { cardWidths, insideOf, isOneRow } from './layout.ts';
import { attributesText } from './markup.ts';
import { calling, isServed, type ServedTag, servedElement, sheetOf } from './served.ts';
import type { ServerElement, ServerPage } from './server-element.ts';
import { templateMarkup } from './template-markup.ts';

export interface RenderOptions {
  /** Answers the element's questions: `snapshot(…)`, `memory(…)` or any other. */
  readonly engine: Engine;
  /** Width of the element in the page in pixels, for which it is drawn. */
  readonly width: number;
  /** Attributes of the element; `src` is what the page itself will open. */
  readonly attributes?: Readonly<Record<string, string>>;
  readonly filters?: DashboardState['filters'];
  /** Language of the page; without it the file's own. */
  readonly lang?: string;
  readonly dir?: 'ltr' | 'rtl';
  /** Address of the page, against which links are resolved. */
  readonly url?: string;
  /** For a page whose policy allows style sheets by a nonce only. */
  readonly nonce?: string;
}

/** A chart that a page at another width than it was drawn for shows smaller, until its script draws it anew. */
const fitting = 'svg[part=chart]{max-inline-size:100%;block-size:auto}';

/**
 * The markup of an element with all it shows in a declarative shadow root: a page paints it without JavaScript, and with
 * it the element takes over in one frame, once it has the same numbers. What the engine cannot answer is shown as the
 * element would show it.
 */
export async function renderToHtml(tag: ServedTag, options: RenderOptions): Promise<string> {
  const { attributes = {}, engine, filters, width, nonce } = options;
  const page = pageOf(options);
  const element = servedElement(tag, page);
  for (const [name, value] of Object.entries(attributes)) {
    element.setAttribute(name, value);
    // the address is known in the page only
    if (name !== 'hash') calling(element, 'attributeChangedCallback', name, null, value);
  }
  Reflect.set(element, 'engine', engine);
  if (filters) Reflect.set(element, 'filters', filters);
  await answered(element);
  const isCompact = attributes['density'] === 'compact';
  const shadow = shadowMarkup(element, tag === 'sluice-dashboard' ? width : insideOf(width, isCompact), nonce);
  return `<${tag}${attributesText(element.attributes)}>${shadow}</${tag}>`;
}

function pageOf({ lang = '', dir = 'ltr', url = 'about:blank' }: RenderOptions): ServerPage {
  const page: ServerPage = {
    lang,
    dir,
    url,
    createElement: (tag) => {
      if (!isServed(tag)) throw new Error(`${tag} cannot be drawn on a server.`);
      return servedElement(tag, page);
    },
  };
  return page;
}

/** Resolves when the element has its answers, or knows that there are none. */
async function answered(element: ServerElement): Promise<void> {
  const told = new Promise<void>((resolve) => {
    element.onServed = (type) => (type === 'sluice-ready' || type === 'sluice-error') && resolve();
  });
  await calling(element, 'openSource');
  if (element.localName === 'sluice-dashboard') await told;
}

/** The declarative shadow root of an element, drawn for a width of its content. */
function shadowMarkup(element: ServerElement, width: number, nonce: string | undefined): string {
  draw(element, width, nonce);
  const { localName: tag, servedRules, servedMarkup } = element;
  const sheet = isServed(tag) ? sheetOf(tag) : '';
  const style = `<style${nonce === undefined ? '' : attributesText([['nonce', nonce]])}>${sheet}${fitting}${servedRules.join('')}</style>`;
  return `<template shadowrootmode="open">${style}${servedMarkup}</template>`;
}

function draw(element: ServerElement, width: number, nonce: string | undefined): void {
  Reflect.set(element, 'width', width);
  calling(element, 'willUpdate', new Map());
  element.servedMarkup = templateMarkup(calling(element, 'render'), (cells) => rowMarkup(cells, width, nonce));
  calling(element, 'updated', new Map());
}

/** The cards of a row. They are no elements of the kit yet: those are made by the dashboard that takes over. */
function rowMarkup(cells: readonly ServerElement[], width: number, nonce: string | undefined): string {
  const isCompact = cells.some((cell) => Reflect.get(cell, 'density') === 'compact');
  const cards = cells.map(({ dataset, servedRules }) => ({
    kind: dataset['kind'] ?? '',
    span: spanOf(servedRules),
  }));
  const insides = cardWidths(cards, width, isCompact).map((each) => insideOf(each, isCompact));
  if (isOneRow(width)) fillRow(cells, insides, nonce);
  const cardMarkup = (cell: ServerElement, i: number) => {
    const density: [string, string][] = isCompact ? [['density', 'compact']] : [];
    const shadow = shadowMarkup(cell, insides[i] ?? 0, nonce);
    const facts = Object.entries(cell.dataset).map(([name, value]) => [`data-${name}`, value ?? ''] as const);
    return `<div${attributesText([...cell.attributes, ...facts, ...density])}>${shadow}</div>`;
  };
  return cells.map(cardMarkup).join('');
}

/** Gives the trends of a row the height that the other cards leave them. */
function fillRow(cells: readonly ServerElement[], insides: readonly number[], nonce: string | undefined): void {
  if (!cells.some((cell) => 'room' in cell)) return;
  const heights = cells.map((cell, i) => {
    const inside = insides[i] ?? 0;
    draw(cell, inside, nonce);
    const card = { markup: cell.servedMarkup, rules: cell.servedRules, inside };
    const around = cell.localName === 'sluice-text' ? 0 : heightAround(card);
    const body = chartHeight(card) ?? ('heightOf' in cell ? calling(cell, 'heightOf', Reflect.get(cell, 'data')) : 0);
    return { around, all: around + Number(body) };
  });
  const row = Math.max(...heights.map(({ all }) => all));
  for (const [i, cell] of cells.entries())
    if ('room' in cell) Reflect.set(cell, 'room', row - (heights[i]?.around ?? 0));
}

function spanOf(rules: readonly string[]): number {
  return Number(rules.map((rule) => /--span:(\d+)/.exec(rule)?.[1]).find((span) => span !== undefined) ?? 1);
}
