import type { Label } from '@sluice/core/catalog';
import { type LabelCell, labelCells, labelGridOf, MICRO_PER_UNIT, moneyText } from '@sluice/core/internal';
import type { MetricQuery } from '@sluice/core/query';
import { createTable, type Table, type Value } from '@sluice/core/table';
import type { Labelled, SpreadDesk } from './spread.ts';
import { columnsOf, counted, infoOf, instantOf } from './table-parts.ts';

/** What stands in a cell: leads, their orders, and the money of these in 10^-6 of the unit. */
interface Sum {
  leads: number;
  orders: number;
  money: number;
}

/** How many leads are in each cell of a label's grid, one row a cell and group; those of a list in no cell last. */
export async function answerLabelGrid(desk: SpreadDesk, query: MetricQuery, label: Label): Promise<Table> {
  const at = instantOf(query, desk);
  const { members: spread, cellOf, orders } = await desk.labelledOf({ query, label, at });
  const groups = spread?.groups.length ? spread.groups : [(query.by ?? []).map((): Value => null)];
  const found = (spread?.members ?? []).map((each) => ({ ...each, cell: cellOf(each.subject) }));
  const sums = sumsOf(found, orders, groups.length);
  const cells: readonly (LabelCell | null)[] = labelCells(
    label,
    found.map(({ cell }) => cell),
  );
  const list = groups.flatMap((keys, group) => {
    const hasOutside = sums[group]?.has(null) ?? false;
    return [...cells, ...(hasOutside ? [null] : [])].map((cell) => ({
      keys,
      cell,
      sum: spread ? (sums[group]?.get(cell?.cell ?? null) ?? { leads: 0, orders: 0, money: 0 }) : null,
    }));
  });
  const make = columnsOf(list);
  const ofOrders = orders !== null;
  const columns = [
    ...(query.by ?? []).map((name, d) => make(name, 'dimension', null, ({ keys }) => keys[d] ?? null)),
    make('row', 'stage', null, ({ cell }) => cell?.row ?? null),
    make('column', 'stage', null, ({ cell }) => cell?.column ?? null),
    make('cell', 'stage', null, ({ cell }) => cell?.cell ?? null),
    counted(make('count', 'measure', 'count', ({ sum }) => sum?.leads ?? null)),
    ...(ofOrders ? [counted(make('orders', 'measure', 'count', ({ sum }) => sum?.orders ?? null))] : []),
    ...(ofOrders ? [counted(make('money', 'measure', 'currency', ({ sum }) => sum && moneyText(sum.money)))] : []),
  ];
  return createTable(list.length, columns, { ...infoOf('matrix', desk, query, at), grid: labelGridOf(label) });
}

function sumsOf(
  members: readonly { readonly subject: number; readonly group: number; readonly cell: string | null }[],
  orders: Labelled['orders'],
  groups: number,
): readonly Map<string | null, Sum>[] {
  const sums = Array.from({ length: groups }, () => new Map<string | null, Sum>());
  for (const { subject, group, cell } of members) {
    const sum = sums[group]?.get(cell) ?? { leads: 0, orders: 0, money: 0 };
    sum.leads++;
    sum.orders += orders?.counts[subject] ?? 0;
    sum.money += Math.round((orders?.sums[subject] ?? 0) * MICRO_PER_UNIT);
    sums[group]?.set(cell, sum);
  }
  return sums;
}
