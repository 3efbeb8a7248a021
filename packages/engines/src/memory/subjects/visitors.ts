import { MICROS_PER_DAY } from '@sluice/core/calendar';
import type { Identity } from '@sluice/core/plan';
import type { RowSet } from '../rows/row-set.ts';
import { toTextColumn } from '../rows/text-column.ts';
import { normalKey, SubjectRegistry } from './subject-registry.ts';

/** Which lead each visitor became: by visitor code, −1 for those who never did. */
export interface Visitors {
  readonly codes: SubjectRegistry;
  readonly leadOf: Int32Array;
}

/**
 * The lead a visitor first shares a row with, in F5's order over all events sources. `leadCode` numbers leads by row.
 */
export function visitorsOf(
  identity: Identity,
  rowsOf: (node: string) => RowSet,
  leadCode: (source: string, row: number) => number,
): Visitors {
  const codes = new SubjectRegistry();
  const lead: number[] = [];
  const since: number[] = [];
  for (const { rows, source, visitor, at } of identity.visitors) {
    const set = rowsOf(rows);
    const column = set.column(visitor);
    const stamps = set.column(at);
    if (!column || (stamps?.type !== 'instant' && stamps?.type !== 'day')) continue;
    const texts = toTextColumn(column);
    const visitorCodes = Int32Array.from(texts.dictionary, (text) => codes.code(normalKey(text)));
    for (let row = 0; row < set.length; row++) {
      const entry = texts.codes[row] ?? -1;
      const code = entry < 0 ? -1 : (visitorCodes[entry] ?? -1);
      const who = code < 0 || set.keep?.[row] === 0 ? -1 : leadCode(source, row);
      const time = (stamps.values[row] ?? Number.NaN) * (stamps.type === 'day' ? MICROS_PER_DAY : 1);
      if (who < 0 || Number.isNaN(time)) continue;
      if (lead[code] === undefined || time < (since[code] ?? 0)) {
        lead[code] = who;
        since[code] = time;
      }
    }
  }
  return { codes, leadOf: Int32Array.from({ length: codes.size }, (_, code) => lead[code] ?? -1) };
}
