import { type CellColumn, type Cells, type CellsInfo, mergeCells } from '@sluice/core/compute';
import type { CombineNode } from '@sluice/core/plan';
import type { CellBlock } from './cell-block.ts';

/** Blocks side by side: one row a combination of keys and span; a column of several blocks is their sum. */
export function combineCells(node: CombineNode, blocks: readonly CellBlock[], info: CellsInfo): Cells {
  const rows = blocks.flatMap((block) => Array.from({ length: block.length }, (_, row) => ({ block, row })));
  const constants = Object.entries(node.constants);
  const length = rows.length + (constants.length > 0 ? 1 : 0);
  const stacked: Cells = {
    info,
    length,
    keys: node.by.map((dimension, d) => stackedKey(dimension, d, rows, length)),
    span: [...rows.map(({ block, row }) => block.span[row] ?? 0), ...(constants.length > 0 ? [0] : [])],
    columns: Object.fromEntries([
      ...[...new Set(blocks.flatMap((b) => Object.keys(b.columns)))].map((key) => [
        key,
        stackColumn(key, blocks, rows, length),
      ]),
      ...constants.map(([key, value]) => [key, { kind: 'sum', values: [...rows.map(() => 0), value] }]),
    ]),
  };
  const merged = mergeCells(stacked, node.by);
  const lacking = Object.entries(node.undefined).map(([key, { reason }]) => [key, { kind: 'undefined', reason }]);
  return { ...merged, columns: { ...merged.columns, ...Object.fromEntries(lacking) } };
}

interface BlockRow {
  readonly block: CellBlock;
  readonly row: number;
}

function stackedKey(dimension: string, d: number, rows: readonly BlockRow[], length: number): Cells['keys'][number] {
  const known = new Map<string, number>();
  const codes = rows.map(({ block, row }) => {
    const key = block.keys[d];
    const text = key?.values[key.codes[row] ?? -1];
    if (text === undefined) return -1;
    const code = known.get(text) ?? known.size;
    known.set(text, code);
    return code;
  });
  while (codes.length < length) codes.push(-1);
  return { dimension, values: [...known.keys()], codes };
}

/** A column over all rows, its neutral value where a block has none. */
function stackColumn(key: string, blocks: readonly CellBlock[], rows: readonly BlockRow[], length: number): CellColumn {
  const column = blocks.map((block) => block.columns[key]).find((c) => c !== undefined);
  const pick = <T>(read: (c: CellColumn, row: number) => T | undefined, neutral: T): T[] => {
    const values = rows.map(({ block, row }) => {
      const own = block.columns[key];
      return (own && read(own, row)) ?? neutral;
    });
    while (values.length < length) values.push(neutral);
    return values;
  };
  switch (column?.kind) {
    case undefined:
      return { kind: 'sum', values: new Array(length).fill(0) };
    case 'undefined':
      return column;
    case 'sum':
      return { kind: 'sum', values: pick((c, row) => (c.kind === 'sum' ? c.values[row] : undefined), 0) };
    case 'money':
      return {
        kind: 'money',
        values: pick((c, row) => (c.kind === 'money' ? c.values[row] : undefined), '0'),
        amounts: pick((c, row) => (c.kind === 'money' ? c.amounts?.[row] : undefined), 0),
      };
    case 'mean':
      return {
        ...column,
        sums: pick<number | string>((c, row) => (c.kind === 'mean' ? c.sums[row] : undefined), 0),
        counts: pick((c, row) => (c.kind === 'mean' ? c.counts[row] : undefined), 0),
      };
    case 'least':
    case 'greatest':
      return {
        ...column,
        values: pick<number | string | null>((c, row) => (c.kind === column.kind ? c.values[row] : undefined), null),
      };
    case 'samples':
      return {
        ...column,
        values: pick((c, row) => (c.kind === 'samples' ? c.values[row] : undefined), { n: 0, sum: 0, exact: [] }),
      };
    case 'distinct':
      return { kind: 'distinct', values: pick((c, row) => (c.kind === 'distinct' ? c.values[row] : undefined), -1) };
  }
}
