import type { Catalog, Score, StandingTest } from '@sluice/core/catalog';
import type { ReachedColumn, ScoreNode } from '@sluice/core/plan';
import type { RecordList } from '../../store/score-cache.ts';
import type { Store } from '../../store/store.ts';
import { isOfRows, type RuleRows, rowsOfRules } from '../rules/rule-rows.ts';
import type { SubjectItems } from '../subject-items.ts';
import { cutsOf } from './cuts.ts';
import { itemRules } from './item-rules.ts';
import { Moments } from './moments.ts';
import { movedRules, noteFirst } from './moved-subjects.ts';
import { datedList, recordList } from './record-list.ts';
import { RunningScore } from './running.ts';
import { testAt } from './test-at.ts';

/** By source 1 at each row at which its lead stands, or comes to stand, where a stage needs it (rule S5). */
export type ReachedMasks = ReadonlyMap<string, Uint8Array>;

/** Walks the rows of every subject once. `nodes` are of the scores the test reads, over the same items. */
export function reachedMasks(
  of: ReachedColumn,
  nodes: ReadonlyMap<string, ScoreNode>,
  items: SubjectItems,
  store: Store,
): ReachedMasks {
  const { test, turns, on } = of;
  const [any] = nodes.values();
  if (any === undefined) return new Map();
  const clock = { byDay: items.byDay, calendar: store.calendar };
  const records = store.scores.records(items.key, () => recordList(items, any, clock));
  const running = [...nodes].map(([score, node]) => runningOf(score, node, items, records, test, store));
  const scores = new Map([...nodes].map(([id, { score }]) => [id, score]));
  const isMet = testAt(test, [...nodes.keys()], store.catalog);
  const moments = new Moments(items, records, orderOf(items, store.catalog));
  if (on !== undefined) return dateMasks(running, moments, isMet, datedList(items, any, on.field, clock), items);
  const key = JSON.stringify([
    items.key,
    test,
    turns,
    [...nodes.values()].map(({ matches }) => matches),
    store.catalog.matrix,
  ]);
  const before = isShared(nodes) ? store.scores.reached(key) : null;
  const moved = before && firstMoved(before.scores, scores, running, items.subjects);
  const masks = new Map(before && moved ? copyOf(before.masks) : emptyMasks(items));
  const marks = marksOf(masks, items, records);
  const visit = subjectWalk(running, moments, isMet, turns, marks);
  for (let subject = 0; subject < items.subjects; subject++) {
    const first = moved ? (moved[subject] as number) : -1;
    if (first !== NONE) visit(subject, first);
  }
  if (isShared(nodes)) store.scores.keepReached(key, { scores, masks });
  return masks;
}

/** Stands for no item at all: it comes after every one. */
const NONE = 0x7fffffff;

/** Marks each row of a subject at which the points are, or turn, where the test wants them, and no other, from an item on. */
function subjectWalk(
  running: readonly Running[],
  moments: Moments,
  isMet: (points: Float64Array) => boolean,
  turns: boolean,
  marks: (at: number, isReached: number) => void,
): (subject: number, first: number) => void {
  const points = new Float64Array(running.length);
  const isMetAt = (time: number) => {
    for (let s = 0; s < running.length; s++) points[s] = (running[s] as Running).score.at(time);
    return isMet(points);
  };
  return (subject, first) => {
    moments.open(subject);
    if (moments.length === 0) return;
    for (const { score } of running) score.open(subject, moments.time(0));
    let isMoved = first < 0;
    let wasMet = false;
    for (let i = 0; i < moments.length; i++) {
      const at = moments.at[i] as number;
      const time = moments.time(i);
      take(running, at, time);
      isMoved ||= at >= first;
      // what was before the first row that moved decides whether it turns there
      if (!isMoved && !(turns && moments.isFrom(i + 1, first))) continue;
      const isNow = isMetAt(time);
      if (isMoved) marks(at, isNow && !(turns && wasMet) ? 1 : 0);
      wasMet = isNow;
    }
  };
}

