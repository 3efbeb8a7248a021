import type { Catalog } from '@sluice/core/catalog';
import { meets } from '@sluice/core/internal';
import type { ReachedColumn, ScoreNode } from '@sluice/core/plan';
import type { Store } from '../../store/store.ts';
import type { SubjectItems } from '../subject-items.ts';
import { cutsOf } from './cuts.ts';
import { type Moment, momentsOf, type Past, recordMoments } from './moments.ts';
import { RunningScore } from './running.ts';

/** By source 1 at each row at which its lead stands where a stage needs it, that row included (rule S5). */
export type ReachedMasks = ReadonlyMap<string, Uint8Array>;

/** Walks the rows of every subject once. `nodes` are of the scores the test reads, over the same items. */
export function reachedMasks(
  { test }: ReachedColumn,
  nodes: ReadonlyMap<string, ScoreNode>,
  items: SubjectItems,
  store: Store,
): ReachedMasks {
  const [any] = nodes.values();
  const masks = new Map<string, Uint8Array>();
  for (const rows of [...items.parts, ...items.records.map((record) => record.rows)])
    masks.set(rows.source, new Uint8Array(rows.length));
  if (any === undefined) return masks;
  const { calendar, catalog } = store;
  const running = new Map(
    [...nodes].map(([id, node]) => [id, new RunningScore(node, items, calendar, cutsOf(test, id, catalog))]),
  );
  const walk = subjectWalk(any, items, store);
  const scales = scalesOf(catalog);
  let now: Past = { subject: -1, moments: [], count: 0, undated: [] };
  const points = (score: string): number => running.get(score)?.at(now) ?? 0;
  const visit = (past: Past): void => {
    now = past;
    if (meets(test, scales, points)) mark(masks, items, past.moments[past.count - 1]);
  };
  for (let subject = 0; subject < items.subjects; subject++) {
    for (const each of running.values()) each.open(subject);
    walk(subject, visit);
  }
  return masks;
}

function scalesOf({ scores = {}, matrix }: Catalog) {
  return { scores, ...(matrix === undefined ? {} : { matrix }) };
}

function mark(masks: ReachedMasks, items: SubjectItems, moment: Moment | undefined): void {
  if (moment === undefined) return;
  const { item, record, row } = moment;
  const rows = item < 0 ? items.records[record]?.rows : items.parts[items.part?.[item] ?? 0];
  const mask = rows && masks.get(rows.source);
  if (mask) mask[item < 0 ? row : (items.row[item] as number)] = 1;
}

/** Visits the moments of a subject one after the other. */
function subjectWalk(node: ScoreNode, items: SubjectItems, { calendar, catalog }: Store) {
  const clock = { byDay: items.byDay, calendar };
  const dated = recordMoments(items, node, clock);
  const undated = undatedRecords(items, dated);
  const place = Object.keys(catalog.sources);
  const order = {
    parts: items.parts.map(({ source }) => place.indexOf(source)),
    records: items.records.map(({ rows }) => place.indexOf(rows.source)),
  };
  return (subject: number, visit: (past: Past) => void): void => {
    const moments = momentsOf(items, subject, dated.get(subject) ?? [], order);
    const always = undated.get(subject) ?? [];
    for (let count = 1; count <= moments.length; count++) visit({ subject, moments, count, undated: always });
  };
}

type Undated = ReadonlyMap<number, { readonly record: number; readonly row: number }[]>;

function undatedRecords(items: SubjectItems, dated: ReadonlyMap<number, readonly Moment[]>): Undated {
  const undated = new Map<number, { record: number; row: number }[]>();
  items.records.forEach(({ subjects }, record) => {
    const known = new Set<number>();
    for (const moments of dated.values())
      for (const moment of moments) if (moment.record === record) known.add(moment.row);
    subjects.forEach((subject, row) => {
      if (subject < 0 || known.has(row)) return;
      undated.set(subject, [...(undated.get(subject) ?? []), { record, row }]);
    });
  });
  return undated;
}
