import type { ScanNode } from '@sluice/core/plan';
import { any, binary, col, isNull, literal } from '../ast/build.ts';
import type { Expr } from '../ast/expr.ts';
import { type Columns, select, stored } from '../ast/select.ts';
import { type Scope, SOURCES } from '../scope/scope.ts';
import { ROW, type Rows } from './rows.ts';

/** `scan`: the rows of a source that exist at as-of. */
export function lowerScan(scope: Scope, id: string, node: ScanNode): Rows {
  const rows = scanned(scope, id, node);
  scope.columnsOf.set(id, Object.keys(scanColumns(scope, node)).slice(1));
  scope.add(
    id,
    `rows of ${node.source}${node.cut ? ' up to as-of' : ''}`,
    () => select(stored(SOURCES, node.source), scanColumns(scope, node), { where: cutOf(scope, node) }),
    { keep: 'never' },
  );
  return rows;
}

/** The rows of a scan under another name. */
export function scanned(scope: Scope, name: string, node: ScanNode): Rows {
  const fields = scope.context.facts.sources[node.source]?.fields ?? {};
  const read = new Set(node.fields);
  return {
    name,
    source: node.source,
    cut: node.cut,
    typeOf: (column) => (read.has(column) && Object.hasOwn(fields, column) ? (fields[column]?.type ?? null) : null),
  };
}

export function scanColumns(scope: Scope, node: ScanNode): Columns {
  const fields = scope.context.facts.sources[node.source]?.fields ?? {};
  const there = node.fields.filter((f) => Object.hasOwn(fields, f));
  return Object.fromEntries([ROW, ...there].map((name) => [name, col(name)]));
}

/** Rule T5: rows after as-of do not exist; those without a stamp stay. null: no row is after it. */
export function cutOf(scope: Scope, { source, cut }: ScanNode, alias: string | null = null): Expr | null {
  const latest = cut && scope.context.latest?.get(`${source} ${cut.field}`);
  if (!cut || (latest != null && latest <= cut.until)) return null;
  const stamp = col(cut.field, alias);
  return any(isNull(stamp), binary('<=', stamp, literal(cut.until)));
}
