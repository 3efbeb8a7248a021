import type { Weekday } from '../calendar/index.ts';
import type { PlanNode } from './node.ts';

/** What engines run: one plan for all queries asked together. Plain frozen JSON. */
export interface Plan {
  readonly version: 1;
  readonly timezone: string;
  readonly weekStarts: Weekday;
  readonly fiscalYearStarts: number;
  /** Nodes by id. Equal subtrees are one node: ids are made from content. */
  readonly nodes: Readonly<Record<string, PlanNode>>;
  /** By query: the id of its compute node, or null where it could not be planned (see its diagnostics). */
  readonly outputs: readonly (string | null)[];
  /** Who is who, by as-of: most plans have one. `SubjectColumn.identity` is a key of this. */
  readonly identities: Readonly<Record<string, Identity>>;
}

/** How keys of leads become one lead (see `SubjectColumn`). Each `rows` is a scan. */
export interface Identity {
  /** leads sources in file order: `id` is the lead's own key, `also` further columns with ids of the same lead, the e-mail first. */
  readonly leads: readonly {
    readonly rows: string;
    readonly source: string;
    readonly id: string;
    readonly also: readonly string[];
  }[];
  /** events sources with a visitor key, in file order; `at` decides who came first. */
  readonly visitors: readonly {
    readonly rows: string;
    readonly source: string;
    readonly id: string;
    readonly visitor: string;
    readonly at: string;
  }[];
}
