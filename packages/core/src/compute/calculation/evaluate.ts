import type { Cells } from '../cells.ts';
import { binary, call, negate, notDefined, number, type Quantity } from '../quantity.ts';
import { readCell } from '../read-cell.ts';
import type { Calculation } from './calculation.ts';

/** Where a calculation is done: a row of cells, and the same span with all groups merged. */
export interface CellPlace {
  readonly cells: Cells;
  readonly row: number;
  readonly total: () => CellPlace;
}

/** The value of a calculation at a place. */
export function evaluate(part: Calculation, place: CellPlace): Quantity {
  switch (part.kind) {
    case 'number':
      return number(part.value);
    case 'column':
      return readCell(place.cells, part.key, place.row, part.mean);
    case 'binary':
      return binary(part.op, evaluate(part.left, place), evaluate(part.right, place));
    case 'negate':
      return negate(evaluate(part.of, place));
    case 'call':
      return call(
        part.fn,
        part.args.map((arg) => evaluate(arg, place)),
      );
    case 'total':
      return evaluate(part.of, place.total());
    case 'missing':
      return notDefined('missing-input');
  }
}