/** Marks each record at whose date the points of its subject, by all rows up to it, are where the test wants them. */
function dateMasks(
  running: readonly Running[],
  moments: Moments,
  isMet: (points: Float64Array) => boolean,
  dates: RecordList,
  items: SubjectItems,
): ReachedMasks {
  const masks = new Map(emptyMasks(items));
  const marks = marksOf(masks, items, dates);
  const points = new Float64Array(running.length);
  for (let subject = 0; subject < items.subjects; subject++) {
    const places = inTime(dates, subject);
    if (places.length === 0) continue;
    moments.open(subject);
    const first = moments.length === 0 ? Number.NaN : moments.time(0);
    for (const { score } of running) score.open(subject, first);
    let next = 0;
    for (const place of places) {
      for (; next < moments.length && !moments.isAfterDate(next, dates, place); next++)
        take(running, moments.at[next] as number, moments.time(next));
      for (let s = 0; s < running.length; s++)
        points[s] = (running[s] as Running).score.at(dates.times[place] as number);
      marks(-1 - place, isMet(points) ? 1 : 0);
    }
  }
  return masks;
}

/** The dates of a subject, the earliest first. */
function inTime({ starts, times }: RecordList, subject: number): number[] {
  const [from, end] = [starts[subject] as number, starts[subject + 1] as number];
  const places: number[] = [];
  for (let place = from; place < end; place++) if (!Number.isNaN(times[place])) places.push(place);
  return places.length < 2 ? places : places.sort((a, b) => (times[a] as number) - (times[b] as number));
}

function take(running: readonly Running[], at: number, time: number): void {
  for (const { score } of running) {
    if (at >= 0) score.takeItem(at, time);
    else score.takeRecord(-1 - at);
  }
}

interface Running {
  readonly id: string;
  readonly score: RunningScore;
  readonly rowsOf: ReadonlyMap<string, RuleRows>;
}

function isShared(nodes: ReadonlyMap<string, ScoreNode>): boolean {
  return [...nodes.values()].every(({ matches }) => isOfRows(Object.values(matches).flat()));
}

/** By subject the first item from which on its points may be others than they were; null: anyone's may, anywhere. */
function firstMoved(
  before: ReadonlyMap<string, Score>,
  after: ReadonlyMap<string, Score>,
  running: readonly Running[],
  subjects: number,
): Int32Array | null {
  const first = new Int32Array(subjects).fill(NONE);
  for (const { id, rowsOf } of running) {
    const [old, now] = [before.get(id), after.get(id)];
    const rules = old && now ? movedRules(old, now) : null;
    if (rules === null) return null;
    noteFirst(rules, rowsOf, first);
  }
  return first;
}

function emptyMasks({ parts, records }: SubjectItems): [string, Uint8Array][] {
  return [...parts, ...records.map(({ rows }) => rows)].map(({ source, length }) => [source, new Uint8Array(length)]);
}

function copyOf(masks: ReachedMasks): [string, Uint8Array][] {
  return [...masks].map(([source, mask]) => [source, mask.slice()]);
}

function runningOf(
  score: string,
  node: ScoreNode,
  items: SubjectItems,
  records: RecordList,
  test: StandingTest,
  store: Store,
): Running {
  const rowsOf = rowsOfRules(node, items, store);
  const rules = node.score.groups.flatMap((group) => group.rules.filter(({ kind }) => kind === 'event'));
  const rows = rules.map(({ id }) => rowsOf.get(id) ?? { starts: new Int32Array(), items: new Int32Array() });
  const make = () => itemRules(items.row.length, rows);
  const matches = rules.map(({ id }) => node.matches[id] ?? []);
  const key = `${items.key} ${JSON.stringify(matches)}`;
  const byItem = isOfRows(matches.flat()) ? store.scores.ofItem(key, make) : make();
  const input = { items, calendar: store.calendar, records, rowsOf, byItem };
  return { id: score, rowsOf, score: new RunningScore(node.score, input, cutsOf(test, score, store.catalog)) };
}

/** Where sources stand in the file. */
function orderOf(items: SubjectItems, { sources }: Catalog) {
  const place = Object.keys(sources);
  return {
    parts: items.parts.map(({ source }) => place.indexOf(source)),
    records: items.records.map(({ rows }) => place.indexOf(rows.source)),
  };
}

/** Marks the row of a moment. */
function marksOf(masks: ReachedMasks, items: SubjectItems, list: RecordList): (at: number, isReached: number) => void {
  const ofParts = items.parts.map(({ source }) => masks.get(source) ?? new Uint8Array());
  const ofRecords = items.records.map(({ rows }) => masks.get(rows.source) ?? new Uint8Array());
  const { row, part } = items;
  return (at, isReached) => {
    if (at >= 0) (ofParts[part === null ? 0 : (part[at] as number)] as Uint8Array)[row[at] as number] = isReached;
    else (ofRecords[list.record[-1 - at] as number] as Uint8Array)[list.row[-1 - at] as number] = isReached;
  };
}
