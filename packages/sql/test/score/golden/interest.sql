-- $1 = " \t\n\u000b\f\r                 　﻿"
-- $2 = "webinar"
-- $3 = "visit"
-- $4 = "/pricing%"
WITH
-- rows of crm, with lead told
derive_crm AS NOT MATERIALIZED (
  SELECT
    _row,
    "at",
    lead,
    CASE WHEN CASE WHEN regexp_full_match(trim(crm.lead, $1), '[^\s@]+@[^\s@]+') THEN lower(trim(crm.lead, $1)) ELSE trim(crm.lead, $1) END <> '' THEN CASE WHEN regexp_full_match(trim(crm.lead, $1), '[^\s@]+@[^\s@]+') THEN lower(trim(crm.lead, $1)) ELSE trim(crm.lead, $1) END END AS "subject:lead"
  FROM source.crm
  WHERE "at" IS NULL OR "at" <= 20757
),
-- rows of web, with lead told
derive_web AS NOT MATERIALIZED (
  SELECT
    _row,
    "at",
    event,
    lead,
    page,
    CASE WHEN CASE WHEN regexp_full_match(trim(web.lead, $1), '[^\s@]+@[^\s@]+') THEN lower(trim(web.lead, $1)) ELSE trim(web.lead, $1) END <> '' THEN CASE WHEN regexp_full_match(trim(web.lead, $1), '[^\s@]+@[^\s@]+') THEN lower(trim(web.lead, $1)) ELSE trim(web.lead, $1) END END AS "subject:lead"
  FROM source.web
  WHERE "at" IS NULL OR "at" <= 1793448000000000
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
-- who has a row or a record
"all of interest" AS (
  SELECT subject
  FROM "latest of interest"
  UNION ALL
  SELECT "subject:lead" AS subject
  FROM derive_crm
  WHERE "subject:lead" IS NOT NULL
),
-- each of them once
"subjects of interest" AS (
  SELECT DISTINCT subject
  FROM "all of interest"
),
-- what each row gives site, rule by rule
"rows of interest site" AS (
  SELECT
    "subject:lead" AS subject,
    CAST(30 AS DOUBLE) * pow(2, 0 - CAST(1793448000000000 - "at" AS DOUBLE) / 2592000000000) AS points
  FROM derive_web
  WHERE "subject:lead" IS NOT NULL AND "at" IS NOT NULL AND event = $2
  QUALIFY row_number() OVER (PARTITION BY "subject:lead" ORDER BY "at", _row) <= 2
  UNION ALL
  SELECT
    "subject:lead" AS subject,
    CAST(1 * least(8, greatest(0, 16 - 8 * (row_number() OVER (PARTITION BY "subject:lead", CAST(floor(("at" + CASE WHEN "at" < 1774746000000000 THEN 3600000000 WHEN "at" < 1792890000000000 THEN 7200000000 ELSE 3600000000 END) / 86400000000) AS INTEGER) ORDER BY "at", _row) - 1))) AS DOUBLE) * pow(2, 0 - CAST(1793448000000000 - "at" AS DOUBLE) / 2592000000000) AS points
  FROM derive_web
  WHERE
    "subject:lead" IS NOT NULL
    AND "at" IS NOT NULL
    AND event = $3
    AND coalesce((lower(page) LIKE lower($4) ESCAPE '\'), false)
    AND "at" >= 1785672000000000
  UNION ALL
  SELECT
    "subject:lead" AS subject,
    CAST(1 AS DOUBLE) * pow(0.5, CASE WHEN "at" <= 1769860800000000 THEN 3 WHEN "at" <= 1777586399999999 THEN 2 WHEN "at" <= 1785495600000000 THEN 1 ELSE 0 END) AS points
  FROM derive_web
  WHERE "subject:lead" IS NOT NULL AND "at" IS NOT NULL AND event = $3
),
-- the points of site, within its limits
"interest site" AS (
  SELECT subject, least(sum(points), 70) AS points
  FROM "rows of interest site"
  GROUP BY subject
),
-- who was there long enough for silence.1
"created before interest silence.1" AS (
  SELECT DISTINCT "subject:lead" AS subject
  FROM derive_crm
  WHERE "subject:lead" IS NOT NULL AND "at" <= 20727
),
-- what each row gives silence, rule by rule
"rows of interest silence" AS (
  SELECT subject, CAST(-30 AS DOUBLE) AS points
  FROM "latest of interest"
  WHERE latest < 1790856000000000
  UNION ALL
  SELECT DISTINCT "created before interest silence.1".subject, CAST(-30 AS DOUBLE) AS points
  FROM "created before interest silence.1"
  WHERE
    NOT EXISTS (SELECT 1 FROM "latest of interest" AS "row" WHERE "row".subject = "created before interest silence.1".subject)
),
-- the points of silence, within its limits
"interest silence" AS (
  SELECT subject, sum(points) AS points
  FROM "rows of interest silence"
  GROUP BY subject
),
-- the points of each lead by interest
score_2 AS (
  SELECT
    "subjects of interest".subject,
    greatest(least(coalesce("interest site".points, 0) + coalesce("interest silence".points, 0), 100), 0) AS points
  FROM "subjects of interest"
  LEFT JOIN "interest site" ON "interest site".subject = "subjects of interest".subject
  LEFT JOIN "interest silence" ON "interest silence".subject = "subjects of interest".subject
)
SELECT subject, points
FROM score_2;
