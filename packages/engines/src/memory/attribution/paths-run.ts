import { type Journeys, lookbackStart } from '@sluice/core/attribution';
import type { PathsNode } from '@sluice/core/plan';
import type { ChainActivity } from '../chain/index.ts';
import type { ChainRun } from '../chains/chain-run.ts';
import { createPick } from '../chains/pick.ts';
import { stageValues } from '../chains/stage-values.ts';
import type { PlanRows } from '../store/plan-rows.ts';
import { stackTimeline } from '../store/stack.ts';
import type { Store } from '../store/store.ts';
import { Conversions } from './conversions.ts';
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
    const { stage, value, milestones } = this.#node;
    if (!this.#isReached(activity, stage)) return;
    const found = this.#found;
    const at = this.#timeOf(activity, stage);
    const item = value === null ? -1 : (activity.firstRowOf[value] ?? -1);
    found.subject.push(subject);
    found.at.push(at);
    found.values.push(item < 0 || value === null ? null : (this.#values[value]?.(item) ?? null));
    found.milestones.push(this.#timeOf(activity, milestones.lead));
    found.milestones.push(this.#timeOf(activity, milestones.opportunity));
    found.milestones.push(this.#timeOf(activity, milestones.won));
    found.group.push(this.#subjects.groupOf(subject, at, (k) => activity.firstRowOf[k] ?? -1));
  }

  /** A required stage before the furthest one counts without a row of its own (rule F10). */
  #isReached(activity: ChainActivity, stage: number): boolean {
    if ((activity.firstRowOf[stage] ?? -1) >= 0) return true;
    const { skipped, stages } = this.#run.node;
    return skipped === 'passed' && stage <= activity.depth && !stages[stage]?.optional;
  }

  #timeOf(activity: ChainActivity, stage: number | null): number {
    const item = stage === null ? -1 : (activity.firstRowOf[stage] ?? -1);
    return item < 0 ? Number.NaN : (this.#run.timeline.times[item] ?? Number.NaN);
  }

  finish(): Journeys {
    const { calendar } = this.#store;
    const isByDay = this.#run.timeline.byDay;
    const touches = touchesOf(this.#node, this.#rows, this.#store, isByDay);
    const links = linksOf(this.#node, this.#rows);
    const found = this.#found;
    const others = this.#node.subject === 'lead' ? 0 : this.#run.timeline.subjects;
    const most = this.#node.open ? touches.leads + others : 0;
    const list = new JourneyList(touches, found.length, found.length + most);
    const startOf = lookbackStart(this.#node.lookback, touches.byDay, calendar);
    const same = (time: number) => (touches.byDay && !isByDay && !Number.isNaN(time) ? calendar.dayOf(time) : time);
    const ats = found.at.finish().map(same);
    ats.forEach((at, i) => {
      const milestones = [0, 1, 2].map((k) => same(found.milestones.at(i * 3 + k)));
      list.addConversion(links.leadsOf(found.subject.at(i)), at, startOf(at), milestones, found.group.at(i));
    });
    if (this.#node.open) this.#addOpen(list, touches.leads, links);
    return list.finish(
      { values: found.values, at: ats },
      {
        dimensions: this.#node.keys.map(({ dimension }) => dimension),
        groups: this.#subjects.groups,
        subjectDimensions: this.#node.picks.map(({ dimension }) => dimension),
      },
    );
  }

  #addOpen(list: JourneyList, leads: number, { leadsOf, isLinked }: Links): void {
    const isOfLeads = this.#node.subject === 'lead';
    const { subjects } = this.#run.timeline;
    const converted = new Uint8Array(Math.max(leads, subjects));
    for (let i = 0; i < this.#found.length; i++) converted[this.#found.subject.at(i)] = 1;
    const groupOf = (subject: number) => this.#subjects.groupOf(subject, Number.POSITIVE_INFINITY, noStage);
    if (isOfLeads) {
      list.addOpenLeads((lead) => converted[lead] === 0, groupOf);
      return;
    }
    for (let subject = 0; subject < subjects; subject++)
      if (converted[subject] === 0) list.addOpen(leadsOf(subject), groupOf(subject));
    list.addOpenLeads((lead) => !isLinked(lead), noGroup);
  }
}

const noStage = (): number => -1;
const noGroup = (): number => -1;
