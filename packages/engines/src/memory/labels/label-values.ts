import type { Label } from '@sluice/core/catalog';
import type { LabelColumn } from '@sluice/core/plan';
import { recordHits } from '../score/rules/once-points.ts';
import { type SubjectItems, subjectItems } from '../score/subject-items.ts';
import type { PlanRows } from '../store/plan-rows.ts';
import type { Store } from '../store/store.ts';
import { heaviest, interestWeights } from './interest.ts';
import { type Orders, ordersBySubject } from './orders.ts';
import { likely, predict } from './predict.ts';
import { quadrantOf } from './quadrant.ts';
import { type RfmOfLeads, rfmOf } from './rfm.ts';

/** The leads there are and the label of each; null where it has none. */
export interface LabelValues {
  readonly items: SubjectItems;
  readonly labelOf: (subject: number) => string | null;
  /** Of labels made of orders. */
  readonly orders?: Orders;
  /** Of RFM. */
  readonly rfm?: RfmOfLeads['facts'];
}

/** Finds a label of all leads. */
export function labelValues(of: LabelColumn, rows: PlanRows, store: Store): LabelValues {
  const node = rows.node(of.items, 'score');
  const items = subjectItems(node, rows, store);
  const { label } = of;
  if (label.kind !== 'rfm' && label.kind !== 'quadrant')
    return { items, labelOf: valuesOf(label, of, items, rows, store) };
  const orders = ordersBySubject(of.orders, items.subjects, rows, node.at);
  if (label.kind === 'quadrant') return { items, labelOf: quadrantOf(label, orders), orders };
  const { labelOf, facts } = rfmOf(label, orders);
  return { items, labelOf, orders, rfm: facts };
}

function valuesOf(
  label: Exclude<Label, { kind: 'rfm' | 'quadrant' }>,
  of: LabelColumn,
  items: SubjectItems,
  rows: PlanRows,
  store: Store,
): LabelValues['labelOf'] {
  switch (label.kind) {
    case 'fact': {
      const rule = { kind: 'record', id: label.id, points: 1, sources: label.sources, where: label.where } as const;
      const hits = recordHits(rule, items, store.calendar);
      return (subject) => (hits[subject] === 1 ? 'true' : 'false');
    }
    case 'interest': {
      const { at } = rows.node(of.items, 'score');
      const weights = interestWeights(label, items, items.byDay ? at.day : at.micros, store.calendar);
      return (subject) => heaviest(weights.of(subject), label.least);
    }
    case 'predictive': {
      const { chances } = predict(of.looks, label, rows, store);
      return (subject) => likely(chances?.get(items.names[subject] ?? ''), label.least);
    }
  }
}
