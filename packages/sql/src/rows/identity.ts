import { MICROS_PER_DAY } from '@sluice/core/calendar';
import { BugError } from '@sluice/core/internal';
import type { Identity } from '@sluice/core/plan';
import { agg, all, binary, call, cast, col, isThere, literal, word } from '../ast/build.ts';
import type { Expr } from '../ast/expr.ts';
import type { Query } from '../ast/query.ts';
import { select, table, union } from '../ast/select.ts';
import type { Scope } from '../scope/scope.ts';
import { normalKey } from './normal-key.ts';
import { columnOf, ROW, type Rows } from './rows.ts';
import { lowerScan } from './scan.ts';
import { leadKey } from './subject.ts';

/** The common table expression of other ids of leads; null where the file names none. */
export function aliasesOf(scope: Scope, key: string): string | null {
  const { leads } = identity(scope, key);
  if (leads.every((l) => l.also.length === 0)) return null;
  const own = scope.add(`leads of ${key}`, 'every lead by its own id', () => union(leads.map((l) => ownIds(scope, l))));
  const stated = leads.flatMap((l, order) => l.also.flatMap((also, place) => statedAlias(scope, l, order, also, place) ?? []));
  const said = scope.add(`ids of ${key}`, 'other ids of leads, as their rows say', () => union(stated));
  return scope.add(`known ${key}`, 'other ids that become a lead: the first row that says so counts, and no id that is a lead itself', () =>
    select(said, { also: col('also'), lead: agg('arg_min', [col('lead'), call('record', col('source'), col('row_number'), col('place'))]) }, {
      where: { kind: 'exists', not: true, query: select(own, { one: literal(1) }, { where: binary('=', col('id', own), col('also', said)) }) },
      groupBy: [col('also')],
    }),
  );
}

/** The common table expression of visitors that became leads; null where no source has both. */
export function visitorsOf(scope: Scope, key: string): string | null {
  const { visitors } = identity(scope, key);
  if (visitors.length === 0) return null;
  const met = visitors.flatMap((v, order) => metVisitors(scope, key, v, order) ?? []);
  if (met.length === 0) return null;
  const all_ = scope.add(`visits of ${key}`, 'rows that name both a visitor and a lead', () => union(met));
  return scope.add(`visitors of ${key}`, 'the lead of each visitor: that of its earliest row that has both', () =>
    select(all_, { visitor: col('visitor'), lead: agg('arg_min', [col('lead'), call('record', col('at'), col('source'), col('row_number'))]) }, {
      groupBy: [col('visitor')],
    }),
  );
}

function identity(scope: Scope, key: string): Identity {
  const found = scope.plan.identities[key];
  if (!found) throw new BugError(`the plan has no identity ${key}`);
  return found;
}

function scan(scope: Scope, id: string): Rows {
  return lowerScan(scope, id, scope.node(id, 'scan'));
}

function ownIds(scope: Scope, { rows, id }: Identity['leads'][number]): Query {
  const from = scan(scope, rows);
  return select(from.name, { id: keyText(scope, from, id) }, { where: filled(keyText(scope, from, id)) });
}

function statedAlias(scope: Scope, { rows, id }: Identity['leads'][number], order: number, also: string, place: number): Query | null {
  const from = scan(scope, rows);
  if (!columnOf(from, also) || !columnOf(from, id)) return null;
  const [lead, other] = [keyText(scope, from, id), keyText(scope, from, also)];
  const columns = { also: other, lead, source: literal(order), row_number: col(ROW), place: literal(place) };
  return select(from.name, columns, { where: all(filled(lead), filled(other)) });
}

function keyText(scope: Scope, rows: Rows, field: string): Expr {
  const column = columnOf(rows, field);
  return column ? normalKey(scope, column, `${rows.source} ${field}`) : cast(literal(null), 'text');
}

function filled(text: Expr): Expr {
  return binary('<>', text, word(''));
}

function metVisitors(scope: Scope, key: string, { rows, id, visitor, at }: Identity['visitors'][number], order: number): Query | null {
  const from = scan(scope, rows);
  const stamp = columnOf(from, at, from.name);
  const who = columnOf(from, visitor, from.name);
  if (!who || (stamp?.type !== 'instant' && stamp?.type !== 'day')) return null;
  const { key: lead, joins } = leadKey(scope, id, key, from, from.name);
  const time = stamp.type === 'day' ? binary('*', cast(stamp.expr, 'bigint'), literal(MICROS_PER_DAY)) : stamp.expr;
  const own = normalKey(scope, who, `${from.source} ${visitor}`);
  return select(
    table(from.name),
    { visitor: own, lead, at: time, source: literal(order), row_number: col(ROW, from.name) },
    { joins, where: all(isThere(own), isThere(lead), isThere(stamp.expr)) },
  );
}
