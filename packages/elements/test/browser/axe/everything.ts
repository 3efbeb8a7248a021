import { demoEngine } from '../../support/demo-engine.ts';
import { nothing, oneNumber, refused } from '../answers.ts';
import { inside, press, settled, until } from '../support.ts';
import type { Case } from './case.ts';
import { furtherCases } from './further-cases.ts';

const funnel = { tag: 'sluice-funnel', attributes: { name: 'demand' } };
const kpi = { tag: 'sluice-kpi', attributes: { name: 'cpl' } };
const trend = { tag: 'sluice-trend', attributes: { name: 'count(mql)' } };
const table = { tag: 'sluice-table', attributes: { metrics: 'spend,cpl', by: 'channel' } };
const asTable = (element: HTMLElement) => press(inside(element, '.body'), 't');
const byChannel = (one: Case): Case => ({ ...one, attributes: { ...one.attributes, by: 'channel' } });

const chinese = (one: Case): Case => ({ ...one, attributes: { ...one.attributes, locale: 'zh-CN' } });

/** Every element in every state, by a name. */
export const cases: Readonly<Record<string, Case>> = {
  funnel,
  'funnel by channel': byChannel(funnel),
  'funnel as a table': { ...funnel, act: asTable },
  'funnel that failed': { ...funnel, answer: () => refused },
  'funnel under way': { ...funnel, isLoading: true },
  'funnel with a mark in focus': { ...funnel, act: (element) => inside(element, '.mark').focus() },
  kpi,
  'kpi as a table': { ...kpi, act: asTable },
  'kpi withheld': { ...kpi, answer: oneNumber('withheld') },
  'kpi not defined': { ...kpi, answer: oneNumber('undefined') },
  'kpi that failed': { ...kpi, answer: () => refused },
  trend,
  'trend by channel': byChannel(trend),
  'trend as a table': { ...trend, act: asTable },
  'trend without values': { ...trend, answer: nothing },
  table,
  'table that failed': { ...table, answer: () => refused },
  'table sorted': { ...table, act: (element) => inside(element, '[data-stop=head]').click() },
  dashboard: { tag: 'sluice-dashboard' },
  'dashboard filtered': { tag: 'sluice-dashboard', attributes: { where: 'channel=email' } },
  'dashboard that is not there': { tag: 'sluice-dashboard', attributes: { name: 'nowhere' } },
  'funnel in zh-CN': chinese(funnel),
  'kpi in zh-CN': chinese(kpi),
  'trend in zh-CN': chinese(trend),
  'table in zh-CN': chinese(table),
  'dashboard in zh-CN': chinese({ tag: 'sluice-dashboard' }),
  'funnel with its definition open': { ...funnel, act: (element) => inside(element, '.info').click() },
  ...furtherCases,
};

/** Puts one case into the page and waits for it. */
export async function show(name: string, more: Readonly<Record<string, string>> = {}): Promise<HTMLElement> {
  const { tag, attributes, answer, catalog, definitions, isLoading, act } = cases[name] ?? { tag: 'sluice-unknown' };
  const element = document.createElement(tag);
  for (const [key, value] of Object.entries({ ...attributes, ...more })) element.setAttribute(key, value);
  const engine = demoEngine({
    ...(catalog ? { catalog } : {}),
    ...(answer ? { answer } : {}),
    ...(definitions ? { definitions } : {}),
    ...(isLoading ? { delay: () => 60_000 } : {}),
  });
  Reflect.set(element, 'engine', engine);
  const section = document.createElement('section');
  const heading = document.createElement('h2');
  heading.textContent = name;
  section.append(heading, element);
  (document.querySelector('main') ?? newMain()).append(section);
  await until(() => element.shadowRoot !== null);
  await settled(element);
  await act?.(element);
  await settled(element);
  return element;
}

/** A page as a portal has it: a main part with a heading, in the theme's own colours. */
function newMain(): HTMLElement {
  document.title = 'A portal';
  document.documentElement.lang = 'en';
  const main = document.createElement('main');
  const heading = document.createElement('h1');
  heading.textContent = 'A portal';
  main.append(heading);
  document.body.append(main);
  return main;
}
