import { describe, expect, it } from 'vitest';
import type { Row } from '../support/open-file.ts';
import { answerCase, type FunnelCase } from './funnel-case.ts';
import { expectedOf, lacks } from './shared.ts';

type Times = Readonly<Record<string, unknown>>;
type Published = FunnelCase &
  Times & { readonly variants?: readonly ({ window: string; expected_counts: number[] } & Times)[] };

const cases: Published[] = lacks('funnel_semantics') ? [] : expectedOf('funnel_semantics').cases;
const questions = cases.flatMap((one) => {
  const own = `${one.window_days ?? 14} days`;
  const asked = one.variants ?? [{ ...one, window: own, expected_counts: one.expected_counts ?? [] }];
  return asked.map((expected) => ({ id: one.id, window: expected.window, one, expected }));
});

const seconds = (row: Row | undefined, name: string) => Number(row?.[name]) * 86_400;

function expectTimes(rows: Row[], e: Times): void {
  const perStage = {
    mean_days_previous: e['expected_avg_seconds'],
    median_days_previous: e['expected_median_seconds'],
  };
  for (const [column, list] of Object.entries(perStage)) {
    if (!Array.isArray(list)) continue;
    list.forEach((value, i) => {
      if (value !== null) expect(seconds(rows[i], column), `${column} of stage ${i + 1}`).toBeCloseTo(value, 3);
    });
  }
  const means = [
    e['expected_step2_avg_seconds'],
    e['expected_avg_seconds_step2'],
    e['expected_avg_seconds_step1_to_2'],
  ];
  for (const value of means)
    if (typeof value === 'number') expect(seconds(rows[1], 'mean_days_previous')).toBeCloseTo(value, 3);
  const median = e['expected_step2_median_seconds'];
  if (typeof median === 'number') expect(seconds(rows[1], 'median_days_previous')).toBeCloseTo(median, 3);
}

describe.skipIf(lacks('funnel_semantics'))('funnel_semantics (../shared/data)', () => {
  it('has the nine published cases, one of them with two windows', () => {
    expect(questions).toHaveLength(10);
  });

  it.each(questions)('counts $id within $window', async ({ one, window, expected }) => {
    const rows = await answerCase(one, window);
    expect(rows.map((r) => r['count'])).toEqual(expected.expected_counts);
    expectTimes(rows, { ...expected });
  });
});
