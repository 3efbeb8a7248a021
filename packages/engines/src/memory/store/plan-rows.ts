import type { Condition } from '@sluice/core/catalog';
import { BugError } from '@sluice/core/internal';
import type { ArmColumn, Derived, DeriveNode, JoinNode, NodeKind, NodeOf, Plan, ScanNode } from '@sluice/core/plan';
import type { Column } from '@sluice/core/table';
import { dimensionColumn } from '../rows/dimension-column.ts';
import { gatherColumn } from '../rows/gather.ts';
import { lazyColumns, type RowSet } from '../rows/row-set.ts';
import { cutMask, scanRows } from '../rows/scan.ts';
import { loaded, type RareRows } from './rare-rows.ts';
import type { RowScores } from './row-scores.ts';
import type { Store } from './store.ts';

/** Gives the rows of a plan's nodes. */
export class PlanRows {
  readonly #plan: Plan;
  readonly #store: Store;
  readonly #rare: RareRows;
  readonly #rows = new Map<string, RowSet>();
  readonly #makeScores: ((rows: PlanRows) => RowScores) | null;
  #rowScores: RowScores | null = null;

  /** `makeScores` is there where rows have columns made of scores. */
  constructor(plan: Plan, store: Store, rare: RareRows, makeScores: ((rows: PlanRows) => RowScores) | null = null) {
    this.#plan = plan;
    this.#store = store;
    this.#rare = rare;
    this.#makeScores = makeScores;
  }

  node<K extends NodeKind>(id: string, kind: K): NodeOf<K> {
    const node = this.#plan.nodes[id];
    if (node?.kind !== kind) throw new BugError(`plan node ${id} is ${node?.kind ?? 'missing'}, not ${kind}`);
    return node as NodeOf<K>;
  }

  /** The rows a node gives. */
  rows = (id: string): RowSet => {
    const known = this.#rows.get(id);
    if (known) return known;
    const made = this.#make(id);
    this.#rows.set(id, made);
    return made;
  };

