import type { Calendar } from '@sluice/core/calendar';
import { loadSpecial, type Special } from '@sluice/core/clv';
import type { Diagnostic } from '@sluice/core/diagnostic';
import type { GroupNode, Plan } from '@sluice/core/plan';
import type { CellBlock } from '../../shared/cell-block.ts';
import type { Looks } from '../../shared/clv/predictions.ts';
import type { RowSet } from '../rows/row-set.ts';
import { groupCustomers } from './group-customers.ts';

/** The groups of one plan that are over customers. */
export class CustomerGroups {
  /** By node, why it has no answer. */
  readonly refusals = new Map<string, Diagnostic>();
  readonly #special: Special | null;
  readonly #looks = new Map<string, Looks>();

  private constructor(special: Special | null) {
    this.#special = special;
  }

  /** Loads the special functions where a measure foresees something. */
  static async open(plan: Plan): Promise<CustomerGroups> {
    const measures = Object.values(plan.nodes).flatMap((node) => (node.kind === 'group' ? node.measures : []));
    const isForeseen = measures.some((m) => m.kind === 'customers' && m.of !== 'top_share');
    return new CustomerGroups(isForeseen ? await loadSpecial() : null);
  }

  /** Null where the node is of rows that are dated otherwise. */
  cells(id: string, node: GroupNode, rows: () => RowSet, calendar: Calendar): CellBlock | null {
    if (node.dated.kind !== 'customers') return null;
    const tools = { calendar, special: this.#special, looks: this.#looks };
    const { cells, refusal } = groupCustomers(node, node.dated, rows(), tools);
    if (refusal !== null) this.refusals.set(id, refusal);
    return cells;
  }
}
