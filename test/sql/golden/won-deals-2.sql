WITH
-- rows of deals, with owner told
derive_deals AS NOT MATERIALIZED (
  SELECT _row, amount, closed, lost, opened, owner, won, deals.owner AS "dim:owner"
  FROM source.deals
  WHERE opened IS NULL OR opened <= 20757
),
-- rows of deals where lost is true, and not (closed is above 2026-10-31)
filter_2 AS (
  SELECT _row, amount, closed, lost, opened, owner, won, "dim:owner"
  FROM derive_deals
  WHERE lost = true AND NOT coalesce(closed > 20757, false)
),
-- the periods asked for, half-open, in days since 1970
periods_by_day ("span", from_t, to_t) AS (
  VALUES
    (0, 20362, 20727)
)
SELECT r."dim:owner" AS owner, s."span" AS "#period", count(*) AS "deals(deals: lost count)"
FROM filter_2 AS r
JOIN periods_by_day AS s ON
  (s.from_t IS NULL OR r.closed >= s.from_t)
  AND (s.to_t IS NULL OR r.closed < s.to_t)
  AND s."span" IS NOT NULL
GROUP BY r."dim:owner", s."span";
