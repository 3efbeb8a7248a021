import { describe, expect, it } from 'vitest';
import { createChance } from '../../../../test/reference/random.ts';
import { Transitions } from '../../src/attribution/index.ts';
import { KeyTransitions } from '../../src/attribution/paths/key-transitions.ts';
import { PathIndex } from '../../src/attribution/paths/path-index.ts';

/** Stretches of one list of keys. */
function stretches(seed: number, keys: number) {
  const chance = createChance(seed);
  const touch = Int32Array.from({ length: 3000 }, () => chance.below(keys));
  const paths = Array.from({ length: 2500 }, () => {
    const from = chance.below(touch.length - 6);
    return { from, to: from + 1 + chance.below(5), isConverted: chance.is(0.3) };
  });
  return { touch, paths };
}

describe('paths by their keys', () => {
  it('have one number where their keys are equal, and another where they are not', () => {
    for (const keys of [2, 40]) {
      const { touch, paths } = stretches(keys, keys);
      const index = new PathIndex(touch);
      const byText = new Map<string, number>();
      for (const { from, to } of paths) {
        const text = touch.subarray(from, to).join(' ');
        const number = index.of(from, to);
        expect(byText.get(text) ?? byText.size, text).toBe(number);
        byText.set(text, number);
      }
    }
  });

  it('follow each other as often as where each is added by itself, in any order of their keys', () => {
    const keys = 40;
    const { touch, paths } = stretches(5, keys);
    const counted = new KeyTransitions(touch, keys + 9, 1000);
    const order = [...new Set(touch)].sort((a, b) => b - a);
    const expected = new Transitions(order.length);
    for (const [journey, { from, to, isConverted }] of paths.entries()) {
      if (isConverted) counted.pushConverted(from, to);
      else counted.push(journey, from, to);
      const states = Array.from(touch.subarray(from, to), (key) => order.indexOf(key));
      expected.add(states, isConverted ? 1 : 0, isConverted ? 0 : 1);
    }
    const made = counted.ordered(order);
    for (let from = 0; from <= order.length; from++)
      for (let to = 0; to <= order.length; to++) expect(made.chance(from, to)).toBe(expected.chance(from, to));
  });

  it('are not counted beyond the most keys, but all keys are known', () => {
    const { touch, paths } = stretches(6, 40);
    const counted = new KeyTransitions(touch, 40, 10);
    for (const [journey, { from, to }] of paths.entries()) counted.push(journey, from, to);
    expect(new Set(counted.keys)).toEqual(new Set(touch));
  });
});
