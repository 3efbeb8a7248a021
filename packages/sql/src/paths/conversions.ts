import type { PathsNode } from '@sluice/core/plan';
import { all, binary, col, literal, nothingOf } from '../ast/build.ts';
import type { Expr } from '../ast/expr.ts';
import type { Join } from '../ast/query.ts';
import { left, select, table } from '../ast/select.ts';
import { chainKeys, dimensionsAtStages } from '../cells/chain-keys.ts';
import { type LoweredChain, lowerChain, lowerCounts } from '../chain/chain.ts';
import { valueColumn } from '../chain/items.ts';
import type { ChainShape } from '../chain/shape.ts';
import type { Scope } from '../scope/scope.ts';

export const milestoneNames = ['lead', 'opportunity', 'won'] as const;

/** The column of when a milestone was passed. */
export const milestoneColumn = (name: (typeof milestoneNames)[number]): string => `${name}_t`;

/** The column of a dimension of the subject. */
export const subjectColumn = ({ subject }: PathsNode, dimension: string): string => `${subject}:${dimension}`;

/** The first conversion of each subject: when, what it is worth, its milestones, and what the subject is split by. */
export function addConversions(scope: Scope, node: PathsNode, shape: ChainShape): string {
  const keyed = { by: node.picks, also: [] };
  const dimensions = dimensionsAtStages(scope, keyed);
  const values = node.value === null ? [] : [node.value];
  const isCount = values.length === 0 && dimensions.length === 0;
  const chain = isCount ? lowerCounts(scope, shape) : lowerChain(scope, shape, { values, dimensions });
  const keys = chainKeys(scope, keyed, chain);
  const milestones = milestoneNames.map((name) => milestone(node, chain, name));
  const worth = worthOf(node, chain);
  const columns = {
    subject: col('subject', 'a'),
    t: col('t', 'a'),
    value: worth.expr,
    ...Object.fromEntries(milestones.map(({ name, expr }) => [name, expr])),
    ...Object.fromEntries(node.picks.map(({ dimension }) => [subjectColumn(node, dimension), keys.textOf(dimension)])),
  };
  const stage = shape.node.stages[node.stage]?.id ?? '';
  const joins: Join[] = [...worth.joins, ...milestones.flatMap((m) => m.joins), ...keys.joins];
  return scope.add('conversions', `the first ${stage} of each ${node.subject}`, () =>
    select(table(chain.name, 'a'), columns, {
      joins,
      where: binary('=', col('stage', 'a'), literal(node.stage)),
    }),
  );
}

interface Found {
  readonly expr: Expr;
  readonly joins: readonly Join[];
}

/** The arrival of the same subject at another stage. */
function arrival(chain: LoweredChain, stage: number, alias: string): Join {
  const isSame = binary('=', col('subject', alias), col('subject', 'a'));
  return left(table(chain.name, alias), all(isSame, binary('=', col('stage', alias), literal(stage))));
}

function milestone(
  node: PathsNode,
  chain: LoweredChain,
  name: (typeof milestoneNames)[number],
): Found & { readonly name: string } {
  const stage = node.milestones[name];
  const own = { name: milestoneColumn(name) };
  if (stage === null) return { ...own, expr: nothingOf('bigint'), joins: [] };
  if (stage === node.stage) return { ...own, expr: col('t', 'a'), joins: [] };
  const alias = `as_${name}`;
  return { ...own, expr: col('t', alias), joins: [arrival(chain, stage, alias)] };
}

function worthOf({ value, stage }: PathsNode, chain: LoweredChain): Found {
  if (value === null) return { expr: nothingOf('hugeint'), joins: [] };
  const from = value === stage ? 'a' : 'at_value';
  const isRow = all(
    binary('=', col('subject', 'v'), col('subject', from)),
    binary('=', col('ord', 'v'), col('ord', from)),
  );
  const joins = [...(value === stage ? [] : [arrival(chain, value, from)]), left(table(chain.line, 'v'), isRow)];
  return { expr: col(valueColumn(value), 'v'), joins };
}
