import type { Column } from '@sluice/core/table';
import { toTextColumn } from '../rows/text-column.ts';
import type { Store } from '../store/store.ts';
import type { Sample } from './sample.ts';

/** A column of a sample: numbers (NaN missing), or texts by code (−1 missing). */
export type SampleColumn =
  | { readonly name: string; readonly kind: 'field' | 'event'; readonly of: 'number'; readonly values: Float64Array }
  | { readonly name: string; readonly kind: 'field'; readonly of: 'text'; readonly values: readonly (string | null)[] };

/** The fields of the leads' records and how often each event happened, without those left out. */
export function sampleColumns(store: Store, sample: Sample, left: ReadonlySet<string>): SampleColumn[] {
  return [...fieldColumns(store, sample, left), ...eventColumns(sample, left)];
}

/** Fields that say who, when or whether rather than what. */
const notAsked = new Set(['lead', 'account', 'email', 'at']);

function fieldColumns({ sources }: Store, sample: Sample, left: ReadonlySet<string>): SampleColumn[] {
  const found = new Map<string, SampleColumn>();
  for (const { rows, subjects } of sample.observed.items.records) {
    const rowOf = firstRows(subjects, sample.observed.items.subjects);
    for (const name of Object.keys(sources[rows.source]?.fields ?? {})) {
      const column = rows.column(name);
      if (column === null || found.has(name) || notAsked.has(name) || left.has(name)) continue;
      const made = fieldColumn(name, column, sample.subjects, rowOf);
      if (made !== null) found.set(name, made);
    }
  }
  return [...found.values()];
}

function firstRows(subjects: Int32Array, count: number): Int32Array {
  const rows = new Int32Array(count).fill(-1);
  for (let row = subjects.length - 1; row >= 0; row--) {
    const subject = subjects[row] as number;
    if (subject >= 0) rows[subject] = row;
  }
  return rows;
}

function fieldColumn(name: string, column: Column, subjects: Int32Array, rowOf: Int32Array): SampleColumn | null {
  const rows = subjects.map((subject) => rowOf[subject] as number);
  if (column.type === 'day' || column.type === 'instant') return null;
  if (column.type === 'number' || column.type === 'money') {
    const values = Float64Array.from(rows, (row) => (row < 0 ? Number.NaN : (column.values[row] as number)));
    return { name, kind: 'field', of: 'number', values };
  }
  const { dictionary, codes } = toTextColumn(column);
  if (dictionary.length > 0.5 * codes.length) return null;
  const values = Array.from(rows, (row) => (row < 0 ? null : (dictionary[codes[row] as number] ?? null)));
  return { name, kind: 'field', of: 'text', values };
}

/** How often each event happened up to the instant. */
function eventColumns(sample: Sample, left: ReadonlySet<string>): SampleColumn[] {
  const { items } = sample.observed;
  const counts = new Map<string, Float64Array>();
  const texts = items.parts.map((rows) => {
    const column = rows.column('event');
    return column && toTextColumn(column);
  });
  sample.subjects.forEach((subject, at) => {
    const end = items.starts[subject + 1] as number;
    for (let i = items.starts[subject] as number; i < end; i++) {
      const text = texts[items.part?.[i] ?? 0];
      const name = text?.dictionary[text.codes[items.row[i] as number] as number];
      if (name === undefined || left.has(name)) continue;
      const values = counts.get(name) ?? new Float64Array(sample.subjects.length);
      values[at] = (values[at] as number) + 1;
      counts.set(name, values);
    }
  });
  return [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, values]) => ({ name, kind: 'event', of: 'number', values }));
}
