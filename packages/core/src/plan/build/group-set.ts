import type { Condition } from '../../catalog/index.ts';
import type { UndefinedMeasure } from '../nodes/combine.ts';
import type { CellMeasure, Dated, GroupKey, GroupNode } from '../nodes/group.ts';
import type { Span } from '../span.ts';
import type { PlanContext } from './context.ts';
import { whereDimensions } from './where.ts';

/** What is the same for all measures of one group node. */
export interface GroupFrame {
  readonly in: string;
  readonly dated: Dated;
  readonly spans: readonly Span[];
  readonly where: Condition | null;
  /** The key of a dimension for these rows or chains; null where they do not carry it. */
  readonly key: (dimension: string) => GroupKey | null;
}

/** The groups of one query: measures that share a frame share a node. */
export class GroupSet {
  readonly #ctx: PlanContext;
  readonly #by: readonly string[];
  readonly #groups = new Map<string, { node: Omit<GroupNode, 'measures'>; measures: Map<string, CellMeasure> }>();
  readonly undefined: Record<string, UndefinedMeasure> = {};
  readonly constants: Record<string, number> = {};
  /** Nodes that give cells of their own. */
  readonly further: string[] = [];

  constructor(ctx: PlanContext, by: readonly string[]) {
    this.#ctx = ctx;
    this.#by = by;
  }

  /** Adds measures over a frame; where it lacks a dimension they are not defined (rule F18). */
  add(frame: GroupFrame, measures: readonly CellMeasure[]): void {
    const also = whereDimensions(frame.where).filter((d) => !this.#by.includes(d));
    const by = this.#by.map(frame.key);
    const more = also.map(frame.key);
    if (by.includes(null) || more.includes(null)) {
      this.lack(
        measures.map((m) => m.key),
        'not-split-by-this-dimension',
      );
      return;
    }
    const { in: input, dated, spans, where } = frame;
    const node = {
      kind: 'group',
      in: input,
      by: by.filter(isKey),
      where,
      also: more.filter(isKey),
      spans,
      dated,
    } as const;
    const text = JSON.stringify(node);
    const group = this.#groups.get(text) ?? { node, measures: new Map<string, CellMeasure>() };
    for (const measure of measures) group.measures.set(measure.key, measure);
    this.#groups.set(text, group);
  }

  lack(keys: readonly string[], reason: UndefinedMeasure['reason']): void {
    for (const key of keys) this.undefined[key] = { reason };
  }

  /** Adds the groups and what puts them together to the plan. */
  combine(): string {
    const cells = [...this.#groups.values()].map((g) =>
      this.#ctx.builder.add({ ...g.node, measures: [...g.measures.values()] }),
    );
    const { undefined: lacking, constants, further } = this;
    return this.#ctx.builder.add({
      kind: 'combine',
      cells: [...further, ...cells],
      by: this.#by,
      constants,
      undefined: lacking,
    });
  }
}

function isKey(key: GroupKey | null): key is GroupKey {
  return key !== null;
}
