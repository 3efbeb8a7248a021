import { columnOf, dateColumns, keyLines } from './columns.ts';
import type { ColumnProfile, FileProfile } from './guess/file-profile.ts';
import type { Proposal } from './proposal.ts';
import { nameOf, yamlText } from './yaml-text.ts';

/** One row per lead: an id or an e-mail, and dates. */
export function proposeLeads(file: FileProfile, id: string): Proposal | undefined {
  const lead = columnOf(file, ['lead', 'email']);
  if (lead === undefined) return undefined;
  const created = columnOf(file, ['created', 'time'], 'day', 'instant');
  const dates = dateColumns(file).filter((column) => column !== created);
  const email = columnOf(file, ['email'], 'text');
  const keys = {
    lead,
    at: created,
    email: email === lead ? undefined : email,
    owner: columnOf(file, ['owner'], 'text'),
  };
  return {
    kind: 'leads',
    because: 'a row has an id of a lead',
    source: keyLines(keys),
    funnel: [
      'window: none                   # within how long a lead must get on, e.g. 180 days',
      'stages:',
      ...stages(id, created, dates),
    ],
  };
}

function stages(id: string, created: ColumnProfile | undefined, dates: readonly ColumnProfile[]): string[] {
  const taken = new Set(['lead']);
  const named = dates.map((column) => {
    const name = nameOf(column.name, 'stage', taken);
    taken.add(name);
    return `  - {id: ${name}, date: ${fieldRef(id, column)}}`;
  });
  if (created !== undefined && named[0] !== undefined)
    return [`  - {id: lead, date: ${fieldRef(id, created)}}`, named[0], ...others(named.slice(1))];
  if (named[0] !== undefined && named[1] !== undefined) return [named[0], named[1], ...others(named.slice(2))];
  const second =
    named[0] ??
    (created === undefined
      ? `  - {id: known, row: ${id}, where: {lead: {exists: true}}}`
      : `  - {id: created, date: ${fieldRef(id, created)}}`);
  return [`  - {id: lead, row: ${id}}`, second];
}

function others(lines: readonly string[]): string[] {
  return lines.map((line) => `  # ${line.trim()}`);
}

function fieldRef(id: string, column: ColumnProfile): string {
  return yamlText(`${id}.${column.name}`);
}
