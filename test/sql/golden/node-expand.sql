WITH
-- rows of ads, with channel told
derive_ads AS NOT MATERIALIZED (
  SELECT _row, channel, cost, from_day, to_day, ads.channel AS "dim:channel"
  FROM source.ads
),
-- first and last day of each row of ads
"stretch of expand_1" AS (
  SELECT _row, coalesce(from_day, to_day) AS first_day, coalesce(to_day, from_day) AS last_day
  FROM derive_ads
),
-- one row a day, numbered from 1
"days of expand_1" AS (
  SELECT
    _row,
    CASE WHEN last_day >= first_day THEN first_day END AS first_day,
    CASE WHEN last_day >= first_day THEN last_day - first_day + 1 ELSE 1 END AS days,
    unnest(range(1, CASE WHEN last_day >= first_day THEN last_day - first_day + 1 ELSE 1 END + 1)) AS place
  FROM "stretch of expand_1"
),
-- rows of ads by day: money adds up to what was given
expand_1 AS (
  SELECT
    r._row,
    r.channel,
    CASE WHEN CAST(d.place AS HUGEINT) = CAST(d.days AS HUGEINT) THEN CAST(r.cost AS HUGEINT) ELSE CASE WHEN r.cost < 0 THEN 0 - (abs(CAST(r.cost AS HUGEINT) * CAST(d.place AS HUGEINT)) * 2 + CAST(d.days AS HUGEINT) * 10000) // (CAST(d.days AS HUGEINT) * 20000) ELSE (abs(CAST(r.cost AS HUGEINT) * CAST(d.place AS HUGEINT)) * 2 + CAST(d.days AS HUGEINT) * 10000) // (CAST(d.days AS HUGEINT) * 20000) END * 10000 END - CASE WHEN r.cost < 0 THEN 0 - (abs(CAST(r.cost AS HUGEINT) * (CAST(d.place AS HUGEINT) - 1)) * 2 + CAST(d.days AS HUGEINT) * 10000) // (CAST(d.days AS HUGEINT) * 20000) ELSE (abs(CAST(r.cost AS HUGEINT) * (CAST(d.place AS HUGEINT) - 1)) * 2 + CAST(d.days AS HUGEINT) * 10000) // (CAST(d.days AS HUGEINT) * 20000) END * 10000 AS cost,
    r.from_day,
    r.to_day,
    r."dim:channel",
    CAST(d.first_day + d.place - 1 AS INTEGER) AS day
  FROM derive_ads AS r
  JOIN "days of expand_1" AS d ON d._row = r._row
  WHERE d.first_day IS NULL OR CAST(d.first_day + d.place - 1 AS INTEGER) <= 20757
)
SELECT _row, channel, cost, from_day, to_day, "dim:channel", day
FROM expand_1;
