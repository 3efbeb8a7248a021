import { EngineError } from '@sluice/core/query';
import { defineAll } from '@sluice/elements/define';
import { snapshot } from '@sluice/engines/snapshot';
import { faultsIn } from './faults.ts';

/** What the test asks of the page: each call fills the page with strings, looks at it, clears it and gives what is wrong. */
export interface Sinks {
  /** What the calls below are about. */
  given: { texts: Readonly<Record<string, string>>; strings: readonly string[] };
  /** Dashboards of a snapshot, each with other strings in its marks; `froms` is where in the list they start. */
  dashboards(name: string, froms: readonly number[]): Promise<string[]>;
  /** Elements whose engine fails with the strings. */
  failures(from: number, count: number): Promise<string[]>;
  /** Elements with the strings in their attributes. */
  attributes(from: number, count: number): Promise<string[]>;
  /** HTML as the command line writes it, parsed: the tags and attributes it has. */
  shapes(pages: readonly string[]): string[];
  /** Charts under each value in all the tokens; gives the background a card then has. */
  themed(tokens: readonly string[], values: readonly string[]): Promise<string[]>;
  /** All text a dashboard shows. */
  words(name: string): Promise<string>;
}

defineAll();

/** The same mark gets another string with another `from`. */
function filled(name: string, from: number): unknown {
  const { texts, strings } = sinks.given;
  const put = (_: string, kind: string, i: string) =>
    JSON.stringify(strings[(from + Number(i)) % strings.length] ?? kind).slice(1, -1);
  return JSON.parse((texts[name] ?? '').replace(/⟦(\w+):(\d+)⟧/g, put));
}

async function shownIn<T>(elements: readonly Element[], look: () => T): Promise<T> {
  document.body.replaceChildren(...elements);
  await settled();
  for (const widget of widgetsIn(elements)) openPanel(widget);
  for (const widget of widgetsIn(elements).filter(({ localName }) => localName === 'sluice-funnel')) {
    widget.shadowRoot?.querySelector<HTMLElement>('.quiet button')?.click();
    widget.shadowRoot?.querySelector('[data-mark]')?.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
  }
  await settled();
  const found = look();
  document.body.replaceChildren();
  return found;
}

/** A panel is filled when it is opened. */
function openPanel(widget: Element): void {
  const panel = widget.shadowRoot?.querySelector<HTMLElement>('#info');
  panel?.showPopover();
  panel?.hidePopover();
}

/** Cards below the window are drawn a moment later than those in it. */
async function settled(): Promise<void> {
  const end = performance.now() + 5000;
  do {
    for (let i = 0; i < 3; i++) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      await new Promise((resolve) => setTimeout(resolve));
    }
  } while (widgetsIn([...document.body.children]).some(isBusy) && performance.now() < end);
}

const isBusy = (widget: Element): boolean => widget.shadowRoot?.querySelector('[aria-busy=true]') != null;

function widgetsIn(elements: readonly Element[]): Element[] {
  return elements.flatMap((element) => [element, ...(element.shadowRoot?.querySelectorAll('[data-kind]') ?? [])]);
}

function element(tag: string, attributes: Readonly<Record<string, string>>, engine: unknown): Element {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  Reflect.set(made, 'engine', engine);
  return made;
}

const stated = ['name', 'by', 'period', 'compare', 'where', 'locale', 'theme', 'density'];
const tags = ['sluice-dashboard', 'sluice-kpi', 'sluice-funnel', 'sluice-trend', 'sluice-table'];

const faults = (): string[] => faultsIn(document.body);
const engineOf = (name: string, from: number) => snapshot(filled(name, from));

const sinks: Sinks = {
  given: { texts: {}, strings: [] },
  dashboards: (name, froms) =>
    shownIn(
      froms.map((from) => element('sluice-dashboard', {}, engineOf(name, from))),
      faults,
    ),
  failures: (from, count) => {
    const some = sinks.given.strings.slice(from, from + count);
    const elements = some.map((message, i) => {
      const failing = async () => {
        throw new EngineError(message, [{ code: some[(i + 1) % some.length] } as never]);
      };
      return element(tags[i % tags.length] ?? '', {}, { answer: failing, answerAll: failing, describe: failing });
    });
    return shownIn(elements, faults);
  },
  attributes: (from, count) => {
    const some = sinks.given.strings.slice(from, from + count);
    const engine = engineOf('title', 0);
    const elements = some.map((_, i) => {
      const values = stated.map((name, k) => [name, some[(i + k) % some.length] ?? ''] as const);
      return element(tags[i % tags.length] ?? '', Object.fromEntries(values), engine);
    });
    return shownIn(elements, faults);
  },
  themed: async (tokens, values) => {
    const charts = element('sluice-dashboard', {}, engineOf('charts', 0)) as HTMLElement;
    document.body.replaceChildren(charts);
    await settled();
    const found: string[] = [];
    for (const value of values) {
      for (const { style } of [document.documentElement, charts])
        for (const token of tokens) style.setProperty(token, value);
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const card = charts.shadowRoot?.querySelector('[data-kind]')?.shadowRoot?.querySelector('.card');
      found.push(card ? getComputedStyle(card).backgroundColor : '');
      for (const { style } of [document.documentElement, charts])
        for (const token of tokens) style.removeProperty(token);
    }
    document.body.replaceChildren();
    return found;
  },
  words: (name) => shownIn([element('sluice-dashboard', {}, engineOf(name, 0))], () => wordsIn(document.body)),
  shapes: (pages) =>
    pages.map((page) => {
      const type = page.startsWith('<svg') ? 'image/svg+xml' : 'text/html';
      const parsed = new DOMParser().parseFromString(page, type);
      const all = [...parsed.querySelectorAll('*')];
      return all.map((each) => `${each.localName}[${each.getAttributeNames().join(' ')}]`).join(' ');
    }),
};

function wordsIn(root: Element | ShadowRoot): string {
  const inner = [...root.querySelectorAll('*')].flatMap((each) => [
    each.getAttribute('href') ?? '',
    each.shadowRoot ? wordsIn(each.shadowRoot) : '',
  ]);
  return [root.textContent, ...inner].join(' ');
}

Reflect.set(globalThis, 'sinks', sinks);
