import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  removalEffects,
  shapleyValues,
  type TouchModel,
  type TouchPath,
  Transitions,
  touchWeights,
} from '../../src/attribution/index.ts';

const file = new URL('../../../../../shared/data/attribution_toy.json', import.meta.url);
const hasFile = existsSync(file);

interface Toy {
  readonly cases: {
    readonly puzyrov_2019: { readonly computed: Solved };
    readonly pychattr_readme: { readonly paths: readonly string[]; readonly computed_exact: Solved };
    readonly bryl_2016_style: { readonly computed: Solved };
    readonly eeghor_mta_tests: {
      readonly markov_paths: readonly (readonly [readonly string[] | string, number, number])[];
      readonly computed: Solved;
      readonly journeys: readonly (readonly [string, number, number])[];
      readonly shapley: readonly { readonly paths: Record<string, number>; readonly result: Record<string, number> }[];
    } & Record<'first_touch' | 'last_touch' | 'linear' | 'position_40_20_40', Record<string, number>>;
    readonly dp6_tests: { readonly journeys: readonly string[]; readonly conversion_value_each: number };
  };
}

interface Solved {
  readonly p_conv?: number;
  readonly removal: Readonly<Record<string, number>>;
  readonly credit?: Readonly<Record<string, number>>;
  readonly share?: Readonly<Record<string, number>>;
}

type Written = readonly [path: string, conversions: number, nulls: number];

const steps = (path: string): string[] => path.split('>').map((step) => step.trim());

function namesOf(paths: readonly Written[]): string[] {
  return [...new Set(paths.flatMap(([path]) => steps(path)))].sort();
}

function solve(paths: readonly Written[]) {
  const names = namesOf(paths);
  const transitions = new Transitions(names.length);
  for (const [path, conversions, nulls] of paths)
    transitions.add(
      steps(path).map((step) => names.indexOf(step)),
      conversions,
      nulls,
    );
  const solved = removalEffects(transitions);
  const total = paths.reduce((sum, [, conversions]) => sum + conversions, 0);
  const all = solved?.effects.reduce((sum, effect) => sum + effect, 0) ?? 1;
  const byName = (read: (effect: number) => number) =>
    Object.fromEntries(names.map((name, c) => [name, read(solved?.effects[c] ?? 0)]));
  return {
    p_conv: solved?.chance,
    removal: byName((effect) => effect),
    credit: byName((effect) => (effect / all) * total),
    share: byName((effect) => effect / all),
  };
}

/** Credit by channel of a model that looks at one conversion, a day between touches. */
function credited(model: TouchModel, paths: readonly Written[]): Record<string, number> {
  const credit: Record<string, number> = {};
  for (const [path, conversions] of paths) {
    const names = steps(path);
    const of: TouchPath = {
      length: names.length,
      age: (touch) => names.length - 1 - touch,
      isDirect: () => false,
      lead: -1,
      opportunity: -1,
      won: -1,
    };
    const weights = touchWeights(model, of);
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    names.forEach((name, i) => {
      credit[name] = (credit[name] ?? 0) + (conversions * (weights[i] ?? 0)) / total;
    });
  }
  return credit;
}

function shapley(paths: readonly Written[]): Record<string, number> {
  const names = namesOf(paths);
  const worth = new Float64Array(1 << names.length);
  for (const [path, conversions] of paths) {
    const set = steps(path).reduce((bits, step) => bits | (1 << names.indexOf(step)), 0);
    worth[set] = (worth[set] ?? 0) + conversions;
  }
  const values = shapleyValues(names.length, worth);
  return Object.fromEntries(names.map((name, c) => [name, values[c] ?? 0]));
}

function expectClose(got: Record<string, number>, expected: Readonly<Record<string, number>>): void {
  const shown = Object.entries(got).filter(([name, value]) => value !== 0 || name in expected);
  expect(shown.map(([name]) => name).sort()).toEqual(Object.keys(expected).sort());
  for (const [name, value] of shown) expect(value, name).toBeCloseTo(expected[name] ?? Number.NaN, 6);
}

