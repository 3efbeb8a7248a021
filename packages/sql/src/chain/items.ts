import type { ItemMatch } from '@sluice/core/plan';
import { all, any, binary, choose, col, isIn, isThere, literal, nothingOf, over, up, word } from '../ast/build.ts';
import type { Expr } from '../ast/expr.ts';
import type { Cte } from '../ast/query.ts';
import { type Columns, select, union } from '../ast/select.ts';
import { conditionExpr } from '../condition/condition.ts';
import { columnOf, columnOr, type Rows } from '../rows/rows.ts';
import { textOf } from '../rows/text-of.ts';
import type { Scope } from '../scope/scope.ts';
import { type ItemPart, itemParts } from '../timeline/item-parts.ts';
import { inOrder, sources } from '../timeline/stack.ts';
import type { ChainShape } from './shape.ts';

/** Columns a group reads of the rows that fill stages: money by stage, dimensions by name. */
export interface ItemWants {
  readonly values: readonly number[];
  readonly dimensions: readonly string[];
}

export const stageColumn = (k: number): string => `s${k}`;
export const enterColumn = (k: number): string => `enter${k}`;
export const withoutColumn = (j: number): string => `w${j}`;
export const sameColumn = (f: number): string => `same${f}`;
export const valueColumn = (k: number): string => `value${k}`;
export const afterColumn = (j: number): string => `after${j}`;

/** `isRaw`: matches count whatever must be equal (rule F9). */
interface ItemOptions {
  readonly isRaw?: boolean;
  readonly keep?: Cte['keep'];
}

/** The items that match a stage or a `without`, or stand between others where that matters. */
export function addItems(scope: Scope, shape: ChainShape, wants: ItemWants, options: ItemOptions = {}): string {
  const { isRaw = false, keep = 'default' } = options;
  const { node, stack } = shape;
  return scope.add(
    'items',
    `what the rows of ${sources(stack)} say of each ${stack.subject}: s is a match of a stage${node.without.length > 0 ? ', w of what must not come' : ''}`,
    () =>
      union(
        itemParts(scope, stack).map((p) =>
          select(p.rows.name, itemColumns(scope, shape, p, wants, isRaw), {
            where: shape.takesUndated ? p.isItem : p.isDatedItem,
          }),
        ),
      ),
    { keep },
  );
}

function itemColumns(scope: Scope, shape: ChainShape, part: ItemPart, wants: ItemWants, isRaw: boolean): Columns {
  const { node } = shape;
  const { rows } = part;
  const same = node.same.map(({ columns }) => sameText(rows, columns[part.part]));
  const isWhole = isRaw ? [] : same.flatMap((s) => (s === null ? [] : [isThere(s)]));
  const entries: [string, Expr][] = [
    ...node.stages.map(({ match }, k): [string, Expr] => [
      stageColumn(k),
      all(matched(scope, part, match, shape.takesUndated), ...isWhole),
    ]),
    ...node.stages.flatMap(({ enters }, k): [string, Expr][] =>
      enters ? [[enterColumn(k), all(matched(scope, part, enters, shape.takesUndated), ...isWhole)]] : [],
    ),
    ...node.without.map(({ match }, j): [string, Expr] => [
      withoutColumn(j),
      matched(scope, part, match, shape.takesUndated),
    ]),
    ...(shape.hasDirect ? [['is_between', literal(node.directParts.includes(part.part))] as [string, Expr]] : []),
    ...same.map((s, f): [string, Expr] => [sameColumn(f), s ?? nothingOf('text')]),
    ...wants.values.map((k): [string, Expr] => [
      valueColumn(k),
      columnOr(rows, node.stages[k]?.value?.[part.part] ?? null, 'money'),
    ]),
    ...wants.dimensions.map((column): [string, Expr] => [column, columnOr(rows, column, 'text')]),
  ];
  return { ...part.columns, ...Object.fromEntries(entries) };
}

/** Rule F9: the text of a field, missing where it is empty; null where the rows have no such field. */
function sameText(rows: Rows, field: string | undefined): Expr | null {
  const column = field === undefined ? null : columnOf(rows, field);
  const text = column && textOf(column);
  return text && choose([[binary('<>', text, word('')), text]]);
}

/** True where an item of the part is one of those; `takesUndated`: items without a time are at hand, and meant only where said. */
export function matched(scope: Scope, part: ItemPart, matches: readonly ItemMatch[], takesUndated: boolean): Expr {
  const { rows, t } = part;
  const mine = matches.filter((m) => m.part === part.part && m.stamp === part.stamp);
  return any(
    ...mine.map(({ events, where, undated }) => {
      const event = events && columnOf(rows, events.field);
      const field = (name: string) => columnOf(rows, name);
      return all(
        events && (event ? isIn(textOf(event), events.values.map(literal)) : literal(false)),
        where && conditionExpr(where, { calendar: scope.calendar, field }),
        undated || !takesUndated ? null : isThere(t),
      );
    }),
  );
}

/** The items in order, with what stands after each: the next row between, the next row of each `without`. */
export function addLine(scope: Scope, shape: ChainShape, items: string, wants: ItemWants): string {
  const { node } = shape;
  const partitionBy = [col('subject')];
  const used = [
    ...node.stages.map((_, k) => col(stageColumn(k))),
    ...node.without.map((_, j) => col(withoutColumn(j))),
  ];
  const carried = [
    'subject',
    't',
    'part',
    'row_number',
    ...(shape.oneEntry.length > 0 ? ['stamp'] : []),
    ...node.stages.flatMap(({ enters }, k) => [stageColumn(k), ...(enters ? [enterColumn(k)] : [])]),
    ...extras(shape, wants),
  ];
  const after = node.without.map((_, j): [string, Expr] => {
    const time = choose([[col(withoutColumn(j)), col('t')]]);
    return [afterColumn(j), over('min', [time], { partitionBy, orderBy: [up(col('t'))], frame: 'later' })];
  });
  const line = scope.add('line', `those items in order, numbered ${stackWords(shape)}`, () =>
    select(
      items,
      {
        ...Object.fromEntries(carried.map((name) => [name, col(name)])),
        ...(shape.hasDirect ? { is_between: col('is_between') } : {}),
        ord: over('row_number', [], { partitionBy, orderBy: inOrder }),
        ...Object.fromEntries(after),
      },
      { where: any(...used, ...(shape.hasDirect ? [col('is_between')] : [])) },
    ),
  );
  return shape.hasDirect ? addNext(scope, line, [...carried, ...after.map(([name]) => name)]) : line;
}

function extras(shape: ChainShape, wants: ItemWants): string[] {
  const { node } = shape;
  return [
    ...node.without.map((_, j) => withoutColumn(j)),
    ...node.same.map((_, f) => sameColumn(f)),
    ...wants.values.map(valueColumn),
    ...wants.dimensions,
  ];
}

function addNext(scope: Scope, line: string, carried: readonly string[]): string {
  const isNext = all(col('is_between'), isThere(col('t')));
  const next = over('min', [choose([[isNext, col('ord')]])], {
    partitionBy: [col('subject')],
    orderBy: [up(col('ord'))],
    frame: 'following',
  });
  return scope.add('linked', 'each item with the very next one that may not be jumped over', () =>
    select(line, { ...Object.fromEntries([...carried, 'ord'].map((name) => [name, col(name)])), next_ord: next }),
  );
}

function stackWords({ node }: ChainShape): string {
  return node.without.length > 0 ? 'per subject, each with the next time of what must not come' : 'per subject';
}
