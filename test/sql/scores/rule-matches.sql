-- $1 = "webinar"
-- $2 = "visit"
-- $3 = "/pricing%"
WITH
-- rows of web, with lead told
derive_web AS NOT MATERIALIZED (
  SELECT _row, "at", event, lead, page, web.lead AS "subject:lead"
  FROM source.web
  WHERE "at" IS NULL OR "at" <= 1793448000000000
)
SELECT 0 AS rule, count(*) AS found
FROM derive_web
WHERE "subject:lead" IS NOT NULL AND "at" IS NOT NULL AND event = $1
UNION ALL
SELECT 1 AS rule, count(*) AS found
FROM derive_web
WHERE
  "subject:lead" IS NOT NULL
  AND "at" IS NOT NULL
  AND event = $2
  AND coalesce((lower(page) LIKE lower($3) ESCAPE '\'), false);
