import { sumDecimals } from '../read/decimal.ts';
import type { StageNumbers, StageWords } from './model.ts';
import { baseIndex, withLost } from './read-stages.ts';

type Rate = (numbers: StageNumbers) => number | null;
type Base = (numbers: StageNumbers) => number;

const all: Base = (s) => s.count;
const closed: Base = (s) => s.count - s.maturing;

/**
 * Several groups as one: counts and values are added, rates weighed by their denominators (so they equal the rates of
 * the sum), medians cannot be put together and are null.
 */
export function foldStages(
  groups: readonly (readonly StageNumbers[])[],
  stages: readonly StageWords[],
): StageNumbers[] {
  const [only] = groups;
  if (groups.length === 1 && only) return [...only];
  const folded = stages.map((_, k): StageNumbers => {
    const cells = groups.flatMap((group) => group[k] ?? []);
    const rate = (of: Rate, from: number, base: Base) => weighed(groups, k, of, from, base);
    const previous = baseIndex(stages, k);
    return {
      count: sum(cells.map(all)),
      rateFirst: rate((s) => s.rateFirst, 0, all),
      ratePrevious: rate((s) => s.ratePrevious, previous, all),
      closedFirst: rate((s) => s.closedFirst, 0, closed),
      closedPrevious: rate((s) => s.closedPrevious, previous, closed),
      maturing: sum(cells.map((s) => s.maturing)),
      entered: cells.some((s) => s.entered !== null) ? sum(cells.map((s) => s.entered ?? 0)) : null,
      lost: null,
      value: sumDecimals(cells.map((s) => s.value)),
      medianDays: null,
      estimated: false,
      withheld: cells.some((s) => s.withheld),
    };
  });
  return withLost(folded, stages);
}

function weighed(groups: readonly (readonly StageNumbers[])[], k: number, of: Rate, from: number, base: Base) {
  let [over, under] = [0, 0];
  for (const group of groups) {
    const [stage, first] = [group[k], group[from]];
    const rate = stage && first ? of(stage) : null;
    if (rate === null || !first) continue;
    over += Math.round(rate * base(first) * 1e6) / 1e6;
    under += base(first);
  }
  return under > 0 ? over / under : null;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
