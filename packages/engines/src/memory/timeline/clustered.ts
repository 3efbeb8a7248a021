import type { TextColumn } from '@sluice/core/table';
import type { Timeline } from './timeline.ts';

/** Codes of a text column in the order of a timeline's items; `missing` stands for no value and for items of other parts. */
export interface ClusteredCodes {
  readonly codes: Uint8Array | Int32Array;
  readonly dictionary: readonly string[];
  readonly missing: number;
}

export function clusterCodes(timeline: Timeline, part: number, column: TextColumn): ClusteredCodes {
  const { dictionary, codes } = column;
  const missing = dictionary.length;
  const items = timeline.row.length;
  const out = missing < 256 ? new Uint8Array(items) : new Int32Array(items);
  const { row, part: partOf } = timeline;
  for (let i = 0; i < items; i++) {
    const code = partOf === null || partOf[i] === part ? (codes[row[i] as number] as number) : -1;
    out[i] = code < 0 ? missing : code;
  }
  return { codes: out, dictionary, missing };
}
