import type { Column } from '@sluice/core/table';
import type { TypingContext } from '../type/column-request.ts';

/** Gives each row of a leads source that has no column of ids an id of its own, and says so in the data report. */
export function addRowLeads(fields: Map<string, Column>, { notes, table }: TypingContext): void {
  const { id } = notes.source;
  const detail = fields.has('email')
    ? 'no column of ids, so each row is a lead of its own; "lead: email" would join rows by e-mail'
    : 'no column of ids, so each row is a lead of its own and joins no other source';
  notes.find('rows-as-leads', table.rows, detail);
  const dictionary = Array.from({ length: table.rows }, (_, row) => `${id} row ${row + 1}`);
  fields.set('lead', { type: 'text', dictionary, codes: Int32Array.from(dictionary.keys()) });
}
