import type { GroupNode } from '@sluice/core/plan';
import { col } from '../../ast/build.ts';
import type { Expr } from '../../ast/expr.ts';
import type { Columns } from '../../ast/select.ts';
import type { Rows } from '../../rows/rows.ts';
import { rowText } from '../row-text.ts';

/** The texts of all keys of rows `r` as columns of a common table expression between them and their group. */
export interface KeptKeys {
  readonly columns: Columns;
  readonly textOf: (dimension: string, alias: string) => Expr;
}

export function keptKeys(node: GroupNode, rows: Rows): KeptKeys {
  const read = rowText(node, rows);
  const dimensions = [...node.by, ...node.also].map((key) => key.dimension);
  const nameOf = (dimension: string) => `dim:${dimension}`;
  return {
    columns: Object.fromEntries(dimensions.map((dimension) => [nameOf(dimension), read(dimension)])),
    textOf: (dimension, alias) => col(nameOf(dimension), alias),
  };
}
