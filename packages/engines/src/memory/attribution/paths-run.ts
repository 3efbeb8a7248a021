import { type Journeys, lookbackStart } from '@sluice/core/attribution';
import type { MoneyMicro } from '@sluice/core/internal';
import type { PathsNode } from '@sluice/core/plan';
import type { Arrivals, ArrivalsReader } from '../chains/activity/arrivals.ts';
import type { ChainRun } from '../chains/chain-run.ts';
import { createPick } from '../chains/pick.ts';
import { stageValues } from '../chains/stage-values.ts';
import type { PlanRows } from '../store/plan-rows.ts';
import { stackTimeline } from '../store/stack.ts';
import type { Store } from '../store/store.ts';
import type { TouchList } from '../timeline/touch-list.ts';
import { Conversions, milestones } from './conversions.ts';
import { JourneyList } from './journey-list.ts';
import { type Links, linksOf } from './links.ts';
import { SubjectValues } from './subject-values.ts';
import { touchesOf } from './touches.ts';

/** Notes the first conversion of each subject while a chain passes over them, and finds the touches that led to it. */
export class PathsRun implements ArrivalsReader {
  readonly #node: PathsNode;
  readonly #run: ChainRun;
  readonly #rows: PlanRows;
  readonly #store: Store;
  readonly #values: ReturnType<typeof stageValues>;
  readonly #subjects: SubjectValues;
  readonly #found = new Conversions();

  constructor(node: PathsNode, run: ChainRun, rows: PlanRows, store: Store) {
    this.#node = node;
    this.#run = run;
    this.#rows = rows;
    this.#store = store;
    this.#values = stageValues(run.node, run.timeline);
    const picks = node.picks.map(({ pick }) => {
      const of = rows.node(pick, 'pick');
      const { timeline, cache } = stackTimeline(rows.node(of.timeline, 'stack'), rows, store);
      return createPick(of, timeline, cache, run.timeline);
    });
    this.#subjects = new SubjectValues(picks);
    run.readers.push(this);
  }

  addAll(arrivals: Arrivals): void {
    const { stage, value, milestones: of } = this.#node;
    const { skipped, stages } = this.#run.node;
    const isPassed = skipped === 'passed' && !stages[stage]?.optional;
    for (let i = 0; i < arrivals.length; i++) {
      const at = arrivals.itemAt(i, stage);
      // A required stage before the furthest one counts without a row of its own (rule F10).
      if (at < 0 && !(isPassed && stage <= (arrivals.depths[i] as number))) continue;
      this.#found.push(
        arrivals.first + i,
        this.#groupOf(arrivals, i, at),
        arrivals.itemAt(i, value),
        this.#timeOf(at),
        this.#timeOf(arrivals.itemAt(i, of.lead)),
        this.#timeOf(arrivals.itemAt(i, of.opportunity)),
        this.#timeOf(arrivals.itemAt(i, of.won)),
      );
    }
  }

  #groupOf(arrivals: Arrivals, i: number, at: number): number {
    if (this.#subjects.isOne) return 0;
    return this.#subjects.groupOf(arrivals.first + i, this.#timeOf(at), (stage) => arrivals.itemAt(i, stage));
  }

  #timeOf(item: number): number {
    return item < 0 ? Number.NaN : (this.#run.timeline.times[item] ?? Number.NaN);
  }

  /** One more than the greatest lead that could convert. */
  get leads(): number {
    return this.#run.timeline.subjects;
  }

  touches(): TouchList {
    return touchesOf(this.#node, this.#rows, this.#store, this.#run.timeline.byDay);
  }

  /** Marks the subjects that converted with 1. */
  mark(subjects: Uint8Array): Uint8Array {
    for (let i = 0; i < this.#found.length; i++) subjects[this.#found.subject(i)] = 1;
    return subjects;
  }

  /** With `own`, leads that have not converted are there only where that says 1. */
  finish(own: Uint8Array | null): Journeys {
    const touches = this.touches();
    const links = linksOf(this.#node, this.#rows);
    const found = this.#found;
    const most = this.#node.open ? (own ? countOnes(own) : touches.leads + links.subjects) : 0;
    const list = new JourneyList(touches, found.length, found.length + most);
    const at = this.#addConverted(list, touches.byDay, links);
    if (this.#node.open) this.#addOpen(list, touches.leads, links, own);
    return list.finish(
      { values: this.#worths(), at },
      {
        dimensions: this.#node.keys.map(({ dimension }) => dimension),
        groups: this.#subjects.groups,
        subjectDimensions: this.#node.picks.map(({ dimension }) => dimension),
      },
    );
  }

  /** When each converted. */
  #addConverted(list: JourneyList, byDay: boolean, { leadsOf }: Links): Float64Array {
    const found = this.#found;
    const { calendar } = this.#store;
    const isOther = byDay && !this.#run.timeline.byDay;
    const startOf = lookbackStart(this.#node.lookback, byDay, calendar);
    const timeOf = (time: number) => (isOther && !Number.isNaN(time) ? calendar.dayOf(time) : time);
    const ats = new Float64Array(found.length);
    const reached = new Float64Array(milestones);
    for (let i = 0; i < ats.length; i++) {
      const at = timeOf(found.at(i));
      ats[i] = at;
      for (let k = 0; k < milestones; k++) reached[k] = timeOf(found.milestone(i, k));
      list.addConversion(leadsOf(found.subject(i)), at, startOf(at), reached, found.group(i));
    }
    return ats;
  }

  /** What each conversion is worth. */
  #worths(): (MoneyMicro | null)[] {
    const found = this.#found;
    const { value } = this.#node;
    const worthOf = value === null ? null : this.#values[value];
    return Array.from({ length: found.length }, (_, i) => {
      const item = found.value(i);
      return item < 0 ? null : (worthOf?.(item) ?? null);
    });
  }

  #addOpen(list: JourneyList, leads: number, { subjects, leadsOf, isLinked }: Links, own: Uint8Array | null): void {
    const isOfLeads = this.#node.subject === 'lead';
    const converted = this.mark(new Uint8Array(Math.max(leads, subjects, this.#run.timeline.subjects)));
    const { isOne } = this.#subjects;
    const groupOf = (subject: number) =>
      isOne ? 0 : this.#subjects.groupOf(subject, Number.POSITIVE_INFINITY, noStage);
    if (isOfLeads) {
      list.addOpenLeads((lead) => converted[lead] === 0 && (own === null || own[lead] === 1), groupOf);
      return;
    }
    for (let subject = 0; subject < subjects; subject++)
      if (converted[subject] === 0) list.addOpen(leadsOf(subject), groupOf(subject));
    list.addOpenLeads((lead) => !isLinked(lead), noGroup);
  }
}

function countOnes(values: Uint8Array): number {
  let ones = 0;
  for (let i = 0; i < values.length; i++) ones += values[i] as number;
  return ones;
}

const noStage = (): number => -1;
const noGroup = (): number => -1;
