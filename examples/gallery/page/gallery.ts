import type { Catalog } from '@sluice/core/catalog';
import type { ScoredSubject } from '@sluice/core/query';
import { defineAll } from '@sluice/elements/define';
import { memory } from '@sluice/engines/memory';
import { snapshot } from '@sluice/engines/snapshot';
import type { Case } from './case.ts';
import { cases } from './cases.ts';
import { type Language, part, said, section, sideBySide } from './show.ts';
import { openStates } from './states.ts';
import { type Word, words } from './words.ts';

const json = async (name: string) => (await fetch(name)).json();
const bytes = async (name: string) => new Uint8Array(await (await fetch(name)).arrayBuffer());

const worked = async (name: string) => memory((await json(name)) as Catalog, { read: bytes });

defineAll({
  open: openStates({
    sluice: () => worked('sluice.json'),
    further: () => worked('further.json'),
    few: async () => snapshot(await json('few.json')),
    experiments: async () => snapshot(await json('experiments.json')),
  }),
});

const root = document.documentElement;
const asked = new URLSearchParams(location.search);
const languages: readonly Language[] = ['en', 'zh-CN', 'zh-TW'];
const language = languages.find((one) => one === asked.get('lang')) ?? 'en';

/** A choice of the page as links: it loads anew in another theme, language or width. */
function choice(name: 'theme' | 'lang' | 'width', label: Word, offered: readonly [string, string][]): HTMLElement {
  const links = offered.map(([value, text]) => {
    const link = part('a', asked.get(name) === value ? 'on' : '', text);
    const next = new URLSearchParams(asked);
    next.set(name, value);
    link.setAttribute('href', `?${next}`);
    if (asked.get(name) === value) link.setAttribute('aria-current', 'true');
    return link;
  });
  return part('div', 'choice', said('b', words[label], language), ...links);
}

const word = (name: Word) => words[name][language];
root.lang = language;
root.dataset['theme'] = asked.get('theme') === 'dark' ? 'dark' : 'light';
root.dataset['width'] = asked.get('width') ?? 'full';
document.title = word('title');
const nav = part(
  'nav',
  '',
  choice('theme', 'theme', [
    ['light', word('light')],
    ['dark', word('dark')],
  ]),
  choice('lang', 'language', [
    ['en', 'English'],
    ['zh-CN', '简体中文'],
    ['zh-TW', '繁體中文'],
  ]),
  choice('width', 'width', [
    ['360', '360'],
    ['768', '768'],
    ['full', word('full')],
  ]),
);
nav.setAttribute('aria-label', word('title'));
document.querySelector('header')?.append(part('h1', '', word('title')), part('p', '', word('about')), nav);
document
  .querySelector('main')
  ?.append(...Object.entries(cases).map(([kind, list]) => section(kind, list, language)), ...sideBySide(language));

/** What a reader does first in some cases, once the element is there. */
async function act(figure: Element, { act: what }: Case): Promise<void> {
  const element = figure.lastElementChild as HTMLElement & { refresh(): Promise<void> };
  const inside = <E extends HTMLElement>(selector: string) => element.shadowRoot?.querySelector<E>(selector);
  const mark = inside('.mark');
  if (what === 'refresh') await element.refresh();
  if (what === 'table')
    inside('.body')?.dispatchEvent(new KeyboardEvent('keydown', { key: 't', bubbles: true, composed: true }));
  if (what === 'sort') inside('[data-stop=head]')?.click();
  if (what === 'explain') Object.assign(element, { lead: await leadExplained() });
  if (what === 'move') move(inside<HTMLInputElement>('.inputs input'));
  if (what === 'focus') mark?.dispatchEvent(new FocusEvent('focusin', { bubbles: true, composed: true }));
}

/** The lead with the most points but not all, as the page's own engine explains it. */
async function leadExplained(): Promise<ScoredSubject | undefined> {
  const engine = await worked('further.json');
  const { rows } = await engine.scores({ score: 'engagement', explain: true });
  return rows.find(({ value, reasons = [] }) => value < 100 && reasons.length > 3);
}

function move(input: HTMLInputElement | null | undefined): void {
  if (!input) return;
  input.value = '150000';
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

const acting = Object.entries(cases).flatMap(([kind, list]) => list.map((one) => ({ kind, one })));
for (const { kind, one } of acting) {
  const figure = document.querySelector(`[data-case="${kind} ${one.state}"]`);
  if (figure && one.act)
    figure.lastElementChild?.addEventListener('sluice-ready', () => setTimeout(() => void act(figure, one)), {
      once: true,
    });
}
