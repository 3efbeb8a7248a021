import { describe, expect, it } from 'vitest';
import {
  type ChainSpec,
  createChainActivity,
  createChainAttempts,
  createChainResult,
} from '../../src/memory/chain/index.ts';
import { DAY, days, funnel, type Leads, leads, type SmallRow, stage } from './small-log.ts';

function best(spec: ChainSpec, rows: readonly SmallRow[], more = {}, span: readonly [number, number] | null = null) {
  const { chain } = leads(spec, [rows], more);
  const into = createChainResult(spec.stages.length);
  if (span === null) chain.best(0, rows.length, into);
  else chain.best(0, rows.length, into, span[0] * DAY, span[1] * DAY);
  return { ...into, rowOf: [...into.rowOf] };
}

const rowOf = (spec: ChainSpec, rows: readonly SmallRow[], more = {}) => best(spec, rows, more).rowOf;
const of = (values: readonly number[]) => Int32Array.from(values);
const without = (drops: 'rest' | 'attempt' | 'lead', after = 0, before = 2) => ({
  without: [{ after, before, drops }],
});

describe('chain.best(): order and window', () => {
  it('counts a window and a `within` of exactly the length, and no longer', () => {
    const spec = funnel(2, { window: days(2) });
    expect(
      rowOf(spec, [
        [0, 0],
        [2, 1],
      ]),
    ).toEqual([0, 1]);
    expect(
      rowOf(spec, [
        [0, 0],
        [2.000001, 1],
      ]),
    ).toEqual([0, -1]);
    const within = funnel(2, { stages: [stage(), stage({ within: days(2) })] });
    expect(
      rowOf(within, [
        [0, 0],
        [2, 1],
      ]),
    ).toEqual([0, 1]);
    expect(
      rowOf(within, [
        [0, 0],
        [2.000001, 1],
      ]),
    ).toEqual([0, -1]);
  });

  it('takes a window that is no constant length from its own entry', () => {
    const spec = funnel(2, { window: { limit: (t) => (t < 5 * DAY ? t + DAY : t + 10 * DAY) } });
    expect(
      rowOf(spec, [
        [0, 0],
        [4, 0],
        [6, 0],
        [15, 1],
      ]),
    ).toEqual([2, 3]);
  });

  it('lets rows of one time follow each other in any order of the file, once each', () => {
    expect(
      rowOf(funnel(2), [
        [1, 1],
        [1, 0],
      ]),
    ).toEqual([1, 0]);
    expect(rowOf(funnel(2), [[1, 0, 1]])).toEqual([0, -1]);
    expect(
      rowOf(funnel(3), [
        [1, 0, 2],
        [1, 1],
      ]),
    ).toEqual([0, 1, -1]);
    expect(
      rowOf(funnel(3), [
        [1, 0, 2],
        [1, 1],
        [1, 0],
      ]),
    ).toEqual([2, 1, 0]);
  });

  it('asks for a later time where ties are strict', () => {
    const spec = funnel(2, { ties: 'strict' });
    expect(
      rowOf(spec, [
        [1, 0],
        [1, 1],
      ]),
    ).toEqual([0, -1]);
    expect(
      rowOf(spec, [
        [1, 0],
        [1, 1],
        [2, 1],
      ]),
    ).toEqual([0, 2]);
  });

  it('leaves an entry to a later one where only a strict tie would complete it', () => {
    const spec = funnel(2, { ties: 'strict', window: days(1) });
    const rows: SmallRow[] = [
      [1, 0],
      [1, 1],
      [2, 0],
      [3, 1],
    ];
    expect(rowOf(spec, rows)).toEqual([2, 3]);
  });

  it('passes over a row of a shared time from which `within` cannot be kept', () => {
    const spec = funnel(3, { stages: [stage(), stage(), stage({ within: days(1) })] });
    const rows: SmallRow[] = [
      [0, 0],
      [1, 0],
      [1, 1],
      [5, 1],
      [5.5, 2],
    ];
    expect(rowOf(spec, rows)).toEqual([0, 3, 4]);
  });

  it('takes the same event in two stages as two occurrences', () => {
    expect(rowOf(funnel(2), [[1, 0, 1]])).toEqual([0, -1]);
    expect(
      rowOf(funnel(2), [
        [1, 0, 1],
        [2, 0, 1],
      ]),
    ).toEqual([0, 1]);
  });

  it('takes the very next row of the events for a direct stage, a repeat included', () => {
    const spec = funnel(2, { stages: [stage(), stage({ direct: true })] });
    const adjacent = (bits: number[]) => ({ adjacent: Uint8Array.from(bits) });
    expect(rowOf(spec, [[1, 0], [2], [3, 1]], adjacent([1, 1, 1]))).toEqual([0, -1]);
    expect(rowOf(spec, [[1, 0], [2], [3, 1]], adjacent([1, 0, 1]))).toEqual([0, 2]);
    expect(
      rowOf(
        spec,
        [
          [1, 0],
          [2, 0],
          [3, 1],
        ],
        adjacent([1, 1, 1]),
      ),
    ).toEqual([1, 2]);
  });

  it('counts different stages inside one window in any order', () => {
    const spec = funnel(3, { order: 'any', window: days(3) });
    expect(
      rowOf(spec, [
        [0, 2],
        [1, 2],
        [2, 0],
      ]),
    ).toEqual([0, 2, -1]);
    expect(
      rowOf(spec, [
        [0, 2],
        [2, 1],
        [4, 0],
        [5, 2],
      ]),
    ).toEqual([1, 2, 3]);
    expect(
      rowOf(spec, [
        [0, 0, 1],
        [1, 0],
        [2, 0],
      ]),
    ).toEqual([0, 1, -1]);
  });

  it('keeps to entries of the span and lets later stages fall outside it', () => {
    const rows: SmallRow[] = [
      [0, 0],
      [1, 1],
      [10, 0],
      [40, 1],
    ];
    expect(best(funnel(2), rows, {}, [5, 20]).rowOf).toEqual([2, 3]);
    expect(best(funnel(2), rows, {}, [11, 20]).depth).toBe(-1);
  });
});

