import { columnOf, frequencies, isDate, keyLines } from './columns.ts';
import { currencyOf } from './guess/currency.ts';
import type { ColumnProfile, FileProfile } from './guess/file-profile.ts';
import type { Proposal } from './proposal.ts';
import { yamlText } from './yaml-text.ts';

const WON = /\bwon\b|closed[ _-]?won|success|succeeded|\bpaid\b|gewonnen|gagn|ganad|赢单|贏單|成交|成单|已签约|已簽約/i;
const LOST = /\blost\b|closed[ _-]?lost|\bfailed\b|verloren|perdu|perdid|输单|輸單|丢单|流失|失败|失敗/i;

/** One row per deal: its id, what it is worth, when it was opened, and a column that says how it ended. */
export function proposeDeals(file: FileProfile, id: string): Proposal | undefined {
  const deal = columnOf(file, ['deal']) ?? file.columns.find(({ name }) => /^id$/i.test(name));
  const amount = columnOf(file, ['amount', 'cost'], 'number');
  const closed = columnOf(file, ['closed'], 'day', 'instant');
  const opened =
    columnOf(file, ['created', 'from_day', 'time'], 'day', 'instant') ??
    file.columns.find((c) => isDate(c) && c !== closed);
  const state = file.columns.find((column) => column.role === 'state' && textOf(column, WON) !== undefined);
  if (deal === undefined || amount === undefined || opened === undefined || state === undefined) return undefined;
  const [won = '', lost] = [textOf(state, WON), textOf(state, LOST)];
  const currency = currencyOf(file);
  const last = closed === undefined ? `row: ${id}` : `date: ${id}.closed`;
  return {
    kind: 'deals',
    ...(currency === undefined ? {} : { currency: currency.code }),
    because: 'a row has a deal, an amount and a state',
    source: [
      ...keyLines({ deal, opened, closed, amount, owner: columnOf(file, ['owner'], 'text') }),
      ...(currency?.lines ?? []),
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

/** The most frequent text of a column that says so. */
function textOf(column: ColumnProfile, form: RegExp): string | undefined {
  return frequencies(column).find(({ text }) => form.test(text))?.text;
}
