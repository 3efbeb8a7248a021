-- $1 = " \t\n\u000b\f\r                 　﻿"
-- $2 = "visit"
-- $3 = "signup"
-- $4 = "demo"
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
-- what the rows of web say of each lead: s is a match of a stage
items AS NOT MATERIALIZED (
  SELECT
    "subject:lead" AS subject,
    "at" AS t,
    0 AS part,
    0 AS stamp,
    _row AS row_number,
    event = $2 AS s0,
    event = $3 AS s1,
    event = $4 AS s2,
    event,
    "dim:channel"
  FROM derive_web
  WHERE "subject:lead" IS NOT NULL
),
-- every lead: the first channel, in the order of the rows, and whether it entered
subjects AS (
  SELECT subject, arg_min("dim:channel", row_number) AS k0, bool_or(event = $2) AS has_entered
  FROM items
  GROUP BY subject
),
-- those that match a later stage
line AS MATERIALIZED (
  SELECT subject, t, event
  FROM items
  WHERE event IN ($3, $4)
),
-- stage visited: every entry, and how long its window is open
stage_0 AS NOT MATERIALIZED (
  SELECT e.subject, e.t, e.t + 7776000000000 AS until
  FROM items AS e
  WHERE e.event = $2
),
-- stage signed: every row that follows, by the entry whose window is open longest
stage_1 AS MATERIALIZED (
  SELECT e.subject, e.t, max(p.until) AS until
  FROM line AS e
  JOIN stage_0 AS p ON p.subject = e.subject AND p.t <= e.t AND p.until >= e.t
  WHERE e.event = $3
  GROUP BY e.subject, e.t
),
-- stage demoed: every row that follows, by the entry whose window is open longest
stage_2 AS MATERIALIZED (
  SELECT e.subject, e.t, max(p.until) AS until
  FROM line AS e
  JOIN stage_1 AS p ON p.subject = e.subject AND p.t <= e.t AND p.until >= e.t AND p.t + 2592000000000 >= e.t
  WHERE e.event = $4
  GROUP BY e.subject, e.t
),
-- every later stage a subject reached
reached AS (
  SELECT subject, 1 AS stage
  FROM stage_1
  UNION ALL
  SELECT subject, 2 AS stage
  FROM stage_2
),
-- how far each lead came that went on
depths AS (
  SELECT subject, max(stage) AS depth
  FROM reached
  GROUP BY subject
)
SELECT
  a.k0 AS channel,
  CAST(0 AS INTEGER) AS "#period",
  count(*) FILTER (WHERE d.depth >= 2) AS "rate(demand.visited, demand.demoed)/n",
  count(*) AS "rate(demand.visited, demand.demoed)/d"
FROM subjects AS a
LEFT JOIN depths AS d ON d.subject = a.subject
WHERE a.has_entered
GROUP BY a.k0, CAST(0 AS INTEGER);
