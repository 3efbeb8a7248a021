WITH
-- rows of deals, with owner told
derive_deals AS NOT MATERIALIZED (
  SELECT _row, amount, closed, lead, opened, owner, won, deals.owner AS "dim:owner"
  FROM source.deals
  WHERE opened IS NULL OR opened <= 20757
),
-- rows of deals where won is true, and not (closed is above 2026-10-31)
filter_1 AS (
  SELECT _row, amount, closed, lead, opened, owner, won, "dim:owner"
  FROM derive_deals
  WHERE won = true AND NOT coalesce(closed > 20757, false)
),
-- the periods asked for, half-open, in days since 1970
periods_by_day ("span", from_t, to_t) AS (
  VALUES
    (0, 20362, 20727)
),
-- what each customer of deals bought in each period
bought AS (
  SELECT r."dim:owner", s."span", r.lead AS customer, CAST(sum(coalesce(r.amount, 0)) AS DOUBLE) AS amount
  FROM filter_1 AS r
  JOIN periods_by_day AS s ON
    (s.from_t IS NULL OR r.closed >= s.from_t)
    AND (s.to_t IS NULL OR r.closed < s.to_t)
    AND s."span" IS NOT NULL
  WHERE r.lead IS NOT NULL
  GROUP BY r."dim:owner", s."span", r.lead
),
-- those customers, the best first
ranked AS (
  SELECT
    "dim:owner",
    "span",
    amount,
    row_number() OVER (PARTITION BY "dim:owner", "span" ORDER BY amount DESC) AS place,
    count() OVER (PARTITION BY "dim:owner", "span") AS customers
  FROM bought
)
SELECT
  a."dim:owner" AS owner,
  a."span" AS "#period",
  CASE WHEN sum(a.amount) > 0 THEN sum(a.amount) FILTER (WHERE a.place - 1 < CAST(0.2 AS DOUBLE) * a.customers - 1e-9) / sum(a.amount) END AS "customers(deals: top_share 0.2)",
  count(*) AS "customers(deals: top_share 0.2) (amounts)"
FROM ranked AS a
GROUP BY a."dim:owner", a."span";
