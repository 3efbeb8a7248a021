import { type Calendar, createCalendar } from '@sluice/core/calendar';
import { BugError } from '@sluice/core/internal';
import type { Facts, LabelColumn, NodeKind, NodeOf, Plan, ReachedColumn, StandingColumn } from '@sluice/core/plan';
import type { Cte, Query } from '../ast/query.ts';
import type { Dialect } from '../dialect/dialect.ts';
import type { DerivedColumn, Rows } from '../rows/rows.ts';
import { planBeneath } from './plan-beneath.ts';

/** What a lowering must know beside the plan. */
export interface SqlContext {
  readonly dialect: Dialect;
  /** Types of the fields, by source. */
  readonly facts: Facts;
  /** `source field` of ids that are all normal already (trimmed, e-mails lower-cased): they are read as they are. */
  readonly plainKeys?: ReadonlySet<string>;
  /** `source field` of stamps no row lacks and none is earlier than that of a row before. */
  readonly inTimeOrder?: ReadonlySet<string>;
  /** By `source field` the greatest of stamps, where it is known without a look at the rows: what is not after it is not asked. */
  readonly latest?: ReadonlyMap<string, number>;
  /**
   * A group also says what the census would, where the look at the rows that it takes anyway can tell; `keys`: and whether
   * the keys of all its subjects are normal, which `plainKeys` then takes for granted.
   */
  readonly tells?: 'census' | 'census and keys' | undefined;
  /** The rows stand in files, whose texts are kept by dictionary: what is a function of one text is cheap to leave out early. */
  readonly isOverFiles?: boolean;
  /** By `source field` all its texts, where the rows stand in files and they are few; null: they are not. */
  readonly texts?: ReadonlyMap<string, readonly string[] | null>;
}

/** The schema the rows of the sources stand in, a table a source, each with `_row` from 0. */
export const SOURCES = 'source';

/** How columns are lowered that say how the lead of a row stands. */
export interface LeadColumns {
  readonly standing: (scope: Scope, of: StandingColumn, lead: DerivedColumn) => DerivedColumn;
  readonly label: (scope: Scope, of: LabelColumn, lead: DerivedColumn) => DerivedColumn;
  readonly reached: (scope: Scope, of: ReachedColumn, source: string, alias: string) => DerivedColumn;
}

/** The common table expressions of one statement, each made once, in the order they are needed. */
export class Scope {
  readonly plan: Plan;
  readonly context: SqlContext;
  readonly calendar: Calendar;
  readonly rowsOf = new Map<string, Rows>();
  /** The columns beside `_row` of what gives rows, by name. */
  readonly columnsOf = new Map<string, readonly string[]>();
  /** `source field` of texts that are not asked for yet: with them the statement would be cheaper. */
  readonly wantedTexts = new Set<string>();
  readonly #ctes: Map<string, Cte>;
  #beneath: Scope | null = null;
  /** Lowers what scores and labels say; they stand above the rows, which ask for it here. null: it is refused. */
  leadColumns: LeadColumns | null = null;

  constructor(plan: Plan, context: SqlContext, ctes = new Map<string, Cte>()) {
    this.plan = plan;
    this.context = context;
    this.calendar = createCalendar(plan);
    this.#ctes = ctes;
  }

  /** The same statement over the rows without what scores make of them: what the scores themselves read. */
  beneath(): Scope {
    this.#beneath ??= new Scope(planBeneath(this.plan), this.context, this.#ctes);
    return this.#beneath;
  }

  get ctes(): readonly Cte[] {
    return [...this.#ctes.values()];
  }

  node<K extends NodeKind>(id: string, kind: K): NodeOf<K> {
    const node = this.plan.nodes[id];
    if (node?.kind !== kind) throw new BugError(`plan node ${id} is ${node?.kind ?? 'missing'}, not ${kind}`);
    return node as NodeOf<K>;
  }

  has(name: string): boolean {
    return this.#ctes.has(name);
  }

  /** Adds what `make` gives under a name, once, and gives the name back. */
  add(name: string, comment: string, make: () => Query, more: Partial<Pick<Cte, 'columns' | 'keep'>> = {}): string {
    if (this.#ctes.has(name)) return name;
    const query = make();
    this.#ctes.set(name, { name, comment, query, columns: null, keep: 'default', ...more });
    return name;
  }
}
