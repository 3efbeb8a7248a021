import { compile } from '@sluice/core';
import type { Catalog, Score } from '@sluice/core/catalog';
import type { InstantColumn, TextColumn } from '@sluice/core/table';
import { createRandom } from '../compute/random.ts';

export const LEADS = 100_000;
export const VIEWS = 1_000_000;
const OTHERS = 30;
const ROWS_OF_OTHERS = 600_000;
const AS_OF = Date.UTC(2026, 9, 1);
const DAY = 86_400_000;

/** Rows as typed columns: a million page views and 600,000 rows of 30 other events, of 100,000 leads, in time order. */
export interface ActColumns {
  readonly lead: TextColumn;
  readonly at: InstantColumn;
  readonly event: TextColumn;
}

export function actColumns(): ActColumns {
  const random = createRandom(1);
  const rows = VIEWS + ROWS_OF_OTHERS;
  const values = Float64Array.from({ length: rows }, () => (AS_OF - Math.floor(random() * 365 * DAY)) * 1000).sort();
  const codes = Int32Array.from(values, () => Math.floor(random() ** 2 * LEADS));
  const events = Int32Array.from(values, () => (random() < VIEWS / rows ? 0 : 1 + Math.floor(random() * OTHERS)));
  return {
    lead: { type: 'text', dictionary: names(LEADS, (i) => `lead-${String(i).padStart(6, '0')}`), codes },
    at: { type: 'instant', values },
    event: { type: 'text', dictionary: ['page_view', ...names(OTHERS, (i) => `act_${i + 1}`)], codes: events },
  };
}

export function people(): { readonly lead: TextColumn; readonly at: InstantColumn; readonly size: TextColumn } {
  const dictionary = names(9, (i) => `size_${i + 1}`);
  return {
    lead: {
      type: 'text',
      dictionary: names(LEADS, (i) => `lead-${String(i).padStart(6, '0')}`),
      codes: Int32Array.from({ length: LEADS }, (_, i) => i),
    },
    at: { type: 'instant', values: new Float64Array(LEADS).fill((AS_OF - 366 * DAY) * 1000) },
    size: { type: 'text', dictionary, codes: Int32Array.from({ length: LEADS }, (_, i) => i % 9) },
  };
}

function names(length: number, of: (i: number) => string): string[] {
  return Array.from({ length }, (_, i) => of(i));
}

/** The numbers that are moved. */
export interface Numbers {
  readonly weight: number;
  readonly viewWeight: number;
  readonly perDay: number;
  readonly groupMax: number;
  readonly halfLife: number;
  readonly threshold: number;
}

export const START: Numbers = { weight: 5, viewWeight: 2, perDay: 20, groupMax: 60, halfLife: 30, threshold: 60 };

/** Forty rules in four groups of ten. */
export function definition(numbers: Numbers): string {
  const { weight, viewWeight, perDay, groupMax, halfLife, threshold } = numbers;
  const acts = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, i) => `          - {event: act_${from + i}, points: ${2 + (i % 5)}}`);
  return [
    'sluice: 1',
    'title: What if',
    'timezone: UTC',
    `as_of: ${new Date(AS_OF).toISOString()}`,
    'sources:',
    '  crm: {kind: leads, from: people.csv}',
    '  web: {kind: events, from: acts.csv}',
    'scores:',
    '  engagement:',
    '    range: [0, 200]',
    '    grades: {hot: 80, warm: 40, cold: 0}',
    '    groups:',
    '      - id: views',
    `        max: ${groupMax}`,
    '        rules:',
    `          - {event: page_view, points: ${viewWeight}, half_life: ${halfLife} days}`,
    `          - {event: act_1, points: ${weight}, half_life: 60 days}`,
    `          - {event: act_2, points: 9, per_day: ${perDay}}`,
    ...acts(3, 9),
    '      - {id: acts, half_life: 90 days, max: 80, rules: [',
    ...Array.from({ length: 10 }, (_, i) => `          {event: act_${i + 10}, points: ${1 + (i % 4)}},`),
    '        ]}',
    '      - id: late',
    '        rules:',
    ...acts(20, 29),
    '      - id: who',
    '        rules:',
    ...Array.from({ length: 9 }, (_, i) => `          - {where: {size: size_${i + 1}}, points: ${i - 3}}`),
    '          - {inactive: 90 days, points: -10}',
    'funnels:',
    '  demand:',
    '    window: none',
    '    stages:',
    '      - {id: visitor, event: page_view}',
    `      - {id: mql, score: {engagement: {gte: ${threshold}}}}`,
    '      - {id: won, event: act_30}',
    '',
  ].join('\n');
}

export function compiled(numbers: Numbers): { readonly catalog: Catalog; readonly score: Score } {
  const { catalog, diagnostics } = compile(definition(numbers));
  const wrong = diagnostics.find(({ severity }) => severity === 'error');
  const score = catalog.scores?.['engagement'];
  if (wrong || !score) throw new Error(`the definition of the bench is wrong: ${JSON.stringify(wrong)}`);
  return { catalog, score };
}

export const rows = () => ({ crm: { ...people() }, web: { ...actColumns() } });
