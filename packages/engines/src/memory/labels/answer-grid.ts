import type { Label } from '@sluice/core/catalog';
import { scoreCell } from '@sluice/core/internal';
import { type Facts, planLabelAt } from '@sluice/core/plan';
import { type Labelled, type LabelledRequest, spreadDimensions } from '../../shared/spread/spread.ts';
import { ScoreColumns } from '../score/state/score-columns.ts';
import { PlanRows } from '../store/plan-rows.ts';
import { rareRows } from '../store/rare-rows.ts';
import type { Store } from '../store/store.ts';
import { membersOf } from '../whole/spread.ts';
import { type LabelValues, labelValues } from './label-values.ts';

/** What a label says of the leads a question keeps. */
export async function labelledOf(store: Store, facts: Facts, { query, label, at }: LabelledRequest): Promise<Labelled> {
  const { plan, column, picks } = planLabelAt(store.catalog, label, facts, at, spreadDimensions(query));
  const rows = new PlanRows(plan, store, await rareRows(plan), (own) => new ScoreColumns(own, store));
  const values = labelValues(column, rows, store);
  const { items, orders = null } = values;
  const members = membersOf(query, picks, rows, store, { items, subjects: items.subjects });
  return { members, cellOf: cellsOf(label, values), orders };
}

/** The cell of each lead; null where its label is none of them. */
function cellsOf(label: Label, { labelOf, rfm }: LabelValues): (subject: number) => string | null {
  if (label.kind !== 'rfm' || label.shows !== 'score' || !rfm) return labelOf;
  return (subject) => {
    const facts = rfm(subject);
    return facts && scoreCell(facts.scores);
  };
}
