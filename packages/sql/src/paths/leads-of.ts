import type { PathsNode } from '@sluice/core/plan';
import { agg, all, binary, col, exists, isThere, literal, not } from '../ast/build.ts';
import { type Columns, inner, select, table, union } from '../ast/select.ts';
import { rowsOf } from '../rows/lower-rows.ts';
import { ROW } from '../rows/rows.ts';
import type { Scope } from '../scope/scope.ts';
import { touchNames } from './touch-items.ts';

const mostRows = 2 ** 40;

/**
 * The touches by who is followed: of accounts and deals those of all their leads, and apart from them (`is_alone`) those
 * of leads without one. `place`: the leads of a subject in the order the rows name them.
 */
export function addFollowed(scope: Scope, node: PathsNode, touches: string): string {
  const { subject } = node;
  const names = touchNames(node);
  const own = (alias: string): Columns => Object.fromEntries(names.map((name) => [name, col(name, alias)]));
  if (subject === 'lead') return touches;
  const leads = addLeads(scope, node);
  const isLed = binary('=', col('lead', 'l'), col('lead', 'i'));
  return scope.add(`touches of each ${subject}`, `those of all its leads, and of the leads without ${subject}`, () =>
    union([
      select(
        table(touches, 'i'),
        { subject: col('subject', 'l'), is_alone: literal(false), place: col('place', 'l'), ...own('i') },
        { joins: [inner(table(leads, 'l'), isLed)] },
      ),
      select(
        table(touches, 'i'),
        { subject: col('lead', 'i'), is_alone: literal(true), place: literal(0), ...own('i') },
        { where: not(exists(leads, isLed, 'l')) },
      ),
    ]),
  );
}

/** Which leads each account or deal has, by the rows that name both. */
function addLeads(scope: Scope, { subject, links }: PathsNode): string {
  const named = links.map((id, i) => {
    const rows = rowsOf(scope, id);
    const [owner, lead] = [col(`subject:${subject}`), col('subject:lead')];
    const place = binary('+', literal(i * mostRows), col(ROW));
    return select(rows.name, { subject: owner, lead, place }, { where: all(isThere(owner), isThere(lead)) });
  });
  const both = scope.add(`leads and ${subject}s`, `the rows that name both a ${subject} and a lead`, () =>
    union(named.length === 0 ? [select(null, noLink, { where: literal(false) })] : named),
  );
  return scope.add(`leads of each ${subject}`, 'each once, in the order they are named', () =>
    select(
      both,
      { subject: col('subject'), lead: col('lead'), place: agg('min', [col('place')]) },
      { groupBy: [col('subject'), col('lead')] },
    ),
  );
}

const noLink: Columns = { subject: literal(null), lead: literal(null), place: literal(0) };
