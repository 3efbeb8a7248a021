-- $1 = "visit"
-- $2 = "webinar"
-- $3 = "/pricing%"
-- $4 = "A"
-- $5 = "B"
-- $6 = "1"
-- $7 = "2"
-- $8 = "A1"
-- $9 = "sales"
WITH
-- rows of crm, with lead told
"scored derive_crm" AS NOT MATERIALIZED (
  SELECT _row, "at", employees, lead, crm.lead AS "subject:lead"
  FROM source.crm
  WHERE "at" IS NULL OR "at" <= 20757
),
-- rows of web, with lead told
"scored derive_web" AS NOT MATERIALIZED (
  SELECT _row, "at", event, lead, page, web.lead AS "subject:lead"
  FROM source.web
  WHERE "at" IS NULL OR "at" <= 1793448000000000
),
-- when each was active
"items of fit" AS (
  SELECT "subject:lead" AS subject, "at" AS t
  FROM "scored derive_web"
  WHERE "subject:lead" IS NOT NULL AND "at" IS NOT NULL
),
-- the latest row of each
"latest of fit" AS (
  SELECT subject, max(t) AS latest
  FROM "items of fit"
  GROUP BY subject
),
-- who has a row or a record
"all of fit" AS (
  SELECT subject
  FROM "latest of fit"
  UNION ALL
  SELECT "subject:lead" AS subject
  FROM "scored derive_crm"
  WHERE "subject:lead" IS NOT NULL
),
-- each of them once
"subjects of fit" AS (
  SELECT DISTINCT subject
  FROM "all of fit"
),
-- who meets the rule firm.1
"records of fit firm.1" AS (
  SELECT DISTINCT "subject:lead" AS subject
  FROM "scored derive_crm"
  WHERE "subject:lead" IS NOT NULL AND coalesce(employees >= 50, false)
),
-- what each row gives firm, rule by rule
"rows of fit firm" AS (
  SELECT DISTINCT subject, CAST(20 AS DOUBLE) AS points
  FROM "records of fit firm.1"
  UNION ALL
  SELECT "subject:lead" AS subject, CAST(1 AS DOUBLE) AS points
  FROM "scored derive_web"
  WHERE "subject:lead" IS NOT NULL AND "at" IS NOT NULL AND event = $1
),
-- the points of firm, within its limits
"fit firm" AS (
  SELECT subject, greatest(sum(points), 0) AS points
  FROM "rows of fit firm"
  GROUP BY subject
),
-- the points of each lead by fit
"scored score_2" AS (
  SELECT "subjects of fit".subject, coalesce("fit firm".points, 0) AS points
  FROM "subjects of fit"
  LEFT JOIN "fit firm" ON "fit firm".subject = "subjects of fit".subject
),
-- when each was active
"items of interest" AS (
  SELECT "subject:lead" AS subject, "at" AS t
  FROM "scored derive_web"
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
  FROM "scored derive_crm"
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
  FROM "scored derive_web"
  WHERE "subject:lead" IS NOT NULL AND "at" IS NOT NULL AND event = $2
  QUALIFY row_number() OVER (PARTITION BY "subject:lead" ORDER BY "at", _row) <= 2
  UNION ALL
  SELECT
    "subject:lead" AS subject,
    CAST(1 * least(8, greatest(0, 16 - 8 * (row_number() OVER (PARTITION BY "subject:lead", CAST(floor(("at" + CASE WHEN "at" < 1774746000000000 THEN 3600000000 WHEN "at" < 1792890000000000 THEN 7200000000 ELSE 3600000000 END) / 86400000000) AS INTEGER) ORDER BY "at", _row) - 1))) AS DOUBLE) * pow(2, 0 - CAST(1793448000000000 - "at" AS DOUBLE) / 2592000000000) AS points
  FROM "scored derive_web"
  WHERE
    "subject:lead" IS NOT NULL
    AND "at" IS NOT NULL
    AND event = $1
    AND coalesce((lower(page) LIKE lower($3) ESCAPE '\'), false)
    AND "at" >= 1785672000000000
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
  FROM "scored derive_crm"
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
"scored score_3" AS (
  SELECT
    "subjects of interest".subject,
    greatest(least(coalesce("interest site".points, 0) + coalesce("interest silence".points, 0), 100), 0) AS points
  FROM "subjects of interest"
  LEFT JOIN "interest site" ON "interest site".subject = "subjects of interest".subject
  LEFT JOIN "interest silence" ON "interest silence".subject = "subjects of interest".subject
),
-- rows of crm, with lead, route told
derive_crm AS (
  SELECT
    crm._row,
    crm."at",
    crm.employees,
    crm.lead,
    crm.lead AS "subject:lead",
    CASE WHEN crm.lead IS NOT NULL THEN CASE WHEN (CASE WHEN coalesce("points of fit".points, 0) >= 15 THEN $4 WHEN coalesce("points of fit".points, 0) >= 0 THEN $5 ELSE CAST(NULL AS VARCHAR) END || CASE WHEN coalesce("points of interest".points, 0) >= 30 THEN $6 WHEN coalesce("points of interest".points, 0) >= 0 THEN $7 ELSE CAST(NULL AS VARCHAR) END) = $8 THEN $9 ELSE CAST(NULL AS VARCHAR) END END AS "dim:route"
  FROM source.crm
  LEFT JOIN "scored score_2" AS "points of fit" ON "points of fit".subject = crm.lead
  LEFT JOIN "scored score_3" AS "points of interest" ON "points of interest".subject = crm.lead
  WHERE crm."at" IS NULL OR crm."at" <= 20757
)
SELECT r."dim:route" AS route, CAST(0 AS INTEGER) AS "#period", count(*) AS "rows(crm)"
FROM derive_crm AS r
GROUP BY r."dim:route", CAST(0 AS INTEGER);
