import { describe, expect, it } from 'vitest';
import {
  benchmarkIds,
  benchmarkOrigins,
  benchmarkRows,
  benchmarksRead,
  shippedBenchmark,
} from '../../src/benchmarks/index.ts';
import { compile } from '../../src/compile.ts';
import { explain } from '../../src/explain/index.ts';
import { libraryMetrics } from '../../src/library/whole/whole-library.ts';

const file = (more: string) => `sluice: 1
currency: EUR
sources:
  ads: {kind: spend, rows: [{at: 2026-01-05, cost: 100}]}
funnels:
  demand:
    stages: [visitor, lead, mql, won]
    counts: {visitor: 1000, lead: 100, mql: 30, won: 3}
metrics: {use: [cpl, lead_to_mql_rate]}
${more}
`;

describe('the benchmarks that come along', () => {
  it.each(benchmarkIds)(
    '%s has a figure of a metric of the library, of whom, from where, when and on what terms',
    (id) => {
      const one = shippedBenchmark(id);
      expect(libraryMetrics.map((metric) => metric.id)).toContain(one?.metric);
      expect([one?.value, one?.low, one?.high].filter((figure) => figure !== undefined).length).toBeGreaterThan(0);
      for (const locale of ['en', 'zh-CN', 'zh-TW'] as const)
        for (const text of [one?.label, one?.population])
          expect((text as Record<string, string>)[locale]).toMatch(/\S/);
      const { licence, url, year } = benchmarkOrigins[benchmarkRows[id].of];
      expect(licence).toMatch(/\S/);
      expect(url).toMatch(/^https:\/\//);
      expect([one?.year, one?.url]).toEqual([year, url]);
      expect(Date.parse(benchmarksRead)).toBeGreaterThan(Date.UTC(year, 0, 1));
      const unit = libraryMetrics.find((metric) => metric.id === one?.metric)?.unit;
      expect(one?.currency !== undefined, 'money names its currency').toBe(unit === 'currency');
    },
  );

  it('are at most five of one origin', () => {
    for (const origin of Object.keys(benchmarkOrigins))
      expect(Object.values(benchmarkRows).filter(({ of }) => of === origin).length).toBeLessThanOrEqual(5);
  });

  it('are bound where the file uses them, and never a target by themselves', () => {
    const { catalog, diagnostics } = compile(file('benchmarks: {use: [b2b_lead_to_mql]}'));
    expect(diagnostics).toEqual([]);
    expect(catalog.benchmarks).toMatchObject([
      { id: 'b2b_lead_to_mql', metric: 'lead_to_mql_rate', low: 0.2, high: 0.25 },
    ]);
    expect(catalog.targets).toEqual([]);
    expect(compile(file('')).catalog.benchmarks).toBeUndefined();
  });

  it('are the goal where a target says so, at the end that is worth reaching', () => {
    const { catalog, diagnostics } = compile(
      file(`rates: {USD: 0.5}
benchmarks: {use: [b2b_lead_to_mql, search_ads_cpl], ours: {metric: cpl, low: 40, high: 60}}
targets: [{metric: lead_to_mql_rate, benchmark: b2b_lead_to_mql}, {metric: cpl, benchmark: search_ads_cpl, in: 2026-Q1}, {metric: cpl, benchmark: ours}]`),
    );
    expect(diagnostics).toEqual([]);
    expect(catalog.targets).toEqual([
      { metric: 'lead_to_mql_rate', at_least: 0.2, benchmark: 'b2b_lead_to_mql' },
      { metric: 'cpl', at_most: 33.345, benchmark: 'search_ads_cpl', in: '2026-Q1' },
      { metric: 'cpl', at_most: 60, benchmark: 'ours' },
    ]);
    const words = (metric: string) => JSON.stringify(explain(catalog, metric));
    expect(words('lead_to_mql_rate')).toContain('Others: B2B, 20 % to 25 % (B2B companies, several round-ups, 2026');
    expect(words('lead_to_mql_rate')).toContain('The file takes its target from it.');
    expect(words('cpl')).toContain('33.34 EUR (20.02 EUR to 65.81 EUR)');
  });

  it('in another currency need its rate', () => {
    const { diagnostics } = compile(file('benchmarks: {use: [search_ads_cpl]}'));
    expect(diagnostics.map(({ code, params }) => [code, params])).toEqual([
      ['no-exchange-rate', { currency: 'USD', file: 'EUR' }],
    ]);
  });

  it('of a metric the file cannot have say what it lacks', () => {
    const { diagnostics, catalog } = compile(file('benchmarks: {use: [email_open_rate, b2b_lead_to_mql]}'));
    expect(diagnostics.map(({ code }) => code)).toEqual(['metric-not-possible']);
    expect(catalog.benchmarks?.map(({ id }) => id)).toEqual(['b2b_lead_to_mql']);
  });

  it('are of another metric too that names them', () => {
    const own = (benchmark: string) =>
      compile(
        file(`benchmarks: {use: [b2b_lead_to_mql]}`).replace(
          'metrics: {use',
          `metrics: {ours: {formula: count(mql) / count(lead), unit: ratio, benchmark: ${benchmark}}, use`,
        ),
      );
    expect(own('b2b_lead_to_mql').catalog.benchmarks?.map(({ id, metric }) => [id, metric])).toEqual([
      ['b2b_lead_to_mql', 'lead_to_mql_rate'],
      ['b2b_lead_to_mql', 'ours'],
    ]);
    expect(own('b2b_lead_to_sql').diagnostics.map(({ code }) => code)).toEqual(['unknown-benchmark']);
  });

  it('are told apart from names that are none, and from those of another metric', () => {
    const codes = (more: string) => compile(file(more)).diagnostics.map(({ code }) => code);
    expect(codes('benchmarks: {use: [b2b_lead_to_sql_]}')).toEqual(['unknown-benchmark']);
    expect(codes('benchmarks: {use: [b2b_lead_to_mql]}\ntargets: [{metric: cpl, benchmark: b2b_lead_to_mql}]')).toEqual(
      ['unknown-benchmark'],
    );
    expect(codes('benchmarks: {ours: {metric: cpl}}')).toEqual(['benchmark-without-value']);
  });
});
