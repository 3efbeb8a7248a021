import { formatInstant } from '@sluice/core/calendar';
import type { Label } from '@sluice/core/catalog';
import { type Diagnostic, report } from '@sluice/core/diagnostic';
import { type Facts, type LabelColumn, planLabelAt } from '@sluice/core/plan';
import type { LabelAnswer, LabelledLead, LabelQuery } from '@sluice/core/query';
import { placeOf } from '../../shared/findings/place-of.ts';
import { normalKey } from '../../shared/normal-key.ts';
import { askedLabel } from '../../shared/score/asked-label.ts';
import { leastConversions } from '../fit/suggest.ts';
import { namedSubjects } from '../score/run-scores.ts';
import { PlanRows } from '../store/plan-rows.ts';
import { rareRows } from '../store/rare-rows.ts';
import type { Store } from '../store/store.ts';
import { interestWeights } from './interest.ts';
import { type LabelValues, labelValues } from './label-values.ts';
import { predict } from './predict.ts';

/** Answers a question for a label. Rejects with an `EngineError` whose diagnostics say why. */
export async function answerLabels(store: Store, facts: Facts, query: LabelQuery): Promise<LabelAnswer> {
  const { label, at } = askedLabel(store.catalog, facts, store.calendar, query);
  const { plan, column } = planLabelAt(store.catalog, label, facts, at);
  const rows = new PlanRows(plan, store, await rareRows(plan));
  const values = labelValues(column, rows, store);
  const { add, diagnostics } = more(label, column, values, rows, store);
  const only = query.leads && new Set(query.leads.map(normalKey));
  const list = namedSubjects(values.items, only).map((subject): LabelledLead => {
    const lead = values.items.names[subject] ?? '';
    return { lead, value: values.labelOf(subject), ...add(subject, lead) };
  });
  const sorted = list.sort((a, b) => (a.lead < b.lead ? -1 : 1));
  return { asOf: formatInstant(at), label: query.label, rows: sorted, diagnostics };
}

interface More {
  readonly add: (subject: number, lead: string) => Pick<LabelledLead, 'weights' | 'chance' | 'rfm'>;
  readonly diagnostics: readonly Diagnostic[];
}

/** What is known beyond the label itself. */
function more(label: Label, column: LabelColumn, { items, rfm }: LabelValues, rows: PlanRows, store: Store): More {
  if (label.kind === 'interest') {
    const { at } = rows.node(column.items, 'score');
    const weights = interestWeights(label, items, items.byDay ? at.day : at.micros, store.calendar);
    return { add: (subject) => ({ weights: weights.of(subject) }), diagnostics: [] };
  }
  if (rfm) {
    const add = (subject: number) => {
      const facts = rfm(subject);
      return facts === null ? {} : { rfm: facts };
    };
    return { add, diagnostics: [] };
  }
  if (label.kind !== 'predictive') return { add: () => ({}), diagnostics: [] };
  const { chances, conversions } = predict(column.looks, label, rows, store);
  const add: More['add'] = (_, lead) => {
    const chance = chances?.get(lead);
    return chance === undefined ? {} : { chance };
  };
  const few = { conversion: label.stage, found: conversions, needed: leastConversions };
  const place = placeOf(store.catalog, 'key', `labels.${label.id}.predictive.stage`);
  return { add, diagnostics: chances === null ? [report('too-few-conversions', few, ...place)] : [] };
}
