-- $1 = "webinar"
-- $2 = "visit"
-- $3 = "/pricing%"
-- $4 = "a"
WITH
-- rows of web, with lead told
derive_web AS NOT MATERIALIZED (
  SELECT _row, "at", event, lead, page, web.lead AS "subject:lead"
  FROM source.web
  WHERE "at" IS NULL OR "at" <= 1793448000000000
),
-- rows the rule site.1 looks at, as they are told
"rows of interest site.1" AS (
  SELECT
    "subject:lead" AS subject,
    CAST("at" AS BIGINT) AS t,
    0 AS part,
    _row,
    CAST("at" AS BIGINT) AS "at",
    false AS is_day,
    event
  FROM derive_web
  WHERE "subject:lead" IS NOT NULL AND "at" IS NOT NULL AND event = $1
),
-- rows the rule site.2 looks at, as they are told
"rows of interest site.2" AS (
  SELECT
    "subject:lead" AS subject,
    CAST("at" AS BIGINT) AS t,
    0 AS part,
    _row,
    CAST("at" AS BIGINT) AS "at",
    false AS is_day,
    event
  FROM derive_web
  WHERE
    "subject:lead" IS NOT NULL
    AND "at" IS NOT NULL
    AND event = $2
    AND coalesce((lower(page) LIKE lower($3) ESCAPE '\'), false)
    AND "at" >= 1785672000000000
),
-- when each was active
"items of interest" AS (
  SELECT "subject:lead" AS subject, "at" AS t
  FROM derive_web
  WHERE "subject:lead" IS NOT NULL AND "at" IS NOT NULL
),
-- the latest row of each
"latest of interest" AS (
  SELECT subject, max(t) AS latest
  FROM "items of interest"
  GROUP BY subject
),
-- rows of crm, with lead told
derive_crm AS NOT MATERIALIZED (
  SELECT _row, "at", lead, crm.lead AS "subject:lead"
  FROM source.crm
  WHERE "at" IS NULL OR "at" <= 20757
),
-- who was there long enough for silence.1
"created before interest silence.1" AS (
  SELECT DISTINCT "subject:lead" AS subject
  FROM derive_crm
  WHERE "subject:lead" IS NOT NULL AND "at" <= 20727
),
-- whom silence.1 gives its points
"once of interest silence.1" AS (
  SELECT subject, CAST(-30 AS DOUBLE) AS points
  FROM "latest of interest"
  WHERE latest < 1790856000000000
  UNION ALL
  SELECT DISTINCT "created before interest silence.1".subject, CAST(-30 AS DOUBLE) AS points
  FROM "created before interest silence.1"
  WHERE
    NOT EXISTS (SELECT 1 FROM "latest of interest" AS "row" WHERE "row".subject = "created before interest silence.1".subject)
),
-- what each row has left, rule by rule
"reasons of interest" AS (
  SELECT
    subject,
    CAST(30 AS DOUBLE) * pow(2, 0 - CAST(1793448000000000 - t AS DOUBLE) / 2592000000000) AS points,
    0 AS rule,
    t,
    part,
    _row,
    "at",
    is_day,
    event
  FROM "rows of interest site.1"
  QUALIFY row_number() OVER (PARTITION BY subject ORDER BY t, part, _row) <= 2
  UNION ALL
  SELECT
    subject,
    CAST(1 * least(8, greatest(0, 16 - 8 * (row_number() OVER (PARTITION BY subject, CAST(floor((t + CASE WHEN t < 1774746000000000 THEN 3600000000 WHEN t < 1792890000000000 THEN 7200000000 ELSE 3600000000 END) / 86400000000) AS INTEGER) ORDER BY t, part, _row) - 1))) AS DOUBLE) * pow(2, 0 - CAST(1793448000000000 - t AS DOUBLE) / 2592000000000) AS points,
    1 AS rule,
    t,
    part,
    _row,
    "at",
    is_day,
    event
  FROM "rows of interest site.2"
  UNION ALL
  SELECT
    subject,
    points,
    2 AS rule,
    CAST(NULL AS BIGINT) AS t,
    0 AS part,
    CAST(NULL AS BIGINT) AS _row,
    CAST(NULL AS BIGINT) AS "at",
    false AS is_day,
    CAST(NULL AS VARCHAR) AS event
  FROM "once of interest silence.1"
)
SELECT subject, rule, "at", is_day, event, points
FROM "reasons of interest"
WHERE subject = $4
ORDER BY subject, rule, t, part, _row;
