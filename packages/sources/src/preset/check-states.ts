import type { Condition } from '@sluice/core/catalog';
import { conditionFields } from '@sluice/core/internal';
import type { PresetLayout } from '@sluice/core/presets';
import type { SourceNotes } from '../quality/source-notes.ts';
import type { RawTable } from '../raw/raw-column.ts';

const MOST_VALUES = 12;

/** Reports deals of which nothing says how they ended, and fails those of which nothing says that they were won: no column that is sure, and stages the format does not know. */
export function checkStates(
  { columns }: RawTable,
  shown: ReadonlyMap<string, string>,
  { states, preset, columns: fields }: PresetLayout,
  notes: SourceNotes,
): void {
  if (states === undefined) return;
  const column = shown.get(states.stage);
  const raw = column === undefined ? undefined : columns.get(column);
  if (column === undefined || raw?.kind !== 'text') return;
  const used = new Set(raw.codes);
  const values = raw.texts.all().filter((_, code) => used.has(code));
  if (values.every((value) => states.known.includes(value))) return;
  const { id, won, lost } = notes.source;
  const isOpen = (sure: string, condition: Condition | undefined, form: RegExp): boolean =>
    !shown.has(sure) &&
    condition !== undefined &&
    conditionFields(condition).some(({ name }) => name === sure) &&
    !values.some((value) => states.known.includes(value) && form.test(value));
  const [sureWon, sureClosed] = states.sure;
  const sure = isOpen(sureWon, won, /won/i) ? sureWon : isOpen(sureClosed, lost, /lost/i) ? sureClosed : undefined;
  if (sure === undefined) return;
  const header = fields.find(({ name }) => name === sure)?.headers[0] ?? sure;
  const params = { source: id, preset, column, values: values.slice(0, MOST_VALUES), sure: header };
  // without lost deals win rates are wrong, and all else is right
  if (sure === sureClosed) notes.report('preset-values-unknown', params, { severity: 'warning' });
  else notes.fail('preset-values-unknown', params);
}
