import { columnOf, frequencies, isDate, keyLines } from './columns.ts';
import type { FileProfile } from './profile.ts';
import type { Proposal } from './proposal.ts';
import { yamlText } from './yaml-text.ts';

/** One row per deal: its id, what it is worth, when it was opened, and a column that says how it ended. */
export function proposeDeals(file: FileProfile, id: string): Proposal | undefined {
  const deal = columnOf(file, ['deal']);
  const amount = columnOf(file, ['amount', 'cost'], 'number');
  const closed = columnOf(file, ['closed'], 'day', 'instant');
  const opened =
    columnOf(file, ['created', 'from_day', 'time'], 'day', 'instant') ??
    file.columns.find((c) => isDate(c) && c !== closed);
  const state = columnOf(file, ['state'], 'text');
  if (deal === undefined || amount === undefined || opened === undefined || state === undefined) return undefined;
  const states = frequencies(state).map(({ text }) => text);
  const won = states.find((text) => /won|closed[ _-]?won|success/i.test(text));
  const lost = states.find((text) => /lost|closed[ _-]?lost/i.test(text));
  if (won === undefined) return undefined;
  const last = closed === undefined ? `row: ${id}` : `date: ${id}.closed`;
  return {
    kind: 'deals',
    because: 'a row has a deal, an amount and a state',
    source: [
      ...keyLines({ deal, opened, closed, amount, owner: columnOf(file, ['owner'], 'text') }),
      `won: {${yamlText(state.name)}: ${yamlText(won)}}`,
      `lost: {${yamlText(state.name)}: ${yamlText(lost ?? 'Lost')}}`,
    ],
    funnel: [
      'window: none                   # within how long a deal must be won, e.g. 180 days',
      'stages:',
      `  - {id: opportunity, date: ${id}.opened}`,
      `  - {id: won, ${last}, where: {won: true}}`,
    ],
  };
}
