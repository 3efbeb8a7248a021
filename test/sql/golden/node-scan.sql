WITH
-- rows of web up to as-of
scan_web AS NOT MATERIALIZED (
  SELECT _row, "at", campaign, event, lead, medium, source, visitor
  FROM source.web
  WHERE "at" IS NULL OR "at" <= 1793487599999999
)
SELECT _row, "at", campaign, event, lead, medium, source, visitor
FROM scan_web;
