import type { LabelColumn, ReachedColumn, ScoreNode, StandingColumn } from '@sluice/core/plan';
import type { Column } from '@sluice/core/table';
import { type LabelValues, labelValues } from '../../labels/label-values.ts';
import { remap } from '../../rows/text-column.ts';
import type { PlanRows } from '../../store/plan-rows.ts';
import type { RowScores } from '../../store/row-scores.ts';
import type { Store } from '../../store/store.ts';
import { rulePoints, sumBySubject } from '../rules/contributions.ts';
import { type SubjectItems, subjectItems } from '../subject-items.ts';
import { valuesOf } from '../values.ts';
import { type ReachedMasks, reachedMasks } from './reached-masks.ts';
import { standingColumn } from './standing-column.ts';

/** Columns of rows made of the scores of their leads; what several of them need is found once. */
export class ScoreColumns implements RowScores {
  readonly #rows: PlanRows;
  readonly #store: Store;
  readonly #items = new Map<string, SubjectItems>();
  readonly #values = new Map<string, Float64Array>();
  readonly #reached = new Map<string, ReachedMasks>();
  readonly #labels = new Map<string, LabelValues>();

  constructor(rows: PlanRows, store: Store) {
    this.#rows = rows;
    this.#store = store;
  }

  /** The grade, cell or route of the lead of each row of a source; `id` is the rows' node. */
  standing(of: StandingColumn, id: string): Column {
    const { codes } = this.#rows.subjects(id, 'subject:lead');
    const values = new Map(Object.entries(of.scores).map(([score, node]) => [score, this.#valuesOf(node)]));
    return standingColumn(of, this.#store.catalog, codes, values);
  }

  /** A label of the lead of each row of a source. */
  label(of: LabelColumn, id: string): Column {
    const { codes } = this.#rows.subjects(id, 'subject:lead');
    const known = this.#labels.get(of.label.id) ?? labelValues(of, this.#rows, this.#store);
    this.#labels.set(of.label.id, known);
    const { labelOf, items } = known;
    const texts = Array.from({ length: items.subjects }, (_, subject) => labelOf(subject));
    return remap(codes, texts);
  }

  /** Whether the lead of each row of a source stands where a stage needs it, at that row. */
  reached(of: ReachedColumn, source: string, length: number): Column {
    const key = JSON.stringify(of);
    let masks = this.#reached.get(key);
    if (masks === undefined) {
      const nodes = new Map(Object.entries(of.scores).map(([score, id]) => [score, this.#node(id)]));
      const [any] = Object.values(of.scores);
      masks = any === undefined ? new Map() : reachedMasks(of, nodes, this.#itemsOf(any), this.#store);
      this.#reached.set(key, masks);
    }
    return { type: 'boolean', values: new Int8Array(masks.get(source)?.buffer ?? new ArrayBuffer(length)) };
  }

  #node(id: string): ScoreNode {
    return this.#rows.node(id, 'score');
  }

  #itemsOf(id: string): SubjectItems {
    const node = this.#node(id);
    const key = `${node.timeline} ${node.score.subject} ${node.leads.map(({ rows }) => rows).join(' ')}`;
    const known = this.#items.get(key) ?? subjectItems(node, this.#rows, this.#store);
    this.#items.set(key, known);
    return known;
  }

  #valuesOf(id: string): Float64Array {
    const known = this.#values.get(id);
    if (known !== undefined) return known;
    const node = this.#node(id);
    const items = this.#itemsOf(id);
    const at = items.byDay ? node.at.day : node.at.micros;
    const points = rulePoints(node, items, this.#store, { at, byDay: items.byDay, calendar: this.#store.calendar });
    const byRule = new Map(points.map((each) => [each.rule.id, sumBySubject(each, items.subjects)]));
    const values = valuesOf(node.score, byRule, items.subjects);
    this.#values.set(id, values);
    return values;
  }
}
