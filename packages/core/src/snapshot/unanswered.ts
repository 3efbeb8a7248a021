import type { Diagnostic } from '../diagnostic/index.ts';
import type { Row } from '../diagnostic/row.ts';
import type { Unanswered } from '../query/query.ts';

/** A question not answered, with its texts: those of `table`. */
export function unanswered(diagnostic: Diagnostic, table: Readonly<Record<string, Row<never>>>): Unanswered {
  const row = Object.hasOwn(table, diagnostic.code) ? table[diagnostic.code] : undefined;
  if (!row) return { diagnostics: [diagnostic] };
  const say = (text: Row<never>['message']): string =>
    typeof text === 'string' ? text : text(diagnostic.params as never);
  return { diagnostics: [diagnostic], texts: [{ message: say(row.message), why: say(row.why), help: say(row.help) }] };
}
