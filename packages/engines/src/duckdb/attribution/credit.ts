import { creditCells, type Journeys, pathCells, refusalOf } from '@sluice/core/attribution';
import { type Calendar, createCalendar } from '@sluice/core/calendar';
import type { Diagnostic } from '@sluice/core/diagnostic';
import { BugError } from '@sluice/core/internal';
import type { CreditNode, PathsNode, Plan } from '@sluice/core/plan';
import { type SqlContext, toSql } from '@sluice/sql';
import type { CellBlock } from '../../shared/cell-block.ts';
import type { Database } from '../database/open-database.ts';
import { readColumns } from '../database/read-columns.ts';
import { readJourneys } from './read-journeys.ts';

/** Cells, or why there are none. */
export interface Credit {
  readonly cells: CellBlock;
  readonly refusal: Diagnostic | null;
}

/** Finds the journeys of a plan, one statement each, and makes credit of them in core. */
export class Credits {
  readonly #plan: Plan;
  readonly #database: Database;
  readonly #context: SqlContext;
  readonly #calendar: Calendar;
  readonly #journeys = new Map<string, Promise<Journeys>>();

  constructor(plan: Plan, database: Database, context: SqlContext) {
    this.#plan = plan;
    this.#database = database;
    this.#context = context;
    this.#calendar = createCalendar(plan);
  }

  /** Throws `UnsupportedByDialect` where the journeys have no form in SQL. */
  async credit(node: CreditNode): Promise<Credit> {
    const journeys = await this.#journeysOf(node.paths);
    if (node.show === 'paths') return { cells: pathCells(node, journeys, this.#calendar), refusal: null };
    const { cells, refused } = creditCells(node, journeys, this.#calendar);
    return { cells, refusal: refusalOf(node.models, refused) };
  }

  #journeysOf(id: string): Promise<Journeys> {
    const known = this.#journeys.get(id) ?? this.#find(id);
    this.#journeys.set(id, known);
    return known;
  }

  async #find(id: string): Promise<Journeys> {
    const node = this.#plan.nodes[id];
    if (node?.kind !== 'paths') throw new BugError(`plan node ${id} is no paths`);
    const statement = toSql(this.#plan, id, this.#context);
    return readJourneys(node, await readColumns(this.#database, statement), this.#isByDay(node));
  }

  /** Rule T3: by day where the touches are, or where there are none the chain. */
  #isByDay({ touches, conversions }: PathsNode): boolean {
    const chain = this.#plan.nodes[conversions];
    const stack = this.#plan.nodes[touches ?? (chain?.kind === 'chain' ? chain.timeline : '')];
    return stack?.kind === 'stack' && stack.byDay;
  }
}
