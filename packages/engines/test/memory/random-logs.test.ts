import { compile } from '@sluice/core';
import type { Catalog, Funnel } from '@sluice/core/catalog';
import { isTable, type MetricQuery } from '@sluice/core/query';
import type { Value } from '@sluice/core/table';
import { memory } from '@sluice/engines/memory';
import { describe, expect, it } from 'vitest';
import { type Attempt, type Days, read } from '../../../../test/reference/answer.ts';
import { figuresOf } from '../../../../test/reference/funnel-figures.ts';
import { generateTrial, type Trial } from '../../../../test/reference/generate.ts';

const TRIALS = Number(process.env['TRIALS'] ?? 2000);
const week = 7;
const firstDay = Date.UTC(2026, 2, 2) / 86_400_000;

const base = compile(`
sluice: 1
sources:
  crm: {kind: leads, stages: {qualified: qualified, won: won}, value: amount, rows: [{lead: x}]}
  web: {kind: events, rows: [{lead: x, at: 2026-01-01, event: visit}]}
  app: {kind: events, rows: [{lead: x, at: 2026-01-01, event: visit}]}
dimensions:
  country: {from: crm.country}
`).catalog;

function catalogOf({ funnel, log }: Trial): Catalog {
  return { ...base, timezone: log.timezone, asOf: log.asOf, funnels: { [funnel.id]: funnel } };
}

/** All spans the queries ask for: everything, five weeks, nine days in the middle. */
const spans: readonly Days[] = [
  null,
  ...Array.from({ length: 13 }, (_, i): Days => [firstDay + i * week, firstDay + (i + 1) * week]),
  [firstDay + 20, firstDay + 29],
];
const iso = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10);

function queries(funnel: Funnel): MetricQuery[] {
  const counts = funnel.stages.map((s) => `count(${s.id})`);
  return [
    { funnel: funnel.id },
    { funnel: funnel.id, by: ['country'] },
    { funnel: funnel.id, grain: 'week', from: iso(firstDay), to: iso(firstDay + 13 * week) },
    { funnel: funnel.id, from: iso(firstDay + 20), to: iso(firstDay + 29) },
    { metrics: counts },
    { metrics: counts, by: ['country'] },
    { metrics: counts, grain: 'week', from: iso(firstDay), to: iso(firstDay + 13 * week) },
  ];
}

async function compareTrial(seed: number): Promise<void> {
  const trial = generateTrial(seed);
  const { funnel, log } = trial;
  const rows = Object.fromEntries(log.sources.map((s) => [s.id, s.rows]));
  const engine = await memory(catalogOf(trial), { rows });
  const answers = await engine.answerAll(queries(funnel));
  const tables = answers.map((a) => (isTable(a) ? a.rows() : [{ error: JSON.stringify(a) }]));
  const reading = read(funnel, log, spans, { source: 'crm', field: 'country' });
  const inSpan = (span: number) => reading.attempts.filter((a) => a.span === span);
  expectFigures(funnel, reading, inSpan(0), tables[0] ?? [], `seed ${seed}, whole`);
  const groups = [...new Set(inSpan(0).map((a) => a.group))];
  for (const group of groups) {
    const own = (tables[1] ?? []).filter((row) => row['country'] === group);
    expectFigures(funnel, reading, inSpan(0).filter((a) => a.group === group), own, `seed ${seed}, ${group}`);
  }
  expect(tables[1]?.length, `seed ${seed} groups`).toBe(groups.length * funnel.stages.length);
  for (let w = 0; w < 13; w++) {
    const own = (tables[2] ?? []).filter((row) => row['period'] === iso(firstDay + w * week));
    expectFigures(funnel, reading, inSpan(w + 1), own, `seed ${seed}, week ${w}`);
  }
  expectFigures(funnel, reading, inSpan(14), tables[3] ?? [], `seed ${seed}, nine days`);
  const arrivals = funnel.stages.map((_, k) => reading.arrivals.filter((a) => a.stage === k));
  expect(Object.values(tables[4]?.[0] ?? {}), `seed ${seed}, activity`).toEqual(arrivals.map((a) => a.length));
  for (const row of tables[5] ?? []) {
    const { country, ...counts } = row;
    expect(Object.values(counts), `seed ${seed}, activity ${country}`).toEqual(arrivals.map((all) => all.filter((a) => a.group === country).length));
  }
  for (const [w, row] of (tables[6] ?? []).entries()) {
    const { period: _, ...counts } = row;
    const isIn = (day: number | null) => day !== null && day >= firstDay + w * week && day < firstDay + (w + 1) * week;
    expect(Object.values(counts), `seed ${seed}, activity week ${w}`).toEqual(arrivals.map((all) => all.filter((a) => isIn(a.day)).length));
  }
  const info = answers[0] && isTable(answers[0]) ? answers[0].info : null;
  expect(info?.neverEntered, `seed ${seed}, never entered`).toBe(reading.neverEntered);
}

function expectFigures(
  funnel: Funnel,
  reading: ReturnType<typeof read>,
  attempts: readonly Attempt[],
  rows: readonly Record<string, Value>[],
  what: string,
): void {
  const figures = figuresOf(funnel, reading, attempts);
  expect(rows.length, what).toBe(funnel.stages.length);
  figures.forEach((expected, k) => {
    for (const [name, value] of Object.entries(expected)) {
      const found = rows[k]?.[name] ?? null;
      if (value === null || found === null) expect(found, `${what}, stage ${k}, ${name}`).toBe(value);
      else expect(Math.abs(Number(found) - value), `${what}, stage ${k}, ${name}: ${found}, not ${value}`).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(value)));
    }
  });
}

describe('memory on random logs', () => {
  it(`answers funnels and counts as the reference evaluator does on ${TRIALS} of them`, async () => {
    for (let seed = 1; seed <= TRIALS; seed++) await compareTrial(seed);
  }, 300_000);
});

