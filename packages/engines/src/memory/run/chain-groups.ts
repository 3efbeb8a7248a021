import type { ChainNode, GroupNode } from '@sluice/core/plan';
import { AttemptGroup } from '../chains/attempt-group.ts';
import { chainInput } from '../chains/chain-input.ts';
import { ChainRun } from '../chains/chain-run.ts';
import { createPick, type Pick } from '../chains/pick.ts';
import { SubjectGroups } from '../chains/subject-groups.ts';
import type { PlanRows } from '../store/plan-rows.ts';
import { loaded } from '../store/rare-rows.ts';
import { stackTimeline } from '../store/stack.ts';
import type { Store } from '../store/store.ts';
import type { ChainGroup } from './chain-group.ts';

/** The column of event names the stages read in the first part; null where none does. */
function eventsOf({ stages }: ChainNode): string | null {
  const matches = stages.flatMap((stage) => stage.match);
  return matches.find((match) => match.part === 0 && match.events)?.events?.field ?? null;
}

/** Groups that only some plans have: of arrivals, and of depths alone; null where a plan has none. */
export interface GroupKinds {
  readonly activity: typeof import('../chains/activity/activity-group.ts') | null;
  readonly depths: typeof import('../chains/depth-group.ts') | null;
}

/** Opens the chains of a plan, one run for all groups that read the same. */
export class ChainGroups {
  readonly #rows: PlanRows;
  readonly #store: Store;
  readonly #kinds: GroupKinds;
  readonly #runs = new Map<string, ChainRun>();

  constructor(rows: PlanRows, store: Store, kinds: GroupKinds) {
    this.#rows = rows;
    this.#store = store;
    this.#kinds = kinds;
  }

  /** All runs, once every group is open; those that find the same are led by one of them. */
  join(): readonly ChainRun[] {
    const runs = [...this.#runs.values()];
    const bare = runs.filter(({ isBare }) => isBare);
    for (const family of familiesOf(bare, ({ window: _, maturing: __, ...rules }) => rules)) {
      const leader = family.find((run) => family.every((other) => run.isLongerThan(other)));
      if (leader) for (const run of family) if (run !== leader) leader.leads(run);
    }
    const walks = runs.filter(({ isOfDepths, readers }) => isOfDepths || readers.length > 0);
    for (const family of familiesOf(walks, ({ attempts: _, spans: __, maturing: ___, ...rules }) => rules)) {
      const leader = family.find(({ readers }) => readers.length > 0);
      if (leader) for (const run of family) if (run.isOfDepths) leader.leads(run);
    }
    return runs;
  }

  /** The run of a chain that something else reads. */
  runOf(id: string): ChainRun {
    return this.#run(id);
  }

  open(node: GroupNode): ChainGroup {
    const run = this.#run(node.in);
    const shown = node.by.flatMap((key) => ('pick' in key ? [this.#pick(key.pick, run)] : []));
    const also = node.also.flatMap((key) => ('pick' in key ? [this.#pick(key.pick, run)] : []));
    const { timeline, node: chain } = run;
    const groups = new SubjectGroups(node, shown, also, timeline.subjects);
    if (chain.attempts === 'earliest') {
      const { ActivityGroup } = loaded(this.#kinds.activity);
      const group = new ActivityGroup(node, chain, timeline, groups);
      run.readers.push(group);
      return { run, finish: () => group.finish() };
    }
    const { depths } = this.#kinds;
    if (run.depthSuffices && depths?.DepthGroup.suits(node, groups)) {
      const group = new depths.DepthGroup(node, chain.stages.length, groups);
      run.depthGroups.push(group);
      return { run, finish: () => group.finish() };
    }
    const group = new AttemptGroup(node, chain, timeline, groups);
    run.attemptGroups.push(group);
    return { run, finish: () => group.finish() };
  }

  #run(id: string): ChainRun {
    const known = this.#runs.get(id);
    if (known) return known;
    const node = this.#rows.node(id, 'chain');
    const stack = this.#rows.node(node.timeline, 'stack');
    const { timeline, cache } = stackTimeline(stack, this.#rows, this.#store, eventsOf(node));
    const input = chainInput(node, timeline, this.#rows.maskOf, cache, stack);
    const run = new ChainRun(node, timeline, input, this.#store.calendar, this.#store.kernels);
    this.#runs.set(id, run);
    return run;
  }

  #pick(id: string, run: ChainRun): Pick {
    const node = this.#rows.node(id, 'pick');
    const { timeline, cache } = stackTimeline(this.#rows.node(node.timeline, 'stack'), this.#rows, this.#store);
    return createPick(node, timeline, cache, run.timeline);
  }
}

/** Runs whose chains are the same in what is asked of them. */
function familiesOf(runs: readonly ChainRun[], rules: (node: ChainNode) => object): Iterable<readonly ChainRun[]> {
  const families = new Map<string, ChainRun[]>();
  for (const run of runs) {
    const key = JSON.stringify(rules(run.node));
    families.set(key, [...(families.get(key) ?? []), run]);
  }
  return families.values();
}
