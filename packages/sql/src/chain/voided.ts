import { all, any, binary, col, exists, isNull, literal, not } from '../ast/build.ts';
import type { Expr } from '../ast/expr.ts';
import { inner, select, table, union } from '../ast/select.ts';
import type { Scope } from '../scope/scope.ts';
import { withoutColumn } from './items.ts';
import { type Run, rowColumn, timeColumn } from './run.ts';
import type { ChainShape } from './shape.ts';

/** True for rows that may enter: not voided, nor of a subject that is removed. */
export function isCounted(run: Run, alias: string): Expr | null {
  const among = (name: string, on: Expr): Expr => not(exists(name, on));
  const isSubject = (name: string) => binary('=', col('subject', name), col('subject', alias));
  const tests = [
    ...(run.voided
      ? [among(run.voided, all(isSubject(run.voided), binary('=', col('entry', run.voided), col('ord', alias))))]
      : []),
    ...(run.removed ? [among(run.removed, isSubject(run.removed))] : []),
  ];
  return tests.length === 0 ? null : all(...tests);
}

/** Rule F8: the entries a `without` voids, and the subjects it removes, by their furthest chains found ignoring it. */
export function addVoided(
  scope: Scope,
  shape: ChainShape,
  line: string,
  attempts: string,
): Pick<Run, 'voided' | 'removed'> {
  const lead = shape.voiding.filter((j) => shape.node.without[j]?.drops === 'lead');
  const crossings = (rules: readonly number[]) =>
    union(
      rules.map((j) =>
        select(
          table(attempts, 'a'),
          { subject: col('subject', 'a'), entry: col('entry', 'a') },
          {
            distinct: true,
            joins: [
              inner(
                table(line, 'x'),
                all(
                  binary('=', col('subject', 'x'), col('subject', 'a')),
                  col(withoutColumn(j), 'x'),
                  isCrossed(shape, j),
                ),
              ),
            ],
          },
        ),
      ),
    );
  const voided = scope.add('voided', 'entries whose chain is crossed by what must not come', () =>
    crossings(shape.voiding),
  );
  if (lead.length === 0) return { voided, removed: null };
  const removed = scope.add(
    'removed',
    `${shape.stack.subject}s one of whose chains is crossed by what removes them`,
    () => crossings(lead),
  );
  return { voided, removed };
}

/** A row strictly between two rows of the chain inside the stretch, or after its last one while the window is open. */
function isCrossed(shape: ChainShape, j: number): Expr {
  const { node, stages } = shape;
  const rule = node.without[j];
  const [after, before] = shape.way === 'any' ? [0, stages - 1] : [rule?.after ?? 0, rule?.before ?? 0];
  const x = col('t', 'x');
  const gaps: Expr[] = [];
  for (let k = after + 1; k <= before; k++) {
    for (let b = k - 1; b >= after; b--) {
      const empty = Array.from({ length: k - b - 1 }, (_, i) => isNull(col(rowColumn(b + 1 + i), 'a')));
      gaps.push(all(binary('>', x, col(timeColumn(b), 'a')), binary('<', x, col(timeColumn(k), 'a')), ...empty));
      if (shape.way === 'any' || !node.stages[b]?.optional) break;
    }
  }
  const isOpen = node.window ? binary('<=', x, col('until', 'a')) : null;
  for (let d = after; d < before; d++) {
    gaps.push(all(binary('=', col('depth', 'a'), literal(d)), binary('>', x, col(timeColumn(d), 'a')), isOpen));
  }
  return any(...gaps);
}
