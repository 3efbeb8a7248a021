import { compile } from '@sluice/core';
import { isTable } from '@sluice/core/query';
import { describe, expect, it } from 'vitest';
import { memory } from '../../src/memory/index.ts';

interface Row {
  readonly lead: string;
  readonly at: string;
  readonly event: string;
  readonly variant?: string;
}

const text = `sluice: 1
timezone: UTC
as_of: 2026-03-25T00:00:00Z
sources:
  web: {kind: events, from: web.csv, lead: lead, at: at, event: event}
funnels:
  demand: {window: 5 days, stages: [{id: visitor, event: visit}, {id: lead, event: sign_up}]}
experiments:
  form:
    arms: {control: a, b: b, c: c}
    arm: web.variant
    metric: "rate(visitor, lead)"
    from: 2026-03-03
    to: 2026-03-22
    planned: 10
`;
const { catalog } = compile(text);
const hour = 3_600_000;
const start = Date.UTC(2026, 2, 1);
const [from, to, asOf] = ['2026-03-03', '2026-03-22', '2026-03-25'].map((day) => Date.parse(`${day}T00:00:00Z`));

/** Numbers from 0 to 1, the same for a seed. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let z = Math.imul(state ^ (state >>> 15), state | 1);
    z ^= z + Math.imul(z ^ (z >>> 7), z | 61);
    return ((z ^ (z >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function log(seed: number): Row[] {
  const next = numbers(seed);
  return Array.from({ length: 260 }, () => {
    const isVisit = next() < 0.7;
    const variant =
      isVisit && next() < 0.8 ? { variant: ['a', 'b', 'c', 'other'][Math.floor(next() * 3.3)] ?? 'a' } : {};
    const at = new Date(start + Math.floor(next() * 26 * 24) * hour).toISOString();
    return { lead: `l${Math.floor(next() * 70)}`, at, event: isVisit ? 'visit' : 'sign_up', ...variant };
  });
}

/** The counts by reading the rules aloud, lead by lead. */
function slowly(rows: readonly Row[]) {
  const found = new Map<string, { all: number; count: number; conversions: number }>();
  const known = rows.filter(({ at }) => Date.parse(at) <= (asOf ?? 0));
  for (const lead of new Set(known.map((row) => row.lead))) {
    const own = known.filter((row) => row.lead === lead);
    const within = ({ at }: Row) => Date.parse(at) >= (from ?? 0) && Date.parse(at) < (to ?? 0);
    const arms = new Set(
      own.filter(within).flatMap(({ variant }) => (variant && 'abc'.includes(variant) ? [variant] : [])),
    );
    const [only] = arms;
    const arm = arms.size > 1 ? 'two' : only === 'a' ? 'control' : (only ?? 'none');
    const entries = own.filter((row) => row.event === 'visit' && within(row)).map(({ at }) => Date.parse(at));
    if (entries.length === 0) continue;
    const signUps = own.filter(({ event }) => event === 'sign_up').map(({ at }) => Date.parse(at));
    const wins = entries.filter((t) => signUps.some((s) => s >= t && s - t <= 5 * 24 * hour));
    const t1 = Math.min(...(wins.length > 0 ? wins : entries));
    const isOpen = (asOf ?? 0) < t1 + 5 * 24 * hour;
    const counts = found.get(arm) ?? { all: 0, count: 0, conversions: 0 };
    counts.all++;
    if (!isOpen) counts.count++;
    if (!isOpen && wins.length > 0) counts.conversions++;
    found.set(arm, counts);
  }
  return found;
}

async function answer(rows: readonly Row[]) {
  const lines = rows.map(({ lead, at, event, variant = '' }) => `${lead},${at},${event},${variant}`);
  const csv = new TextEncoder().encode(`lead,at,event,variant\n${lines.join('\n')}\n`);
  const engine = await memory(catalog, { read: async () => csv });
  const [table] = await engine.answerAll([{ experiment: 'form' }]);
  if (!table || !isTable(table)) throw new Error('no table');
  return table;
}

describe('memory(catalog).answerAll([{experiment}])', () => {
  it('counts as the rules read aloud do, on twenty random logs', async () => {
    for (let seed = 1; seed <= 20; seed++) {
      const rows = log(seed);
      const table = await answer(rows);
      const expected = slowly(rows);
      const none = { all: 0, count: 0, conversions: 0 };
      for (const row of table.rows()) {
        const { all, count, conversions } = expected.get(String(row['arm'])) ?? none;
        expect(row, `seed ${seed}, ${row['arm']}`).toMatchObject({ count, conversions, maturing: all - count });
      }
      const { inTwoArms, inNoArm } = table.info.experiment ?? {};
      expect({ inTwoArms, inNoArm }).toEqual({
        inTwoArms: expected.get('two')?.all ?? 0,
        inNoArm: expected.get('none')?.all ?? 0,
      });
    }
  });

  it('names an experiment that is not there, and touches no other question', async () => {
    const engine = await memory(catalog, { read: async () => new TextEncoder().encode('lead,at,event,variant\n') });
    const [wrong, funnel] = await engine.answerAll([{ experiment: 'from' }, { funnel: 'demand' }]);
    expect(wrong).toMatchObject({ diagnostics: [{ code: 'unknown-experiment', params: { nearest: 'form' } }] });
    expect(funnel && isTable(funnel)).toBe(true);
  });
});
