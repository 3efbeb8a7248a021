WITH
-- rows of deals, with owner told
derive_deals AS NOT MATERIALIZED (
  SELECT _row, amount, closed, lost, opened, owner, won, deals.owner AS "dim:owner"
  FROM source.deals
  WHERE opened IS NULL OR opened <= 20757
),
-- rows of deals where won is true, and not (closed is above 2026-10-31)
filter_1 AS (
  SELECT _row, amount, closed, lost, opened, owner, won, "dim:owner"
  FROM derive_deals
  WHERE won = true AND NOT coalesce(closed > 20757, false)
)
SELECT _row, amount, closed, lost, opened, owner, won, "dim:owner"
FROM filter_1;
