import type { Label, LabelCut } from '@sluice/core/catalog';
import type { AsOfCut, OrderRows } from '@sluice/core/plan';
import { agg, all, binary, call, cast, choose, col, literal, word } from '../ast/build.ts';
import type { Expr } from '../ast/expr.ts';
import { cross, select } from '../ast/select.ts';
import type { Scope } from '../scope/scope.ts';
import { addCustomers } from './customers.ts';

import { labelName } from './label-name.ts';

type Quadrant = Extract<Label, { kind: 'quadrant' }>;

/** `subject, value`: the group of each customer, B to E; a value at the cut is high. */
export function addQuadrants(scope: Scope, label: Quadrant, orders: OrderRows | null, at: AsOfCut): string {
  const customers = addCustomers(scope, label.id, orders, at);
  const cuts = scope.add(`cuts of ${label.id}`, 'where each side is divided in two', () =>
    select(customers, { price: cutOf(label.price, priceOf()), orders: cutOf(label.frequency, col('orders')) }),
  );
  const isHigh = (value: Expr, name: string): Expr =>
    call('coalesce', binary('>=', value, col(name, cuts)), literal(false));
  const [isDear, isFrequent] = [isHigh(priceOf(customers), 'price'), isHigh(col('orders', customers), 'orders')];
  const [cheap, dear] = label.c === 'frequent_and_cheap' ? ['C', 'D'] : ['D', 'C'];
  const value = choose(
    [
      [all(isDear, isFrequent), word('E')],
      [isFrequent, word(cheap)],
      [isDear, word(dear)],
    ],
    word('B'),
  );
  return scope.add(labelName(label), 'the group of each customer', () =>
    select(customers, { subject: col('subject', customers), value }, { joins: [cross(cuts)] }),
  );
}

/** The mean money of an order; missing where none tells it. */
function priceOf(of: string | null = null): Expr {
  return binary('/', col('money', of), col('priced', of));
}

/** The least number that is high; missing where nobody has a number. */
function cutOf(cut: LabelCut, value: Expr): Expr {
  if (typeof cut === 'number') return agg('min', [literal(cut)]);
  const number = cast(value, 'double');
  if (cut === 'median') return agg('median', [number]);
  return binary('/', agg('precise_sum', [number]), agg('count', [number]));
}
