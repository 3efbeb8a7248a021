-- $1 = " \t\n\u000b\f\r                 　﻿"
WITH
-- rows of crm, with lead told
derive_crm AS NOT MATERIALIZED (
  SELECT
    _row,
    "at",
    employees,
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
    CASE WHEN CASE WHEN regexp_full_match(trim(web.lead, $1), '[^\s@]+@[^\s@]+') THEN lower(trim(web.lead, $1)) ELSE trim(web.lead, $1) END <> '' THEN CASE WHEN regexp_full_match(trim(web.lead, $1), '[^\s@]+@[^\s@]+') THEN lower(trim(web.lead, $1)) ELSE trim(web.lead, $1) END END AS "subject:lead"
  FROM source.web
  WHERE "at" IS NULL OR "at" <= 1793448000000000
),
-- when each was active
"items of fit" AS (
  SELECT "subject:lead" AS subject, "at" AS t
  FROM derive_web
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
  FROM derive_crm
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
  FROM derive_crm
  WHERE "subject:lead" IS NOT NULL AND coalesce(employees >= 50, false)
),
-- what each row gives firm, rule by rule
"rows of fit firm" AS (
  SELECT DISTINCT subject, CAST(20 AS DOUBLE) AS points
  FROM "records of fit firm.1"
),
-- the points of firm, within its limits
"fit firm" AS (
  SELECT subject, greatest(sum(points), 0) AS points
  FROM "rows of fit firm"
  GROUP BY subject
),
-- the points of each lead by fit
score_2 AS (
  SELECT "subjects of fit".subject, coalesce("fit firm".points, 0) AS points
  FROM "subjects of fit"
  LEFT JOIN "fit firm" ON "fit firm".subject = "subjects of fit".subject
)
SELECT subject, points
FROM score_2;

-- $1 = " \t\n\u000b\f\r                 　﻿"
-- $2 = "visit"
WITH
-- rows of crm, with lead told
derive_crm AS NOT MATERIALIZED (
  SELECT
    _row,
    "at",
    employees,
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
    CASE WHEN CASE WHEN regexp_full_match(trim(web.lead, $1), '[^\s@]+@[^\s@]+') THEN lower(trim(web.lead, $1)) ELSE trim(web.lead, $1) END <> '' THEN CASE WHEN regexp_full_match(trim(web.lead, $1), '[^\s@]+@[^\s@]+') THEN lower(trim(web.lead, $1)) ELSE trim(web.lead, $1) END END AS "subject:lead"
  FROM source.web
  WHERE "at" IS NULL OR "at" <= 1793448000000000
),
-- when each was active
"items of zeal" AS (
  SELECT "subject:lead" AS subject, "at" AS t
  FROM derive_web
  WHERE "subject:lead" IS NOT NULL AND "at" IS NOT NULL
),
-- the latest row of each
"latest of zeal" AS (
  SELECT subject, max(t) AS latest
  FROM "items of zeal"
  GROUP BY subject
),
-- who has a row or a record
"all of zeal" AS (
  SELECT subject
  FROM "latest of zeal"
  UNION ALL
  SELECT "subject:lead" AS subject
  FROM derive_crm
  WHERE "subject:lead" IS NOT NULL
),
-- each of them once
"subjects of zeal" AS (
  SELECT DISTINCT subject
  FROM "all of zeal"
),
-- what each row gives site, rule by rule
"rows of zeal site" AS (
  SELECT "subject:lead" AS subject, CAST(4 AS DOUBLE) AS points
  FROM derive_web
  WHERE "subject:lead" IS NOT NULL AND "at" IS NOT NULL AND event = $2
),
-- the points of site, within its limits
"zeal site" AS (
  SELECT subject, sum(points) AS points
  FROM "rows of zeal site"
  GROUP BY subject
),
-- the points of each lead by zeal
score_3 AS (
  SELECT "subjects of zeal".subject, coalesce("zeal site".points, 0) AS points
  FROM "subjects of zeal"
  LEFT JOIN "zeal site" ON "zeal site".subject = "subjects of zeal".subject
)
SELECT subject, points
FROM score_3;
