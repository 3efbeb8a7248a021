import { type ChainNode, type GroupNode, isUnlimited, type Plan } from '@sluice/core/plan';
import type { ChainRows, ChainSpec } from '../chain/index.ts';
import { firstTouches } from '../chains/by-row/first-touches.ts';
import type { RowCache } from '../chains/by-row/row-cache.ts';
import { type RowOrder, rowOrder } from '../chains/by-row/row-order.ts';
import { RowRun } from '../chains/by-row/row-run.ts';
import { eventField, stageRows } from '../chains/by-row/stage-rows.ts';
import { chainSpec } from '../chains/chain-spec.ts';
import { DepthGroup } from '../chains/depth-group.ts';
import type { Pick } from '../chains/pick.ts';
import { isBare } from '../chains/quick/quick-over.ts';
import { SubjectGroups } from '../chains/subject-groups.ts';
import type { RowSet } from '../rows/row-set.ts';
import type { PlanRows } from '../store/plan-rows.ts';
import type { Store } from '../store/store.ts';
import type { ChainGroup } from './chain-group.ts';

/** What counts the rows of stores as they stand, where a plan asks for no more; it keeps what it made of them. */
export type OpenByRow = (plan: Plan, rows: PlanRows, store: Store) => RowRuns | null;

export function rowRuns(): OpenByRow {
  const known = new WeakMap<Store, RowCache>();
  return (plan, rows, store) => {
    if (!RowRuns.suit(plan)) return null;
    const cache = known.get(store) ?? { orders: new Map(), stages: new Map(), touches: new Map() };
    known.set(store, cache);
    return new RowRuns(rows, store, cache);
  };
}

/**
 * Opens the chains of a plan that asks for nothing but how far leads come, over rows that stand in the order of their
 * times: those rows need not be clustered, as most leads have none of a later stage.
 */
export class RowRuns {
  readonly runs: RowRun[] = [];
  readonly #rows: PlanRows;
  readonly #store: Store;
  readonly #cache: RowCache;
  readonly #byChain = new Map<string, RowRun | null>();

  constructor(rows: PlanRows, store: Store, cache: RowCache) {
    this.#rows = rows;
    this.#store = store;
    this.#cache = cache;
  }

  /** Whether a plan may ask for no more: all groups over chains count single stages of best attempts. */
  static suit({ nodes }: Plan): boolean {
    return Object.values(nodes).every((node) => {
      if (node.kind === 'chain') return node.attempts === 'best';
      if (node.kind !== 'group' || nodes[node.in]?.kind !== 'chain') return node.kind !== 'credit';
      return node.measures.every((m) => m.kind === 'reached' && !m.closed && m.stages.length === 1);
    });
  }

  /** Null where the group, its funnel or its rows need more. */
  open(node: GroupNode): ChainGroup | null {
    const shown = this.#picks(node.by);
    const also = this.#picks(node.also);
    const run = shown && also && this.#run(node.in);
    if (!run) return null;
    const groups = new SubjectGroups(node, shown, also, run.timeline.subjects);
    const group = new DepthGroup(node, this.#rows.node(node.in, 'chain').stages.length, groups);
    run.groups.push(group);
    return { run, finish: () => group.finish() };
  }

  #picks(keys: GroupNode['by']): Pick[] | null {
    const picks = keys.flatMap((key) => ('pick' in key ? [this.#pick(key.pick)] : []));
    return picks.every((pick) => pick !== null) ? picks : null;
  }

  #pick(id: string): Pick | null {
    const node = this.#rows.node(id, 'pick');
    const order = node.which.kind === 'first_touch' ? this.#order(node.timeline) : null;
    return (
      order &&
      kept(this.#cache.touches, JSON.stringify(node), () => firstTouches(node, this.#rowsOf(node.timeline), order))
    );
  }

  #run(id: string): RowRun | null {
    const known = this.#byChain.get(id);
    if (known !== undefined) return known;
    const made = this.#makeRun(this.#rows.node(id, 'chain'));
    this.#byChain.set(id, made);
    if (made) this.runs.push(made);
    return made;
  }

  #makeRun(node: ChainNode): RowRun | null {
    const { calendar, kernels } = this.#store;
    const [span, ...others] = node.spans;
    const spec = chainSpec(node, false, calendar);
    const field = eventField(node.stages);
    const length = lengthOf(spec);
    if (!span || !isUnlimited(span) || others.length > 0 || !isBare(node, spec)) return null;
    if (field === null || length === null) return null;
    const order = this.#order(node.timeline);
    const key = JSON.stringify([node.timeline, node.stages.map(({ match }) => match)]);
    const rows =
      order && kept(this.#cache.stages, key, () => stageRows(order, this.#rowsOf(node.timeline), node.stages, field));
    const open = (clustered: ChainRows) => kernels.open(node, spec, clustered).chain;
    return order && rows && new RowRun(order, rows, { stages: node.stages.length, length, open });
  }

  /** The rows of the only part. */
  #rowsOf(stack: string): RowSet {
    return this.#rows.rows(this.#rows.node(stack, 'stack').parts[0]?.rows ?? '');
  }

  #order(id: string): RowOrder | null {
    const node = this.#rows.node(id, 'stack');
    const [part] = node.parts;
    if (!part) return null;
    return kept(this.#cache.orders, JSON.stringify(node), () => {
      const subjects = this.#rows.subjects(part.rows, `subject:${node.subject}`);
      return rowOrder(node, { rows: this.#rows.rows(part.rows), ...subjects }, this.#store);
    });
  }
}

/** Of the window, Infinity for none; null where it is as long as its days are. */
function lengthOf({ window }: ChainSpec): number | null {
  return window === null ? Number.POSITIVE_INFINITY : 'fixed' in window ? window.fixed : null;
}

const most = 16;

function kept<T>(known: Map<string, T>, key: string, make: () => T): T {
  const found = known.get(key);
  if (found !== undefined) return found;
  if (known.size >= most) known.clear();
  const made = make();
  known.set(key, made);
  return made;
}
