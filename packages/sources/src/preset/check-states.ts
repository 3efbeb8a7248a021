import { conditionFields } from '@sluice/core/internal';
import type { PresetLayout } from '@sluice/core/presets';
import type { SourceNotes } from '../quality/source-notes.ts';
import type { RawTable } from '../raw/raw-column.ts';

const MOST_VALUES = 12;

/** Reports deals of which nothing says that they were won: no column that is sure, and stages the format does not know. */
export function checkStates(
  { columns }: RawTable,
  shown: ReadonlyMap<string, string>,
  { states, preset, columns: fields }: PresetLayout,
  notes: SourceNotes,
): void {
  if (states === undefined || states.sure.some((name) => shown.has(name))) return;
  const { won } = notes.source;
  if (won !== undefined && !conditionFields(won).some(({ name }) => states.sure.includes(name))) return;
  const column = shown.get(states.stage);
  const raw = column === undefined ? undefined : columns.get(column);
  if (column === undefined || raw?.kind !== 'text') return;
  const used = new Set(raw.codes);
  const values = raw.texts.all().filter((_, code) => used.has(code));
  if (values.length === 0 || values.some((value) => states.known.includes(value) && /won/i.test(value))) return;
  if (values.every((value) => states.known.includes(value))) return;
  const sure = fields.find(({ name }) => name === states.sure[0])?.headers[0] ?? '';
  const params = { source: notes.source.id, preset, column, values: values.slice(0, MOST_VALUES), sure };
  notes.fail('preset-values-unknown', params);
}
