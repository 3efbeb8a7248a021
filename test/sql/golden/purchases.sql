-- $1 = "Ada"
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
-- every purchase that the rows of deals are
purchases AS (
  SELECT
    r.lead AS customer,
    r.closed AS day,
    coalesce(r.amount, 0) AS amount,
    r._row AS row_number,
    r."dim:owner"
  FROM filter_1 AS r
  WHERE r.lead IS NOT NULL AND r.closed IS NOT NULL
),
-- every customer, with what its first purchase says
customers AS (
  SELECT customer, "dim:owner"
  FROM purchases
  QUALIFY row_number() OVER (PARTITION BY customer ORDER BY day, row_number) = 1
)
SELECT
  p.customer,
  coalesce(c."dim:owner" = $1 OR c."dim:owner" IS NULL, false) AS is_shown,
  c."dim:owner" AS owner,
  p.day,
  CAST(p.amount AS DOUBLE) / 1000000 AS amount
FROM purchases AS p
JOIN customers AS c ON c.customer = p.customer
ORDER BY p.row_number;
