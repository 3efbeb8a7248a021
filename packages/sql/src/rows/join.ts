import type { JoinNode } from '@sluice/core/plan';
import type { ColumnType } from '@sluice/core/table';
import { binary, col, isThere, literal, over, up } from '../ast/build.ts';
import { left, select, table } from '../ast/select.ts';
import type { Scope } from '../scope/scope.ts';
import { type LowerRows, ROW, type Rows } from './rows.ts';

/** `join`: many to one, with the first row of the right side. */
export function lowerJoin(scope: Scope, id: string, node: JoinNode, rowsOf: LowerRows): Rows {
  const [own, other] = [rowsOf(node.left), rowsOf(node.right)];
  const there = node.columns.filter((c) => other.typeOf(c.field) !== null);
  const first = scope.add(`first of ${id}`, `the record of each lead: its first row of ${other.source}`, () =>
    select(
      other.name,
      { [node.on]: col(node.on), ...Object.fromEntries(there.map((c) => [c.name, col(c.field)])) },
      {
        where: isThere(col(node.on)),
        qualify: binary(
          '=',
          over('row_number', [], { partitionBy: [col(node.on)], orderBy: [up(col(ROW))] }),
          literal(1),
        ),
      },
    ),
  );
  const passed = scope.columnsOf.get(own.name) ?? [];
  const columns = {
    ...Object.fromEntries([ROW, ...passed].map((name) => [name, col(name, 'own')])),
    ...Object.fromEntries(there.map((c) => [c.name, col(c.name, 'record')])),
  };
  scope.add(id, `rows of ${own.source}, with the record of their lead`, () =>
    select(table(own.name, 'own'), columns, {
      joins: [left(table(first, 'record'), binary('=', col(node.on, 'record'), col(node.on, 'own')))],
    }),
  );
  scope.columnsOf.set(id, Object.keys(columns).slice(1));
  const types = new Map(there.map((c): [string, ColumnType | null] => [c.name, other.typeOf(c.field)]));
  return { ...own, name: id, typeOf: (column) => types.get(column) ?? own.typeOf(column) };
}
