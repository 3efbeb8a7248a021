import type { CellMeasure, GroupNode } from '@sluice/core/plan';
import { agg, all, binary, isConstant, literal } from '../ast/build.ts';
import type { Expr } from '../ast/expr.ts';
import type { Query, Select } from '../ast/query.ts';
import type { Columns } from '../ast/select.ts';
import { keyCondition } from './keys.ts';
import type { ResultColumn } from './spelled-group.ts';

/** The query of a group, and what its columns mean. */
export interface GroupSelect {
  readonly query: Query;
  readonly results: readonly ResultColumn[];
}

/** The column of the period's number: a name no dimension or measure has. */
const PERIOD = '#period';

/** An exact sum, and how many amounts other than 0 are in it. */
export function moneySum(amount: Expr, filter: Expr | null = null): Expr[] {
  const isAmount = binary('<>', amount, literal(0));
  return [agg('sum', [amount], { filter }), agg('count', [], { filter: filter ? all(filter, isAmount) : isAmount })];
}

/** Keys, span and measures as the columns of a grouping query. */
export function groupColumns(
  node: GroupNode,
  textOf: (dimension: string) => Expr,
  span: Expr,
  spell: (measure: CellMeasure) => readonly Expr[],
): { columns: Columns; clauses: Partial<Pick<Select, 'where' | 'groupBy'>>; results: ResultColumn[] } {
  const results: ResultColumn[] = [];
  const columns: Record<string, Expr> = {};
  node.by.forEach(({ dimension }) => {
    columns[dimension] = textOf(dimension);
    results.push({ kind: 'key', dimension, name: dimension });
  });
  columns[PERIOD] = span;
  results.push({ kind: 'span', name: PERIOD });
  for (const measure of node.measures) {
    const spelled = spell(measure);
    const names = spelled.map((_, i) => measureName(measure, i));
    names.forEach((name, i) => {
      columns[name] = spelled[i] ?? literal(null);
    });
    results.push({ kind: 'measure', measure, names });
  }
  const where = node.where && keyCondition(node.where, textOf);
  const groupBy = [...node.by.map((k) => textOf(k.dimension)), span];
  return { columns, clauses: { where: where && isConstant(where, true) ? null : where, groupBy }, results };
}

function measureName({ key }: CellMeasure, i: number): string {
  return i === 0 ? key : `${key} (amounts)`;
}
