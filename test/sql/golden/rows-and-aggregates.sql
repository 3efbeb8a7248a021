WITH
-- rows of web up to as-of
scan_web AS NOT MATERIALIZED (
  SELECT _row, "at", campaign
  FROM source.web
  WHERE "at" IS NULL OR "at" <= 1793487599999999
)
SELECT
  CAST(0 AS INTEGER) AS "#period",
  count(*) AS "rows(web)",
  count(DISTINCT r.campaign) AS "distinct(web.campaign)"
FROM scan_web AS r
GROUP BY CAST(0 AS INTEGER);
