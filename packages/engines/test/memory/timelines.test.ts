import type { Span } from '@sluice/core/plan';
import { describe, expect, it } from 'vitest';
import { createChance } from '../../../../test/reference/random.ts';
import { SpanFinder } from '../../src/memory/cells/span-finder.ts';
import { sortSubject } from '../../src/memory/timeline/sort-subject.ts';

describe('the items of a subject', () => {
  it('stand by time, part, row and stamp, those without time last, however they came', () => {
    for (let seed = 1; seed <= 200; seed++) {
      const chance = createChance(seed);
      const length = 2 + chance.below(chance.is(0.2) ? 300 : 12);
      const items = Array.from({ length }, (_, row) => ({
        time: chance.is(0.2) ? Number.NaN : chance.below(20),
        part: chance.below(2),
        row,
        stamp: 0,
      }));
      if (chance.is(0.5)) items.sort((a, b) => a.part - b.part);
      const of = {
        times: Float64Array.from(items, ({ time }) => time),
        part: Uint8Array.from(items, ({ part }) => part),
        row: Int32Array.from(items, ({ row }) => row),
        stamp: new Uint8Array(length),
      };
      sortSubject(of, 0, length);
      const rank = (time: number) => (Number.isNaN(time) ? 99 : time);
      const expected = [...items].sort((a, b) => rank(a.time) - rank(b.time) || a.part - b.part || a.row - b.row);
      expect([...of.row], `seed ${seed}`).toEqual(expected.map(({ row }) => row));
      expect([...of.times]).toEqual(expected.map(({ time }) => time));
    }
  });
});

describe('the span of a time', () => {
  it('is the one that holds it, for spans of one length, of any length, and with gaps', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const chance = createChance(seed);
      const spans: Span[] = [];
      for (let from = chance.below(50), n = 1 + chance.below(40); spans.length < n; ) {
        const to = from + (seed % 3 === 0 ? 7 : 1 + chance.below(20));
        spans.push({ from, to, fromDay: from, toDay: to } as Span);
        from = to + (seed % 3 === 1 ? chance.below(5) : 0);
      }
      const finder = new SpanFinder(spans, false);
      for (let time = -3; time < (spans.at(-1)?.to ?? 0) + 4; time++) {
        const expected = spans.findIndex(({ from, to }) => time >= (from ?? 0) && time < (to ?? 0));
        expect(finder.next(time, -1), `seed ${seed} at ${time}`).toBe(expected);
      }
    }
  });
});
