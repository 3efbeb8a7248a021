import { describe, expect, it } from 'vitest';
import { createChance } from '../../../../test/reference/random.ts';
import { clusterLater } from '../../src/memory/chains/by-row/cluster-later.ts';
import { laterRows } from '../../src/memory/chains/by-row/later-rows.ts';
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

describe('the rows depths are found from', () => {
  it('are, subject by subject, those that match a stage of subjects with a later one', () => {
    for (const [seed, length, subjects] of [
      [1, 500, 90],
      [2, 140_000, 30_000],
      [3, 0, 3],
      [4, 200, 1],
    ] as const) {
      const log = logOf(seed, length, subjects);
      const { stages, rows } = slowly(log);
      const kinds = kindsOf(log);
      expect(Array.from(stages, (_, s) => kinds.of(s))).toEqual(stages.map(kindOf));
      const made = laterRows(log.order, { codes: log.codes, stageOf }, kinds);
      const expected = rows.map((own, s) => ((stages[s] ?? 0) > 1 ? own : []));
      let end = 0;
      const ends = expected.map((own) => (end += own.length));
      expect(Array.from(made.times)).toEqual(expected.flat().map(({ time }) => time));
      expect(Array.from(made.stageMask)).toEqual(expected.flat().map(({ mask }) => mask));
      expect(Array.from(made.starts.subarray(1))).toEqual(ends);
    }
  });

  it.each([
    [60_000, 40_000],
    [60_000, 33_000],
    [60_000, 3],
    [60_000, 1],
  ])('stand the same where %i rows of %i subjects are clustered bucket by bucket', (length, subjects) => {
    const { order, codes } = logOf(5, length, subjects);
    const rows = Int32Array.from({ length }, (_, row) => row).filter((row) => (order.subjectOf[row] ?? -1) >= 0);
    const stretches = [rows.subarray(0, 7), rows.subarray(7, 30_000), rows.subarray(30_000)];
    const atOnce = clusterLater(order, { codes, stageOf }, stretches);
    expect(clusterLater(order, { codes, stageOf }, stretches, 1000)).toEqual(atOnce);
  });
});
