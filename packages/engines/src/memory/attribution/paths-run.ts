import { type Journeys, lookbackStart } from '@sluice/core/attribution';
import type { PathsNode } from '@sluice/core/plan';
import type { ChainActivity } from '../chain/index.ts';
import type { ChainRun } from '../chains/chain-run.ts';
import { createPick } from '../chains/pick.ts';
import { stageValues } from '../chains/stage-values.ts';
import type { PlanRows } from '../store/plan-rows.ts';
import { stackTimeline } from '../store/stack.ts';
import type { Store } from '../store/store.ts';
import { type Conversion, JourneyList } from './journey-list.ts';
import { linksOf } from './links.ts';
import { SubjectValues } from './subject-values.ts';
import { TouchLists } from './touch-lists.ts';

/** Notes the first conversion of each subject while a chain passes over them, and finds the touches that led to it. */
export class PathsRun {
  readonly #node: PathsNode;
  readonly #run: ChainRun;
  readonly #rows: PlanRows;
  readonly #store: Store;
  readonly #values: ReturnType<typeof stageValues>;
  readonly #subjects: SubjectValues;
  readonly #found: Conversion[] = [];

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
    const at = this.#timeOf(activity, stage);
    const item = value === null ? -1 : (activity.firstRowOf[value] ?? -1);
    this.#found.push({
      subject,
      at,
      value: item < 0 || value === null ? null : (this.#values[value]?.(item) ?? null),
      milestones: [milestones.lead, milestones.opportunity, milestones.won].map((k) => this.#timeOf(activity, k)),
      group: this.#subjects.groupOf(subject, at, (k) => activity.firstRowOf[k] ?? -1),
    });
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
    const touches = new TouchLists(this.#node, this.#rows, this.#store, isByDay);
    const links = linksOf(this.#node, this.#rows);
    const list = new JourneyList(touches, lookbackStart(this.#node.lookback, touches.byDay, calendar));
    const same = (time: number) => (touches.byDay && !isByDay ? calendar.dayOf(time) : time);
    const touchesOf = (subject: number) => inOrder(links.leadsOf(subject), touches);
    for (const found of this.#found) {
      const at = Number.isNaN(found.at) ? found.at : same(found.at);
      const milestones = found.milestones.map((time) => (Number.isNaN(time) ? time : same(time)));
      list.addConversion({ ...found, at, milestones }, touchesOf(found.subject));
    }
    if (this.#node.open) this.#addOpen(list, touches, touchesOf, links.isLinked);
    return list.finish({
      dimensions: this.#node.keys.map(({ dimension }) => dimension),
      groups: this.#subjects.groups,
      subjectDimensions: this.#node.picks.map(({ dimension }) => dimension),
    });
  }

  #addOpen(
    list: JourneyList,
    touches: TouchLists,
    touchesOf: (subject: number) => readonly number[],
    isLinked: (lead: number) => boolean,
  ): void {
    const isOfLeads = this.#node.subject === 'lead';
    const subjects = isOfLeads ? touches.leads : this.#run.timeline.subjects;
    const converted = new Uint8Array(subjects);
    for (const { subject } of this.#found) converted[subject] = 1;
    const groupOf = (subject: number) => this.#subjects.groupOf(subject, Number.POSITIVE_INFINITY, noStage);
    for (let subject = 0; subject < subjects; subject++) {
      if (converted[subject] === 1) continue;
      if (isOfLeads) list.addOpenLead(subject, groupOf);
      else list.addOpen(touchesOf(subject), groupOf(subject));
    }
    if (isOfLeads) return;
    for (let lead = 0; lead < touches.leads; lead++) if (!isLinked(lead)) list.addOpenLead(lead, noGroup);
  }
}

const noStage = (): number => -1;
const noGroup = (): number => -1;

/** The touches of several leads as one path. */
function inOrder(leads: readonly number[], touches: TouchLists): number[] {
  const [only] = leads;
  if (leads.length === 1 && only !== undefined) return touches.of(only);
  return leads.flatMap((lead) => touches.of(lead)).sort((a, b) => touches.time(a) - touches.time(b));
}
