import type { Derived, DeriveNode, LabelColumn, ReachedColumn, StandingColumn } from '@sluice/core/plan';
import type { ColumnType } from '@sluice/core/table';
import type { From, Join } from '../ast/query.ts';
import { type Columns, select, stored, table } from '../ast/select.ts';
import { conditionExpr, surely } from '../condition/condition.ts';
import { subjectExpr } from '../identity/subject.ts';
import { type Scope, SOURCES } from '../scope/scope.ts';
import { UnsupportedByDialect } from '../scope/unsupported.ts';
import { armExpr } from './arm.ts';
import { channelExpr } from './channel.ts';
import { dimensionExpr } from './dimension.ts';
import { passed } from './filter.ts';
import { columnOf, type DerivedColumn, type LowerRows, type Rows } from './rows.ts';
import { cutOf, scanColumns, scanned } from './scan.ts';

const typesOf: Readonly<Record<Derived['kind'], ColumnType>> = {
  subject: 'text',
  channel: 'text',
  dimension: 'text',
  condition: 'boolean',
  standing: 'text',
  reached: 'boolean',
  label: 'text',
  arm: 'text',
};

/** `derive`: the rows with further columns. What is derived from a scan is read with it. */
export function lowerDerive(scope: Scope, id: string, node: DeriveNode, rowsOf: LowerRows): Rows {
  if (node.columns.length === 0) return rowsOf(node.in);
  const below = scope.plan.nodes[node.in];
  const scan = below?.kind === 'scan' ? below : null;
  const input = scan ? scanned(scope, node.in, scan) : rowsOf(node.in);
  const own: Columns = scan ? scanColumns(scope, scan) : passed(scope, input);
  const from: From = scan ? stored(SOURCES, scan.source) : table(input.name);
  // Refused where it is read: other questions may share these rows.
  const refused = new Map<string, UnsupportedByDialect>();
  const made = node.columns.flatMap(({ name, of }): (DerivedColumn & { name: string; type: ColumnType })[] => {
    const derived = attempt(refused, name, () => derive(scope, of, node, input, from.as));
    return derived ? [{ name, type: typesOf[of.kind], ...derived }] : [];
  });
  const joins = distinctJoins(made.flatMap((m) => m.joins));
  const alias = joins.length > 0 ? from.as : null;
  const columns = { ...qualified(own, alias), ...Object.fromEntries(made.map((m) => [m.name, m.expr])) };
  const what = made.map((m) => m.name.replace(/^(dim|is|subject):/, '')).join(', ');
  scope.add(
    id,
    `rows of ${input.source}, with ${what || 'nothing'} told`,
    () => select(from, columns, { joins, where: scan && cutOf(scope, scan, alias) }),
    { keep: joins.length === 0 ? 'never' : 'default' },
  );
  scope.columnsOf.set(id, Object.keys(columns).slice(1));
  const types = new Map(made.map((m) => [m.name, m.type]));
  const typeOf = (column: string) => {
    const refusal = refused.get(column);
    if (refusal !== undefined) throw refusal;
    return types.get(column) ?? input.typeOf(column);
  };
  return { ...input, name: id, typeOf };
}

function attempt<T>(refused: Map<string, UnsupportedByDialect>, column: string, make: () => T): T | null {
  try {
    return make();
  } catch (error) {
    if (!(error instanceof UnsupportedByDialect)) throw error;
    refused.set(column, error);
    return null;
  }
}

function qualified(columns: Columns, alias: string | null): Columns {
  if (alias === null) return columns;
  return Object.fromEntries(
    Object.entries(columns).map(([name, e]) => [name, e.kind === 'column' ? { ...e, of: alias } : e]),
  );
}

/** Columns that look up the same tables join them once. */
function distinctJoins(joins: readonly Join[]): Join[] {
  return [...new Map(joins.map((join) => [join.to.as, join])).values()];
}

/** What scores and labels say of the row's lead. */
function leadColumn(
  scope: Scope,
  node: DeriveNode,
  of: StandingColumn | LabelColumn | ReachedColumn,
  input: Rows,
  alias: string,
): DerivedColumn | null {
  const subjects = node.columns.flatMap((column) => (column.of.kind === 'subject' ? [column.of] : []));
  const subject = subjects.find((each) => each.subject === 'lead');
  const lower = scope.leadColumns;
  if (subject === undefined || lower === null) return null;
  if (of.kind === 'reached') return lower.reached(scope, of, input.source, alias);
  const lead = subjectExpr(scope, subject, input, alias);
  return of.kind === 'label' ? lower.label(scope, of, lead) : lower.standing(scope, of, lead);
}

function derive(scope: Scope, of: Derived, node: DeriveNode, input: Rows, alias: string): DerivedColumn | null {
  switch (of.kind) {
    case 'subject':
      return subjectExpr(scope, of, input, alias);
    case 'channel':
      return channelExpr(of, input, alias);
    case 'dimension': {
      const column = columnOf(input, of.field, alias);
      return column && { expr: dimensionExpr(of, column), joins: [] };
    }
    case 'condition': {
      const field = (name: string) => columnOf(input, name, alias);
      return { expr: surely(conditionExpr(of.where, { calendar: scope.calendar, field })), joins: [] };
    }
    case 'standing':
    case 'reached':
    case 'label':
      return leadColumn(scope, node, of, input, alias);
    case 'arm':
      return armExpr(scope, of, node, input, alias);
  }
}
