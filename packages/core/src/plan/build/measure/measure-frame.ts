import type { Grain } from '../../../calendar/index.ts';
import type { Condition } from '../../../catalog/index.ts';
import type { Span } from '../../span.ts';
import type { PlanContext } from '../context.ts';
import type { GroupSet } from '../group-set.ts';

/** What every measure of a metrics query is planned with; `spans` already shifted, `where` of query and metric together. */
export interface MeasureFrame {
  readonly ctx: PlanContext;
  readonly groups: GroupSet;
  readonly key: string;
  readonly spans: readonly Span[];
  readonly where: Condition | null;
  readonly by: readonly string[];
  readonly grain: Grain | undefined;
  /** The query's own basis; undefined, or `closed`, which is of rates: the measure's. */
  readonly basis: 'entries' | 'activity' | 'closed' | undefined;
}
