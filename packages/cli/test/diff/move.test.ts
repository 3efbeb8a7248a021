import { describe, expect, it } from 'vitest';
import { moveOf, presenceOf } from '../../src/diff/move.ts';

describe('moveOf', () => {
  it.each([
    [10, 12, 2],
    [0.3, 0.1 + 0.2, 0],
    [0.5, 0.25, -0.25],
    ['1200.50', '1300.45', '99.95'],
    ['1300.45', '1200.5', '-99.95'],
    ['0.1', '0.3', '0.2'],
    ['9007199254740993.01', '9007199254740993.02', '0.01'],
    ['-5', '5', '10'],
    ['10', '10.00', '0'],
    [null, 5, null],
    [5, null, null],
    ['lead', 'won', null],
    [1, '1', null],
  ])('from %j to %j is %j', (before, after, change) => expect(moveOf(before, after).change).toBe(change));

  it('has not moved where both are the same, or both not defined', () => {
    expect([moveOf(3, 3).moved, moveOf(null, null).moved, moveOf(3, 4).moved, moveOf(null, 0).moved]).toEqual([
      false,
      false,
      true,
      true,
    ]);
  });
});

describe('presenceOf', () => {
  it('says on which sides something is', () => {
    expect([presenceOf({}, {}), presenceOf(undefined, {}), presenceOf({}, undefined)]).toEqual([
      'both',
      'added',
      'removed',
    ]);
  });
});
