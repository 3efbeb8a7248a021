import type { GroupKey, GroupNode, PickNode } from '@sluice/core/plan';
import { NOT_REACHED } from '@sluice/core/plan';
import { all, any, binary, call, choose, col, down, isNull, literal, nothingOf, over, up, word } from '../ast/build.ts';
import type { Expr, Order } from '../ast/expr.ts';
import type { Join } from '../ast/query.ts';
import { inner, left, select, table } from '../ast/select.ts';
import type { LoweredChain } from '../chain/chain.ts';
import { rowColumn, timeColumn } from '../chain/run.ts';
import type { Scope } from '../scope/scope.ts';
import { isDirect, lowerPick, touchesOf } from '../timeline/touches.ts';

/** The values of the keys of chains: what to join to the chains `a`, and the text of each dimension. */
export interface ChainKeys {
  readonly joins: readonly Join[];
  readonly textOf: (dimension: string) => Expr;
}

/** What chains are told apart by. */
type Keyed = Pick<GroupNode, 'by' | 'also'>;

/** The dimensions read at the rows of stages: columns the items must carry. */
export function dimensionsAtStages(scope: Scope, node: Keyed): string[] {
  const picks = [...node.by, ...node.also].flatMap((key) => ('pick' in key ? [scope.node(key.pick, 'pick')] : []));
  return [...new Set(picks.filter((p) => p.which.kind === 'at').map((p) => p.column))];
}

/** Whether every key is the same for all chains of a subject. */
export function hasFixedKeys(scope: Scope, node: Keyed): boolean {
  return [...node.by, ...node.also].every(
    (key) => !('pick' in key) || scope.node(key.pick, 'pick').which.kind === 'first_touch',
  );
}

export function chainKeys(scope: Scope, node: Keyed, chain: LoweredChain): ChainKeys {
  const joins: Join[] = [];
  const texts = new Map<string, Expr>();
  [...node.by, ...node.also].forEach((key, i) => {
    const { text, to } = chainKey(scope, key, chain, `k${i}`);
    texts.set(key.dimension, text);
    joins.push(...to);
  });
  return { joins, textOf: (dimension) => texts.get(dimension) ?? nothingOf('text') };
}

function chainKey(scope: Scope, key: GroupKey, chain: LoweredChain, alias: string): { text: Expr; to: Join[] } {
  if (!('pick' in key)) return { text: nothingOf('text'), to: [] };
  const node = scope.node(key.pick, 'pick');
  const text = col('value', alias);
  switch (node.which.kind) {
    case 'first_touch':
      return { text, to: [left(table(lowerPick(scope, key.pick, node), alias), isSubject(alias))] };
    case 'at':
      if (node.stage === null || node.stage < 0) return { text: word(NOT_REACHED), to: [] };
      return chain.shape.node.attempts === 'earliest' ? atArrival(node, chain, alias) : atStage(node, chain, alias);
    case 'last_touch':
    case 'last_non_direct':
      return { text, to: [left(table(lastTouches(scope, key.pick, node, chain), alias), isChain(chain, alias))] };
  }
}

const isSubject = (alias: string): Expr => binary('=', col('subject', alias), col('subject', 'a'));

/** The columns that tell one chain of a subject from another. */
function chainId({ shape }: LoweredChain): string {
  const { attempts } = shape.node;
  return attempts === 'earliest' ? 'stage' : attempts === 'each' ? 'entry' : 'span';
}

function isChain(chain: LoweredChain, alias: string): Expr {
  const id = chainId(chain);
  return all(isSubject(alias), binary('=', col(id, alias), col(id, 'a')));
}

/** Rule F14 `at(stage)`: what the row that fills the stage says. */
function atStage(node: PickNode, chain: LoweredChain, alias: string): { text: Expr; to: Join[] } {
  const ord = col(rowColumn(node.stage ?? 0), 'a');
  const text = choose([[isNull(ord), word(NOT_REACHED)]], col(node.column, alias));
  return { text, to: [left(table(chain.line, alias), all(isSubject(alias), binary('=', col('ord', alias), ord)))] };
}

