import type { Catalog, Formula, Measure } from '../catalog/index.ts';
import type { Cells } from './cells.ts';
import { rateKeys } from './keys.ts';
import { type Around, aroundMetric, leafOf, shiftOf } from './leaf.ts';
import { binary, call, negate, notDefined, number, type Quantity } from './quantity.ts';
import { readCell } from './read-cell.ts';

/** Where a formula is evaluated: a row of cells, and the same span with all groups merged. */
export interface CellPlace {
  readonly catalog: Catalog;
  readonly cells: Cells;
  readonly row: number;
  readonly total: () => CellPlace;
}

/** The value of a formula at a place. */
export function evaluate(formula: Formula, place: CellPlace, around: Around): Quantity {
  const shift = shiftOf(formula);
  const inner = shift ? { ...around, shifts: [...around.shifts, shift] } : around;
  switch (formula.kind) {
    case 'number':
      return number(formula.value);
    case 'measure':
      return readMeasure(formula.measure, place, around);
    case 'metric':
      return evaluateMetric(formula.metric, place, around);
    case 'binary':
      return binary(formula.op, evaluate(formula.left, place, around), evaluate(formula.right, place, around));
    case 'negate':
      return negate(evaluate(formula.of, place, around));
    case 'call':
      return call(
        formula.fn,
        formula.args.map((arg) => evaluate(arg, place, around)),
      );
    case 'total':
      return evaluate(formula.of, place.total(), around);
    case 'prior':
    case 'trailing':
    case 'to_date':
      return evaluate(formula.of, place, inner);
  }
}

function evaluateMetric(id: string, place: CellPlace, around: Around): Quantity {
  const metric = place.catalog.metrics[id];
  return metric ? evaluate(metric.formula, place, aroundMetric(metric, around)) : notDefined('missing-input');
}

function readMeasure(measure: Measure, place: CellPlace, around: Around): Quantity {
  const { key } = leafOf(measure, around);
  const { cells, row } = place;
  if (measure.kind === 'rate' || measure.kind === 'cohort_rate') {
    const { over, of } = rateKeys(key);
    return binary('/', readCell(cells, over, row), readCell(cells, of, row));
  }
  return readCell(cells, key, row, measure.kind === 'deal_days' && measure.fn === 'avg' ? 'mean' : 'median');
}
