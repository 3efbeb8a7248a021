import { describe, expect, it } from 'vitest';
import { combineUnits, type UnitType } from '../../src/formula/units.ts';

const rows: readonly (readonly [UnitType, '+' | '-' | '*' | '/', UnitType, UnitType | null])[] = [
  ['currency', '+', 'currency', 'currency'],
  ['currency', '-', 'count', null],
  ['count', '+', 'any', 'count'],
  ['any', '-', 'ratio', 'ratio'],
  ['any', '+', 'any', 'any'],
  ['ratio', '+', 'count', null],
  ['days', '-', 'days', 'days'],
  ['currency', '/', 'count', 'currency'],
  ['count', '/', 'count', 'ratio'],
  ['currency', '/', 'currency', 'ratio'],
  ['currency', '/', 'days', 'currency'],
  ['days', '/', 'currency', null],
  ['ratio', '/', 'currency', null],
  ['count', '/', 'currency', 'count'],
  ['count', '/', 'ratio', 'count'],
  ['days', '/', 'days', 'ratio'],
  ['score', '/', 'count', 'score'],
  ['any', '/', 'any', 'any'],
  ['any', '/', 'count', 'any'],
  ['currency', '/', 'any', 'currency'],
  ['any', '/', 'ratio', 'ratio'],
  ['count', '*', 'currency', 'currency'],
  ['currency', '*', 'count', 'currency'],
  ['ratio', '*', 'currency', 'currency'],
  ['ratio', '*', 'ratio', 'ratio'],
  ['any', '*', 'days', 'days'],
  ['ratio', '*', 'any', 'ratio'],
  ['count', '*', 'count', null],
  ['currency', '*', 'currency', null],
  ['days', '*', 'currency', null],
];

describe('combineUnits', () => {
  it.each(rows)('of %s %s %s is %s', (left, op, right, unit) => {
    expect(combineUnits(op, left, right)).toBe(unit);
  });
});
