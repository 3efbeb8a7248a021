import type { Calendar } from '@sluice/core/calendar';
import type { ItemMatch } from '@sluice/core/plan';
import { maskOf } from '../../rows/filter.ts';
import type { RowSet } from '../../rows/row-set.ts';
import { toTextColumn } from '../../rows/text-column.ts';
import type { SubjectItems } from '../subject-items.ts';

/** The items of one rule, subject by subject in time order: those of s are `starts[s]` to before `starts[s + 1]`. */
export interface RuleRows {
  readonly starts: Int32Array;
  /** Places in the subject items. */
  readonly items: Int32Array;
}

/** The items of which one match holds. */
export function ruleRows(items: SubjectItems, matches: readonly ItemMatch[], calendar: Calendar): RuleRows {
  const masks = new Map<number, Uint8Array>();
  for (const match of matches) {
    const rows = items.parts[match.part];
    if (rows) masks.set(match.part, rowMask(rows, match, calendar));
  }
  const starts = new Int32Array(items.subjects + 1);
  const hits = new Int32Array(items.times.length);
  let count = 0;
  for (let subject = 0; subject < items.subjects; subject++) {
    const end = items.starts[subject + 1] as number;
    for (let i = items.starts[subject] as number; i < end; i++) {
      const mask = masks.get(items.part?.[i] ?? 0);
      if (mask !== undefined && mask[items.row[i] as number] === 1) hits[count++] = i;
    }
    starts[subject + 1] = count;
  }
  return { starts, items: hits.slice(0, count) };
}

/** 1 where a row is of one of the events and meets the condition. */
function rowMask(rows: RowSet, match: ItemMatch, calendar: Calendar): Uint8Array {
  const mask = match.where === null ? new Uint8Array(rows.length).fill(1) : maskOf(rows, match.where, calendar);
  if (match.events === null) return mask;
  const column = rows.column(match.events.field);
  if (!column) return new Uint8Array(rows.length);
  const { dictionary, codes } = toTextColumn(column);
  const wanted = new Set(match.events.values);
  const isWanted = Uint8Array.from(dictionary, (text) => (wanted.has(text) ? 1 : 0));
  return mask.map((holds, row) => {
    const code = codes[row] as number;
    return holds & (code < 0 ? 0 : (isWanted[code] as number));
  });
}
