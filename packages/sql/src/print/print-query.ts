import type { Expr } from '../ast/expr.ts';
import type { From, Query, Select } from '../ast/query.ts';
import { printExpr, printOrder } from './print-expr.ts';
import type { Printer } from './printer.ts';

const WIDTH = 110;

/** A query, its clauses one a line. */
export function printQuery(p: Printer, query: Query): string {
  switch (query.kind) {
    case 'select':
      return printSelect(p, query);
    case 'union':
      return query.of.map((part) => printQuery(p, part)).join('\nUNION ALL\n');
    case 'values':
      return `VALUES\n${indent(query.rows.map((row) => `(${row.map((e) => printExpr(p, e)).join(', ')})`).join(',\n'))}`;
  }
}

function printSelect(p: Printer, query: Select): string {
  const columns = query.columns.map(({ expr, as }) => named(printExpr(p, expr), p.name(as), expr, as));
  const clauses = [clause(query.distinct ? 'SELECT DISTINCT' : 'SELECT', columns, ', ')];
  if (query.from) clauses.push(`FROM ${printFrom(p, query.from)}`);
  for (const { type, to, on } of query.joins) {
    const words = { inner: 'JOIN', left: 'LEFT JOIN', cross: 'CROSS JOIN' }[type];
    clauses.push(
      on === null
        ? `${words} ${printFrom(p, to)}`
        : clause(`${words} ${printFrom(p, to)} ON`, conditions(p, on), ' AND '),
    );
  }
  if (query.where) clauses.push(clause('WHERE', conditions(p, query.where), ' AND '));
  if (query.groupBy.length > 0)
    clauses.push(
      clause(
        'GROUP BY',
        query.groupBy.map((e) => printExpr(p, e)),
        ', ',
      ),
    );
  if (query.qualify) clauses.push(`QUALIFY ${printExpr(p, query.qualify)}`);
  if (query.orderBy.length > 0)
    clauses.push(
      clause(
        'ORDER BY',
        query.orderBy.map((o) => printOrder(p, o)),
        ', ',
      ),
    );
  return clauses.join('\n');
}

function named(text: string, name: string, expr: Expr, as: string): string {
  return expr.kind === 'column' && expr.name === as ? text : `${text} AS ${name}`;
}

function conditions(p: Printer, e: Expr): string[] {
  if (e.kind !== 'all') return [printExpr(p, e)];
  return e.of.map((part) => (part.kind === 'any' ? `(${printExpr(p, part)})` : printExpr(p, part)));
}

/** On one line where it fits, else one part a line. */
function clause(head: string, parts: readonly string[], between: string): string {
  const line = `${head} ${parts.join(between)}`;
  if (line.length <= WIDTH) return line;
  const lines = between === ' AND ' ? parts.join('\nAND ') : parts.join(',\n');
  return `${head}\n${indent(lines)}`;
}

function printFrom(p: Printer, { schema, name, as }: From): string {
  const full = schema === null ? p.name(name) : `${p.dialect.quote(schema)}.${p.name(name)}`;
  return name === as ? full : `${full} AS ${p.name(as)}`;
}

export function indent(text: string): string {
  return text.replaceAll(/^(?=.)/gm, '  ');
}
