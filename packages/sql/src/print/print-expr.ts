import type { Aggregate, Expr, Order, Window } from '../ast/expr.ts';
import type { Printer } from './printer.ts';

/** How tightly an expression binds; looser ones inside tighter ones get parentheses. */
const strength = { any: 1, all: 2, not: 3, compare: 4, concat: 5, add: 6, multiply: 7, atom: 9 } as const;

const operators: Readonly<Record<string, number>> = {
  '+': strength.add,
  '-': strength.add,
  '*': strength.multiply,
  '/': strength.multiply,
  '//': strength.multiply,
  '%': strength.multiply,
  '||': strength.concat,
};

function strengthOf(e: Expr): number {
  switch (e.kind) {
    case 'any':
    case 'all':
    case 'not':
      return strength[e.kind];
    case 'binary':
      return operators[e.op] ?? strength.compare;
    case 'null_test':
    case 'in':
      return strength.compare;
    case 'literal':
      return typeof e.value === 'number' && e.value < 0 ? strength.add : strength.atom;
    default:
      return strength.atom;
  }
}

export function printExpr(p: Printer, e: Expr): string {
  switch (e.kind) {
    case 'column':
      return e.of === null ? p.name(e.name) : `${p.name(e.of)}.${p.name(e.name)}`;
    case 'literal':
      return p.literal(e.value);
    case 'word':
      return `'${e.text.replaceAll("'", "''")}'`;
    case 'call':
      return p.dialect.functions[e.fn](...e.args.map((arg) => printExpr(p, arg)));
    case 'binary':
      return `${inside(p, e.left, strengthOf(e))} ${e.op} ${inside(p, e.right, strengthOf(e) + 1)}`;
    case 'all':
    case 'any':
      return e.of.map((part) => inside(p, part, strengthOf(e) + 1)).join(e.kind === 'all' ? ' AND ' : ' OR ');
    case 'not':
      return `NOT ${inside(p, e.of, strength.not)}`;
    case 'null_test':
      return `${inside(p, e.of, strength.compare + 1)} IS ${e.isNull ? '' : 'NOT '}NULL`;
    case 'in':
      return `${inside(p, e.of, strength.compare + 1)} IN (${e.values.map((v) => printExpr(p, v)).join(', ')})`;
    case 'case':
      return printCase(p, e);
    case 'cast':
      return `CAST(${printExpr(p, e.of)} AS ${p.dialect.types[e.type]})`;
    case 'aggregate':
      return printAggregate(p, e);
    case 'window':
      return printWindow(p, e);
    case 'exists':
      return `EXISTS (SELECT 1 FROM ${p.name(e.in)}${e.as === e.in ? '' : ` AS ${p.name(e.as)}`} WHERE ${printExpr(p, e.where)})`;
  }
}

function inside(p: Printer, e: Expr, least: number): string {
  const text = printExpr(p, e);
  return strengthOf(e) < least ? `(${text})` : text;
}

function printCase(p: Printer, { when, otherwise }: Extract<Expr, { kind: 'case' }>): string {
  const cases = when.map(([is, then]) => ` WHEN ${printExpr(p, is)} THEN ${printExpr(p, then)}`).join('');
  return `CASE${cases}${otherwise ? ` ELSE ${printExpr(p, otherwise)}` : ''} END`;
}

function printAggregate(p: Printer, { fn, args, distinct, orderBy, filter }: Aggregate): string {
  const list = args.length === 0 ? '*' : args.map((a) => printExpr(p, a)).join(', ');
  const order = orderBy.length === 0 ? '' : ` ORDER BY ${orderBy.map((o) => printOrder(p, o)).join(', ')}`;
  const only = filter === null ? '' : ` FILTER (WHERE ${printExpr(p, filter)})`;
  return `${p.dialect.aggregates[fn]}(${distinct ? 'DISTINCT ' : ''}${list}${order})${only}`;
}

const frames = {
  later: ' RANGE BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING',
  following: ' ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING',
} as const;

function printWindow(p: Printer, { fn, args, partitionBy, orderBy, frame }: Window): string {
  const name = fn === 'row_number' || fn === 'lag' ? fn : p.dialect.aggregates[fn];
  const parts = [
    ...(partitionBy.length === 0 ? [] : [`PARTITION BY ${partitionBy.map((e) => printExpr(p, e)).join(', ')}`]),
    ...(orderBy.length === 0 ? [] : [`ORDER BY ${orderBy.map((o) => printOrder(p, o)).join(', ')}`]),
  ];
  return `${name}(${args.map((a) => printExpr(p, a)).join(', ')}) OVER (${parts.join(' ')}${frame ? frames[frame] : ''})`;
}

export function printOrder(p: Printer, { by, descending, nulls }: Order): string {
  return `${printExpr(p, by)}${descending ? ' DESC' : ''}${nulls === p.dialect.nulls ? '' : ` NULLS ${nulls.toUpperCase()}`}`;
}
