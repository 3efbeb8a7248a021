import type { Calendar } from '@sluice/core/calendar';
import type { ChainNode } from '@sluice/core/plan';
import { SpanFinder } from '../cells/span-finder.ts';
import { type Chain, type ChainRows, createChainAttempts, createChainResult } from '../chain/index.ts';
import { endOf, startOf, type Timeline } from '../timeline/timeline.ts';
import { Arrivals, type ArrivalsReader } from './activity/arrivals.ts';
import { type Attempt, createAttempt } from './attempt.ts';
import { AttemptFill } from './attempt-fill.ts';
import type { AttemptGroup } from './attempt-group.ts';
import { chainSpec } from './chain-spec.ts';
import type { DepthGroup } from './depth-group.ts';
import type { Kernels } from './kernels.ts';
import type { Quick } from './quick/quick.ts';
import type { DepthTaker, SpanCounts } from './quick/span-counts.ts';

/** Runs one chain over subject after subject and hands what it finds to the groups that read it. */
export class ChainRun implements DepthTaker {
  readonly node: ChainNode;
  readonly timeline: Timeline;
  readonly attemptGroups: AttemptGroup[] = [];
  readonly readers: ArrivalsReader[] = [];
  readonly depthGroups: DepthGroup[] = [];
  /** Leads with later stages and no entry (rule F10). */
  neverEntered = 0;
  readonly #chain: Chain;
  readonly #quick: Quick | null;
  readonly #rows: ChainRows;
  readonly #spans: SpanFinder;
  readonly #isPlain: boolean;
  readonly #isWhole: boolean;
  /** The stages an attempt may begin at. */
  readonly #entryMask: number;
  readonly #fill: AttemptFill;
  readonly #attempt: Attempt;
  readonly #result;
  readonly #arrivals: Arrivals;
  readonly #attempts;
  readonly #led: ChainRun[] = [];
  #isLed = false;
  #counts: SpanCounts | null | undefined;

  constructor(node: ChainNode, timeline: Timeline, rows: ChainRows, calendar: Calendar, kernels: Kernels) {
    const stages = node.stages.length;
    this.node = node;
    this.timeline = timeline;
    this.#rows = rows;
    const spec = chainSpec(node, timeline.byDay, calendar);
    const { chain, quick } = kernels.open(node, spec, rows);
    this.#chain = chain;
    this.#quick = quick;
    this.#spans = new SpanFinder(node.spans, timeline.byDay);
    this.#isWhole = node.spans.length === 1 && this.#spans.isUnlimited(0);
    this.#isPlain = node.entry === 'closed' && node.skipped === 'absent' && node.order !== 'any';
    this.#entryMask = this.#isPlain ? 1 : -1;
    this.#fill = new AttemptFill(node, timeline, calendar);
    this.#attempt = createAttempt(stages);
    this.#result = createChainResult(stages);
    this.#arrivals = new Arrivals(stages);
    this.#attempts = createChainAttempts(stages);
  }

  /** Whether depth is all that groups counting single stages need. */
  get depthSuffices(): boolean {
    return this.#isPlain && this.#chain.depthSuffices && this.node.attempts === 'best';
  }

  /** Makes this run find what another reads too: attempts in a shorter window, or, where it finds arrivals, depths. */
  leads(other: ChainRun): void {
    this.#led.push(other);
    other.#isLed = true;
  }

  /** Whether it is without any rule but order and window, and read attempt by attempt: then one may lead another. */
  get isBare(): boolean {
    return this.#quick !== null && this.depthGroups.length === 0 && this.attemptGroups.length > 0;
  }

  /** Whether it counts depths over all entries and nothing else: those of arrivals. */
  get isOfDepths(): boolean {
    return this.#quick !== null && this.#isWhole && this.depthGroups.length > 0 && this.attemptGroups.length === 0;
  }

  isLongerThan(other: ChainRun): boolean {
    return this.#quick !== null && other.#quick !== null && this.#quick.length >= other.#quick.length;
  }

