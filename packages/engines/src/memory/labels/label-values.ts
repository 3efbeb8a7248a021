import type { LabelColumn } from '@sluice/core/plan';
import { recordHits } from '../score/rules/once-points.ts';
import { type SubjectItems, subjectItems } from '../score/subject-items.ts';
import type { PlanRows } from '../store/plan-rows.ts';
import type { Store } from '../store/store.ts';
import { heaviest, interestWeights } from './interest.ts';
import { likely, predict } from './predict.ts';
import { quadrantOf } from './quadrant.ts';

/** The leads there are and the label of each; null where it has none. */
export interface LabelValues {
  readonly items: SubjectItems;
  readonly labelOf: (subject: number) => string | null;
}

/** Finds a label of all leads. */
export function labelValues(of: LabelColumn, rows: PlanRows, store: Store): LabelValues {
  const node = rows.node(of.items, 'score');
  const items = subjectItems(node, rows, store);
  return { items, labelOf: valuesOf(of, items, rows, store) };
}

function valuesOf(of: LabelColumn, items: SubjectItems, rows: PlanRows, store: Store): LabelValues['labelOf'] {
  const { label } = of;
  switch (label.kind) {
    case 'fact': {
      const rule = { kind: 'record', id: label.id, points: 1, sources: label.sources, where: label.where } as const;
      const hits = recordHits(rule, items, store.calendar);
      return (subject) => (hits[subject] === 1 ? 'true' : 'false');
    }
    case 'quadrant':
      return quadrantOf(label, of.orders, items.subjects, rows);
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
