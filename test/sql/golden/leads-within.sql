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
    event = $4 AS s2
  FROM derive_web
  WHERE "subject:lead" IS NOT NULL AND "at" IS NOT NULL
),
-- those that match a later stage
line AS MATERIALIZED (
  SELECT subject, t, s1, s2
  FROM items
  WHERE s1 OR s2
),
-- stage visited: every entry, and how long its window is open
stage_0 AS MATERIALIZED (
  SELECT e.subject, e.t, e.t + 7776000000000 AS until
  FROM items AS e
  WHERE e.s0
),
-- stage signed: every row that follows, by the entry whose window is open longest
stage_1 AS MATERIALIZED (
  SELECT e.subject, e.t, max(p.until) AS until
  FROM line AS e
  JOIN stage_0 AS p ON p.subject = e.subject AND p.t <= e.t AND p.until >= e.t
  WHERE e.s1
  GROUP BY e.subject, e.t
),
-- stage demoed: every row that follows, by the entry whose window is open longest
stage_2 AS MATERIALIZED (
  SELECT e.subject, e.t, max(p.until) AS until
  FROM line AS e
  JOIN stage_1 AS p ON p.subject = e.subject AND p.t <= e.t AND p.until >= e.t AND p.t + 2592000000000 >= e.t
  WHERE e.s2
  GROUP BY e.subject, e.t
),
-- the earliest time at each stage, over all chains
arrivals AS (
  SELECT subject, 0 AS stage, CAST(NULL AS BIGINT) AS ord, min(t) AS t
  FROM stage_0
  GROUP BY subject
  UNION ALL
  SELECT subject, 1 AS stage, CAST(NULL AS BIGINT) AS ord, min(t) AS t
  FROM stage_1
  GROUP BY subject
  UNION ALL
  SELECT subject, 2 AS stage, CAST(NULL AS BIGINT) AS ord, min(t) AS t
  FROM stage_2
  GROUP BY subject
)
SELECT
  CAST(0 AS INTEGER) AS "#period",
  count(*) FILTER (WHERE a.stage = 1 AND a.t - from0.t < 2592000000000) AS "count_within(demand.visited, demand.signed, 30 days)"
FROM arrivals AS a
LEFT JOIN arrivals AS from0 ON from0.subject = a.subject AND from0.stage = 0
WHERE a.stage IN (1)
GROUP BY CAST(0 AS INTEGER);