describe('chain.best(): optional, same, without', () => {
  it('lets an optional stage be missing and takes it where it is there', () => {
    const spec = funnel(3, { stages: [stage(), stage({ optional: true }), stage()] });
    expect(
      rowOf(spec, [
        [0, 0],
        [2, 2],
      ]),
    ).toEqual([0, -1, 1]);
    expect(
      rowOf(spec, [
        [0, 0],
        [1, 1],
        [2, 2],
      ]),
    ).toEqual([0, 1, 2]);
    expect(
      rowOf(spec, [
        [0, 0],
        [2, 2],
        [3, 0],
        [4, 1],
        [5, 2],
      ]),
    ).toEqual([0, 3, 4]);
    expect(
      rowOf(spec, [
        [0, 0],
        [2, 1],
      ]),
    ).toEqual([0, 1, -1]);
  });

  it('asks for one value on all rows whose source has the field; an empty one is in no chain', () => {
    const spec = funnel(3, { same: 1 });
    const rows: SmallRow[] = [
      [0, 0],
      [1, 1],
      [2, 1],
      [3, 2],
    ];
    expect(rowOf(spec, rows, { same: [of([7, 8, 7, -2])] })).toEqual([0, 2, 3]);
    expect(rowOf(spec, rows, { same: [of([7, -1, -1, -2])] })).toEqual([0, -1, -1]);
    expect(rowOf(spec, rows, { same: [of([-1, 8, 7, -2])] })).toEqual([-1, -1, -1]);
  });

  const rows: SmallRow[] = [[0, 0], [1, 1], [2], [3, 2]];
  const bit = { withoutMask: of([0, 0, 1, 0]) };

  it('ends the chain before a `without` that drops the rest', () => {
    expect(rowOf(funnel(3, without('rest')), rows, bit)).toEqual([0, 1, -1]);
    expect(rowOf(funnel(3, without('rest', 0, 1)), rows, bit)).toEqual([0, 1, 3]);
  });

  it('voids the attempt and leaves other entries standing where it drops the attempt', () => {
    expect(best(funnel(3, without('attempt')), rows, bit).depth).toBe(-1);
    const again: SmallRow[] = [...rows, [4, 0]];
    expect(rowOf(funnel(3, without('attempt')), again, { withoutMask: of([0, 0, 1, 0, 0]) })).toEqual([4, -1, -1]);
  });

  it('removes the lead where it drops the lead, whatever else it did', () => {
    const again: SmallRow[] = [...rows, [4, 0]];
    const found = best(funnel(3, without('lead')), again, { withoutMask: of([0, 0, 1, 0, 0]) });
    expect([found.depth, found.removed]).toEqual([-1, true]);
  });

  it('tests the time after the furthest row while the window is open and `before` is not reached', () => {
    const open: SmallRow[] = [[0, 0], [1, 1], [4]];
    const last = { withoutMask: of([0, 0, 1]) };
    expect(best(funnel(3, { ...without('attempt'), window: days(4) }), open, last).depth).toBe(-1);
    expect(best(funnel(3, { ...without('attempt'), window: days(3) }), open, last).depth).toBe(1);
    expect(best(funnel(3, { ...without('attempt', 0, 1), window: days(4) }), open, last).depth).toBe(1);
  });

  it('does not count a `without` of the very time of a row as between', () => {
    const tied: SmallRow[] = [[0, 0], [1, 1], [1], [3, 2]];
    expect(rowOf(funnel(3, without('rest')), tied, bit)).toEqual([0, 1, 3]);
  });
});

