import type { Cte, Statement } from '../ast/query.ts';
import type { SqlContext } from '../scope/scope.ts';
import { Names } from './names.ts';
import { indent, printQuery } from './print-query.ts';
import type { Printer } from './printer.ts';

/** A statement to run: text with places for `params`, in order. */
export interface SqlStatement {
  readonly text: string;
  readonly params: readonly string[];
}

/** Prints a statement; equal texts are one parameter. */
export function printStatement(
  statement: Statement,
  { dialect, facts }: Pick<SqlContext, 'dialect' | 'facts'>,
): SqlStatement {
  const params: string[] = [];
  const names = new Names(facts.sources);
  const printer: Printer = {
    dialect,
    name: (identifier) => dialect.quote(names.spell(identifier)),
    literal: (value) => {
      if (typeof value !== 'string') return value === null ? 'NULL' : String(value);
      const known = params.indexOf(value);
      return dialect.parameter(known >= 0 ? known + 1 : params.push(value));
    },
  };
  const ctes = statement.ctes.map((cte) => printCte(printer, cte));
  const body = printQuery(printer, statement.body);
  return { text: ctes.length === 0 ? body : `WITH\n${ctes.join(',\n')}\n${body}`, params };
}

function printCte(p: Printer, { name, comment, query, columns, keep }: Cte): string {
  const names = columns ? ` (${columns.map(p.name).join(', ')})` : '';
  const head = `-- ${comment.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ')}`;
  return `${head}\n${p.name(name)}${names} AS ${p.dialect.keep[keep]}(\n${indent(printQuery(p, query))}\n)`;
}
