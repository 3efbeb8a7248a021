-- $1 = "wechat"
-- $2 = "webinar"
WITH
-- rows of web, with lead told
derive_web AS NOT MATERIALIZED (
  SELECT _row, "at", event, lead, page, place, web.lead AS "subject:lead"
  FROM source.web
  WHERE "at" IS NULL OR "at" <= 1793448000000000
),
-- each page of each row: time × place × action
"tags of topic" AS (
  SELECT
    "subject:lead" AS subject,
    page AS tag,
    CAST(1 AS DOUBLE) * pow(2, 0 - CAST(1793448000000000 - "at" AS DOUBLE) / 2592000000000) * CASE WHEN place = $1 THEN CAST(0.8 AS DOUBLE) ELSE CAST(1 AS DOUBLE) END * CASE WHEN event = $2 THEN CAST(2 AS DOUBLE) ELSE CAST(1 AS DOUBLE) END AS weight,
    "at" AS t,
    0 AS part,
    _row
  FROM derive_web
  WHERE "subject:lead" IS NOT NULL AND "at" IS NOT NULL AND page IS NOT NULL
),
-- what each page weighs to each lead
"weights of topic" AS (
  SELECT subject, tag, sum(weight ORDER BY t, part, _row) AS weight
  FROM "tags of topic"
  GROUP BY subject, tag
)
SELECT subject, tag, weight
FROM "weights of topic";
