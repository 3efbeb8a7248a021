import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compile } from '../../src/compile.ts';
import { hasErrors } from '../../src/diagnostic/index.ts';

const whole = readFileSync(new URL('./whole-file.sluice.yaml', import.meta.url), 'utf8');
const smallest = readFileSync(new URL('./smallest.sluice.yaml', import.meta.url), 'utf8');

describe('compile of the whole file of the language page', () => {
  const { catalog, diagnostics } = compile(whole);

  it('gives warnings only, one for each section that is not computed yet', () => {
    expect(hasErrors(diagnostics)).toBe(false);
    const sections = diagnostics.flatMap((d) => (d.code === 'section-not-ready' ? [whole.slice(d.from, d.to)] : []));
    expect(sections).toEqual(['sharing']);
  });

  it('runs the funnel with its score stage', () => {
    const stages = catalog.funnels['demand']?.stages ?? [];
    expect(stages.map(({ id }) => id)).toEqual(['visitor', 'lead', 'mql', 'sql', 'opportunity', 'won']);
    const test = { kind: 'score', tests: [{ score: 'engagement', op: 'gte', value: 60 }] };
    expect(stages[2]?.reach).toEqual({ kind: 'standing', sources: ['web', 'crm'], of: test });
    expect(stages[3]?.within).toEqual({ n: 30, unit: 'day' });
  });

  it('names what it lacks for a number of the library where it is used', () => {
    const lacking = diagnostics.flatMap((d) => (d.code === 'metric-not-possible' ? [whole.slice(d.from, d.to)] : []));
    expect(lacking).toEqual(['ltv_cac', 'win_rate']);
    expect(diagnostics.map(({ code }) => code)).not.toContain('left-out');
  });

  it('keeps every metric, target and widget that can be computed', () => {
    expect(Object.keys(catalog.metrics)).toEqual([
      'cost_per_demo',
      'cpl',
      'cac',
      'roi',
      'lead_velocity',
      'count(mql)',
      'spend',
      'count(lead)',
      'close_rate',
    ]);
    expect(catalog.targets).toEqual([
      { metric: 'cpl', at_most: 50 },
      { metric: 'count(mql)', at_least: 600, in: '2026-Q4', pace: 'working_days' },
    ]);
    expect(catalog.dashboards['overview']?.rows.map((row) => row.map((w) => w.kind))).toEqual([
      ['kpi', 'kpi', 'kpi', 'kpi'],
      ['funnel', 'trend'],
      ['table'],
    ]);
  });

  it('binds who shares the credit', () => {
    expect(catalog.attribution).toMatchObject({
      funnel: 'demand',
      conversion: 'won',
      value: 'won',
      model: 'position',
      compare: ['first', 'linear', 'time_decay', 'markov'],
      milestones: { lead: 'lead', opportunity: 'opportunity', won: 'won' },
      lookback: { n: 90, unit: 'day' },
      exclude: ['direct'],
    });
  });

  it('survives JSON and cannot be changed', () => {
    expect(JSON.parse(JSON.stringify(catalog))).toStrictEqual(catalog);
    expect(Object.isFrozen(catalog.funnels['demand']?.stages[0]?.reach)).toBe(true);
  });
});

describe('compile of the smallest file', () => {
  it('gives the golden catalog', async () => {
    const { catalog, diagnostics } = compile(smallest);
    expect(diagnostics).toEqual([]);
    await expect(`${JSON.stringify(catalog, null, 2)}\n`).toMatchFileSnapshot('./smallest.catalog.json');
  });
});
