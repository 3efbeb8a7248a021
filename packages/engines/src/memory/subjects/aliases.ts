import type { Identity } from '@sluice/core/plan';
import type { TextColumn } from '@sluice/core/table';
import { normalKey } from '../../shared/normal-key.ts';
import type { RowSet } from '../rows/row-set.ts';
import { toTextColumn } from '../rows/text-column.ts';

/** Other ids of leads → the lead's own id. An id that is itself a lead stays itself; the first row that says so counts. */
export function aliasesOf(identity: Identity, rowsOf: (node: string) => RowSet): ReadonlyMap<string, string> {
  const aliases = new Map<string, string>();
  if (identity.leads.every((leads) => leads.also.length === 0)) return aliases;
  const own = new Set<string>();
  for (const leads of identity.leads) addTexts(own, textsOf(rowsOf(leads.rows), leads.id), rowsOf(leads.rows).keep);
  for (const { rows, id, also } of identity.leads) {
    const set = rowsOf(rows);
    const ids = textsOf(set, id);
    const others = also.map((field) => textsOf(set, field));
    for (let row = 0; row < set.length; row++) {
      const lead = textAt(ids, row);
      if (lead === '' || set.keep?.[row] === 0) continue;
      for (const other of others) {
        const alias = textAt(other, row);
        if (alias !== '' && !own.has(alias) && !aliases.has(alias)) aliases.set(alias, lead);
      }
    }
  }
  return aliases;
}

function textsOf(rows: RowSet, field: string): TextColumn | null {
  const column = rows.column(field);
  return column && toTextColumn(column);
}

function textAt(column: TextColumn | null, row: number): string {
  const code = column?.codes[row] ?? -1;
  return code < 0 ? '' : normalKey(column?.dictionary[code] ?? '');
}

function addTexts(into: Set<string>, column: TextColumn | null, keep: Uint8Array | null): void {
  for (let row = 0; row < (column?.codes.length ?? 0); row++) {
    if (keep?.[row] !== 0) into.add(textAt(column, row));
  }
}
