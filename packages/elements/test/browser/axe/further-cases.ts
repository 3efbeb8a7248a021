import { refused } from '../answers.ts';
import { furtherOptions } from '../further-answers.ts';
import { gridOptions, shapes } from '../grid-answers.ts';
import { inside, press } from '../support.ts';
import type { Case } from './case.ts';

const kinds = ['attribution', 'cohort', 'score', 'matrix', 'plan', 'experiment'];
const plain = (kind: string): Case => ({ tag: `sluice-${kind}`, ...furtherOptions });
const grid = (name: string): Case => ({ tag: 'sluice-matrix', attributes: { name }, ...gridOptions });
const asTable = (element: HTMLElement) => press(inside(element, '.body'), 't');

const lead = {
  subject: 'ada@example.com',
  value: 41.5,
  grade: 'cold',
  reasons: [
    { rule: 'web.1', at: '2026-10-02T10:00:00Z', event: 'download', points: 50, after: 45.5 },
    { rule: 'web max', points: -4, after: -4 },
  ],
};

/** The elements of few pages in their states, by a name. */
export const furtherCases: Readonly<Record<string, Case>> = {
  ...Object.fromEntries(
    kinds.flatMap((kind): [string, Case][] => [
      [kind, plain(kind)],
      [`${kind} as a table`, { ...plain(kind), act: asTable }],
      [`${kind} that failed`, { ...plain(kind), answer: () => refused }],
      [`${kind} in zh-CN`, { ...plain(kind), attributes: { locale: 'zh-CN' } }],
    ]),
  ),
  ...Object.fromEntries(
    Object.keys(shapes).flatMap((name): [string, Case][] => [
      [`matrix of ${name}`, grid(name)],
      [`matrix of ${name} as a table`, { ...grid(name), act: asTable }],
    ]),
  ),
  'score with a lead explained': { ...plain('score'), act: (element) => Object.assign(element, { lead }) },
  'plan with a number moved': {
    ...plain('plan'),
    act: (element) => {
      const input = element.shadowRoot?.querySelector<HTMLInputElement>('.inputs input');
      if (!input) return;
      input.value = '180000';
      input.dispatchEvent(new Event('input', { bubbles: true }));
    },
  },
};
