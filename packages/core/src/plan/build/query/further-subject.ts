import type { Catalog, Funnel } from '../../../catalog/index.ts';
import type { Cells, CellsInfo } from '../../../compute/cells.ts';
import type { Diagnostic } from '../../../diagnostic/index.ts';
import type { MetricQuery } from '../../../query/index.ts';
import type { Table } from '../../../table/index.ts';
import type { Span } from '../../span.ts';
import type { PlanContext } from '../context.ts';
import type { GroupSet } from '../group-set.ts';

/** What a query asks about that is neither a funnel nor metrics, its names bound. */
export interface FurtherSubject {
  readonly kind: CellsInfo['kind'];
  /** The query as the subject frames it. */
  readonly query: MetricQuery;
  /** The funnel whose chains are counted. */
  readonly funnel: Funnel | null;
  /** The funnel whose rows say how far an open period reaches. */
  readonly extent: Funnel | null;
  readonly dimensions: readonly string[];
  /** The dimensions that touches carry; only of credit. */
  readonly touches?: readonly string[];
  add(ctx: PlanContext, groups: GroupSet, spans: readonly Span[]): void;
}

/** How questions for cohorts, credit and experiments are planned and answered; most pages ask none, so it is handed in. */
export interface FurtherQueries {
  /** Null where the query asks nothing further, or where `into` says what is wrong. */
  bind(ctx: PlanContext, query: MetricQuery, into: Diagnostic[]): FurtherSubject | null;
  /** The answer from cells; null where the query asks nothing further. */
  tableOf(catalog: Catalog, query: MetricQuery, cells: Cells): Table | null;
}
