import { compile } from '@sluice/core';
import { memory } from '@sluice/engines/memory';
import { describe, expect, it } from 'vitest';
import { expectedOf, lacks } from './shared.ts';

interface HalfLife {
  readonly points: number;
  readonly half_life_days: number;
  readonly age_days: number;
  readonly value: number;
}

interface Step {
  readonly points: number;
  readonly pct: number;
  readonly period_months: number;
  readonly after_months: number;
  readonly compounding?: number;
  readonly linear_of_original?: number;
  readonly value?: number;
}

const name = 'saas_metric_examples';
const models: readonly { readonly model: string; readonly examples?: readonly (HalfLife & Step)[] }[] = lacks(name)
  ? []
  : expectedOf(name).score_decay;
const examplesOf = (model: string) => models.find((each) => each.model === model)?.examples ?? [];
const now = Date.UTC(2026, 6, 1, 9);

/** What one event at `at` gives by one rule. */
async function scored(at: number, rule: string): Promise<number | undefined> {
  const { catalog, diagnostics } = compile(`sluice: 1
timezone: UTC
sources:
  acts: {kind: events, rows: [{lead: a, at: "${new Date(at).toISOString()}", event: demo}]}
scores:
  s: {groups: [{id: g, rules: [{event: demo, ${rule}}]}]}
`);
  expect(diagnostics).toEqual([]);
  const { rows } = await (await memory(catalog)).scores({ score: 's', asOf: new Date(now).toISOString() });
  return rows[0]?.value;
}

describe.skipIf(lacks(name))('decay of scores in saas_metric_examples (../shared/data)', () => {
  it.each(examplesOf('half_life'))(
    'leaves $value of $points after $age_days days, halved in $half_life_days',
    async (each) => {
      const rule = `points: ${each.points}, half_life: ${each.half_life_days} days`;
      expect(await scored(now - each.age_days * 86_400_000, rule)).toBeCloseTo(each.value, 6);
    },
  );

  it.each(examplesOf('step_percent'))('takes $pct % of $points every month, $after_months months on', async (each) => {
    const at = Date.UTC(2026, 6 - each.after_months, 1, 9);
    const every = `every: ${each.period_months} months`;
    const compounding = `points: ${each.points}, decay: {factor: ${1 - each.pct / 100}, ${every}}`;
    const linear = `points: ${each.points}, decay: {step: ${(each.points * each.pct) / 100}, ${every}}`;
    expect(await scored(at, compounding)).toBeCloseTo(each.compounding ?? each.value ?? Number.NaN, 9);
    expect(await scored(at, linear)).toBeCloseTo(each.linear_of_original ?? each.value ?? Number.NaN, 9);
    expect(await scored(at + 1000, compounding), 'a second before the last month is over').toBeGreaterThan(
      each.compounding ?? each.value ?? Number.NaN,
    );
  });

  it('counts what is 90 days old to the second, and nothing older', async () => {
    expect(await scored(now - 90 * 86_400_000, 'points: 10, within: 90 days')).toBe(10);
    expect(await scored(now - 90 * 86_400_000 - 1000, 'points: 10, within: 90 days')).toBe(0);
  });
});
