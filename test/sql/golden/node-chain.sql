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
-- those items in order, numbered per subject
line AS (
  SELECT
    subject,
    t,
    part,
    row_number,
    s0,
    s1,
    s2,
    row_number() OVER (PARTITION BY subject ORDER BY t, part, row_number, stamp) AS ord
  FROM items
  WHERE s0 OR s1 OR s2
),
-- stage visited: every row that enters
stage_0 AS (
  SELECT
    e.subject,
    e.ord AS entry,
    e.t AS entry_t,
    e.t + 7776000000000 AS until,
    e.ord,
    e.t,
    e.ord AS r0,
    e.t AS t0
  FROM line AS e
  WHERE e.s0 AND e.t IS NOT NULL
),
-- stage signed: every row that follows, by entry
stage_1 AS (
  SELECT p.subject, p.entry, p.entry_t, p.until, e.ord, e.t, p.r0, p.t0, e.ord AS r1, e.t AS t1
  FROM stage_0 AS p
  JOIN line AS e ON e.subject = p.subject AND e.s1 AND e.t >= p.t AND e.t <= p.until
),
-- stage demoed: every way there
ways_to_2 AS (
  SELECT p.subject, p.entry, p.entry_t, p.until, e.ord, e.t, p.r0, p.t0, p.r1, p.t1, e.ord AS r2, e.t AS t2
  FROM stage_1 AS p
  JOIN line AS e ON
    e.subject = p.subject
    AND e.s2
    AND e.t >= p.t
    AND e.t <= p.until
    AND e.t <= p.t + 2592000000000
),
-- stage demoed: the best way to each row, by entry
stage_2 AS (
  SELECT subject, entry, entry_t, until, ord, t, r0, t0, r1, t1, r2, t2
  FROM ways_to_2
  QUALIFY row_number() OVER (PARTITION BY subject, entry, ord ORDER BY r0, r1) = 1
),
-- the chains to each stage side by side
chains AS (
  SELECT
    subject,
    entry,
    entry_t,
    0 AS depth,
    1 AS n,
    0 AS entered,
    r0,
    t0,
    CAST(NULL AS BIGINT) AS r1,
    CAST(NULL AS BIGINT) AS t1,
    CAST(NULL AS BIGINT) AS r2,
    CAST(NULL AS BIGINT) AS t2
  FROM stage_0
  UNION ALL
  SELECT
    subject,
    entry,
    entry_t,
    1 AS depth,
    2 AS n,
    0 AS entered,
    r0,
    t0,
    r1,
    t1,
    CAST(NULL AS BIGINT) AS r2,
    CAST(NULL AS BIGINT) AS t2
  FROM stage_1
  UNION ALL
  SELECT subject, entry, entry_t, 2 AS depth, 3 AS n, 0 AS entered, r0, t0, r1, t1, r2, t2
  FROM stage_2
),
-- the furthest chain of each entry
attempts AS (
  SELECT subject, entry, entry_t, depth, n, entered, r0, t0, r1, t1, r2, t2
  FROM chains
  QUALIFY row_number() OVER (PARTITION BY subject, entry ORDER BY depth DESC, r0, r1, r2) = 1
),
-- the best attempt of each lead
best AS (
  SELECT
    a.subject,
    a.entry,
    a.entry_t,
    a.depth,
    a.n,
    a.entered,
    a.r0,
    a.t0,
    a.r1,
    a.t1,
    a.r2,
    a.t2,
    CAST(0 AS INTEGER) AS "span"
  FROM attempts AS a
  QUALIFY row_number() OVER (PARTITION BY a.subject ORDER BY a.entry_t IS NULL, a.depth DESC, a.n DESC, a.entry, a.r0, a.r1, a.r2) = 1
)
SELECT subject, entry, entry_t, depth, n, entered, r0, t0, r1, t1, r2, t2
FROM best;
