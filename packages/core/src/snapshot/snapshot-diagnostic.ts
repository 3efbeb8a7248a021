import type { Diagnostic } from '../diagnostic/index.ts';
import type { ParamsOfRow, Row } from '../diagnostic/row.ts';
import { snapshotTable } from '../diagnostic/snapshot.table.ts';
import type { Unanswered } from '../query/query.ts';

type SnapshotCode = keyof typeof snapshotTable;

/** A diagnostic of the snapshot's own few codes: a page that only reads snapshots does not carry every other text. */
export function snapshotDiagnostic<C extends SnapshotCode>(
  code: C,
  params: ParamsOfRow<(typeof snapshotTable)[C]>,
): Diagnostic {
  return { code, severity: 'error', params, from: 0, to: 0 } as Diagnostic;
}

/** A question not answered by one of these codes, with its texts. */
export function notStored<C extends SnapshotCode>(code: C, params: ParamsOfRow<(typeof snapshotTable)[C]>): Unanswered {
  return unanswered(snapshotDiagnostic(code, params));
}

/** A question not answered, with its texts: those of `table`. */
export function unanswered(
  diagnostic: Diagnostic,
  table: Readonly<Record<string, Row<never>>> = snapshotTable,
): Unanswered {
  const row = Object.hasOwn(table, diagnostic.code) ? table[diagnostic.code] : undefined;
  if (!row) return { diagnostics: [diagnostic] };
  const say = (text: Row<never>['message']): string =>
    typeof text === 'string' ? text : text(diagnostic.params as never);
  return { diagnostics: [diagnostic], texts: [{ message: say(row.message), why: say(row.why), help: say(row.help) }] };
}