describe('chain.best(): passed, open, unstamped', () => {
  it('counts every stage at or before the furthest stamped one where skipped is passed', () => {
    const spec = funnel(3, { skipped: 'passed', window: days(1) });
    expect(
      best(spec, [
        [5, 2],
        [9, 0],
      ]),
    ).toMatchObject({ depth: 2, entryRow: 1, rowOf: [1, -1, 0], entered: 0 });
    expect(
      best(spec, [
        [5, 1],
        [9, 2],
      ]),
    ).toMatchObject({ depth: 2, entryRow: 0, rowOf: [-1, 0, 1], entered: 0 });
    expect(
      best({ ...spec, entry: 'open' }, [
        [5, 2],
        [9, 1],
      ]),
    ).toMatchObject({ depth: 2, entryRow: 1, entered: 1 });
  });

  it('lets a lead enter at any stage where entry is open, and says where it never entered where it is not', () => {
    expect(
      best(funnel(3, { entry: 'open' }), [
        [0, 2],
        [1, 1],
        [2, 2],
      ]),
    ).toMatchObject({ rowOf: [-1, 1, 2], entered: 1 });
    expect(
      best(funnel(3), [
        [0, 2],
        [1, 1],
      ]),
    ).toMatchObject({ depth: -1, neverEntered: true });
    expect(
      best(funnel(3), [
        [0, 2],
        [1, 0],
      ]),
    ).toMatchObject({ depth: 0, neverEntered: false });
  });

  it('counts a row without its stamp in unlimited periods only', () => {
    expect(best(funnel(2), [[Number.NaN, 0]])).toMatchObject({ depth: 0, rowOf: [0, -1] });
    expect(best(funnel(2), [[Number.NaN, 0]], {}, [0, 10]).depth).toBe(-1);
  });
});

describe('chain.activity() and chain.attempts()', () => {
  const activity = ({ chain }: Leads, rows: number, stages: number) => {
    const into = createChainActivity(stages);
    chain.activity(0, rows, into);
    return [...into.firstRowOf];
  };

  it('dates each stage by its earliest row over all chains, not by the best chain', () => {
    const spec = funnel(3, { stages: [stage(), stage(), stage({ within: days(1) })] });
    const rows: SmallRow[] = [
      [-1, 1],
      [0, 0],
      [1, 1],
      [5, 1],
      [5.5, 2],
    ];
    expect(activity(leads(spec, [rows]), rows.length, 3)).toEqual([1, 2, 4]);
    expect(rowOf(spec, rows)).toEqual([1, 3, 4]);
  });

  it('gives each entry its own furthest chain', () => {
    const rows: SmallRow[] = [
      [0, 0],
      [1, 1],
      [5, 0],
      [9, 0],
      [10, 1],
    ];
    const into = createChainAttempts(2);
    leads(funnel(2, { window: days(2) }), [rows]).chain.attempts(0, rows.length, into);
    expect([...into.rows.subarray(0, 2 * into.count)]).toEqual([0, 1, 2, -1, 3, 4]);
  });
});

describe('a lead of 40,000 rows', () => {
  const rows = Array.from({ length: 40_000 }, (_, i): SmallRow => [Math.floor(i / 3), i % 97 === 0 ? 1 : 0]);
  const long = (options: Partial<ChainSpec>) => leads(funnel(3, { window: days(30), ...options }), [rows]);

  it.each([
    ['in sequence', {}],
    ['with an optional stage', { stages: [stage(), stage({ optional: true }), stage()] }],
    ['in any order', { order: 'any' as const }],
    [
      'with strict ties and a within',
      { ties: 'strict' as const, stages: [stage(), stage({ within: days(3) }), stage()] },
    ],
  ])('is walked in time near to linear %s', (_, options) => {
    const { chain } = long(options);
    const into = createChainResult(3);
    const from = performance.now();
    chain.best(0, rows.length, into);
    expect(into.depth).toBe(1);
    expect(performance.now() - from).toBeLessThan(2000);
  });
});
