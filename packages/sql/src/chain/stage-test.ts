import type { ItemMatch } from '@sluice/core/plan';
import { any, call, col, isIn, literal } from '../ast/build.ts';
import type { Expr } from '../ast/expr.ts';
import { rowsOf } from '../rows/lower-rows.ts';
import type { Scope } from '../scope/scope.ts';
import { stageColumn } from './items.ts';
import type { ChainShape } from './shape.ts';

/** How a query over items tells the rows of a stage. */
export interface StageTest {
  /** The columns of later stages the test reads. */
  readonly columns: readonly string[];
  readonly isStage: (stage: number, alias: string | null) => Expr;
  /** The first of them, where it is asked of each item. */
  readonly isEntry: Expr;
  /** Whether an item matches any stage but the first. */
  readonly isLater: Expr;
}

/** A column a stage that is true where an item matches it. */
export function stageFlags({ node }: ChainShape): StageTest {
  const columns = node.stages.map((_, k) => stageColumn(k)).slice(1);
  return {
    columns,
    isStage: (k, alias) => col(stageColumn(k), alias),
    isEntry: col(stageColumn(0)),
    isLater: any(...columns.map((name) => col(name))),
  };
}

/** The name of the event itself, where the stages are names of events in one column of one source and nothing more. */
export function stageEvents(scope: Scope, { node, stack }: ChainShape): StageTest | null {
  const matches = node.stages.flatMap(({ match }) => match);
  const [field, another] = new Set(matches.map((m) => m.events?.field));
  const [part] = stack.parts;
  if (field === undefined || another || !part || stack.parts.length > 1 || matches.length !== node.stages.length)
    return null;
  if (matches.some((m) => m.where !== null) || rowsOf(scope, part.rows).typeOf(field) !== 'text') return null;
  const names = (some: readonly ItemMatch[]) => some.flatMap((m) => m.events?.values ?? []).map(literal);
  return {
    columns: [field],
    isStage: (k, alias) => isIn(col(field, alias), names(matches.slice(k, k + 1))),
    isEntry: isOneOf(scope, col(field), names(matches.slice(0, 1))),
    isLater: isOneOf(scope, col(field), names(matches.slice(1))),
  };
}

/** Over files as a function, which is asked once of each text of their dictionaries, before ids are read: = is asked of each row, an IN is joined. */
function isOneOf({ context }: Scope, of: Expr, values: readonly Expr[]): Expr {
  if (!context.isOverFiles || values.length === 0) return isIn(of, values);
  return call('list_has', call('list_of', ...values), of);
}
