import type { LabelColumn } from '@sluice/core/plan';
import { col, word } from '../ast/build.ts';
import { select, union } from '../ast/select.ts';
import type { Scope } from '../scope/scope.ts';
import { UnsupportedByDialect } from '../scope/unsupported.ts';
import { nobody, whoMeets } from '../score/rule-rows.ts';
import { addHeaviest } from './interest.ts';
import { labelName } from './label-name.ts';
import { addQuadrants } from './quadrant.ts';
import { addRfm } from './rfm.ts';

/** The common table expression `subject, value` of leads that have a label. */
export interface LabelledLeads {
  readonly name: string;
  /** What all others have; null: no label. */
  readonly otherwise: string | null;
}

/** Finds a label of all leads. */
export function labelledLeads(scope: Scope, of: LabelColumn): LabelledLeads {
  const { label } = of;
  switch (label.kind) {
    case 'fact': {
      const found = whoMeets(scope, scope.node(of.items, 'score'), label.where);
      const met = scope.add(`records of ${label.id}`, `who is ${label.id}`, () =>
        found.length === 0 ? nobody() : union(found),
      );
      const make = () => select(met, { subject: col('subject'), value: word('true') }, { distinct: true });
      return { name: scope.add(labelName(label), `each who is ${label.id}, once`, make), otherwise: 'false' };
    }
    case 'quadrant':
      return { name: addQuadrants(scope, label, of.orders, scope.node(of.items, 'score').at), otherwise: 'A' };
    case 'interest':
      return { name: addHeaviest(scope, label, of.items), otherwise: null };
    case 'rfm':
      return { name: addRfm(scope, label, of.orders, scope.node(of.items, 'score').at), otherwise: null };
    case 'predictive':
      throw new UnsupportedByDialect('what a predictive label learns from is fitted over rows, not in SQL');
  }
}
