import { describe, expect, it } from 'vitest';
import { buildTimeline, mostAtOnce } from '../../src/memory/timeline/build-timeline.ts';
import { clusterInBuckets } from '../../src/memory/timeline/cluster-in-buckets.ts';

const rows = 160_000;
const subjects = 40_000;

/** The next place of a walk over all numbers below 2 ** 32. */
const mixed = (n: number): number => Math.imul(n ^ (n >>> 15), 2_246_822_519) >>> 0;

/** A third of the rows of one subject, some of none, the last subject of one row. */
function someItems(): Int32Array {
  const items = Int32Array.from({ length: rows }, (_, row) => {
    const at = mixed(row + 1);
    return at % 3 === 0 ? 17_777 : at % 11 === 0 ? -1 : at % (subjects - 1);
  });
  items[rows >> 1] = subjects - 1;
  return items;
}

/** Row by row into a list a subject. */
function slowly(items: Int32Array, count: number): { starts: number[]; row: number[] } {
  const lists = Array.from({ length: count }, (): number[] => []);
  items.forEach((subject, row) => {
    if (subject >= 0) lists[subject]?.push(row);
  });
  const starts = [0];
  for (const list of lists) starts.push((starts.at(-1) ?? 0) + list.length);
  return { starts, row: lists.flat() };
}

describe('clusterInBuckets(items, stamped, subjects, carried)', () => {
  const items = someItems();
  const expected = slowly(items, subjects);
  const ascending = Float64Array.from({ length: rows }, (_, row) => Math.floor(row / 3));
  const codes = Int32Array.from({ length: rows }, (_, row) => (row % 7) - 1);

  it('gives each subject its rows, times and codes in the order of the rows', () => {
    const into = new Uint8Array(rows);
    const made = clusterInBuckets(items, ascending, subjects, { from: codes, missing: 6, into });
    expect(Array.from(made.starts)).toEqual(expected.starts);
    expect(Array.from(made.row)).toEqual(expected.row);
    expect(Array.from(made.times)).toEqual(expected.row.map((row) => ascending[row]));
    expect(Array.from(into.subarray(0, made.row.length))).toEqual(
      expected.row.map((row) => (codes[row] === -1 ? 6 : codes[row])),
    );
    expect(made.isInOrder).toBe(true);
  });

  it.each([
    ['a row is earlier than the one before', 5],
    ['a row has no time', Number.NaN],
  ])('says that rows are not in order where %s', (_, time) => {
    const stamped = ascending.slice();
    const row = items.findIndex((subject, at) => subject >= 0 && at > rows / 2);
    stamped[row] = time;
    const made = clusterInBuckets(items, stamped, subjects, null);
    expect(made.isInOrder).toBe(false);
    expect(Array.from(made.row)).toEqual(expected.row);
  });

  it('gives nothing of rows that are no items', () => {
    const made = clusterInBuckets(new Int32Array(10).fill(-1), new Float64Array(10), 3, null);
    expect([Array.from(made.starts), made.row.length, made.isInOrder]).toEqual([[0, 0, 0, 0], 0, true]);
  });
});

describe('buildTimeline of more rows than are clustered at once', () => {
  it('sorts the subjects whose rows are not in the order of their times, those without time last', () => {
    let inBuckets = 0;
    const length = mostAtOnce + 4;
    const owners = Int32Array.from({ length }, (_, row) => (row < 4 ? 2 : row % 2));
    const times = Float64Array.from({ length }, (_, row) => row);
    times.set([9, Number.NaN, 3, 5]);
    const set = { source: 'log', length, keep: null, column: () => null };
    const stamp = { part: 0, stamp: 0, times, takesUndated: true, hasLater: false };
    const made = buildTimeline([{ rows: set, subjects: owners }], [stamp], 3, false, null, (...asked) => {
      inBuckets++;
      return clusterInBuckets(...asked);
    });
    expect(inBuckets).toBe(1);
    const from = made.starts[2] ?? 0;
    expect(Array.from(made.row.subarray(from))).toEqual([2, 3, 0, 1]);
    expect(Array.from(made.times.subarray(from))).toEqual([3, 5, 9, Number.NaN]);
    expect([made.hasUndated, made.subjectOf, made.starts[1]]).toEqual([true, null, mostAtOnce / 2]);
  });
});