  /** 1 for the rows for which a condition holds. */
  maskOf = (rows: RowSet, where: Condition): Uint8Array =>
    loaded(this.#rare.conditions).maskOf(rows, where, this.#store.calendar);

  /** The subject of each row of a part of a stack. */
  subjects(id: string, column: string): { codes: Int32Array; count: () => number } {
    const derived = this.#derivation(id).columns.find((c) => c.name === column)?.of;
    if (derived?.kind !== 'subject') throw new BugError(`rows ${id} have no ${column}`);
    const identity = derived.identity === null ? null : (this.#plan.identities[derived.identity] ?? null);
    const { Subjects } = loaded(this.#rare.subjects);
    const subjects = this.#store.subjects(derived, identity, () => new Subjects(identity, this.rows, this.#isKey));
    return { codes: subjects.codes(this.rows(this.#scanOf(id)), derived), count: () => subjects.size };
  }

  readonly #isKey = (source: string, field: string): boolean =>
    this.#store.catalog.sources[source]?.keys[field]?.type === 'id';

  #make(id: string): RowSet {
    const node = this.#plan.nodes[id];
    const { calendar } = this.#store;
    switch (node?.kind) {
      case 'scan':
        return this.#scanned(node);
      case 'filter':
        return loaded(this.#rare.conditions).filterRows(this.rows(node.in), node.where, calendar);
      case 'expand':
        return loaded(this.#rare.days).expandRows(node, this.rows(node.in), calendar);
      case 'derive':
        return this.#derived(node, id);
      case 'join':
        return this.#joined(node);
      default:
        throw new BugError(`plan node ${id} gives no rows`);
    }
  }

  #scanned(node: ScanNode): RowSet {
    const source = this.#store.sources[node.source];
    const key = `${node.source} ${node.cut?.field} ${node.cut?.until}`;
    return scanRows(
      node,
      source,
      this.#store.keep(key, () => cutMask(node, source, this.#store.latest)),
    );
  }

  #derived(node: DeriveNode, id: string): RowSet {
    const input = this.rows(node.in);
    const columns = new Map(node.columns.map((c) => [c.name, c.of]));
    const scope = this.#scanOf(id);
    const column = lazyColumns((name) => {
      const of = columns.get(name);
      if (of === undefined) return input.column(name);
      const isOfScores = of.kind === 'standing' || of.kind === 'reached' || of.kind === 'label';
      return this.#store.column(`${scope} ${name}`, isOfScores, () => this.#derive(of, input, id));
    });
    return { ...input, column };
  }

  #derive(of: Derived, input: RowSet, id: string): Column | null {
    switch (of.kind) {
      case 'subject':
        return null;
      case 'channel':
        return loaded(this.#rare.channels).channelColumn(of, this.#store.catalog.channels, input.length, input.column);
      case 'dimension': {
        const column = input.column(of.field);
        return column && dimensionColumn(of, column);
      }
      case 'standing':
        return this.#scores().standing(of, id);
      case 'label':
        return this.#scores().label(of, id);
      case 'reached':
        return this.#scores().reached(of, input.source, input.length);
      case 'arm':
        return this.#arm(of, id);
      case 'condition':
        return {
          type: 'boolean',
          values: Int8Array.from(this.maskOf(input, of.where)),
        };
    }
  }

  #arm(of: ArmColumn, id: string): Column {
    const seen = this.subjects(of.rows, 'subject:lead');
    const own = this.subjects(id, 'subject:lead');
    const rows = this.rows(of.rows);
    return loaded(this.#rare.arms).armColumn(of, { rows, leads: seen.codes }, own.codes, own.count());
  }

  #scores(): RowScores {
    this.#rowScores ??= loaded(this.#makeScores)(this);
    return this.#rowScores;
  }

  #joined(node: JoinNode): RowSet {
    const left = this.rows(node.left);
    const fields = new Map(node.columns.map((c) => [c.name, c.field]));
    const index = lazyIndex(() => this.#matches(node));
    const column = lazyColumns((name) => {
      const field = fields.get(name);
      if (field === undefined) return left.column(name);
      const found = this.rows(node.right).column(field);
      return found && gatherColumn(found, index());
    });
    return { ...left, column };
  }

  /** By left row the first right row of the same subject, or −1. */
  #matches(node: JoinNode): Int32Array {
    const right = this.subjects(node.right, node.on);
    const left = this.subjects(node.left, node.on);
    const first = new Int32Array(right.count()).fill(-1);
    const rows = this.rows(node.right);
    for (let row = right.codes.length - 1; row >= 0; row--) {
      const subject = right.codes[row] ?? -1;
      if (subject >= 0 && rows.keep?.[row] !== 0) first[subject] = row;
    }
    return left.codes.map((subject) => (subject < 0 ? -1 : (first[subject] ?? -1)));
  }

  /** The derive node below rows, through empty ones and joins. */
  #derivation(id: string): DeriveNode {
    const node = this.#plan.nodes[id];
    if (node?.kind === 'join') return this.#derivation(node.left);
    if (node?.kind !== 'derive') throw new BugError(`rows ${id} are not derived`);
    return node.columns.length === 0 ? this.#derivation(node.in) : node;
  }

  #scanOf(id: string): string {
    const node: ScanNode | DeriveNode | JoinNode | undefined = this.#rowsNode(id);
    if (node?.kind === 'scan') return id;
    if (node?.kind === 'join') return this.#scanOf(node.left);
    return node ? this.#scanOf(node.in) : id;
  }

  #rowsNode(id: string): ScanNode | DeriveNode | JoinNode | undefined {
    const node = this.#plan.nodes[id];
    return node?.kind === 'scan' || node?.kind === 'derive' || node?.kind === 'join' ? node : undefined;
  }
}

function lazyIndex(make: () => Int32Array): () => Int32Array {
  let made: Int32Array | null = null;
  return () => {
    made ??= make();
    return made;
  };
}
