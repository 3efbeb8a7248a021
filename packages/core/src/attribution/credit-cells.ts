import type { Calendar } from '../calendar/index.ts';
import type { AttributionModel } from '../catalog/index.ts';
import type { CellColumn, Cells } from '../compute/cells.ts';
import { creditKey } from '../compute/further-keys.ts';
import type { CreditNode } from '../plan/nodes/credit.ts';
import { type CreditRun, creditRun } from './credit-run.ts';
import { CreditSums } from './credit-sums.ts';
import { addTouchCredit } from './credit-touches.ts';
import type { Journeys } from './journeys.ts';
import { addPathCredit, mostMarkovChannels, type Refused } from './path-credit.ts';
import { PathSets } from './path-sets.ts';
import type { CommonPaths } from './paths/common-paths.ts';
import { KeyTransitions } from './paths/key-transitions.ts';

export interface Credited {
  readonly cells: Omit<Cells, 'info'>;
  /** Models that are not computed for so many channels. */
  readonly refused: readonly Refused[];
}

/** The credit of each model by the dimensions of the answer (rules A1 to A4); `common` are journeys beside these. */
export function creditCells(
  node: CreditNode,
  journeys: Journeys,
  calendar: Calendar,
  common: CommonPaths | null = null,
): Credited {
  const sums = new CreditSums(
    node.by.map((key) => key.dimension),
    node.models,
  );
  const run = creditRun(node, journeys, calendar, sums);
  const { touch, keys } = journeys;
  const makeOpen = () => new KeyTransitions(touch, keys.length, mostMarkovChannels);
  const readsOpen = node.models.includes('markov');
  const sets = new PathSets(run, readsOpen, makeOpen);
  sets.addAll();
  if (readsOpen && common) addCommon(sets, common.of(node));
  addTouchCredit(run);
  const refused = addPathCredit(run, sets);
  sets.note(sums);
  return { cells: sums.finish(columnsOf(run, refused)), refused };
}

/** Where there is no conversion there is no credit to be divided. */
function addCommon({ sets }: PathSets<KeyTransitions>, common: ReadonlyMap<number, KeyTransitions>): void {
  for (const { span, converted, open } of sets) {
    const counted = common.get(span);
    if (converted.length > 0 && counted) open.addAll(counted);
  }
}

function columnsOf({ node, sums }: CreditRun, refused: readonly Refused[]): Record<string, CellColumn> {
  const isRefused = (model: AttributionModel) => refused.some((one) => one.model === model);
  const tooMany: CellColumn = { kind: 'undefined', reason: 'too-many-channels' };
  const columns = node.models.flatMap((model): [string, CellColumn][] => [
    ...(node.conversions
      ? [[creditKey.conversions(model), isRefused(model) ? tooMany : sums.credit(model)] as [string, CellColumn]]
      : []),
    ...(node.money
      ? [[creditKey.money(node.money, model), isRefused(model) ? tooMany : sums.money(model)] as [string, CellColumn]]
      : []),
  ]);
  const paths: CellColumn = { kind: 'sum', values: sums.paths };
  return Object.fromEntries([...columns, [creditKey.paths(node.conversions ? 'conversions' : 'pipeline'), paths]]);
}
