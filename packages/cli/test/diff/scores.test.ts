import { compile } from '@sluice/core';
import { memory } from '@sluice/engines/memory';
import { describe, expect, it } from 'vitest';
import { createChance } from '../../../../test/reference/random.ts';
import type { KeyChange } from '../../src/diff/changed-keys.ts';
import { compareScores } from '../../src/diff/scores/compare-scores.ts';

interface Model {
  readonly rules: string;
  readonly max?: number;
  readonly hot?: number;
  readonly range?: string;
  readonly mql?: number;
}

const acts = [
  ['ada', '01', 'demo'],
  ['ada', '02', 'read'],
  ['bob', '01', 'demo'],
  ['cy', '03', 'read'],
] as const;

function file(
  { rules, max = 100, hot = 40, range = '[0, 100]', mql = 40 }: Model,
  rows: readonly (readonly string[])[],
) {
  const log = rows.map(([lead, day, event]) => `{lead: ${lead}, at: "2026-01-${day}T00:00:00Z", event: ${event}}`);
  return `
sluice: 1
timezone: UTC
as_of: "2026-02-01T00:00:00Z"
sources: {web: {kind: events, rows: [${log.join(', ')}]}}
scores:
  heat: {range: ${range}, groups: [{id: site, max: ${max}, rules: [${rules}]}], grades: {hot: ${hot}, cold: 0}}
funnels:
  demand: {window: none, stages: [{id: lead, event: any}, {id: mql, score: {heat: {gte: ${mql}}}}]}
`;
}

async function side(model: Model, rows: readonly (readonly string[])[] = acts) {
  const { catalog, diagnostics } = compile(file(model, rows));
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return { catalog, standings: await (await memory(catalog)).standings({ funnels: ['demand'] }) };
}

const change = (key: string): KeyChange => ({ key, file: null, before: null, after: null, oldLine: 1, newLine: 1 });

describe('what a change of a score does to leads', () => {
  it('names the leads that stand elsewhere, the thresholds, and the rule that did it', async () => {
    const before = await side({ rules: '{event: demo, points: 40}, {event: read, points: 5}' });
    const after = await side({ rules: '{event: demo, points: 30}, {event: read, points: 5}' });
    const key = 'scores.heat.groups[site].rules[0].points';
    const { leads, transitions, thresholds, reasons } = compareScores(before, after, [change(key), change('title')]);
    expect(leads).toEqual([
      { subject: 'ada', kind: 'grade', of: 'heat', before: 'hot', after: 'cold' },
      { subject: 'bob', kind: 'grade', of: 'heat', before: 'hot', after: 'cold' },
      { subject: 'ada', kind: 'stage', of: 'demand', before: 'mql', after: 'lead' },
      { subject: 'bob', kind: 'stage', of: 'demand', before: 'mql', after: 'lead' },
    ]);
    expect(transitions[0]).toMatchObject({
      kind: 'grade',
      before: 'hot',
      after: 'cold',
      leads: 2,
      examples: ['ada', 'bob'],
    });
    expect(thresholds.map(({ name, leads: { before: a, after: b } }) => [name, a, b])).toEqual([
      ['hot', 2, 0],
      ['cold', 3, 3],
      ['demand.mql', 2, 0],
    ]);
    expect(reasons.map(({ kind, what, points, leads: n, because }) => [kind, what, points, n, because])).toEqual([
      ['rule', 'site.1', -20, 2, [key]],
    ]);
  });

  it('tells a cap from the rule under it, and a moved cut from both', async () => {
    const rules = '{event: demo, points: 40}, {event: read, points: 5}';
    const capped = compareScores(await side({ rules }), await side({ rules, max: 30 }), []);
    expect(capped.reasons.map(({ kind, what, points }) => [kind, what, points])).toEqual([['limit', 'site', -25]]);
    const cut = compareScores(await side({ rules }), await side({ rules, hot: 45, mql: 45 }), []);
    expect(cut.reasons.map(({ kind, what, points, leads }) => [kind, what, points, leads])).toEqual([
      ['cuts', 'grade', 0, 1],
      ['cuts', 'stage', 0, 1],
    ]);
  });

  it('knows a rule again that moved to another place', async () => {
    const before = await side({ rules: '{event: demo, points: 40}, {event: read, points: 5}' });
    const after = await side({
      rules: '{event: read, points: 5}, {event: call, points: 9}, {event: demo, points: 40}',
    });
    expect(compareScores(before, after, []).reasons).toEqual([]);
  });

  it('adds up: all reasons together are the change of all points', async () => {
    for (let seed = 0; seed < 40; seed++) {
      const chance = createChance(seed);
      const rows = Array.from({ length: 25 }, () => [
        chance.pick(['a', 'b', 'c', 'd']),
        String(1 + chance.below(28)).padStart(2, '0'),
        chance.pick(['demo', 'read', 'call']),
      ]);
      const model = (): Model => ({
        rules: ['demo', 'read', 'call']
          .filter(() => chance.is(0.8))
          .concat('visit')
          .map((event) => `{event: ${event}, points: ${chance.below(30) - 8}, half_life: ${1 + chance.below(20)} days}`)
          .join(', '),
        max: 10 + chance.below(60),
        range: `[0, ${20 + chance.below(60)}]`,
        hot: 15,
        mql: 15,
      });
      const [before, after] = [await side(model(), rows), await side(model(), rows)];
      const total = (of: typeof before): number =>
        of.standings.scores[0]?.values.reduce((sum, value) => sum + value, 0) ?? 0;
      const { reasons } = compareScores(before, after, []);
      const sum = reasons.reduce((all, { points }) => all + points, 0);
      expect(Math.abs(sum - (total(after) - total(before))), `seed ${seed}`).toBeLessThan(1e-9);
    }
  });
});
