import type { ScoredSubject } from '@sluice/core/query';
import { expect } from 'vitest';

type Reasons = ScoredSubject['reasons'];

/** The same subjects in any order, with the same points and reasons to 1e-9. */
export function expectSamePoints(
  got: readonly ScoredSubject[],
  expected: readonly ScoredSubject[],
  about: string,
): void {
  const of = (rows: readonly ScoredSubject[]) => new Map(rows.map((row) => [row.subject, row]));
  const [ours, theirs] = [of(got), of(expected)];
  expect([...ours.keys()].sort(), about).toEqual([...theirs.keys()].sort());
  for (const [subject, { value, reasons, ...rest }] of theirs) {
    const { reasons: own, ...row } = ours.get(subject) ?? { value: Number.NaN };
    expect(Math.abs(row.value - value), `${about}, ${subject}`).toBeLessThanOrEqual(1e-9);
    expect({ ...row, value }, `${about}, ${subject}`).toEqual({ value, ...rest });
    expectSameReasons(own, reasons, `${about}, ${subject}`);
  }
}

/** Row by row: the same rule, time, event and points, and what is left to 1e-9. */
function expectSameReasons(own: Reasons, reasons: Reasons, about: string): void {
  const told = (all: Reasons) => all?.map(({ after: _, ...rest }) => rest);
  expect(told(own), about).toEqual(told(reasons));
  reasons?.forEach(({ after }, i) => {
    expect(Math.abs((own?.[i]?.after ?? Number.NaN) - after), `${about}, row ${i}`).toBeLessThanOrEqual(1e-9);
  });
}
