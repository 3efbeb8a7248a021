import { describe, expect, it } from 'vitest';
import { type StepCase, toTrial } from './step-cases.ts';
import { compileCatalogs, toEngine } from './to-engine.ts';

/** Look-alikes of the published cases in ../shared/data/funnel_semantics: the same rules on logs of our own. */
const LOOK_ALIKES: readonly StepCase[] = [
  {
    id: 'a skipped step, a wrong order and a repeat',
    steps: ['opened', 'clicked', 'bought'],
    window_days: 7,
    users: {
      all: ['opened', 'clicked', 'bought'],
      skipped: ['opened', 'bought'],
      wrong: ['clicked', 'opened', 'bought'],
      repeated: ['opened', 'opened', 'clicked'],
      none: ['bought'],
    },
    expected_counts: [4, 2, 1],
  },
  {
    id: 'a property asked of one step only',
    steps: ['opened', ['clicked', { browser: 'Firefox' }]],
    users: {
      with: ['opened', ['clicked', { browser: 'Firefox' }]],
      other: ['opened', ['clicked', { browser: 'Safari' }]],
      none: ['opened', 'clicked'],
    },
    expected_counts: [3, 1],
  },
  {
    id: 'one time for both steps, and a later try that gets further',
    steps: ['opened', 'clicked', 'bought'],
    window_days: 1,
    users: {
      tied: [
        ['opened', '2021-03-01T10:00'],
        ['clicked', '2021-03-01T10:00'],
      ],
      again: [
        ['opened', '2021-03-01T10:00'],
        ['clicked', '2021-03-01T11:00'],
        ['opened', '2021-03-05T10:00'],
        ['clicked', '2021-03-05T10:30'],
        ['bought', '2021-03-06T10:00'],
      ],
    },
    expected_counts: [2, 1, 1],
    expected_avg_seconds: [null, 1800, 84600],
    expected_median_seconds: [null, 1800, 84600],
  },
  {
    id: 'a window of exactly the length, and a minute more',
    steps: ['opened', 'clicked'],
    users: {
      exact: [
        ['opened', '2021-03-01T10:00'],
        ['clicked', '2021-03-01T10:10'],
      ],
      more: [
        ['opened', '2021-03-01T10:00'],
        ['clicked', '2021-03-01T10:11'],
      ],
    },
    variants: [
      { window: '10 minutes', expected_counts: [2, 1], expected_avg_seconds_step2: 600 },
      { window: '11 minutes', expected_counts: [2, 2], expected_avg_seconds_step2: 630 },
    ],
  },
];

const catalogs = compileCatalogs();

async function answer(one: StepCase, window?: string) {
  const engine = await toEngine(toTrial(one, window), catalogs);
  const rows = (await engine.answer({ funnel: 'steps' })).rows();
  const seconds = (name: string) =>
    rows.map((row) => (row[name] === null ? null : Math.round(Number(row[name]) * 86_400)));
  return {
    counts: rows.map((row) => row['count']),
    mean: seconds('mean_days_previous'),
    median: seconds('median_days_previous'),
  };
}

async function check(one: StepCase): Promise<void> {
  for (const { window, expected_counts, expected_avg_seconds_step2 } of one.variants ?? []) {
    const { counts, mean } = await answer(one, window);
    expect({ window, counts, mean: mean[1] }).toEqual({
      window,
      counts: expected_counts,
      mean: expected_avg_seconds_step2,
    });
  }
  if (one.expected_counts === undefined) return;
  const { counts, mean, median } = await answer(one);
  expect(counts).toEqual(one.expected_counts);
  if (one.expected_avg_seconds) expect(mean).toEqual(one.expected_avg_seconds);
  if (one.expected_median_seconds) expect(median).toEqual(one.expected_median_seconds);
}

describe('engine.answer({funnel}) with strict ties', () => {
  it.each(LOOK_ALIKES.map((one) => [one.id, one] as const))('counts %s', (_, one) => check(one));
});
