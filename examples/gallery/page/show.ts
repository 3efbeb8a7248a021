import { type Case, states, type Words } from './case.ts';
import { cases } from './cases.ts';
import { further } from './further-cases.ts';
import { type Word, words } from './words.ts';

export type Language = keyof Words;

/** An element of the page with its class, what stands in it, and attributes. */
export function part(tag: string, className = '', ...inside: readonly (Node | string)[]): HTMLElement {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...inside);
  return element;
}

/** The words of the page, marked so that they change with its language. */
export function said(tag: string, word: Words, language: Language): HTMLElement {
  const element = part(tag, '', word[language]);
  for (const [of, text] of Object.entries(word)) element.dataset[`in${of.replace('-', '')}`] = text;
  return element;
}

/** An element in a state, under its words. */
export function shown(kind: string, one: Case, language: Language): HTMLElement {
  const element = part(`sluice-${kind}`);
  const attributes = { src: 'sluice', ...one.attributes };
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  const figure = part('figure', `case ${kind}`, said('figcaption', one.words ?? states[one.state], language), element);
  figure.dataset['case'] = `${kind} ${one.state}`;
  return figure;
}

/** All cases of an element. */
export function section(kind: string, list: readonly Case[], language: Language): HTMLElement {
  const title = said('h2', words[kind as Word], language);
  const grid = part('div', 'grid', ...list.map((one) => shown(kind, one, language)));
  const all = part('section', '', title, grid);
  all.id = kind;
  return all;
}

const plain = (kind: string, words: Words, attributes: Readonly<Record<string, string>>): Case => ({
  shows: '.card',
  state: 'ready',
  words,
  attributes: { ...cases[kind]?.[0]?.attributes, ...attributes },
});

const charts = ['kpi', 'funnel', 'trend', 'table', ...Object.keys(further)];
const same = (text: string): Words => ({ en: text, 'zh-CN': text, 'zh-TW': text });
const locales: readonly (readonly [Language, string])[] = [
  ['en', 'English'],
  ['zh-CN', '简体中文'],
  ['zh-TW', '繁體中文'],
];

/** The same elements side by side: in light and dark, in each language, at each width. */
export function sideBySide(language: Language): HTMLElement[] {
  const all = (of: Words, attributes: Readonly<Record<string, string>>, kinds = charts) =>
    kinds.map((kind) => shown(kind, plain(kind, of, attributes), language));
  const themes = (['light', 'dark'] as const).map((theme) =>
    part('div', `grid surface ${theme}`, ...all(words[theme], { theme })),
  );
  const languages = locales.map(([locale, name]) => part('div', 'grid gap', ...all(same(name), { locale })));
  const widths = [320, 480, 720, 1040].map((width) =>
    part('div', `box w${width}`, ...all(same(`${width} px`), {}, ['funnel', 'table', ...Object.keys(further)])),
  );
  const sections = { themes, languages, widths } as const;
  return Object.entries(sections).map(([name, boxes]) => {
    const section = part('section', '', said('h2', words[name as Word], language), ...boxes);
    section.id = name;
    return section;
  });
}
