import type { Calendar } from '@sluice/core/calendar';
import type { CellMeasure, Dated, GroupNode } from '@sluice/core/plan';
import type { CellBlock } from '../../shared/cell-block.ts';
import { DistinctCells, MoneyCells } from '../cells/accumulators.ts';
import { CellTable } from '../cells/cell-table.ts';
import type { RowSet } from '../rows/row-set.ts';
import { rowKeys } from './row-keys.ts';
import { type Account, subscriptionsOf } from './subscriptions.ts';

type Recurring = Extract<Dated, { kind: 'recurring' }>;
type Part = Extract<CellMeasure, { kind: 'recurring' }>['of'];

/** What a step from one day to another is to an account; null where it pays nothing on either. */
type Move = 'new' | 'reactivation' | 'expansion' | 'contraction' | 'churn' | null;

/**
 * Recurring revenue by rule M5. The kind of a movement is the account's, over all its subscriptions; each of these carries
 * its own part of the amount, so that groups add up to the total.
 */
export function groupRecurring(node: GroupNode, dated: Recurring, rows: RowSet, calendar: Calendar): CellBlock {
  const keys = rowKeys(node, rows);
  const table = new CellTable(keys.index, node.spans.length);
  const runs = node.measures.flatMap((m) => (m.kind === 'recurring' ? [runOf(m)] : []));
  const [first] = node.measures.flatMap((m) => (m.kind === 'recurring' ? [m] : []));
  const accounts = first === undefined ? [] : subscriptionsOf(dated, first, rows, calendar);
  dated.days.forEach((days, span) => {
    for (const account of accounts) {
      const put: Put = (part, row, amount) => {
        const group = keys.groupAt(row);
        if (group < 0) return;
        for (const run of runs) if (run.of === part) run.add(table.cell(group, span), amount, account.code);
      };
      addSpan(account, days, put);
    }
  });
  return table.finish(keys.shown, Object.fromEntries(runs.map((r) => [r.key, r.column])));
}

type Put = (part: Part, row: number, amount: number) => void;

function runOf({ key, of }: Extract<CellMeasure, { kind: 'recurring' }> & { key: string }) {
  if (of === 'accounts' || of === 'accounts_opening' || of === 'accounts_churned') {
    const column = new DistinctCells();
    return { key, of, column, add: (cell: number, _: number, code: number) => column.add(cell, code) };
  }
  const column = new MoneyCells();
  return { key, of, column, add: (cell: number, amount: number) => column.add(cell, amount) };
}

function addSpan(account: Account, days: readonly number[], put: Put): void {
  const [opening] = days;
  const closing = days.at(-1);
  if (opening === undefined || closing === undefined) return;
  addLevel(account, opening, put, ['opening', 'accounts_opening']);
  addLevel(account, closing, put, ['closing', 'accounts']);
  for (let i = 1; i < days.length; i++) addStep(account, days[i - 1] ?? 0, days[i] ?? 0, put);
}

function addLevel({ rows, at, total }: Account, day: number, put: Put, [money, count]: readonly [Part, Part]): void {
  if (total(day) === 0) return;
  for (const row of rows) {
    const amount = at(row, day);
    if (amount === 0) continue;
    put(money, row, amount);
    put(count, row, amount);
  }
}

function addStep(account: Account, before: number, after: number, put: Put): void {
  const move = moveOf(account, before, after);
  if (move === null) return;
  const sign = move === 'contraction' || move === 'churn' ? -1 : 1;
  for (const row of account.rows) {
    const old = account.at(row, before);
    const change = sign * (account.at(row, after) - old);
    if (change !== 0) put(move, row, change);
    if (move === 'churn' && old !== 0) put('accounts_churned', row, 1);
  }
}

function moveOf({ first, total }: Account, before: number, after: number): Move {
  const [old, now] = [total(before), total(after)];
  if (old === 0) return now === 0 ? null : first <= before ? 'reactivation' : 'new';
  if (now === 0) return 'churn';
  return now < old ? 'contraction' : 'expansion';
}
