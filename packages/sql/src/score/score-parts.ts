import type { ScoreNode } from '@sluice/core/plan';
import { all, any, binary, choose, col, isThere, literal, nothingOf, word } from '../ast/build.ts';
import type { Expr } from '../ast/expr.ts';
import { normalKey } from '../identity/normal-key.ts';
import { rowsOf } from '../rows/lower-rows.ts';
import { columnOf, type Rows } from '../rows/rows.ts';
import type { Scope } from '../scope/scope.ts';
import { itemParts } from '../timeline/item-parts.ts';

/** The rows of one events source that are scored: whose they are, and when. */
export interface ScorePart {
  readonly part: number;
  readonly rows: Rows;
  readonly subject: Expr;
  readonly t: Expr;
  readonly isItem: Expr;
}

/** The records of one leads source. */
export interface ScoreRecords {
  readonly rows: Rows;
  readonly subject: Expr;
  readonly isSubject: Expr;
  /** The field that says since when, with its type. */
  readonly created: ReturnType<typeof columnOf>;
  /** Rows of a deals source, of which the dates are asked and nothing else. */
  readonly dates: boolean;
}

/** The parts of a score, by lead or by account. */
export function scoreParts(scope: Scope, node: ScoreNode): ScorePart[] {
  const stack = scope.node(node.timeline, 'stack');
  return itemParts(scope, stack).map(({ part, rows, t, isDatedItem }) => {
    const subject = node.accounts ? accountOf(scope, rows, node.accounts.parts[part] ?? null) : col('subject:lead');
    return { part, rows, t, subject, isItem: all(isDatedItem, node.accounts ? isThere(subject) : null) };
  });
}

/** The records of the leads sources. */
export function scoreRecords(scope: Scope, node: ScoreNode): ScoreRecords[] {
  return node.leads.map(({ rows: id, created, dates = false }, i) => {
    const rows = rowsOf(scope, id);
    const subject = node.accounts ? accountOf(scope, rows, node.accounts.leads[i] ?? null) : col('subject:lead');
    return { rows, subject, isSubject: isThere(subject), created: created && columnOf(rows, created.field), dates };
  });
}

/** Whether a record was created before a stamp of the score; false where it does not say. */
export function createdBefore(scope: Scope, { created }: ScoreRecords, limit: number, byDay: boolean): Expr {
  const { calendar } = scope;
  if (created?.type === 'instant')
    return binary('<', created.expr, literal(byDay ? calendar.startOfDay(limit) : limit));
  if (created?.type !== 'day') return literal(false);
  // the start of a day is before an instant where the day is at most that of the instant before
  return binary('<=', created.expr, literal(byDay ? limit - 1 : calendar.dayOf(limit - 1)));
}

function accountOf(scope: Scope, rows: Rows, field: string | null): Expr {
  const column = field === null ? null : columnOf(rows, field);
  if (column === null) return nothingOf('text');
  const key = normalKey(scope, column, `${rows.source} ${field}`);
  return choose([[any(binary('<>', key, word(''))), key]]);
}
