import type { Catalog } from '@sluice/core/catalog';
import type { Plan } from '@sluice/core/plan';
import { duckdbDialect, groupSql, type SqlContext } from '@sluice/sql';
import { plainKeys } from '../../../packages/engines/src/duckdb/tables/plain-keys.ts';
import { timeOrder } from '../../../packages/engines/src/duckdb/tables/time-order.ts';
import { type LoadedRows, loadRows, type RowOptions } from '../../../packages/engines/src/shared/load-rows.ts';
import { countsText } from './agree.ts';
import { COUNTS } from './catalog.ts';
import { CHANNELS, STAGES } from './log.ts';

/** What the duckdb engine knows of loaded rows when it spells its statements. */
export async function contextOf(catalog: Catalog, options: RowOptions): Promise<LoadedRows & { context: SqlContext }> {
  const rows = await loadRows(catalog, options);
  const sources = Object.values(rows.loaded.sources);
  const known = { plainKeys: plainKeys(sources), inTimeOrder: timeOrder(sources) };
  return { ...rows, context: { dialect: duckdbDialect, facts: rows.facts, ...known } };
}

/** The one statement our engine runs for COUNTS, its parameters written in. */
export function ourSql(plan: Plan, context: SqlContext): string {
  const [id = '', another] = Object.keys(plan.nodes).filter((name) => plan.nodes[name]?.kind === 'group');
  if (another) throw new Error(`${JSON.stringify(COUNTS)} takes more than one statement`);
  const { text, params } = groupSql(plan, id, context);
  return text.replaceAll(/\$(\d+)/g, (_, n) => `'${params[Number(n) - 1]}'`);
}

/** The same rows as the duckdb engine stores them: times and money as whole numbers, each row with its place. */
export const storedSql = (file: string): string => `
CREATE TABLE source.log AS SELECT file_row_number::INTEGER AS _row, epoch_us(ts) AS "at", lead_id AS lead, event, channel,
  CAST(revenue * 1000000 AS BIGINT) AS revenue, CAST(revenue * 1000000 AS BIGINT) AS "value"
FROM read_parquet('${file}', file_row_number = true)`;

export function ourCounts(rows: readonly Record<string, unknown>[]): string {
  const byChannel = new Map(rows.map((row) => [row['touch'], row]));
  return countsText((c, k) => Number(byChannel.get(CHANNELS[c] ?? '')?.[`count(demand.${STAGES[k]})`] ?? 0));
}