  /** The subjects from `first` to before `end`. */
  visitRange(first: number, end: number): void {
    const to = Math.min(end, this.timeline.subjects);
    if (this.#isLed || first >= to) return;
    if (this.node.attempts === 'earliest') this.#visitArrivals(first, to);
    else if (this.#quick && this.isOfDepths) this.#visitDepths(this.#quick, first, to);
    else {
      if (this.#counts === undefined) this.#counts = this.#openCounts();
      if (this.#counts) this.#counts.visitRange(this.timeline.starts, first, to, this.#visit);
      else for (let subject = first; subject < to; subject++) this.#visit(subject);
    }
  }

  #visitArrivals(first: number, end: number): void {
    const arrivals = this.#arrivals;
    const { starts } = this.timeline;
    arrivals.open(first, end);
    if (this.#quick) this.#quick.arrivals(starts, arrivals);
    else
      for (let i = 0; i < arrivals.length; i++)
        arrivals.ask(this.#chain, i, starts[first + i] as number, starts[first + i + 1] as number);
    for (const reader of this.readers) reader.addAll(arrivals);
    for (const run of this.#led) run.#takeDepths(arrivals.depths.subarray(0, arrivals.length), first);
  }

  #visitDepths(quick: Quick, first: number, end: number): void {
    const depths = new Int8Array(end - first);
    quick.depths(this.timeline.starts, first, depths);
    this.#takeDepths(depths, first);
  }

  #takeDepths(depths: Int8Array, first: number): void {
    const { starts } = this.timeline;
    for (const group of this.depthGroups) group.addAll(depths, first);
    for (let i = 0; i < depths.length; i++)
      if ((depths[i] as number) < 0)
        this.#countNeverEntered(starts[first + i] as number, starts[first + i + 1] as number);
  }

  /** What counts all windows at once, where depths are all that is asked of them; else null. */
  #openCounts(): SpanCounts | null {
    const runs = [this, ...this.#led];
    const isCounted = runs.every((run) => run.attemptGroups.every((group) => group.isOfDepths));
    if (!this.#quick || this.node.attempts !== 'best' || this.#isWhole || !this.#spans.isRun || !isCounted) return null;
    const windows = runs.map((run) => run.#quick?.length ?? 0);
    return this.#quick.counts(this.#spans, windows, runs);
  }

  takeDepth(subject: number, span: number, depth: number, time: number): void {
    const isMaturing = this.#fill.isMaturing(time);
    for (const group of this.depthGroups) group.add(subject, depth, span);
    for (const group of this.attemptGroups) group.addDepth(subject, span, depth, isMaturing);
  }

  readonly #visit = (subject: number): void => {
    const from = startOf(this.timeline, subject);
    const to = endOf(this.timeline, subject);
    if (from === to) return;
    if (this.node.attempts === 'each') this.#visitEach(subject, from, to);
    else this.#visitBest(subject, from, to);
  };

  #visitEach(subject: number, from: number, to: number): void {
    this.#chain.attempts(from, to, this.#attempts);
    for (let i = 0; i < this.#attempts.count; i++) {
      this.#fill.fromAttempts(this.#attempt, subject, this.#attempts, i);
      const time = this.#attempt.entryTime;
      for (let span = this.#spans.next(time, -1); span >= 0; span = this.#spans.next(time, span)) this.#hand(span);
    }
    if (this.#attempts.count === 0) this.#countNeverEntered(from, to);
  }

  #visitBest(subject: number, from: number, to: number): void {
    if (this.#isWhole) {
      if (this.#visitSpan(subject, 0, from, to) < 0) this.#countNeverEntered(from, to);
      return;
    }
    const { stageMask, times } = this.#rows;
    const isEntryOnly = this.#quick !== null && this.#stagesOf(from, to) === 1;
    let last = -1;
    for (let i = from; i < to; i++) {
      if (((stageMask[i] as number) & this.#entryMask) === 0) continue;
      const time = times[i] as number;
      for (let span = this.#spans.next(time, -1); span >= 0; span = this.#spans.next(time, span)) {
        if (span <= last) continue;
        if (isEntryOnly && !Number.isNaN(time)) this.#takeEntry(subject, span, i);
        else this.#visitSpan(subject, span, from, to);
        last = span;
      }
    }
    this.#countNeverEntered(from, to);
  }

  /** The best attempt of a subject without a row of a later stage: the first entry of the span. */
  #takeEntry(subject: number, span: number, item: number): void {
    for (const group of this.depthGroups) group.add(subject, 0, span);
    this.#attempt.items[0] = item;
    this.#fill.fromItems(this.#attempt, subject, 0);
    this.#hand(span);
    for (const run of this.#led) run.#takeEntry(subject, span, item);
  }

  /** What the longer window gave, where it is inside this one's, else what this one gives. */
  #follow(leader: Attempt, span: number, from: number, to: number): void {
    const { items, depth, subject } = leader;
    if (Number.isNaN(leader.entryTime) || !this.#quick?.holds(items, depth)) {
      this.#visitSpan(subject, span, from, to);
      return;
    }
    this.#attempt.items.set(items);
    this.#fill.fromItems(this.#attempt, subject, depth);
    this.#hand(span);
  }

  /** The furthest stage of the best attempt that starts in the span, or −1. */
  #visitSpan(subject: number, span: number, from: number, to: number): number {
    const entryFrom = this.#spans.from(span);
    const entryTo = this.#spans.to(span);
    const { depthGroups, attemptGroups } = this;
    let depth = 0;
    if (this.#quick) depth = this.#quick.depth(from, to, entryFrom, entryTo);
    else if (depthGroups.length > 0) depth = this.#chain.depth(from, to, entryFrom, entryTo);
    if (depth < 0) return depth;
    for (let i = 0; i < depthGroups.length; i++) (depthGroups[i] as DepthGroup).add(subject, depth, span);
    if (attemptGroups.length === 0) return depth;
    if (!this.#fillQuick(subject, depth, from, to, entryFrom, entryTo)) {
      this.#chain.best(from, to, this.#result, entryFrom, entryTo);
      if (this.#result.depth < 0) return -1;
      this.#fill.fromResult(this.#attempt, subject, this.#result);
    }
    this.#hand(span);
    if (this.#attempt.depth >= 0)
      for (let i = 0; i < this.#led.length; i++) (this.#led[i] as ChainRun).#follow(this.#attempt, span, from, to);
    return this.#attempt.depth;
  }

  #fillQuick(subject: number, depth: number, from: number, to: number, entryFrom: number, entryTo: number): boolean {
    const quick = this.#quick;
    if (!quick || quick.isTangled || !quick.fill(this.#attempt.items, depth, from, to, entryFrom, entryTo))
      return false;
    this.#fill.fromItems(this.#attempt, subject, depth);
    return true;
  }

  #hand(span: number): void {
    if (this.#attempt.depth < 0) return;
    for (const group of this.attemptGroups) group.add(this.#attempt, span);
  }

  #countNeverEntered(from: number, to: number): void {
    const all = this.#isPlain ? this.#stagesOf(from, to) : 0;
    if (all !== 0 && (all & 1) === 0) this.neverEntered++;
  }

  /** Bit k: some row matches stage k. */
  #stagesOf(from: number, to: number): number {
    const { stageMask } = this.#rows;
    let all = 0;
    for (let i = from; i < to; i++) all |= stageMask[i] as number;
    return all;
  }
}
