import type { Label, RfmCuts, RfmSide } from '@sluice/core/catalog';
import { levelsOf, octantOf, rfmSides, scoreText } from '@sluice/core/internal';
import type { AsOfCut, OrderRows } from '@sluice/core/plan';
import { agg, all, binary, call, cast, choose, col, isNull, literal, nothingOf, up, word } from '../ast/build.ts';
import type { Expr } from '../ast/expr.ts';
import { cross, select } from '../ast/select.ts';
import type { Scope } from '../scope/scope.ts';
import { addCustomers } from './customers.ts';
import { labelName } from './label-name.ts';

type RfmLabel = Extract<Label, { kind: 'rfm' }>;

const fifths = [0.2, 0.4, 0.6, 0.8];

/** `subject, value`: what RFM says of each customer (rule G1). */
export function addRfm(scope: Scope, label: RfmLabel, orders: OrderRows | null, at: AsOfCut): string {
  const scores = addRfmScores(scope, label, orders, at);
  return scope.add(labelName(label), `what the scores of each customer are called`, () =>
    select(scores, { subject: col('subject'), value: nameExpr(label) }),
  );
}

/** `subject, orders, days, amount, recency, frequency, money`: what the scores of a customer are made of, and the scores. */
export function addRfmScores(scope: Scope, label: RfmLabel, orders: OrderRows | null, at: AsOfCut): string {
  const customers = addCustomers(scope, label.id, orders, at);
  const sides = valuesOf(label, null);
  const sorted = scope.add(`sorted ${label.id}`, 'the numbers of all customers, in order', () =>
    select(
      customers,
      Object.fromEntries(
        rfmSides.map((side) => {
          const filter = { kind: 'null_test', of: sides[side], isNull: false } as const;
          return [side, agg('list', [sides[side]], { orderBy: [up(sides[side])], filter })];
        }),
      ),
    ),
  );
  const means = scope.add(`means ${label.id}`, 'the means of all customers', () =>
    select(customers, Object.fromEntries(rfmSides.map((side) => [side, meanOf(sides[side])]))),
  );
  const cuts = rfmSides.map((side) => cutsOf(label.cuts[side], col(side, sorted), col(side, means)));
  const named = rfmSides.flatMap((side, i) => (cuts[i] ?? []).map((cut, k) => [cutName(side, k), cut] as const));
  const divided = scope.add(`cuts of ${label.id}`, 'the numbers each side is divided at', () =>
    select(sorted, Object.fromEntries(named), { joins: [cross(means)] }),
  );
  const own = valuesOf(label, customers);
  const scores = rfmSides.map((side, i) => {
    const at = (cuts[i] ?? []).map((_, k) => col(cutName(side, k), divided));
    return [side, scoreOf(side, at, levelsOf(label.cuts[side]), own[side])] as const;
  });
  return scope.add(`scores of ${label.id}`, 'the scores of each customer, from 1 up', () =>
    select(
      customers,
      {
        subject: col('subject', customers),
        orders: col('orders', customers),
        days: col('days', customers),
        amount: own.money,
        ...Object.fromEntries(scores),
      },
      { joins: [cross(divided)] },
    ),
  );
}

const cutName = (side: RfmSide, k: number): string => `${side} ${k + 1}`;

function valuesOf({ amount }: RfmLabel, of: string | null): Readonly<Record<RfmSide, Expr>> {
  const money = choose([[binary('>', col('priced', of), literal(0)), col('money', of)]]);
  return {
    recency: col('days', of),
    frequency: cast(col('orders', of), 'double'),
    money: amount === 'average' ? binary('/', money, col('priced', of)) : money,
  };
}

function meanOf(value: Expr): Expr {
  return binary('/', agg('precise_sum', [value]), agg('count', [value]));
}

/** The numbers a side is divided at, ascending; missing where nobody has a value. */
function cutsOf(cuts: RfmCuts, sorted: Expr, mean: Expr): readonly Expr[] {
  if (typeof cuts !== 'string') return cuts.map((cut) => cast(literal(cut), 'double'));
  if (cuts === 'mean') return [mean];
  if (cuts === 'median') return [quantileOf(sorted, 0.5)];
  const added = cuts === 'quintile_plus_one' ? 1 : 0;
  return fifths.map((share) => {
    const cut = quantileOf(sorted, share);
    return added === 0 ? cut : binary('+', cut, literal(added));
  });
}

/** Type 7 (rule F13), as core computes it to the last digit: what is at a cut is high. */
function quantileOf(sorted: Expr, share: number): Expr {
  const position = binary('*', binary('-', call('list_length', sorted), literal(1)), cast(literal(share), 'double'));
  const low = cast(call('floor', position), 'bigint');
  const below = call('extract_item', sorted, binary('+', low, literal(1)));
  const above = call('extract_item', sorted, binary('+', low, literal(2)));
  const between = binary('+', below, binary('*', binary('-', position, low), binary('-', above, below)));
  return choose([[isNull(above), below]], call('least', above, between));
}

function scoreOf(side: RfmSide, cuts: readonly Expr[], levels: number, value: Expr): Expr {
  const reached = cuts
    .map((cut) => choose([[binary('>=', value, cut), literal(1)]], literal(0)))
    .reduce<Expr>((sum, one) => binary('+', sum, one), literal(side === 'recency' ? 0 : 1));
  const score = side === 'recency' ? binary('-', literal(levels), reached) : reached;
  return choose([[isNull(value), literal(1)]], score);
}

function nameExpr(label: RfmLabel): Expr {
  const [r, f, m] = rfmSides.map((side) => col(side));
  if (r === undefined || f === undefined || m === undefined) return nothingOf('text');
  if (label.shows === 'octant') {
    const halves = [1, 2].flatMap((a) => [1, 2].flatMap((b) => [1, 2].map((c) => [a, b, c] as const)));
    const isOf = (score: Expr, half: number) => binary(half === 1 ? '=' : '>', score, literal(1));
    return choose(
      halves.map(([a, b, c]) => [all(isOf(r, a), isOf(f, b), isOf(m, c)), word(octantOf([a, b, c]))] as const),
      nothingOf('text'),
    );
  }
  if (label.shows === 'score') {
    const levels = rfmSides.map((side) => levelsOf(label.cuts[side]));
    const between = scoreText([0, 0], levels).slice(1, -1);
    const texts = [r, f, m].map((score) => cast(score, 'text'));
    const parts = texts.flatMap((text, i) => (i === 0 || between === '' ? [text] : [word(between), text]));
    return call('concat', ...parts);
  }
  const fits = label.segments.map((segment) => {
    const bounds = rfmSides.flatMap((side) => {
      const of = segment[side];
      if (of === null) return [];
      return [binary('>=', col(side), literal(of[0])), binary('<=', col(side), literal(of[1]))];
    });
    return [all(...bounds), literal(segment.name)] as const;
  });
  return choose(fits, nothingOf('text'));
}
