-- $1 = " \t\n\u000b\f\r                 　﻿"
-- $2 = "visit"
-- $3 = "signup"
-- $4 = "refund"
-- $5 = "spam"
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
  SELECT _row, "at", event, lead, page, visitor
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
-- rows of web, with lead, last_page told
derive_web AS (
  SELECT
    web._row,
    web."at",
    web.event,
    web.lead,
    web.page,
    web.visitor,
    coalesce(coalesce(known.lead, web.lead), visitor.lead, (chr(31) || web.visitor)) AS "subject:lead",
    web.page AS "dim:last_page"
  FROM source.web
  LEFT JOIN "known lead" AS known ON known.also = web.lead
  LEFT JOIN "visitors of lead" AS visitor ON visitor.visitor = web.visitor
  WHERE web."at" IS NULL OR web."at" <= 1793487599999999
),
-- what the rows of web say of each lead: s is a match of a stage, w of what must not come
items AS (
  SELECT
    "subject:lead" AS subject,
    "at" AS t,
    0 AS part,
    0 AS stamp,
    _row AS row_number,
    event = $2 AS s0,
    event = $3 AS s1,
    event = $4 AS w0,
    event = $5 AS w1,
    true AS is_between
  FROM derive_web
  WHERE "subject:lead" IS NOT NULL AND "at" IS NOT NULL
),
-- those items in order, numbered per subject, each with the next time of what must not come
line AS (
  SELECT
    subject,
    t,
    part,
    row_number,
    s0,
    s1,
    w0,
    w1,
    is_between,
    row_number() OVER (PARTITION BY subject ORDER BY t, part, row_number, stamp) AS ord,
    min(CASE WHEN w0 THEN t END) OVER (PARTITION BY subject ORDER BY t RANGE BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING) AS after0,
    min(CASE WHEN w1 THEN t END) OVER (PARTITION BY subject ORDER BY t RANGE BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING) AS after1
  FROM items
  WHERE s0 OR s1 OR w0 OR w1 OR is_between
),
-- each item with the very next one that may not be jumped over
linked AS (
  SELECT
    subject,
    t,
    part,
    row_number,
    s0,
    s1,
    w0,
    w1,
    after0,
    after1,
    ord,
    min(CASE WHEN is_between AND t IS NOT NULL THEN ord END) OVER (PARTITION BY subject ORDER BY ord ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING) AS next_ord
  FROM line
),
-- stage in: every row that enters, whatever must not come
free_stage_0 AS (
  SELECT
    e.subject,
    e.ord AS entry,
    e.t AS entry_t,
    e.t + 2592000000000 AS until,
    e.ord,
    e.t,
    e.next_ord,
    e.ord AS r0,
    e.t AS t0
  FROM linked AS e
  WHERE e.s0 AND e.t IS NOT NULL
),
-- stage next: every row that follows, by entry, whatever must not come
free_stage_1 AS (
  SELECT p.subject, p.entry, p.entry_t, p.until, e.ord, e.t, e.next_ord, p.r0, p.t0, e.ord AS r1, e.t AS t1
  FROM free_stage_0 AS p
  JOIN linked AS e ON e.subject = p.subject AND e.s1 AND e.ord = p.next_ord AND e.t > p.t AND e.t <= p.until
),
-- the chains to each stage side by side
free_chains AS (
  SELECT
    subject,
    entry,
    entry_t,
    0 AS depth,
    1 AS n,
    0 AS entered,
    until,
    r0,
    t0,
    CAST(NULL AS BIGINT) AS r1,
    CAST(NULL AS BIGINT) AS t1
  FROM free_stage_0
  UNION ALL
  SELECT subject, entry, entry_t, 1 AS depth, 2 AS n, 0 AS entered, until, r0, t0, r1, t1
  FROM free_stage_1
),
-- the furthest chain of each entry
free_attempts AS (
  SELECT subject, entry, entry_t, depth, n, entered, r0, t0, r1, t1, until
  FROM free_chains
  QUALIFY row_number() OVER (PARTITION BY subject, entry ORDER BY depth DESC, r0, r1) = 1
),
-- entries whose chain is crossed by what must not come
voided AS (
  SELECT DISTINCT a.subject, a.entry
  FROM free_attempts AS a
  JOIN linked AS x ON
    x.subject = a.subject
    AND x.w0
    AND (x.t > a.t0 AND x.t < a.t1 OR a.depth = 0 AND x.t > a.t0 AND x.t <= a.until)
  UNION ALL
  SELECT DISTINCT a.subject, a.entry
  FROM free_attempts AS a
  JOIN linked AS x ON
    x.subject = a.subject
    AND x.w1
    AND (x.t > a.t0 AND x.t < a.t1 OR a.depth = 0 AND x.t > a.t0 AND x.t <= a.until)
),
-- leads one of whose chains is crossed by what removes them
removed AS (
  SELECT DISTINCT a.subject, a.entry
  FROM free_attempts AS a
  JOIN linked AS x ON
    x.subject = a.subject
    AND x.w0
    AND (x.t > a.t0 AND x.t < a.t1 OR a.depth = 0 AND x.t > a.t0 AND x.t <= a.until)
),
-- stage in: every row that enters
stage_0 AS (
  SELECT
    e.subject,
    e.ord AS entry,
    e.t AS entry_t,
    e.t + 2592000000000 AS until,
    e.ord,
    e.t,
    e.next_ord,
    e.ord AS r0,
    e.t AS t0
  FROM linked AS e
  WHERE
    e.s0
    AND e.t IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM voided WHERE voided.subject = e.subject AND voided.entry = e.ord)
    AND NOT EXISTS (SELECT 1 FROM removed WHERE removed.subject = e.subject)
),
-- stage next: every row that follows, by entry
stage_1 AS (
  SELECT p.subject, p.entry, p.entry_t, p.until, e.ord, e.t, e.next_ord, p.r0, p.t0, e.ord AS r1, e.t AS t1
  FROM stage_0 AS p
  JOIN linked AS e ON e.subject = p.subject AND e.s1 AND e.ord = p.next_ord AND e.t > p.t AND e.t <= p.until
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
    CAST(NULL AS BIGINT) AS t1
  FROM stage_0
  UNION ALL
  SELECT subject, entry, entry_t, 1 AS depth, 2 AS n, 0 AS entered, r0, t0, r1, t1
  FROM stage_1
),
-- the furthest chain of each entry
attempts AS (
  SELECT subject, entry, entry_t, depth, n, entered, r0, t0, r1, t1
  FROM chains
  QUALIFY row_number() OVER (PARTITION BY subject, entry ORDER BY depth DESC, r0, r1) = 1
),
-- every last_page that the rows of web give a lead
"touches of pick_3" AS (
  SELECT
    "subject:lead" AS subject,
    "at" AS t,
    0 AS part,
    0 AS stamp,
    _row AS row_number,
    CAST(coalesce("at", -4611686018427388000) AS HUGEINT) * 1099511627776 + (0 + _row) AS place,
    "dim:last_page" AS "value"
  FROM derive_web
  WHERE "subject:lead" IS NOT NULL AND "dim:last_page" IS NOT NULL
),
-- the last last_page of each chain, at or before its furthest row
pick_3 AS (
  SELECT a.subject, a.entry, i."value"
  FROM attempts AS a
  JOIN "touches of pick_3" AS i ON
    i.subject = a.subject
    AND (i.t IS NULL OR coalesce(a.t1, a.t0, a.entry_t) IS NULL OR i.t <= coalesce(a.t1, a.t0, a.entry_t))
  QUALIFY row_number() OVER (PARTITION BY a.subject, a.entry ORDER BY i.t IS NULL, i.t DESC, i.part DESC, i.row_number DESC) = 1
)
SELECT
  k0."value" AS last_page,
  CAST(0 AS INTEGER) AS "#period",
  count(*) FILTER (WHERE a.r0 IS NOT NULL) AS "reached:0",
  count(*) FILTER (WHERE a.r0 IS NOT NULL AND (a.entry_t IS NULL OR NOT coalesce(1793487599999999 < a.entry_t + 2592000000000, false))) AS "closed:0",
  count(*) FILTER (WHERE a.r1 IS NOT NULL) AS "reached:1",
  count(*) FILTER (WHERE a.r1 IS NOT NULL AND (a.entry_t IS NULL OR NOT coalesce(1793487599999999 < a.entry_t + 2592000000000, false))) AS "closed:1",
  list((a.t1 - a.t0) / 86400000000) FILTER (WHERE a.t1 - a.t0 IS NOT NULL) AS "lag:0>1"
FROM attempts AS a
LEFT JOIN pick_3 AS k0 ON k0.subject = a.subject AND k0.entry = a.entry
GROUP BY k0."value", CAST(0 AS INTEGER);
