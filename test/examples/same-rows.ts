import type { Value } from '@sluice/core/table';
import { expect } from 'vitest';
import type { Row } from '../support/open-file.ts';

const relative = 1e-9;

/** Rows equal in order, names and values; ratios to a relative 1e-9, everything else exactly. */
export function expectSameRows(got: readonly Row[], expected: readonly Row[], what: string): void {
  expect(
    got.map((row) => Object.keys(row)),
    what,
  ).toEqual(expected.map((row) => Object.keys(row)));
  expected.forEach((row, i) => {
    for (const [name, value] of Object.entries(row)) {
      const own = got[i]?.[name] ?? null;
      if (!isSame(own, value)) expect(own, `${what}, row ${i + 1}, ${name}`).toEqual(value);
    }
  });
}

function isSame(a: Value, b: Value): boolean {
  if (typeof a !== 'number' || typeof b !== 'number') return a === b;
  return Math.abs(a - b) <= relative * Math.max(1, Math.abs(b));
}
