-- $1 = " \t\n\u000b\f\r                 　﻿"
-- $2 = "visit"
-- $3 = "signup"
-- $4 = "demo"
WITH
-- rows of crm up to as-of
scan_crm AS NOT MATERIALIZED (
  SELECT _row, "at", country, external_id, lead
  FROM source.crm
  WHERE "at" IS NULL OR "at" <= 1793487599999999
),
-- every lead by its own id
"leads of lead" AS (
  SELECT lead AS id
  FROM scan_crm
  WHERE lead <> ''
),
-- other ids of leads, as their rows say
"ids of lead" AS (
  SELECT
    CASE WHEN regexp_full_match(trim(external_id, $1), '[^\s@]+@[^\s@]+') THEN lower(trim(external_id, $1)) ELSE trim(external_id, $1) END AS also,
    lead,
    0 AS source,
    _row AS row_number,
    0 AS place
  FROM scan_crm
  WHERE
    lead <> ''
    AND CASE WHEN regexp_full_match(trim(external_id, $1), '[^\s@]+@[^\s@]+') THEN lower(trim(external_id, $1)) ELSE trim(external_id, $1) END <> ''
),
-- other ids that become a lead: the first row that says so counts, and no id that is a lead itself
"known lead" AS (
  SELECT also, arg_min(lead, row(source, row_number, place)) AS lead
  FROM "ids of lead"
  WHERE NOT EXISTS (SELECT 1 FROM "leads of lead" WHERE "leads of lead".id = "ids of lead".also)
  GROUP BY also
),
-- rows of web up to as-of
scan_web AS NOT MATERIALIZED (
  SELECT _row, "at", event, lead, visitor
  FROM source.web
  WHERE "at" IS NULL OR "at" <= 1793487599999999
),
-- rows that name both a visitor and a lead
"visits of lead" AS (
  SELECT
    scan_web.visitor,
    coalesce(known.lead, scan_web.lead) AS lead,
    scan_web."at",
    0 AS source,
    scan_web._row AS row_number
  FROM scan_web
  LEFT JOIN "known lead" AS known ON known.also = scan_web.lead
  WHERE
    scan_web.visitor IS NOT NULL
    AND coalesce(known.lead, scan_web.lead) IS NOT NULL
    AND scan_web."at" IS NOT NULL
),
-- the lead of each visitor: that of its earliest row that has both
"visitors of lead" AS (
  SELECT visitor, arg_min(lead, row("at", source, row_number)) AS lead
  FROM "visits of lead"
  GROUP BY visitor
),
-- rows of web, with lead told
derive_web AS (
  SELECT
    web._row,
    web."at",
    web.event,
    web.lead,
    web.visitor,
    coalesce(coalesce(known.lead, web.lead), visitor.lead, (chr(31) || web.visitor)) AS "subject:lead"
  FROM source.web
  LEFT JOIN "known lead" AS known ON known.also = web.lead
  LEFT JOIN "visitors of lead" AS visitor ON visitor.visitor = web.visitor
  WHERE web."at" IS NULL OR web."at" <= 1793487599999999
),
-- rows without a lead
without AS (
  SELECT count(*) FILTER (WHERE "subject:lead" IS NULL) AS number
  FROM derive_web
),
-- all of them
without_subject AS (
  SELECT sum(number) AS number
  FROM without
),
-- what the rows of web say of each lead: s is a match of a stage
items AS (
  SELECT
    "subject:lead" AS subject,
    "at" AS t,
    0 AS part,
    0 AS stamp,
    _row AS row_number,
    event = $2 AS s0,
    event = $3 AS s1,
    event = $4 AS s2
  FROM derive_web
  WHERE "subject:lead" IS NOT NULL AND "at" IS NOT NULL
),
-- every lead by whether it entered, among those with later stages and no entry
late AS (
  SELECT subject, bool_or(s0) AS has_entered
  FROM items
  WHERE s0 OR s1 OR s2
  GROUP BY subject
),
-- how many those are
never_entered AS (
  SELECT count(*) FILTER (WHERE NOT coalesce(has_entered, false)) AS number
  FROM late
)
SELECT n.number AS never_entered, w.number AS without_subject
FROM without_subject AS w
CROSS JOIN never_entered AS n;
