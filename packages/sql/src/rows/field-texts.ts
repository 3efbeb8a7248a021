import type { Scope } from '../scope/scope.ts';
import { rowsOf } from './lower-rows.ts';

/** `source field` whose texts a dimension has just as they stand there; null where it makes others of them. */
export function fieldOfTexts(scope: Scope, rows: string, column: string): string | null {
  const node = scope.plan.nodes[rows];
  if (node?.kind === 'filter') return fieldOfTexts(scope, node.in, column);
  if (node?.kind !== 'derive') return null;
  const of = node.columns.find(({ name }) => name === column)?.of;
  if (of === undefined) return fieldOfTexts(scope, node.in, column);
  if (of.kind !== 'dimension' || of.bands !== null || of.map !== null || 'other' in of.otherwise) return null;
  const { source, typeOf } = rowsOf(scope, node.in);
  return typeOf(of.field) === 'text' ? `${source} ${of.field}` : null;
}
