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
  SELECT _row, "at", campaign, event, lead, visitor
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
-- rows of web, with lead, entry_campaign told
derive_web AS (
  SELECT
    web._row,
    web."at",
    web.campaign,
    web.event,
    web.lead,
    web.visitor,
    coalesce(coalesce(known.lead, web.lead), visitor.lead, (chr(31) || web.visitor)) AS "subject:lead",
    web.campaign AS "dim:entry_campaign"
  FROM source.web
  LEFT JOIN "known lead" AS known ON known.also = web.lead
  LEFT JOIN "visitors of lead" AS visitor ON visitor.visitor = web.visitor
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
    event = $4 AS s2,
    "dim:entry_campaign"
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
    "dim:entry_campaign",
    row_number() OVER (PARTITION BY subject ORDER BY t, part, row_number, stamp) AS ord
  FROM items
  WHERE s0 OR s1 OR s2
),
-- one bit a stage
stages (bit) AS (
  VALUES
    (1),
    (2),
    (4)
),
-- position 1: every row that opens a window
position_1 AS (
  SELECT
    e.subject,
    e.ord AS entry,
    e.t AS entry_t,
    e.t + 2592000000000 AS until,
    e.ord,
    e.t,
    b.bit AS used,
    e.ord AS r0,
    e.t AS t0
  FROM line AS e
  JOIN stages AS b ON b.bit = 1 AND e.s0 OR b.bit = 2 AND e.s1 OR b.bit = 4 AND e.s2
  WHERE e.t IS NOT NULL
),
-- position 2: every way there
ways_to_2 AS (
  SELECT
    p.subject,
    p.entry,
    p.entry_t,
    p.until,
    e.ord,
    e.t,
    p.used + b.bit AS used,
    p.r0,
    p.t0,
    e.ord AS r1,
    e.t AS t1
  FROM position_1 AS p
  JOIN line AS e ON e.subject = p.subject AND e.t >= p.t AND e.ord <> p.entry AND e.t <= p.until
  JOIN stages AS b ON (b.bit = 1 AND e.s0 OR b.bit = 2 AND e.s1 OR b.bit = 4 AND e.s2) AND (p.used & b.bit) = 0
),
-- position 2: the earliest rows to each row, by opener and stages used
position_2 AS (
  SELECT subject, entry, entry_t, until, ord, t, used, r0, t0, r1, t1
  FROM ways_to_2
  QUALIFY row_number() OVER (PARTITION BY subject, entry, ord, used ORDER BY r0) = 1
),
-- position 3: every way there
ways_to_3 AS (
  SELECT
    p.subject,
    p.entry,
    p.entry_t,
    p.until,
    e.ord,
    e.t,
    p.used + b.bit AS used,
    p.r0,
    p.t0,
    p.r1,
    p.t1,
    e.ord AS r2,
    e.t AS t2
  FROM position_2 AS p
  JOIN line AS e ON
    e.subject = p.subject
    AND e.t >= p.t
    AND e.ord <> p.entry
    AND e.ord > p.ord
    AND e.t <= p.until
  JOIN stages AS b ON (b.bit = 1 AND e.s0 OR b.bit = 2 AND e.s1 OR b.bit = 4 AND e.s2) AND (p.used & b.bit) = 0
),
-- position 3: the earliest rows to each row, by opener and stages used
position_3 AS (
  SELECT subject, entry, entry_t, until, ord, t, used, r0, t0, r1, t1, r2, t2
  FROM ways_to_3
  QUALIFY row_number() OVER (PARTITION BY subject, entry, ord, used ORDER BY r0, r1) = 1
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
  FROM position_1
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
  FROM position_2
  UNION ALL
  SELECT subject, entry, entry_t, 2 AS depth, 3 AS n, 0 AS entered, r0, t0, r1, t1, r2, t2
  FROM position_3
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
SELECT
  'not_reached' AS entry_campaign,
  a."span" AS "#period",
  count(*) FILTER (WHERE a.depth >= 0) AS "reached:0",
  count(*) FILTER (WHERE a.depth >= 0 AND (a.entry_t IS NULL OR NOT coalesce(1793487599999999 < a.entry_t + 2592000000000, false))) AS "closed:0",
  count(*) FILTER (WHERE a.depth >= 1) AS "reached:1",
  count(*) FILTER (WHERE a.depth >= 1 AND (a.entry_t IS NULL OR NOT coalesce(1793487599999999 < a.entry_t + 2592000000000, false))) AS "closed:1",
  list((a.t1 - a.t0) / 86400000000) FILTER (WHERE a.t1 - a.t0 IS NOT NULL) AS "lag:0>1",
  count(*) FILTER (WHERE a.depth >= 2) AS "reached:2",
  count(*) FILTER (WHERE a.depth >= 2 AND (a.entry_t IS NULL OR NOT coalesce(1793487599999999 < a.entry_t + 2592000000000, false))) AS "closed:2",
  list((a.t2 - a.t1) / 86400000000) FILTER (WHERE a.t2 - a.t1 IS NOT NULL) AS "lag:1>2",
  list((a.t2 - a.t0) / 86400000000) FILTER (WHERE a.t2 - a.t0 IS NOT NULL) AS "lag:0>2"
FROM best AS a
GROUP BY 'not_reached', a."span";
