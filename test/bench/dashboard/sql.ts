import { bestSql } from '../compute/best-sql.ts';
import { STAGES } from '../compute/log.ts';
import { type Part, SPEND } from './catalog.ts';

const list = STAGES.slice(1)
  .map((stage) => `'${stage}'`)
  .join(', ');

const step = (k: number) => `s${k} AS MATERIALIZED (
  SELECT e.lead_id, e.ts, max(p.st) AS st FROM stg e
  JOIN s${k - 1} p ON p.lead_id = e.lead_id AND p.ts <= e.ts AND p.st >= e.ts - INTERVAL 90 DAY
  WHERE e.event = '${STAGES[k]}' GROUP BY e.lead_id, e.ts)`;

/** The latest-start chain up to stage `last`: the rows at which each stage is reached. */
const chain = (from: string, last: number) => `
vis AS MATERIALIZED (SELECT lead_id, ts, channel, pos FROM ${from} WHERE event = 'visit'),
stg AS MATERIALIZED (SELECT lead_id, ts, event FROM ${from} WHERE event IN (${list})),
s0 AS (SELECT lead_id, ts, ts AS st FROM vis),
${STAGES.map((_, k) => k)
  .slice(1, last + 1)
  .map(step)
  .join(',\n')}`;

/** Each lead once a stage, at the earliest row at which it is reached, by bucket. */
const activity = (from: string, stages: readonly number[], grain: string) => `
WITH ${chain(from, Math.max(...stages))}
SELECT date_trunc('${grain}', stamp) AS period, k, count(*) AS n FROM (
${stages.map((k) => `SELECT ${k} AS k, min(ts) AS stamp FROM s${k} GROUP BY lead_id`).join('\nUNION ALL ')}
) GROUP BY 1, 2`;

/** The least time from a visit of a month to a lead row at or after it, by lead and month. */
const cohort = (from: string) => `
WITH vis AS MATERIALIZED (SELECT lead_id, ts, date_trunc('month', ts) AS period FROM ${from} WHERE event = 'visit'),
entered AS (SELECT period, count(DISTINCT lead_id) AS n FROM vis GROUP BY 1),
best AS (
  SELECT v.lead_id, v.period, min(e.ts - v.ts) AS lag FROM vis v
  JOIN ${from} e ON e.event = 'lead' AND e.lead_id = v.lead_id AND e.ts >= v.ts AND e.ts <= v.ts + INTERVAL 90 DAY
  GROUP BY 1, 2)
SELECT period, any_value(n) AS entered, ${[30, 60, 90].map((days) => `count(*) FILTER (lag <= INTERVAL ${days} DAY) AS w${days}`).join(', ')}
FROM entered LEFT JOIN best USING (period) GROUP BY 1`;

/** Visits in the 90 days up to the conversion, or, of leads without one, up to their last visit. */
const paths = (from: string) => `
WITH ${chain(from, 5)},
conv AS MATERIALIZED (SELECT lead_id, min(ts) AS stamp FROM s5 GROUP BY 1),
ends AS (SELECT lead_id, max(ts) AS stamp FROM vis WHERE lead_id NOT IN (SELECT lead_id FROM conv) GROUP BY 1),
touch AS MATERIALIZED (
  SELECT v.lead_id, v.channel, c.won, row_number() OVER w AS i, count(*) OVER (PARTITION BY v.lead_id) AS n,
    lag(v.channel) OVER w AS before
  FROM vis v JOIN (SELECT *, true AS won FROM conv UNION ALL SELECT *, false AS won FROM ends) c USING (lead_id)
  WHERE v.ts <= c.stamp AND v.ts >= c.stamp - INTERVAL 90 DAY
  WINDOW w AS (PARTITION BY v.lead_id ORDER BY v.ts, v.pos))`;

/** Credit by position, and how often one channel follows another; the chain is solved outside on both sides. */
const credit = (from: string) => `${paths(from)}
SELECT 'position' AS kind, channel AS a, NULL AS b, sum(CASE
  WHEN n = 1 THEN 1 WHEN n = 2 THEN 0.5 WHEN i = 1 OR i = n THEN 0.4 ELSE 0.2 / (n - 2) END)::DOUBLE AS n
FROM touch WHERE won GROUP BY ALL
UNION ALL SELECT 'step', before, channel, count(*)::DOUBLE FROM touch GROUP BY ALL
UNION ALL SELECT CASE WHEN won THEN 'won' ELSE 'lost' END, channel, NULL, count(*)::DOUBLE FROM touch WHERE i = n GROUP BY ALL
UNION ALL SELECT 'all', NULL, NULL, count(*)::DOUBLE FROM conv`;

const cost = (from: string) => `
SELECT a.period, any_value(s.cost) / any_value(a.n) AS value FROM (${activity(from, [2], 'month')}) a
JOIN (VALUES ${SPEND.map(({ at, cost }) => `(TIMESTAMPTZ '${at}', ${cost}::DOUBLE)`).join(', ')}) s(period, cost) USING (period)
GROUP BY 1`;

/** The best form known of each question of the dashboard, by hand, over rows with their place in the file as `pos`. */
export const SQL: Readonly<Record<Part, (from: string) => string>> = {
  funnel: bestSql,
  weeks: (from) => activity(from, [0, 1, 2, 3, 4, 5], 'week'),
  cohort,
  credit,
  cost,
};
