import type { ScoreNode } from '@sluice/core/plan';
import { normalKey } from '../../shared/normal-key.ts';
import type { RowSet } from '../rows/row-set.ts';
import { toTextColumn } from '../rows/text-column.ts';
import type { PlanRows } from '../store/plan-rows.ts';
import { stackTimeline } from '../store/stack.ts';
import type { Store } from '../store/store.ts';

/** The rows of events of all that are scored, subject by subject in rule F5's order. */
export interface SubjectItems {
  /** What all of this depends on. */
  readonly key: string;
  readonly subjects: number;
  readonly starts: Int32Array;
  /** UTC microseconds, or local days where `byDay`. */
  readonly times: Float64Array;
  readonly byDay: boolean;
  readonly row: Int32Array;
  /** The part an item is of; null: all of the first. */
  readonly part: Uint8Array | null;
  readonly parts: readonly RowSet[];
  /** By leads source: the subject of each record, −1 of none. */
  readonly records: readonly { readonly rows: RowSet; readonly subjects: Int32Array }[];
  /** By subject: its key; null of a visitor nobody knows. */
  readonly names: readonly (string | null)[];
}

/** The subjects of a score and their rows: leads, or the accounts their rows and records name. */
export function subjectItems(node: ScoreNode, rows: PlanRows, store: Store): SubjectItems {
  const { parts } = rows.node(node.timeline, 'stack');
  const key = itemsKey(node, rows);
  const found = store.scores.items(key, () => {
    const leads = leadItems(node, rows, store);
    const {
      parts: _,
      records,
      key: __,
      ...items
    } = node.accounts === null ? leads : accountItems(leads, node.accounts);
    return { ...items, records: records.map(({ subjects }) => subjects) };
  });
  return {
    ...found,
    key,
    parts: parts.map((part) => rows.rows(part.rows)),
    records: node.leads.map((part, i) => ({
      rows: rows.rows(part.rows),
      subjects: found.records[i] ?? new Int32Array(),
    })),
  };
}

/** What the items of a score depend on; other rows may have numbered further subjects meanwhile. */
function itemsKey({ timeline, leads, accounts }: ScoreNode, rows: PlanRows): string {
  const stack = rows.node(timeline, 'stack');
  const counts = [...leads, ...stack.parts].map((part) => rows.subjects(part.rows, 'subject:lead').count());
  return JSON.stringify([stack, leads, accounts, Math.max(0, ...counts)]);
}

function leadItems(node: ScoreNode, rows: PlanRows, store: Store): SubjectItems {
  const stack = rows.node(node.timeline, 'stack');
  const { timeline } = stackTimeline(stack, rows, store);
  const known = node.leads.map((part) => ({ rows: rows.rows(part.rows), ...rows.subjects(part.rows, 'subject:lead') }));
  const parts = stack.parts.map((part) => ({
    rows: rows.rows(part.rows),
    ...rows.subjects(part.rows, 'subject:lead'),
  }));
  const subjects = [...known, ...parts].reduce((most, part) => Math.max(most, part.count()), timeline.subjects);
  const records = known.map(({ rows: of, codes }) => ({ rows: of, subjects: keptOnly(of, codes) }));
  return {
    key: '',
    subjects,
    starts: upTo(timeline.starts, subjects),
    times: timeline.times,
    byDay: timeline.byDay,
    row: timeline.row,
    part: timeline.part,
    parts: timeline.parts,
    records,
    names: namesOf([...records, ...parts.map((part) => ({ rows: part.rows, subjects: part.codes }))], subjects),
  };
}

/** Subjects numbered after the timeline was made have no items. */
function upTo(starts: Int32Array, subjects: number): Int32Array {
  if (starts.length === subjects + 1) return starts;
  const longer = new Int32Array(subjects + 1).fill(starts[starts.length - 1] ?? 0);
  longer.set(starts);
  return longer;
}

function keptOnly({ keep }: RowSet, codes: Int32Array): Int32Array {
  return keep === null ? codes : codes.map((subject, row) => (keep[row] === 0 ? -1 : subject));
}

/** The key of each subject as the records spell it, else as the first row does. */
function namesOf(
  parts: readonly { readonly rows: RowSet; readonly subjects: Int32Array }[],
  subjects: number,
): (string | null)[] {
  const names: (string | null)[] = new Array(subjects).fill(null);
  for (const { rows, subjects: of } of parts) {
    const column = rows.column('lead');
    if (!column) continue;
    const { dictionary, codes } = toTextColumn(column);
    of.forEach((subject, row) => {
      const code = codes[row] as number;
      if (subject >= 0 && code >= 0 && rows.keep?.[row] !== 0) names[subject] ??= normalKey(dictionary[code] as string);
    });
  }
  return names;
}

/** The same rows by account, in time order; rows without one are left out. */
function accountItems(leads: SubjectItems, columns: NonNullable<ScoreNode['accounts']>): SubjectItems {
  const codes = new Map<string, number>();
  const parts = leads.parts.map((rows, i) => accountCodes(rows, columns.parts[i] ?? null, codes));
  const records = leads.records.map(({ rows }, i) => ({
    rows,
    subjects: keptOnly(rows, accountCodes(rows, columns.leads[i] ?? null, codes)),
  }));
  const accountOf = Int32Array.from(leads.row, (row, i) => parts[leads.part?.[i] ?? 0]?.[row] ?? -1);
  const order = byAccount(leads, accountOf);
  const starts = new Int32Array(codes.size + 1);
  for (const item of order)
    starts[(accountOf[item] as number) + 1] = (starts[(accountOf[item] as number) + 1] ?? 0) + 1;
  for (let s = 0; s < codes.size; s++) starts[s + 1] = (starts[s + 1] as number) + (starts[s] as number);
  return {
    ...leads,
    subjects: codes.size,
    starts,
    times: Float64Array.from(order, (item) => leads.times[item] as number),
    row: Int32Array.from(order, (item) => leads.row[item] as number),
    part: leads.part && Uint8Array.from(order, (item) => leads.part?.[item] as number),
    records,
    names: [...codes.keys()],
  };
}

function accountCodes(rows: RowSet, field: string | null, codes: Map<string, number>): Int32Array {
  const column = field === null ? null : rows.column(field);
  if (!column) return new Int32Array(rows.length).fill(-1);
  const texts = toTextColumn(column);
  const numbered = Int32Array.from(texts.dictionary, (text) => {
    const key = normalKey(text);
    if (key === '') return -1;
    const code = codes.get(key) ?? codes.size;
    codes.set(key, code);
    return code;
  });
  return texts.codes.map((code) => (code < 0 ? -1 : (numbered[code] as number)));
}

/** The places of the items that have an account, account by account in rule F5's order. */
function byAccount({ times, part, row }: SubjectItems, accountOf: Int32Array): number[] {
  const order = [...accountOf.keys()].filter((item) => (accountOf[item] as number) >= 0);
  return order.sort(
    (a, b) =>
      (accountOf[a] as number) - (accountOf[b] as number) ||
      (times[a] as number) - (times[b] as number) ||
      (part?.[a] ?? 0) - (part?.[b] ?? 0) ||
      (row[a] as number) - (row[b] as number),
  );
}
