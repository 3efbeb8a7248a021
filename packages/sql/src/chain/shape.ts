import type { ChainNode, ItemMatch, StackNode } from '@sluice/core/plan';
import type { Scope } from '../scope/scope.ts';

/** What of a chain's rules decides how it is spelled. */
export interface ChainShape {
  readonly id: string;
  readonly node: ChainNode;
  readonly stack: StackNode;
  readonly stages: number;
  readonly byDay: boolean;
  readonly isStrict: boolean;
  readonly isOpen: boolean;
  /** `skipped: passed` goes before all orders. */
  readonly way: 'passed' | 'any' | 'sequence';
  /** By stage: the next adjacent row alone may fill it. */
  readonly direct: readonly boolean[];
  readonly hasDirect: boolean;
  /** By stage: a state (rule S5), in sequence and not the first. */
  readonly isState: readonly boolean[];
  /** Rows without a time may fill a stage, or stand for one that was passed. */
  readonly takesUndated: boolean;
  /** Chains to one stage may fill different numbers of stages. */
  readonly isUneven: boolean;
  /** A row may match two stages, and rows of one time follow each other: which are taken must be remembered. */
  readonly isTangled: boolean;
  /** Stamps of one row that are one entry: in any order, where entries are counted, an act and what its lead then stands for. */
  readonly oneEntry: readonly { readonly part: number; readonly stamp: number; readonly first: number }[];
  /** Indexes of the `without` rules that end a chain, and of those that void it. */
  readonly rest: readonly number[];
  readonly voiding: readonly number[];
}

export function shapeOf(scope: Scope, id: string): ChainShape {
  const node = scope.node(id, 'chain');
  const stack = scope.node(node.timeline, 'stack');
  const rules = node.without.map((_, j) => j);
  const isStrict = node.ties === 'strict';
  const direct = node.stages.map((s) => s.direct);
  const way = node.skipped === 'passed' ? 'passed' : node.order === 'any' ? 'any' : 'sequence';
  return {
    id,
    node,
    stack,
    stages: node.stages.length,
    byDay: stack.byDay,
    isStrict,
    isOpen: node.entry === 'open',
    way,
    direct,
    hasDirect: direct.some((is) => is),
    isState: node.stages.map(({ match }, k) => way === 'sequence' && k > 0 && match.some((m) => m.standing)),
    takesUndated: node.stages.some((s) => s.match.some((m) => m.undated)),
    isUneven: node.entry === 'open' || node.stages.some((s) => s.optional),
    isTangled: !isStrict && mayShareRow(node),
    oneEntry: way === 'any' && node.attempts === 'each' ? repeatedStamps(stack) : [],
    rest: rules.filter((j) => node.without[j]?.drops === 'rest'),
    voiding: rules.filter((j) => node.without[j]?.drops !== 'rest'),
  };
}

function repeatedStamps({ parts }: StackNode): ChainShape['oneEntry'] {
  return parts.flatMap(({ stamps }, part) =>
    stamps.flatMap((stamp, index) => {
      const first = stamps.findIndex((each) => each?.field === stamp?.field);
      return first === index ? [] : [{ part, stamp: index, first }];
    }),
  );
}

/** True where each stage needs the one before and nothing but time decides: the latest start tells all. */
export function isSimple(shape: ChainShape): boolean {
  const { node } = shape;
  return (
    shape.way === 'sequence' &&
    !shape.isUneven &&
    !shape.hasDirect &&
    !shape.isTangled &&
    !shape.isState.includes(true) &&
    node.same.length + node.without.length === 0
  );
}

/** True where all items are of one source and one stamp, whose rows are known to stand in its order (rule F5). */
export function isInRowOrder(scope: Scope, { stack }: ChainShape): boolean {
  const [only, another] = stack.parts;
  if (!only || another || only.stamps.length !== 1) return false;
  return scope.context.inTimeOrder?.has(`${only.source} ${only.stamps[0]?.field}`) ?? false;
}

function mayShareRow({ stages }: ChainNode): boolean {
  return stages.some((a, k) =>
    stages.slice(k + 1).some((b) => a.match.some((m) => b.match.some((n) => mayMeet(m, n)))),
  );
}

function mayMeet(a: ItemMatch, b: ItemMatch): boolean {
  if (a.part !== b.part || a.stamp !== b.stamp) return false;
  if (a.events === null || b.events === null) return true;
  return a.events.values.some((value) => b.events?.values.includes(value));
}
