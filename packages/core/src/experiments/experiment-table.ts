import type { Experiment } from '../catalog/index.ts';
import type { Unit } from '../catalog/unit.ts';
import { createTable, type Table, type TableColumn } from '../table/index.ts';
import { evaluate } from './evaluate.ts';
import type { ArmCount, ArmResult, Evaluation } from './evaluation.ts';
import type { Special } from './special.ts';

const TWO = 'two_arms';

/** The answer of an experiment query: a row an arm, the control first; what holds for all of it stands in `info.experiment`. */
export function experimentTable(experiment: Experiment, counts: Table, special: Special): Table {
  const counted = countsOf(experiment.dimension, counts);
  const evaluation = evaluate(experiment, counted, special);
  const columns = Object.entries(figures).map(
    ([name, { unit, of }]): TableColumn => ({
      name,
      role: name === 'arm' ? 'dimension' : 'measure',
      unit,
      values: evaluation.arms.map(of),
    }),
  );
  return createTable(evaluation.arms.length, columns, {
    ...counts.info,
    kind: 'experiment',
    experiment: factsOf(evaluation),
  });
}

interface Figure {
  readonly unit: Unit | null;
  readonly of: (arm: ArmResult) => string | number | null;
}

const figures: Readonly<Record<string, Figure>> = {
  arm: { unit: null, of: ({ arm }) => arm },
  count: { unit: 'count', of: ({ count }) => count },
  conversions: { unit: 'count', of: ({ conversions }) => conversions },
  maturing: { unit: 'count', of: ({ maturing }) => maturing },
  rate: { unit: 'ratio', of: ({ rate }) => rate },
  rate_low: { unit: 'ratio', of: ({ interval }) => interval?.low ?? null },
  rate_high: { unit: 'ratio', of: ({ interval }) => interval?.high ?? null },
  difference: { unit: 'ratio', of: ({ against }) => against?.difference ?? null },
  difference_low: { unit: 'ratio', of: ({ against }) => against?.interval?.low ?? null },
  difference_high: { unit: 'ratio', of: ({ against }) => against?.interval?.high ?? null },
  lift: { unit: 'ratio', of: ({ against }) => against?.lift ?? null },
  z: { unit: 'score', of: ({ against }) => against?.z ?? null },
  p: { unit: 'score', of: ({ against }) => against?.p ?? null },
  p_adjusted: { unit: 'score', of: ({ against }) => against?.adjusted ?? null },
  chance: { unit: 'ratio', of: ({ against }) => against?.chance ?? null },
  needed: { unit: 'count', of: ({ needed }) => needed },
};

function countsOf(dimension: string, table: Table) {
  const rows = table.rows();
  const of = (row: (typeof rows)[number], name: string) => Number(row[name] ?? 0);
  const total = (arm: string | null) =>
    rows.filter((row) => row[dimension] === arm).reduce((sum, row) => sum + of(row, 'all'), 0);
  const arms = rows.map((row): ArmCount => {
    const [count, conversions] = [of(row, 'count'), of(row, 'conversions')];
    return { arm: String(row[dimension]), count, conversions, maturing: of(row, 'all') - count };
  });
  return { arms, inTwoArms: total(TWO), inNoArm: total(null) };
}

function factsOf({ arms: _, ...facts }: Evaluation) {
  return facts;
}