function expectSolved(paths: readonly Written[], expected: Solved): void {
  const got = solve(paths);
  if (expected.p_conv !== undefined) expect(got.p_conv).toBeCloseTo(expected.p_conv, 6);
  expectClose(got.removal, expected.removal);
  if (expected.credit) expectClose(got.credit, expected.credit);
  if (expected.share) expectClose(got.share, expected.share);
}

describe('the toy numbers of the field, by our own look-alike', () => {
  it('solves chains whose solution is written down', () => {
    expectSolved(
      [
        ['a', 2, 1],
        ['b', 1, 0],
        ['a > b', 1, 0],
      ],
      { p_conv: 0.8, removal: { a: 0.75, b: 0.5 }, credit: { a: 2.4, b: 1.6 } },
    );
    expectSolved(
      [
        ['x > y', 3, 1],
        ['x > z', 1, 1],
      ],
      { p_conv: 2 / 3, removal: { x: 1, y: 0.75, z: 0.25 }, credit: { x: 2, y: 1.5, z: 0.5 } },
    );
  });

  it('shares by place', () => {
    const paths: Written[] = [
      ['d', 2, 1],
      ['s > e', 3, 2],
      ['s > o > e', 5, 4],
    ];
    expectClose(credited('linear', paths), { d: 2, s: 19 / 6, e: 19 / 6, o: 5 / 3 });
    expectClose(credited('position', paths), { d: 2, s: 3.5, e: 3.5, o: 1 });
    expectClose(
      shapley([
        ['a', 4, 0],
        ['a > b', 6, 0],
      ]),
      { a: 7, b: 3 },
    );
  });
});

describe.runIf(hasFile)('the toy numbers of the field (../shared/data/attribution_toy.json)', () => {
  const { cases } = hasFile ? (JSON.parse(readFileSync(file, 'utf8')) as Toy) : { cases: {} as Toy['cases'] };

  it('equals Puzyrov 2019', () => {
    const paths: Written[] = [
      ['google ads', 2, 1],
      ['mailing', 1, 0],
      ['google ads > mailing', 1, 0],
    ];
    expectSolved(paths, cases.puzyrov_2019.computed);
  });

  it('equals the pychattr readme, solved exactly', () => {
    const { paths, computed_exact } = cases.pychattr_readme;
    expectSolved(
      paths.map((path) => [path, 1, 0]),
      computed_exact,
    );
  });

  it('equals Bryl 2016', () => {
    const paths: Written[] = [
      ['C1 > C2 > C3', 1, 0],
      ['C1', 0, 1],
      ['C2 > C3', 0, 1],
    ];
    expectSolved(paths, cases.bryl_2016_style.computed);
  });

  it('equals the tests of eeghor/mta', () => {
    const mta = cases.eeghor_mta_tests;
    const written = mta.markov_paths.map(
      ([path, c, n]): Written => [Array.isArray(path) ? path.join(' > ') : String(path), c, n],
    );
    expectSolved(written, mta.computed);
    expectClose(credited('first', mta.journeys), mta.first_touch);
    expectClose(credited('last', mta.journeys), mta.last_touch);
    expectClose(credited('linear', mta.journeys), mta.linear);
    expectClose(credited('position', mta.journeys), mta.position_40_20_40);
    for (const { paths, result } of mta.shapley)
      expectClose(shapley(Object.entries(paths).map(([path, n]) => [path, n, 0])), result);
  });

  it('adds up for every model on the journeys of DP6', () => {
    const { journeys, conversion_value_each: each } = cases.dp6_tests;
    const paths = journeys.map((path): Written => [path, each, 0]);
    const models: TouchModel[] = [
      'first',
      'last',
      'linear',
      'time_decay',
      'position',
      'custom',
      'w_shaped',
      'full_path',
    ];
    const all = [...models.map((model) => credited(model, paths)), shapley(paths), solve(paths).credit];
    for (const credit of all) expect(Object.values(credit).reduce((sum, c) => sum + c, 0)).toBeCloseTo(27, 9);
    expect(credited('position', [['A > B > C', 3, 0]])['A']).toBeCloseTo(1.2, 9);
    expect(credited('position', [['A > B', 3, 0]])['A']).toBeCloseTo(1.5, 9);
    expect(credited('time_decay', [['A > B > C', 7, 0]])).toEqual({ A: 1, B: 2, C: 4 });
  });
});