/** On the activity basis the row is the stage's earliest over all chains. */
function atArrival(node: PickNode, chain: LoweredChain, alias: string): { text: Expr; to: Join[] } {
  const at = `${alias}_at`;
  const arrival = left(
    table(chain.name, at),
    all(isSubject(at), binary('=', col('stage', at), literal(node.stage ?? 0))),
  );
  const row = left(table(chain.line, alias), all(isSubject(alias), binary('=', col('ord', alias), col('ord', at))));
  return { text: choose([[isNull(col('ord', at)), word(NOT_REACHED)]], col(node.column, alias)), to: [arrival, row] };
}

/** What last values are asked of: rows `a` of a common table expression. */
interface Asking {
  readonly name: string;
  /** The columns that tell its rows apart. */
  readonly key: readonly string[];
  /** Up to when; null: of all. */
  readonly until: Expr | null;
  readonly what: string;
}

/** The last value at or before the time of the chain's furthest row. */
function lastTouches(scope: Scope, id: string, node: PickNode, chain: LoweredChain): string {
  const asking = { name: chain.name, key: ['subject', chainId(chain)], until: untilOf(chain) };
  return addLast(scope, id, node, touchesOf(scope, id, node), {
    ...asking,
    what: 'each chain, at or before its furthest row',
  });
}

function addLast(scope: Scope, name: string, node: PickNode, touches: string, asking: Asking): string {
  const { key, until } = asking;
  const direct = isDirect(node, col('value', 'i'));
  const orderBy: Order[] = [
    ...(direct ? [up(direct)] : []),
    up(isNull(col('t', 'i'))),
    down(col('t', 'i')),
    down(col('part', 'i')),
    down(col('row_number', 'i')),
  ];
  const isBefore = until && any(isNull(col('t', 'i')), isNull(until), binary('<=', col('t', 'i'), until));
  const columns = Object.fromEntries(key.map((n) => [n, col(n, 'a')]));
  const words = `the last ${node.dimension} of ${asking.what}${direct ? ', direct where there is no other' : ''}`;
  return scope.add(name, words, () =>
    select(
      table(asking.name, 'a'),
      { ...columns, value: col('value', 'i') },
      {
        joins: [inner(table(touches, 'i'), all(isSubject('i'), isBefore))],
        qualify: binary('=', over('row_number', [], { partitionBy: key.map((n) => col(n, 'a')), orderBy }), literal(1)),
      },
    ),
  );
}

/** The values of the keys of subjects that have no chain, rows `a` of `name`: the last of all, and no stage is reached. */
export function keysWithoutChain(scope: Scope, { by, also }: Keyed, name: string): ChainKeys {
  const found = [...by, ...also].map((key, i) => {
    if (!('pick' in key)) return { dimension: key.dimension, text: nothingOf('text'), to: [] };
    const node = scope.node(key.pick, 'pick');
    if (node.which.kind === 'at') return { dimension: key.dimension, text: word(NOT_REACHED), to: [] };
    const alias = `k${i}`;
    const values =
      node.which.kind === 'first_touch'
        ? lowerPick(scope, key.pick, node)
        : addLast(scope, `${key.pick} of ${name}`, node, touchesOf(scope, key.pick, node), {
            name,
            key: ['subject'],
            until: null,
            what: `each of ${name}`,
          });
    return { dimension: key.dimension, text: col('value', alias), to: [left(table(values, alias), isSubject(alias))] };
  });
  const texts = new Map(found.map(({ dimension, text }) => [dimension, text]));
  return { joins: found.flatMap(({ to }) => to), textOf: (dimension) => texts.get(dimension) ?? nothingOf('text') };
}

function untilOf({ shape }: LoweredChain): Expr {
  if (shape.node.attempts === 'earliest') return col('t', 'a');
  const times = [...shape.node.stages.keys()].reverse().map((k) => col(timeColumn(k), 'a'));
  return call('coalesce', ...times, col('entry_t', 'a'));
}
