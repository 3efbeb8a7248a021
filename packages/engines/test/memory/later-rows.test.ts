import { describe, expect, it } from 'vitest';
import { createChance } from '../../../../test/reference/random.ts';
import { laterDepths } from '../../src/memory/chains/by-row/later-depths.ts';
import { LaterRows, type LaterStretch } from '../../src/memory/chains/by-row/later-rows.ts';
import { kindOf, SubjectKinds } from '../../src/memory/chains/by-row/subject-kinds.ts';

/** Codes −1 to 4: none, the first stage, the second, another event, the first and third at once, the second again. */
const stageOf = Uint8Array.from([0, 1, 2, 0, 5, 2]);

function logOf(seed: number, rows: number, subjects: number) {
  const chance = createChance(seed);
  const subjectOf = Int32Array.from({ length: rows }, () => (chance.is(0.1) ? -1 : chance.below(subjects)));
  const codes = Int32Array.from({ length: rows }, () => (chance.is(0.6) ? 0 : chance.below(6) - 1));
  const times = Float64Array.from(subjectOf, (_, row) => row >> 1);
  return { order: { subjects, subjectOf, times, withoutSubject: 0 }, codes };
}

type Log = ReturnType<typeof logOf>;

/** Subject by subject its stages, and its rows that match one. */
function slowly({ order, codes }: Log) {
  const stages = new Array<number>(order.subjects).fill(0);
  const rows = stages.map((): { time: number; mask: number }[] => []);
  order.subjectOf.forEach((subject, row) => {
    const mask = stageOf[(codes[row] ?? 0) + 1] ?? 0;
    if (subject < 0 || mask === 0) return;
    stages[subject] = (stages[subject] ?? 0) | mask;
    rows[subject]?.push({ time: order.times[row] ?? 0, mask });
  });
  return { stages, rows };
}

function kindsOf({ order, codes }: Log): SubjectKinds {
  const kinds = new SubjectKinds(order.subjects);
  kinds.note(order.subjectOf, codes, Int32Array.from(stageOf, kindOf));
  return kinds;
}

const logs = [
  [1, 500, 90],
  [2, 140_000, 30_000],
  [3, 0, 3],
  [4, 200, 1],
] as const;

describe('the rows depths are found from', () => {
  it.each(logs)(
    'are those that match a stage of subjects with a later one, in their order: %i',
    (seed, length, subjects) => {
      const log = logOf(seed, length, subjects);
      const { stages, rows } = slowly(log);
      const kinds = kindsOf(log);
      expect(Array.from(stages, (_, s) => kinds.of(s))).toEqual(stages.map(kindOf));
      const later = rows.filter((_, s) => (stages[s] ?? 0) > 1);
      const made = new LaterRows(log.order, { codes: log.codes, stageOf }, kinds, false);
      for (let again = 0; again < 3; again++) expect(rowsBySubject(made)).toEqual(later);
      expect([...made.placeOf].sort((a, b) => a - b)).toEqual(later.map((_, place) => place));
    },
  );
});

function rowsBySubject(later: LaterRows) {
  const found = Array.from(later.placeOf, (): { time: number; mask: number }[] => []);
  later.each(({ places, times, stageMask }) => {
    places.forEach((place, i) => {
      found[place]?.push({ time: times[i] ?? 0, mask: stageMask[i] ?? 0 });
    });
  });
  return Array.from(later.placeOf, (place) => found[place]);
}

/** How far the rows of one subject come, from entry to entry; rows of one time stand in the order of their stages. */
function slowDepth(rows: readonly { time: number; mask: number }[], length: number): number {
  const ordered = [...rows].sort((a, b) => a.time - b.time || a.mask - b.mask);
  const depths = ordered.flatMap((entry, from) => {
    if (entry.mask !== 1) return [];
    let depth = 0;
    for (const { time, mask } of ordered.slice(from + 1))
      if (mask === 1 << (depth + 1) && time <= entry.time + length) depth++;
    return [depth];
  });
  return Math.max(-1, ...depths);
}

const walked = (placeOf: Int32Array, stretches: readonly LaterStretch[]) => ({
  placeOf,
  each: (visit: (stretch: LaterStretch) => void) => stretches.forEach(visit),
});

describe('the depths of subjects with a later stage', () => {
  it.each([3, 40, 4000, Number.POSITIVE_INFINITY])('are those of their best entry, windows being %i long', (length) => {
    const chance = createChance(7);
    const places = Int32Array.from({ length: 1800 }, () => chance.below(90));
    const times = Float64Array.from(places, (_, i) => Math.floor(i / chance.pick([60, 61])));
    times.sort();
    const stageMask = Uint8Array.from(places, () => 1 << chance.below(4));
    const cut = (from: number, to: number) => ({
      places: places.subarray(from, to),
      times: times.subarray(from, to),
      stageMask: stageMask.subarray(from, to),
    });
    const placeOf = Int32Array.from({ length: 90 }, (_, place) => place);
    const open = () => expect.unreachable();
    const made = laterDepths(walked(placeOf, [cut(0, 300), cut(300, 1800)]), { stages: 4, length, open });
    const rowsOf = (place: number) =>
      Array.from(times).flatMap((time, i) => (places[i] === place ? [{ time, mask: stageMask[i] ?? 0 }] : []));
    expect(Array.from(made)).toEqual(Array.from(placeOf, (place) => slowDepth(rowsOf(place), length)));
  });

  it('are asked of the kernel, from all their rows, where some are of several stages', () => {
    const rows = walked(Int32Array.of(1, 0, 2), [
      { places: Int32Array.of(0, 1, 2, 1), times: Float64Array.of(1, 1, 2, 2), stageMask: Uint8Array.of(2, 1, 1, 2) },
      { places: Int32Array.of(0, 2, 2, 0), times: Float64Array.of(2, 3, 3, 9), stageMask: Uint8Array.of(3, 6, 1, 1) },
    ]);
    const asked: [number[], number[]][] = [];
    const made = laterDepths(rows, {
      stages: 3,
      length: 10,
      open: ({ times, stageMask }) => ({
        depth(from, to) {
          asked.push([[...times.subarray(from, to)], [...stageMask.subarray(from, to)]]);
          return asked.length + 4;
        },
      }),
    });
    const tangled = [
      { times: [1, 2, 9], masks: [2, 3, 1] },
      { times: [2, 3, 3], masks: [1, 6, 1] },
    ];
    expect(asked).toEqual(tangled.map(({ times, masks }) => [times, masks]));
    expect([...made]).toEqual([5, 1, 6]);
  });
});
