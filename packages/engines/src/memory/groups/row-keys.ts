import type { GroupNode } from '@sluice/core/plan';
import { KeyIndex, type KeyTexts } from '../cells/key-index.ts';
import type { RowSet } from '../rows/row-set.ts';
import { toTextColumn } from '../rows/text-column.ts';

/** The keys of rows: those shown, their index, and the group of each row (−1 where the condition does not hold). */
export interface RowKeys {
  readonly shown: readonly KeyTexts[];
  readonly index: KeyIndex;
  readonly groupAt: (row: number) => number;
}

export function rowKeys(node: GroupNode, rows: RowSet): RowKeys {
  const read = (key: GroupNode['by'][number]) => {
    const column = 'column' in key && key.column !== null ? rows.column(key.column) : null;
    const { dictionary, codes } = column ? toTextColumn(column) : { dictionary: [], codes: null };
    return { dimension: key.dimension, dictionary, codes };
  };
  const shown = node.by.map(read);
  const all = [...shown, ...node.also.map(read)];
  const index = new KeyIndex(shown, all.slice(shown.length), node.where);
  const codes = new Int32Array(all.length);
  const groupAt = (row: number): number => {
    for (let k = 0; k < all.length; k++) codes[k] = all[k]?.codes?.[row] ?? -1;
    return index.groupOf(codes);
  };
  return { shown, index, groupAt };
}
