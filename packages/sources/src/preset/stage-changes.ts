import type { SourceNotes } from '../quality/source-notes.ts';
import type { RawColumn, RawTable, RowPlace } from '../raw/raw-column.ts';
import type { DateOrder } from '../type/stamp/stamp-parts.ts';
import { StampReader } from '../type/stamp/stamp-reader.ts';
import { statedDates } from '../type/stamp/stated-dates.ts';
import { columnOfTexts, textsByRow } from './shape-cells.ts';

type Texts = readonly (string | undefined)[];

/** The columns of a history of changes, by row. */
interface Changes {
  readonly ids: Texts;
  readonly stages: Texts;
  readonly before: Texts;
  readonly fields: Texts;
  readonly at: Texts;
  readonly opened: Texts;
}

/** A row to add: the stage a deal was opened in, told by a later row. */
interface Opening {
  readonly row: number;
  readonly stage: string;
}

/**
 * Leaves out the rows of a history that do not change the stage, in whatever order they stand. Where the history names
 * the field that changed, the stage a deal was opened in is only said by the old value of its first change: a row for it
 * is added where the day it was opened is known.
 */
export function stageChanges(table: RawTable, fields: ReadonlyMap<string, string>, notes: SourceNotes): RawTable {
  const changes = changesOf(table, fields);
  const isByField = changes.fields.some((field) => field !== undefined);
  const last = new Map<string, string>();
  const kept: number[] = [];
  const opening: Opening[] = [];
  for (const row of inTime(changes.at, statedDates(notes.source.dates).order ?? 'MDY')) {
    const [id, stage, old] = [changes.ids[row], changes.stages[row], changes.before[row]];
    const isOther = isByField && !/^(stage|stagename|created)\.?$/i.test((changes.fields[row] ?? '').trim());
    if (id === undefined || stage === undefined || isOther) continue;
    const isFirst = !last.has(id);
    if (isByField && isFirst && old !== undefined && old !== stage && changes.opened[row] !== undefined)
      opening.push({ row, stage: old });
    const from = old ?? last.get(id);
    last.set(id, stage);
    if (stage !== from) kept.push(row);
  }
  notes.drop('no-stage-change', table.rows - kept.length);
  notes.find('opening-stage', opening.length, 'the stage a deal was opened in, from the old value of its first change');
  kept.sort((a, b) => a - b);
  const columns = [...table.columns].map(([name, raw]): [string, RawColumn] => {
    const texts = textsByRow(raw);
    const at = name === fields.get('changed_on') ? changes.opened : texts;
    const first = opening.map(({ row, stage }) => (name === fields.get('stage') ? stage : at[row]));
    return [name, columnOfTexts([...kept.map((row) => texts[row]), ...first])];
  });
  return {
    rows: kept.length + opening.length,
    columns: new Map(columns),
    places: placesOf(table, kept, opening.length),
  };
}

function changesOf({ columns, rows }: RawTable, fields: ReadonlyMap<string, string>): Changes {
  const of = (name: string): Texts => {
    const raw = columns.get(fields.get(name) ?? '');
    return raw === undefined ? new Array<undefined>(rows).fill(undefined) : textsByRow(raw);
  };
  return {
    ids: of('opportunity_id'),
    stages: of('stage'),
    before: of('from_stage'),
    fields: of('changed_field'),
    at: of('changed_on'),
    opened: of('opened_on'),
  };
}

/** The rows from the earliest to the latest; of equal times, as they stand. */
function inTime(at: Texts, order: DateOrder): number[] {
  const reader = new StampReader();
  const encoder = new TextEncoder();
  const times = at.map((text) => {
    const bytes = encoder.encode(text ?? '');
    reader.read(bytes, 0, bytes.length, order);
    return reader.kind === 'day' ? reader.value * 86_400e6 : reader.kind === 'none' ? 0 : reader.value;
  });
  return [...times.keys()].sort((a, b) => (times[a] ?? 0) - (times[b] ?? 0) || a - b);
}

/** Where the rows that are left came from; what is added at the end stands in the first file. */
function placesOf({ places }: RawTable, kept: readonly number[], added: number): RowPlace[] {
  const left = new Set(kept);
  let start = 0;
  const moved = places.map((place): RowPlace => {
    const gone = new Set(place.dropped);
    let rows = 0;
    for (let row = 0, record = 1; row < place.rows; record++) {
      if (gone.has(record)) continue;
      if (left.has(place.start + row)) rows++;
      else gone.add(record);
      row++;
    }
    start += rows;
    return { path: place.path, start: start - rows, rows, dropped: [...gone].sort((a, b) => a - b) };
  });
  const path = places[0]?.path ?? '';
  return added === 0 ? moved : [...moved, { path, start, rows: added, dropped: [] }];
}
