-- $1 = " \t\n\u000b\f\r                 　﻿"
-- $2 = "A"
-- $3 = "B"
-- $4 = "visit"
WITH
-- rows of crm, with lead told
"scored derive_crm" AS NOT MATERIALIZED (
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
"scored derive_web" AS NOT MATERIALIZED (
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
),
-- the points of firm, within its limits
"fit firm" AS (
  SELECT subject, greatest(sum(points), 0) AS points
  FROM "rows of fit firm"
  GROUP BY subject
),
-- the points of each lead by fit
"scored score_3" AS (
  SELECT "subjects of fit".subject, coalesce("fit firm".points, 0) AS points
  FROM "subjects of fit"
  LEFT JOIN "fit firm" ON "fit firm".subject = "subjects of fit".subject
),
-- rows of web, with lead, fit_grade told
derive_web AS (
  SELECT
    web._row,
    web."at",
    web.event,
    web.lead,
    CASE WHEN CASE WHEN regexp_full_match(trim(web.lead, $1), '[^\s@]+@[^\s@]+') THEN lower(trim(web.lead, $1)) ELSE trim(web.lead, $1) END <> '' THEN CASE WHEN regexp_full_match(trim(web.lead, $1), '[^\s@]+@[^\s@]+') THEN lower(trim(web.lead, $1)) ELSE trim(web.lead, $1) END END AS "subject:lead",
    CASE WHEN CASE WHEN CASE WHEN regexp_full_match(trim(web.lead, $1), '[^\s@]+@[^\s@]+') THEN lower(trim(web.lead, $1)) ELSE trim(web.lead, $1) END <> '' THEN CASE WHEN regexp_full_match(trim(web.lead, $1), '[^\s@]+@[^\s@]+') THEN lower(trim(web.lead, $1)) ELSE trim(web.lead, $1) END END IS NOT NULL THEN CASE WHEN coalesce("points of fit".points, 0) >= 15 THEN $2 WHEN coalesce("points of fit".points, 0) >= 0 THEN $3 ELSE CAST(NULL AS VARCHAR) END END AS "dim:fit_grade"
  FROM source.web
  LEFT JOIN "scored score_3" AS "points of fit" ON
    "points of fit".subject = CASE WHEN CASE WHEN regexp_full_match(trim(web.lead, $1), '[^\s@]+@[^\s@]+') THEN lower(trim(web.lead, $1)) ELSE trim(web.lead, $1) END <> '' THEN CASE WHEN regexp_full_match(trim(web.lead, $1), '[^\s@]+@[^\s@]+') THEN lower(trim(web.lead, $1)) ELSE trim(web.lead, $1) END END
  WHERE web."at" IS NULL OR web."at" <= 1793448000000000
),
-- what the rows of web say of each lead: s is a match of a stage
items AS (
  SELECT "subject:lead" AS subject, "at" AS t, 0 AS part, 0 AS stamp, _row AS row_number, event = $4 AS s0
  FROM derive_web
  WHERE "subject:lead" IS NOT NULL AND "at" IS NOT NULL
),
-- those items in order, numbered per subject
line AS (
  SELECT
    subject,
    t,
    part,
    row_number,
    s0,
    row_number() OVER (PARTITION BY subject ORDER BY t, part, row_number, stamp) AS ord
  FROM items
  WHERE s0
),
-- stage seen: every row that enters
stage_0 AS (
  SELECT e.subject, e.ord AS entry, e.t AS entry_t, e.ord, e.t, e.ord AS r0, e.t AS t0
  FROM line AS e
  WHERE e.s0 AND e.t IS NOT NULL
),
-- the chains to each stage side by side
chains AS (
  SELECT subject, entry, entry_t, 0 AS depth, 1 AS n, 0 AS entered, r0, t0
  FROM stage_0
),
-- the furthest chain of each entry
attempts AS (
  SELECT subject, entry, entry_t, depth, n, entered, r0, t0
  FROM chains
  QUALIFY row_number() OVER (PARTITION BY subject, entry ORDER BY depth DESC, r0) = 1
),
-- the best attempt of each lead
best AS (
  SELECT a.subject, a.entry, a.entry_t, a.depth, a.n, a.entered, a.r0, a.t0, CAST(0 AS INTEGER) AS "span"
  FROM attempts AS a
  QUALIFY row_number() OVER (PARTITION BY a.subject ORDER BY a.entry_t IS NULL, a.depth DESC, a.n DESC, a.entry, a.r0) = 1
),
-- rows of crm, with lead, fit_grade told
derive_crm AS (
  SELECT
    crm._row,
    crm."at",
    crm.employees,
    crm.lead,
    CASE WHEN CASE WHEN regexp_full_match(trim(crm.lead, $1), '[^\s@]+@[^\s@]+') THEN lower(trim(crm.lead, $1)) ELSE trim(crm.lead, $1) END <> '' THEN CASE WHEN regexp_full_match(trim(crm.lead, $1), '[^\s@]+@[^\s@]+') THEN lower(trim(crm.lead, $1)) ELSE trim(crm.lead, $1) END END AS "subject:lead",
    CASE WHEN CASE WHEN CASE WHEN regexp_full_match(trim(crm.lead, $1), '[^\s@]+@[^\s@]+') THEN lower(trim(crm.lead, $1)) ELSE trim(crm.lead, $1) END <> '' THEN CASE WHEN regexp_full_match(trim(crm.lead, $1), '[^\s@]+@[^\s@]+') THEN lower(trim(crm.lead, $1)) ELSE trim(crm.lead, $1) END END IS NOT NULL THEN CASE WHEN coalesce("points of fit".points, 0) >= 15 THEN $2 WHEN coalesce("points of fit".points, 0) >= 0 THEN $3 ELSE CAST(NULL AS VARCHAR) END END AS "dim:fit_grade"
  FROM source.crm
  LEFT JOIN "scored score_3" AS "points of fit" ON
    "points of fit".subject = CASE WHEN CASE WHEN regexp_full_match(trim(crm.lead, $1), '[^\s@]+@[^\s@]+') THEN lower(trim(crm.lead, $1)) ELSE trim(crm.lead, $1) END <> '' THEN CASE WHEN regexp_full_match(trim(crm.lead, $1), '[^\s@]+@[^\s@]+') THEN lower(trim(crm.lead, $1)) ELSE trim(crm.lead, $1) END END
  WHERE crm."at" IS NULL OR crm."at" <= 20757
),
-- every fit_grade that the rows of crm and web give a lead
"touches of pick_5" AS (
  SELECT
    "subject:lead" AS subject,
    CAST("at" AS BIGINT) AS t,
    0 AS part,
    0 AS stamp,
    _row AS row_number,
    CAST(coalesce(CAST("at" AS BIGINT), -4611686018427388000) AS HUGEINT) * 1099511627776 + (0 + _row) AS place,
    "dim:fit_grade" AS "value"
  FROM derive_crm
  WHERE "subject:lead" IS NOT NULL AND "dim:fit_grade" IS NOT NULL
  UNION ALL
  SELECT
    "subject:lead" AS subject,
    "at" AS t,
    1 AS part,
    0 AS stamp,
    _row AS row_number,
    CAST(coalesce("at", -4611686018427388000) AS HUGEINT) * 1099511627776 + (4294967296 + _row) AS place,
    "dim:fit_grade" AS "value"
  FROM derive_web
  WHERE "subject:lead" IS NOT NULL AND "dim:fit_grade" IS NOT NULL
),
-- the first fit_grade of each subject
pick_5 AS (
  SELECT subject, arg_min("value", place) AS "value"
  FROM "touches of pick_5"
  GROUP BY subject
)
SELECT
  k0."value" AS fit_grade,
  a."span" AS "#period",
  count(*) FILTER (WHERE a.r0 IS NOT NULL) AS "reached:0",
  count(*) FILTER (WHERE a.r0 IS NOT NULL) AS "closed:0"
FROM best AS a
LEFT JOIN pick_5 AS k0 ON k0.subject = a.subject
GROUP BY k0."value", a."span";
