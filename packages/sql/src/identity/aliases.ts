import { BugError } from '@sluice/core/internal';
import type { Identity } from '@sluice/core/plan';
import { agg, all, binary, call, cast, col, exists, literal, not, word } from '../ast/build.ts';
import type { Expr } from '../ast/expr.ts';
import type { Query } from '../ast/query.ts';
import { select, union } from '../ast/select.ts';
import { columnOf, ROW, type Rows } from '../rows/rows.ts';
import { lowerScan } from '../rows/scan.ts';
import type { Scope } from '../scope/scope.ts';
import { normalKey } from './normal-key.ts';

/** The common table expression of other ids of leads; null where the file names none. */
export function aliasesOf(scope: Scope, key: string): string | null {
  const { leads } = identityOf(scope, key);
  if (leads.every((l) => l.also.length === 0)) return null;
  const own = scope.add(`leads of ${key}`, 'every lead by its own id', () => union(leads.map((l) => ownIds(scope, l))));
  const stated = leads.flatMap((l, order) =>
    l.also.flatMap((also, place) => statedAlias(scope, l, order, also, place) ?? []),
  );
  const said = scope.add(`ids of ${key}`, 'other ids of leads, as their rows say', () => union(stated));
  return scope.add(
    `known ${key}`,
    'other ids that become a lead: the first row that says so counts, and no id that is a lead itself',
    () =>
      select(
        said,
        {
          also: col('also'),
          lead: agg('arg_min', [col('lead'), call('record', col('source'), col('row_number'), col('place'))]),
        },
        {
          where: not(exists(own, binary('=', col('id', own), col('also', said)))),
          groupBy: [col('also')],
        },
      ),
  );
}

/** Who is who in a plan. */
export function identityOf(scope: Scope, key: string): Identity {
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

function statedAlias(
  scope: Scope,
  { rows, id }: Identity['leads'][number],
  order: number,
  also: string,
  place: number,
): Query | null {
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
