import { existsSync, readFileSync } from 'node:fs';
import { compile } from '@sluice/core';
import type { AttributionModel } from '@sluice/core/catalog';
import { type DuckdbEngine, duckdb } from '@sluice/engines/duckdb';
import { describe, expect, it } from 'vitest';
import { noDuckdb } from './duckdb.ts';

const file = new URL('../../../shared/data/attribution_toy.json', import.meta.url);
const hasFile = existsSync(file);

type Credit = Readonly<Record<string, number>>;
type Written = readonly [path: string | readonly string[], conversions: number, nulls: number];

interface Toy {
  readonly cases: {
    readonly puzyrov_2019: { readonly computed: { readonly credit: Credit } };
    readonly pychattr_readme: {
      readonly paths: readonly string[];
      readonly computed_exact: { readonly credit: Credit };
    };
    readonly bryl_2016_style: { readonly computed: { readonly share: Credit } };
    readonly eeghor_mta_tests: {
      readonly markov_paths: readonly Written[];
      readonly computed: { readonly credit: Credit };
      readonly journeys: readonly Written[];
      readonly shapley: readonly { readonly paths: Credit; readonly result: Credit }[];
    } & Readonly<Record<'first_touch' | 'last_touch' | 'linear' | 'position_40_20_40', Credit>>;
  };
}

/** Each path gone by as many leads as it says, a day between touches, and a conversion at its end. */
function fileOf(paths: readonly Written[]): string {
  const gone = paths.flatMap(([path, conversions, nulls]) =>
    Array.from({ length: conversions + nulls }, (_, i) => ({
      steps: typeof path === 'string' ? path.split('>').map((step) => step.trim()) : path,
      converts: i < conversions,
    })),
  );
  const dayAt = (i: number) => new Date(Date.UTC(2026, 0, 1 + i)).toISOString().slice(0, 10);
  const web = gone.flatMap(({ steps }, lead) =>
    steps.map((source, i) => ({ lead: `l${lead}`, at: dayAt(i), event: 'visit', source })),
  );
  const crm = gone.map(({ steps, converts }, lead) => ({
    lead: `l${lead}`,
    at: dayAt(0),
    closed: converts ? dayAt(steps.length) : null,
  }));
  return JSON.stringify({
    sluice: 1,
    as_of: '2026-06-30',
    sources: { web: { kind: 'events', rows: web }, crm: { kind: 'leads', rows: crm } },
    funnels: {
      demand: {
        window: 'none',
        stages: [
          { id: 'lead', row: 'crm' },
          { id: 'won', date: 'crm.closed' },
        ],
      },
    },
    attribution: { conversion: 'won', by: 'source', model: 'linear', lookback: 'none' },
  });
}

async function credited(paths: readonly Written[], model: AttributionModel): Promise<Record<string, number>> {
  const { catalog, diagnostics } = compile(fileOf(paths));
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const engine: DuckdbEngine = await duckdb(catalog);
  const table = await engine.answer({ attribution: { models: [model] } });
  await engine.close();
  return Object.fromEntries(table.rows().map((row) => [String(row['source']), Number(row['conversions'])]));
}

function expectClose(got: Record<string, number>, expected: Credit): void {
  const shown = Object.fromEntries(Object.entries(got).filter(([name, n]) => n !== 0 || name in expected));
  expect(Object.keys(shown).sort()).toEqual(Object.keys(expected).sort());
  for (const [name, n] of Object.entries(expected)) expect(shown[name], name).toBeCloseTo(n, 6);
}

describe.skipIf(noDuckdb || !hasFile)(
  'duckdb(catalog) on the toy numbers (../shared/data/attribution_toy.json)',
  () => {
    const { cases } = hasFile ? (JSON.parse(readFileSync(file, 'utf8')) as Toy) : { cases: {} as Toy['cases'] };

    it('solves the chains of Puzyrov, pychattr, mta and Bryl', async () => {
      const puzyrov: Written[] = [
        ['google ads', 2, 1],
        ['mailing', 1, 0],
        ['google ads > mailing', 1, 0],
      ];
      const bryl: Written[] = [
        ['C1 > C2 > C3', 1, 0],
        ['C1', 0, 1],
        ['C2 > C3', 0, 1],
      ];
      const { paths, computed_exact } = cases.pychattr_readme;
      const { markov_paths, computed } = cases.eeghor_mta_tests;
      expectClose(await credited(puzyrov, 'markov'), cases.puzyrov_2019.computed.credit);
      expectClose(await credited(bryl, 'markov'), cases.bryl_2016_style.computed.share);
      const readme = paths.map((path): Written => [path, 1, 0]);
      expectClose(await credited(readme, 'markov'), computed_exact.credit);
      expectClose(await credited(markov_paths, 'markov'), computed.credit);
    });

    it('shares as the tests of eeghor/mta say', async () => {
      const mta = cases.eeghor_mta_tests;
      expectClose(await credited(mta.journeys, 'first'), mta.first_touch);
      expectClose(await credited(mta.journeys, 'last'), mta.last_touch);
      expectClose(await credited(mta.journeys, 'linear'), mta.linear);
      expectClose(await credited(mta.journeys, 'position'), mta.position_40_20_40);
      for (const { paths, result } of mta.shapley) {
        const written = Object.entries(paths).map(([path, n]): Written => [path, n, 0]);
        expectClose(await credited(written, 'shapley'), result);
      }
    });
  },
);
