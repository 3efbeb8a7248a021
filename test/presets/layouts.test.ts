import { describe, expect, it } from 'vitest';
import { answersOf } from './support/fixture.ts';
import { wideOf } from './support/table-text.ts';

const stages = ['Qualification', 'Demo', 'Proposal', 'Closed Won'];
const day = (n: number, hour: number): string =>
  `${new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10)} ${String(hour).padStart(2, '0')}:30`;

/** Forty deals, each through the first so many stages, with the times it got there. */
const deals = Array.from({ length: 40 }, (_, i) => ({
  id: `00${600 + i}`,
  name: `Deal ${i}`,
  amount: `${1000 + ((i * 137) % 900)}.${10 + (i % 90)}`,
  at: stages.slice(0, 1 + ((i * 7) % 4)).map((_stage, k) => day(i + k * 5 + ((i * k) % 3), 8 + ((i + k) % 9))),
}));

const csv = (rows: readonly (readonly string[])[], delimiter = ','): string =>
  rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter)).join('\n');

const hubspot = [
  [
    'Record ID',
    'Deal Name',
    'Deal Stage',
    'Amount',
    'Create Date',
    'Close Date',
    'Is Closed Won',
    'Is Deal Closed?',
  ].concat(stages.map((stage) => `Date entered "${stage} (Sales Pipeline)"`)),
  ...deals.map(({ id, name, amount, at }) => {
    const isWon = at.length === stages.length;
    const last = stages[at.length - 1] ?? '';
    return [
      id,
      name,
      last,
      amount,
      at[0] ?? '',
      isWon ? (at[3] ?? '') : '',
      String(isWon),
      String(isWon),
      ...stages.map((_, k) => at[k] ?? ''),
    ];
  }),
];
const changes = deals.flatMap(({ id, amount, at }) =>
  at.map((time, k) => ({ id, amount, time, from: stages[k - 1] ?? '', to: stages[k] ?? '', opened: at[0] ?? '' })),
);
const salesforce = [
  ['Opportunity ID', 'From Stage', 'To Stage', 'Amount', 'Last Modified'],
  ...changes.flatMap(({ id, from, to, amount, time }) => [
    [id, from, to, amount, time],
    // a change of the amount, which is none of the stage
    [id, to, to, '1', time.replace(':30', ':45')],
  ]),
];
const byField = [
  ['Opportunity ID', 'Created Date', 'Field', 'Old Value', 'New Value', 'Edit Date'],
  ...changes.flatMap(({ id, from, to, time, opened }) => (from === '' ? [] : [[id, opened, 'Stage', from, to, time]])),
  ...changes.map(({ id, time, opened }) => [id, opened, 'Amount', '1', '2', time]),
];
const log = [['deal', 'stage', 'at'], ...changes.map(({ id, to, time }) => [id, to, time])];

const header = 'sluice: 1\ntimezone: Europe/Berlin\nas_of: 2026-12-31\nsources:\n';
const funnel = (reach: (stage: string) => string): string =>
  `funnels:\n  pipeline:\n    window: none\n    skipped: absent\n    stages:\n${stages
    .map((stage) => `      - {id: ${stage.toLowerCase().replace(' ', '_')}, ${reach(stage)}}`)
    .join('\n')}\n`;
const byEvent = funnel((stage) => `event: ${stage}`);
const history = `${header}  deals: {kind: events, from: deals.csv, preset: salesforce/stage-history}\n${byEvent}`;
const layouts = [
  {
    name: 'HubSpot, a column per stage',
    rows: hubspot,
    definition: `${header}  deals: {kind: deals, from: deals.csv, preset: hubspot/deals}\n${funnel(
      (stage) => `date: deals.entered_${stage.toLowerCase().replace(' ', '_')}`,
    )}`,
  },
  { name: 'Salesforce, opportunity history', rows: salesforce, definition: history },
  {
    name: 'a log of stages',
    rows: log,
    definition: `${header}  deals: {kind: events, from: deals.csv, lead: deal, at: at, event: stage}\n${byEvent}`,
  },
];

/** Deals that never left their first stage leave no trace in a history of fields. */
const moved = new Set(changes.filter(({ from }) => from !== '').map(({ id }) => id));

async function numbersOf(definition: string, rows: readonly (readonly string[])[], isWide = false): Promise<unknown> {
  const text = csv(rows, isWide ? '\t' : ',');
  const bytes = isWide ? wideOf(text) : new TextEncoder().encode(text);
  const { numbers, diagnostics } = await answersOf({ definition, files: { 'deals.csv': bytes } });
  expect(diagnostics).toEqual([]);
  return numbers['pipeline']?.map(({ value: _, ...row }) => row);
}

const newestFirst = (rows: readonly (readonly string[])[]): (readonly string[])[] => [
  rows[0] ?? [],
  ...rows.slice(1).reverse(),
];

describe('the same deals', async () => {
  const log = layouts[2];
  const expected = await numbersOf(log?.definition ?? '', log?.rows ?? []);

  it('are forty, of which each stage has some and not all', () => {
    const counts = (expected as { count: number }[]).map(({ count }) => count);
    expect(counts).toEqual([40, 30, 20, 10]);
  });

  it.each(layouts)(
    'give the same numbers as $name, in either order, in UTF-8 and in UTF-16',
    async ({ rows, definition }) => {
      expect(await numbersOf(definition, rows)).toEqual(expected);
      expect(await numbersOf(definition, newestFirst(rows))).toEqual(expected);
      expect(await numbersOf(definition, rows, true)).toEqual(expected);
      expect(await numbersOf(definition, newestFirst(rows), true)).toEqual(expected);
    },
  );

  it('give the same numbers as a history of fields, of those that moved', async () => {
    const few = [salesforce[0] ?? [], ...salesforce.slice(1).filter(([id]) => moved.has(id ?? ''))];
    const some = await numbersOf(history, few);
    expect(await numbersOf(history, byField)).toEqual(some);
    expect(await numbersOf(history, newestFirst(byField), true)).toEqual(some);
  });
});
