import { type Journeys, lookbackStart } from '@sluice/core/attribution';
import type { MoneyMicro } from '@sluice/core/internal';
import type { PathsNode } from '@sluice/core/plan';
import type { ChainActivity } from '../chain/index.ts';
import type { ChainRun } from '../chains/chain-run.ts';
import { createPick } from '../chains/pick.ts';
import { stageValues } from '../chains/stage-values.ts';
import type { PlanRows } from '../store/plan-rows.ts';
import { stackTimeline } from '../store/stack.ts';
import type { Store } from '../store/store.ts';
import { Conversions, milestones } from './conversions.ts';
import { JourneyList } from './journey-list.ts';
import { type Links, linksOf } from './links.ts';
import { SubjectValues } from './subject-values.ts';
import { touchesOf } from './touches.ts';

/** Notes the first conversion of each subject while a chain passes over them, and finds the touches that led to it. */
export class PathsRun {
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
    run.activityGroups.push(this);
  }

  add(subject: number, activity: ChainActivity): void {
    const { stage, value, milestones: of } = this.#node;
    if (!this.#isReached(activity, stage)) return;
    const at = itemOf(activity, stage);
    const group = this.#subjects.isOne ? 0 : this.#groupOf(subject, activity, at);
    this.#found.push(
      subject,
      group,
      at,
      itemOf(activity, value),
      itemOf(activity, of.lead),
      itemOf(activity, of.opportunity),
      itemOf(activity, of.won),
    );
  }

  #groupOf(subject: number, activity: ChainActivity, at: number): number {
    return this.#subjects.groupOf(subject, this.#timeOf(at), (stage) => itemOf(activity, stage));
  }

  /** A required stage before the furthest one counts without a row of its own (rule F10). */
  #isReached(activity: ChainActivity, stage: number): boolean {
    if ((activity.firstRowOf[stage] ?? -1) >= 0) return true;
    const { skipped, stages } = this.#run.node;
    return skipped === 'passed' && stage <= activity.depth && !stages[stage]?.optional;
  }

  #timeOf(item: number): number {
    return item < 0 ? Number.NaN : (this.#run.timeline.times[item] ?? Number.NaN);
  }

  finish(): Journeys {
    const touches = touchesOf(this.#node, this.#rows, this.#store, this.#run.timeline.byDay);
    const links = linksOf(this.#node, this.#rows);
    const found = this.#found;
    const most = this.#node.open ? touches.leads + links.subjects : 0;
    const list = new JourneyList(touches, found.length, found.length + most);
    const at = this.#addConverted(list, touches.byDay, links);
    if (this.#node.open) this.#addOpen(list, touches.leads, links);
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
    const timeOf = (item: number) => {
      const time = this.#timeOf(item);
      return isOther && !Number.isNaN(time) ? calendar.dayOf(time) : time;
    };
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

  #addOpen(list: JourneyList, leads: number, { subjects, leadsOf, isLinked }: Links): void {
    const isOfLeads = this.#node.subject === 'lead';
    const converted = new Uint8Array(Math.max(leads, subjects, this.#run.timeline.subjects));
    for (let i = 0; i < this.#found.length; i++) converted[this.#found.subject(i)] = 1;
    const { isOne } = this.#subjects;
    const groupOf = (subject: number) =>
      isOne ? 0 : this.#subjects.groupOf(subject, Number.POSITIVE_INFINITY, noStage);
    if (isOfLeads) {
      list.addOpenLeads((lead) => converted[lead] === 0, groupOf);
      return;
    }
    for (let subject = 0; subject < subjects; subject++)
      if (converted[subject] === 0) list.addOpen(leadsOf(subject), groupOf(subject));
    list.addOpenLeads((lead) => !isLinked(lead), noGroup);
  }
}

/** The item that fills a stage, or −1. */
function itemOf({ firstRowOf }: ChainActivity, stage: number | null): number {
  return stage === null ? -1 : (firstRowOf[stage] ?? -1);
}

const noStage = (): number => -1;
const noGroup = (): number => -1;
