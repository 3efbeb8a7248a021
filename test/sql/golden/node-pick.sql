-- $1 = " \t\n\u000b\f\r                 　﻿"
WITH
-- rows of crm up to as-of
scan_crm AS NOT MATERIALIZED (
  SELECT _row, "at", external_id, lead
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
  SELECT _row, "at", campaign, event, lead, medium, source, visitor
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
-- rows of web, with lead, channel told
derive_web AS (
  SELECT
    web._row,
    web."at",
    web.campaign,
    web.event,
    web.lead,
    web.medium,
    web.source,
    web.visitor,
    coalesce(coalesce(known.lead, web.lead), visitor.lead, (chr(31) || web.visitor)) AS "subject:lead",
    touch.channel AS "dim:channel"
  FROM source.web
  LEFT JOIN "known lead" AS known ON known.also = web.lead
  LEFT JOIN "visitors of lead" AS visitor ON visitor.visitor = web.visitor
  LEFT JOIN source."touch channels" AS touch ON
    touch.source IS NOT DISTINCT FROM web.source
    AND touch.medium IS NOT DISTINCT FROM web.medium
    AND touch.campaign IS NOT DISTINCT FROM web.campaign
    AND touch.referrer IS NOT DISTINCT FROM CAST(NULL AS VARCHAR)
  WHERE web."at" IS NULL OR web."at" <= 1793487599999999
),
-- every channel that the rows of web give a lead
"touches of pick_3" AS (
  SELECT
    "subject:lead" AS subject,
    "at" AS t,
    0 AS part,
    0 AS stamp,
    _row AS row_number,
    CAST(coalesce("at", -4611686018427388000) AS HUGEINT) * 1099511627776 + (0 + _row) AS place,
    "dim:channel" AS "value"
  FROM derive_web
  WHERE "subject:lead" IS NOT NULL AND "dim:channel" IS NOT NULL
),
-- the first channel of each subject
pick_3 AS (
  SELECT subject, arg_min("value", place) AS "value"
  FROM "touches of pick_3"
  GROUP BY subject
)
SELECT subject, "value"
FROM pick_3;
