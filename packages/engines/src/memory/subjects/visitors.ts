import { MICROS_PER_DAY } from '@sluice/core/calendar';
import type { Identity } from '@sluice/core/plan';
import { normalKey } from '../../shared/normal-key.ts';
import type { RowSet } from '../rows/row-set.ts';
import { toTextColumn } from '../rows/text-column.ts';
import { SubjectRegistry } from './subject-registry.ts';

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
    eachShared(rowsOf(rows), { visitor, at }, codes, (code, time, row) => {
      const who = leadCode(source, row);
      if (who < 0 || (lead[code] !== undefined && time >= (since[code] ?? 0))) return;
      lead[code] = who;
      since[code] = time;
    });
  }
  return { codes, leadOf: Int32Array.from({ length: codes.size }, (_, code) => lead[code] ?? -1) };
}

/** Every kept row with a visitor and a time. */
function eachShared(
  rows: RowSet,
  fields: { readonly visitor: string; readonly at: string },
  codes: SubjectRegistry,
  visit: (code: number, time: number, row: number) => void,
): void {
  const column = rows.column(fields.visitor);
  const stamps = rows.column(fields.at);
  if (!column || (stamps?.type !== 'instant' && stamps?.type !== 'day')) return;
  const texts = toTextColumn(column);
  const unit = stamps.type === 'day' ? MICROS_PER_DAY : 1;
  const visitorCodes = Int32Array.from(texts.dictionary, (text) => codes.code(normalKey(text)));
  for (let row = 0; row < rows.length; row++) {
    const entry = texts.codes[row] ?? -1;
    const time = (stamps.values[row] ?? Number.NaN) * unit;
    if (entry < 0 || rows.keep?.[row] === 0 || Number.isNaN(time)) continue;
    visit(visitorCodes[entry] ?? -1, time, row);
  }
}
