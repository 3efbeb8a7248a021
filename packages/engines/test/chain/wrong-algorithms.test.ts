import { describe, expect, it } from 'vitest';
import { counts, days, depthsOf, funnel, leads, type SmallRow, stage } from './small-log.ts';

/** Wrong on purpose: from the lead's first entry, each stage's next row. */
function greedyFromFirst(rows: readonly SmallRow[], stages: number, windowDays: number): number {
  let depth = -1;
  let entry = 0;
  for (const [day, ...matched] of rows) {
    if (!matched.includes(depth + 1) || depth + 1 >= stages) continue;
    if (depth < 0) entry = day;
    else if (day - entry > windowDays) continue;
    depth++;
  }
  return depth;
}

/** Wrong on purpose: every entry is tried, each stage takes its next row, and `within` is held against that row. */
function greedyWithWithin(rows: readonly SmallRow[], withins: readonly (number | null)[]): number {
  const walk = (start: number): number => {
    let depth = 0;
    let at = rows[start]?.[0] ?? 0;
    for (const [day, ...matched] of rows.slice(start + 1)) {
      if (!matched.includes(depth + 1)) continue;
      const within = withins[depth + 1] ?? null;
      if (within !== null && day - at > within) break;
      depth++;
      at = day;
    }
    return depth;
  };
  return Math.max(-1, ...rows.flatMap(([, ...matched], i) => (matched.includes(0) ? [walk(i)] : [])));
}

/** Wrong on purpose: the first time of each stage, compared stage by stage. */
function minimumPerStage(rows: readonly SmallRow[], stages: number, windowDays: number): number {
  const first = Array.from(
    { length: stages },
    (_, k) => rows.find(([, ...m]) => m.includes(k))?.[0] ?? Number.POSITIVE_INFINITY,
  );
  let depth = -1;
  for (const [k, day] of first.entries()) {
    const isInOrder = k === 0 || (day >= (first[k - 1] ?? 0) && day - (first[0] ?? 0) <= windowDays);
    if (!Number.isFinite(day) || !isInOrder) break;
    depth = k;
  }
  return depth;
}

const VISIT = 0;
const LEAD = 1;
const MQL = 2;

describe('createChain(spec, rows).depth() beside the algorithms that are wrong', () => {
  const log: SmallRow[][] = [
    [
      [1, VISIT],
      [2, LEAD],
      [3, MQL],
    ],
    [
      [1, VISIT],
      [40, VISIT],
      [41, LEAD],
      [42, MQL],
    ],
    [
      [1, VISIT],
      [2, LEAD],
      [30, VISIT],
      [31, LEAD],
      [33, MQL],
    ],
    [
      [1, MQL],
      [2, VISIT],
      [3, LEAD],
      [4, MQL],
    ],
    [
      [1, LEAD],
      [2, VISIT],
      [3, LEAD],
    ],
  ];

  it('gives 5, 5, 4 where a greedy walk from the first entry gives 5, 4, 2', () => {
    const spec = funnel(3, { window: days(10) });
    expect(
      counts(
        3,
        log.map((rows) => greedyFromFirst(rows, 3, 10)),
      ),
    ).toEqual([5, 4, 2]);
    expect(counts(3, depthsOf(leads(spec, log)))).toEqual([5, 5, 4]);
  });

  it('gives 5, 5, 4 where the minimum time per stage gives 5, 3, 1', () => {
    const spec = funnel(3, { window: days(10) });
    expect(
      counts(
        3,
        log.map((rows) => minimumPerStage(rows, 3, 10)),
      ),
    ).toEqual([5, 3, 1]);
    expect(counts(3, depthsOf(leads(spec, log)))).toEqual([5, 5, 4]);
  });

  it('gives 3, 3, 3 where a greedy walk from every entry that keeps to `within` gives 3, 3, 1', () => {
    const within = [null, null, 1];
    const spec = funnel(3, { stages: [stage(), stage(), stage({ within: days(1) })] });
    const repeats: SmallRow[][] = [
      [
        [0, VISIT],
        [1, LEAD],
        [2, MQL],
      ],
      [
        [0, VISIT],
        [1, LEAD],
        [5, LEAD],
        [5.5, MQL],
      ],
      [
        [0, VISIT],
        [0.5, VISIT],
        [1, LEAD],
        [9, LEAD],
        [10, MQL],
      ],
    ];
    expect(
      counts(
        3,
        repeats.map((rows) => greedyWithWithin(rows, within)),
      ),
    ).toEqual([3, 3, 1]);
    expect(counts(3, depthsOf(leads(spec, repeats)))).toEqual([3, 3, 3]);
  });

  it('takes the times of the chain that counts, not the first row of each stage', () => {
    const spec = funnel(3, { stages: [stage(), stage(), stage({ within: days(1) })], window: days(10) });
    const rows: SmallRow[] = [
      [0, VISIT],
      [1, LEAD],
      [2, VISIT],
      [5, LEAD],
      [5.5, MQL],
    ];
    const { chain, ranges } = leads(spec, [rows]);
    const best = {
      depth: -1,
      filled: 0,
      entered: -1,
      entryRow: -1,
      rowOf: new Int32Array(3),
      neverEntered: false,
      removed: false,
    };
    chain.best(...(ranges[0] as [number, number]), best);
    expect([...best.rowOf].map((r) => rows[r]?.[0])).toEqual([0, 5, 5.5]);
  });
});
