WITH
-- rows of crm up to as-of
scan_crm AS NOT MATERIALIZED (
  SELECT _row, amount, "at", employees
  FROM source.crm
  WHERE "at" IS NULL OR "at" <= 1793487599999999
)
SELECT
  CAST(0 AS INTEGER) AS "#period",
  sum(r.employees) AS "avg(crm.employees)",
  count(r.employees) AS "avg(crm.employees) (amounts)",
  list(CAST(r.amount AS DOUBLE)) FILTER (WHERE r.amount IS NOT NULL) AS "median(crm.amount)",
  max(r.employees) AS "max(crm.employees)"
FROM scan_crm AS r
GROUP BY CAST(0 AS INTEGER);
