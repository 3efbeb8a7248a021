import type { Column } from '@sluice/core/table';

/** The column with row i's value taken from row `index[i]`; −1 is missing. */
export function gatherColumn(column: Column, index: Int32Array): Column {
  switch (column.type) {
    case 'text':
      return { ...column, codes: gatherCodes(column.codes, index) };
    case 'list':
      return { ...column, codes: gatherCodes(column.codes, index) };
    case 'boolean':
      return { type: 'boolean', values: Int8Array.from(index, (row) => (row < 0 ? -1 : (column.values[row] ?? -1))) };
    case 'money': {
      const values = gatherNumbers(column.values, index);
      const { big } = column;
      if (!big) return { type: 'money', values };
      const moved = new Map<number, bigint>();
      index.forEach((row, at) => {
        const amount = big.get(row);
        if (amount !== undefined) moved.set(at, amount);
      });
      return { type: 'money', values, big: moved };
    }
    default:
      return { type: column.type, values: gatherNumbers(column.values, index) };
  }
}

function gatherCodes(codes: Int32Array, index: Int32Array): Int32Array {
  return index.map((row) => (row < 0 ? -1 : (codes[row] ?? -1)));
}

function gatherNumbers(values: Float64Array, index: Int32Array): Float64Array {
  return Float64Array.from(index, (row) => (row < 0 ? Number.NaN : (values[row] ?? Number.NaN)));
}
