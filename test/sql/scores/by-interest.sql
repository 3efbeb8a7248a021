-- $1 = "wechat"
-- $2 = "webinar"
WITH
-- rows of web, with lead told
"scored derive_web" AS NOT MATERIALIZED (
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
  FROM "scored derive_web"
  WHERE "subject:lead" IS NOT NULL AND "at" IS NOT NULL AND page IS NOT NULL
),
-- what each page weighs to each lead
"weights of topic" AS (
  SELECT subject, tag, sum(weight ORDER BY t, part, _row) AS weight
  FROM "tags of topic"
  GROUP BY subject, tag
),
-- the page that weighs most to each, where it weighs enough
"label topic" AS (
  SELECT subject, CASE WHEN weight >= 0.499999999999 THEN tag END AS "value"
  FROM "weights of topic"
  QUALIFY row_number() OVER (PARTITION BY subject ORDER BY weight DESC, tag) = 1
),
-- rows of crm, with lead, topic told
derive_crm AS (
  SELECT
    crm._row,
    crm."at",
    crm.lead,
    crm.lead AS "subject:lead",
    CASE WHEN crm.lead IS NOT NULL THEN "label topic"."value" END AS "dim:topic"
  FROM source.crm
  LEFT JOIN "label topic" ON "label topic".subject = crm.lead
  WHERE crm."at" IS NULL OR crm."at" <= 20757
)
SELECT r."dim:topic" AS topic, CAST(0 AS INTEGER) AS "#period", count(*) AS "rows(crm)"
FROM derive_crm AS r
GROUP BY r."dim:topic", CAST(0 AS INTEGER);
