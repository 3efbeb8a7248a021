import { STAGES } from './log.ts';

const list = STAGES.slice(1)
  .map((stage) => `'${stage}'`)
  .join(', ');

const step = (k: number) => `s${k} AS MATERIALIZED (
  SELECT e.lead_id, e.ts, max(p.st) AS st FROM stg e
  JOIN s${k - 1} p ON p.lead_id = e.lead_id AND p.ts <= e.ts AND p.st >= e.ts - INTERVAL 90 DAY
  WHERE e.event = '${STAGES[k]}' GROUP BY e.lead_id, e.ts)`;

const steps = STAGES.map((_, k) => k).slice(1);

/**
 * The latest-start chain: the fastest exact form known for DuckDB, written by hand for this funnel and nothing else. It
 * takes for granted that no two stages share a row and that a lead's first row with a channel is its earliest visit.
 */
export const bestSql = (from: string): string => `
WITH vis AS MATERIALIZED (SELECT lead_id, ts, channel FROM ${from} WHERE event = 'visit'),
stg AS MATERIALIZED (SELECT lead_id, ts, event FROM ${from} WHERE event IN (${list})),
entry AS (SELECT lead_id, arg_min(channel, ts) AS channel FROM vis GROUP BY lead_id),
s0 AS (SELECT lead_id, ts, ts AS st FROM vis),
${steps.map(step).join(',\n')},
depth AS (SELECT lead_id, max(k) AS d FROM (${steps.map((k) => `SELECT lead_id, ${k} AS k FROM s${k}`).join(' UNION ALL ')}) GROUP BY 1)
SELECT channel, count(*) AS n0, ${steps.map((k) => `count(*) FILTER (d >= ${k}) AS n${k}`).join(', ')}
FROM (SELECT e.channel, coalesce(x.d, 0) AS d FROM entry e LEFT JOIN depth x USING (lead_id)) GROUP BY 1`;
