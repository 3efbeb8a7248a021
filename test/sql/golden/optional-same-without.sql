-- $1 = " \t\n\u000b\f\r                 　﻿"
-- $2 = "small"
-- $3 = "large"
-- $4 = "visit"
-- $5 = "ask"
-- $6 = "unsubscribe"
WITH
-- rows of crm up to as-of
scan_crm AS NOT MATERIALIZED (
  SELECT _row, amount, "at", employees, external_id, lead, qualified_on
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
-- rows of web, with lead told
derive_web AS (
  SELECT
    web._row,
    web."at",
    web.campaign,
    web.event,
    web.lead,
    web.visitor,
    coalesce(coalesce(known.lead, web.lead), visitor.lead, (chr(31) || web.visitor)) AS "subject:lead"
  FROM source.web
  LEFT JOIN "known lead" AS known ON known.also = web.lead
  LEFT JOIN "visitors of lead" AS visitor ON visitor.visitor = web.visitor
  WHERE web."at" IS NULL OR web."at" <= 1793487599999999
),
-- rows of crm, with lead, size told
derive_crm AS (
  SELECT
    crm._row,
    crm.amount,
    crm."at",
    crm.employees,
    crm.external_id,
    crm.lead,
    crm.qualified_on,
    coalesce(known.lead, crm.lead) AS "subject:lead",
    CASE WHEN crm.employees >= 0 AND crm.employees < 50 THEN $2 WHEN crm.employees >= 50 THEN $3 END AS "dim:size"
  FROM source.crm
  LEFT JOIN "known lead" AS known ON known.also = crm.lead
  WHERE crm."at" IS NULL OR crm."at" <= 1793487599999999
),
-- what the rows of web and crm say of each lead: s is a match of a stage, w of what must not come
items AS (
  SELECT
    "subject:lead" AS subject,
    "at" AS t,
    0 AS part,
    0 AS stamp,
    _row AS row_number,
    event = $4 AND CASE WHEN campaign <> '' THEN campaign END IS NOT NULL AS s0,
    event IN ($4, $5) AND CASE WHEN campaign <> '' THEN campaign END IS NOT NULL AS s1,
    false AS s2,
    event = $6 AS w0,
    CASE WHEN campaign <> '' THEN campaign END AS same0,
    CAST(NULL AS HUGEINT) AS value2
  FROM derive_web
  WHERE "subject:lead" IS NOT NULL AND "at" IS NOT NULL
  UNION ALL
  SELECT
    "subject:lead" AS subject,
    qualified_on AS t,
    1 AS part,
    0 AS stamp,
    _row AS row_number,
    false AS s0,
    false AS s1,
    true AS s2,
    false AS w0,
    CAST(NULL AS VARCHAR) AS same0,
    amount AS value2
  FROM derive_crm
  WHERE "subject:lead" IS NOT NULL AND qualified_on <= 1793487599999999
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
    s2,
    w0,
    same0,
    value2,
    row_number() OVER (PARTITION BY subject ORDER BY t, part, row_number, stamp) AS ord,
    min(CASE WHEN w0 THEN t END) OVER (PARTITION BY subject ORDER BY t RANGE BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING) AS after0
  FROM items
  WHERE s0 OR s1 OR s2 OR w0
),
-- stage came: every row that enters
stage_0 AS (
  SELECT
    e.subject,
    e.ord AS entry,
    e.t AS entry_t,
    e.t + CASE WHEN e.t < 1774746000000000 THEN 3600000000 WHEN e.t < 1792890000000000 THEN 7200000000 ELSE 3600000000 END + (CAST(CAST((DATE '1970-01-01' + CAST(CAST(floor((e.t + CASE WHEN e.t < 1774746000000000 THEN 3600000000 WHEN e.t < 1792890000000000 THEN 7200000000 ELSE 3600000000 END) / 86400000000) AS BIGINT) AS INTEGER)) + 2 * INTERVAL 1 MONTH AS DATE) - DATE '1970-01-01' AS INTEGER) - CAST(floor((e.t + CASE WHEN e.t < 1774746000000000 THEN 3600000000 WHEN e.t < 1792890000000000 THEN 7200000000 ELSE 3600000000 END) / 86400000000) AS BIGINT)) * 86400000000 - CASE WHEN e.t + CASE WHEN e.t < 1774746000000000 THEN 3600000000 WHEN e.t < 1792890000000000 THEN 7200000000 ELSE 3600000000 END + (CAST(CAST((DATE '1970-01-01' + CAST(CAST(floor((e.t + CASE WHEN e.t < 1774746000000000 THEN 3600000000 WHEN e.t < 1792890000000000 THEN 7200000000 ELSE 3600000000 END) / 86400000000) AS BIGINT) AS INTEGER)) + 2 * INTERVAL 1 MONTH AS DATE) - DATE '1970-01-01' AS INTEGER) - CAST(floor((e.t + CASE WHEN e.t < 1774746000000000 THEN 3600000000 WHEN e.t < 1792890000000000 THEN 7200000000 ELSE 3600000000 END) / 86400000000) AS BIGINT)) * 86400000000 < 1774753200000000 THEN 3600000000 WHEN e.t + CASE WHEN e.t < 1774746000000000 THEN 3600000000 WHEN e.t < 1792890000000000 THEN 7200000000 ELSE 3600000000 END + (CAST(CAST((DATE '1970-01-01' + CAST(CAST(floor((e.t + CASE WHEN e.t < 1774746000000000 THEN 3600000000 WHEN e.t < 1792890000000000 THEN 7200000000 ELSE 3600000000 END) / 86400000000) AS BIGINT) AS INTEGER)) + 2 * INTERVAL 1 MONTH AS DATE) - DATE '1970-01-01' AS INTEGER) - CAST(floor((e.t + CASE WHEN e.t < 1774746000000000 THEN 3600000000 WHEN e.t < 1792890000000000 THEN 7200000000 ELSE 3600000000 END) / 86400000000) AS BIGINT)) * 86400000000 < 1792897200000000 THEN 7200000000 ELSE 3600000000 END AS until,
    e.ord,
    e.t,
    1 AS n,
    [e.ord] AS tied,
    e.same0,
    e.after0,
    e.ord AS r0,
    e.t AS t0
  FROM line AS e
  WHERE e.s0 AND e.t IS NOT NULL
),
-- stage asked: every row that follows, by entry
stage_1 AS (
  SELECT
    p.subject,
    p.entry,
    p.entry_t,
    p.until,
    e.ord,
    e.t,
    p.n + 1 AS n,
    CASE WHEN e.t > p.t THEN [e.ord] ELSE list_sort(list_append(p.tied, e.ord)) END AS tied,
    coalesce(p.same0, e.same0) AS same0,
    e.after0,
    p.r0,
    p.t0,
    e.ord AS r1,
    e.t AS t1
  FROM stage_0 AS p
  JOIN line AS e ON
    e.subject = p.subject
    AND e.s1
    AND e.t >= p.t
    AND NOT list_contains(p.tied, e.ord)
    AND e.t <= p.until
    AND (p.after0 IS NULL OR e.t <= p.after0)
    AND (e.same0 IS NULL OR p.same0 IS NULL OR e.same0 = p.same0)
),
-- stage qualified: every way there
ways_to_2 AS (
  SELECT
    p.subject,
    p.entry,
    p.entry_t,
    p.until,
    e.ord,
    e.t,
    p.n + 1 AS n,
    CASE WHEN e.t > p.t THEN [e.ord] ELSE list_sort(list_append(p.tied, e.ord)) END AS tied,
    coalesce(p.same0, e.same0) AS same0,
    e.after0,
    p.r0,
    p.t0,
    p.r1,
    p.t1,
    e.ord AS r2,
    e.t AS t2
  FROM stage_1 AS p
  JOIN line AS e ON
    e.subject = p.subject
    AND e.s2
    AND e.t >= p.t
    AND NOT list_contains(p.tied, e.ord)
    AND e.t <= p.until
    AND (p.after0 IS NULL OR e.t <= p.after0)
    AND (e.same0 IS NULL OR p.same0 IS NULL OR e.same0 = p.same0)
  UNION ALL
  SELECT
    p.subject,
    p.entry,
    p.entry_t,
    p.until,
    e.ord,
    e.t,
    p.n + 1 AS n,
    CASE WHEN e.t > p.t THEN [e.ord] ELSE list_sort(list_append(p.tied, e.ord)) END AS tied,
    coalesce(p.same0, e.same0) AS same0,
    e.after0,
    p.r0,
    p.t0,
    CAST(NULL AS BIGINT) AS r1,
    CAST(NULL AS BIGINT) AS t1,
    e.ord AS r2,
    e.t AS t2
  FROM stage_0 AS p
  JOIN line AS e ON
    e.subject = p.subject
    AND e.s2
    AND e.t >= p.t
    AND NOT list_contains(p.tied, e.ord)
    AND e.t <= p.until
    AND (p.after0 IS NULL OR e.t <= p.after0)
    AND (e.same0 IS NULL OR p.same0 IS NULL OR e.same0 = p.same0)
),
-- stage qualified: the best way to each row, by entry
stage_2 AS (
  SELECT subject, entry, entry_t, until, ord, t, n, tied, same0, after0, r0, t0, r1, t1, r2, t2
  FROM ways_to_2
  QUALIFY row_number() OVER (PARTITION BY subject, entry, ord, tied, same0 ORDER BY n DESC, r0, r1) = 1
),
-- the chains to each stage side by side
chains AS (
  SELECT
    subject,
    entry,
    entry_t,
    0 AS depth,
    n,
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
    n,
    0 AS entered,
    r0,
    t0,
    r1,
    t1,
    CAST(NULL AS BIGINT) AS r2,
    CAST(NULL AS BIGINT) AS t2
  FROM stage_1
  UNION ALL
  SELECT subject, entry, entry_t, 2 AS depth, n, 0 AS entered, r0, t0, r1, t1, r2, t2
  FROM stage_2
),
-- the furthest chain of each entry
attempts AS (
  SELECT subject, entry, entry_t, depth, n, entered, r0, t0, r1, t1, r2, t2
  FROM chains
  QUALIFY row_number() OVER (PARTITION BY subject, entry ORDER BY depth DESC, n DESC, r0, r1, r2) = 1
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
),
-- every size that the rows of crm give a lead
"touches of pick_4" AS (
  SELECT
    "subject:lead" AS subject,
    "at" AS t,
    0 AS part,
    0 AS stamp,
    _row AS row_number,
    CAST(coalesce("at", -4611686018427388000) AS HUGEINT) * 1099511627776 + (0 + _row) AS place,
    "dim:size" AS "value"
  FROM derive_crm
  WHERE "subject:lead" IS NOT NULL AND "dim:size" IS NOT NULL
),
-- the first size of each subject
pick_4 AS (
  SELECT subject, arg_min("value", place) AS "value"
  FROM "touches of pick_4"
  GROUP BY subject
)
SELECT
  k0."value" AS size,
  a."span" AS "#period",
  count(*) FILTER (WHERE a.r0 IS NOT NULL) AS "reached:0",
  count(*) FILTER (WHERE a.r0 IS NOT NULL AND (a.entry_t IS NULL OR NOT coalesce(1793487599999999 < a.entry_t + CASE WHEN a.entry_t < 1774746000000000 THEN 3600000000 WHEN a.entry_t < 1792890000000000 THEN 7200000000 ELSE 3600000000 END + (CAST(CAST((DATE '1970-01-01' + CAST(CAST(floor((a.entry_t + CASE WHEN a.entry_t < 1774746000000000 THEN 3600000000 WHEN a.entry_t < 1792890000000000 THEN 7200000000 ELSE 3600000000 END) / 86400000000) AS BIGINT) AS INTEGER)) + 2 * INTERVAL 1 MONTH AS DATE) - DATE '1970-01-01' AS INTEGER) - CAST(floor((a.entry_t + CASE WHEN a.entry_t < 1774746000000000 THEN 3600000000 WHEN a.entry_t < 1792890000000000 THEN 7200000000 ELSE 3600000000 END) / 86400000000) AS BIGINT)) * 86400000000 - CASE WHEN a.entry_t + CASE WHEN a.entry_t < 1774746000000000 THEN 3600000000 WHEN a.entry_t < 1792890000000000 THEN 7200000000 ELSE 3600000000 END + (CAST(CAST((DATE '1970-01-01' + CAST(CAST(floor((a.entry_t + CASE WHEN a.entry_t < 1774746000000000 THEN 3600000000 WHEN a.entry_t < 1792890000000000 THEN 7200000000 ELSE 3600000000 END) / 86400000000) AS BIGINT) AS INTEGER)) + 2 * INTERVAL 1 MONTH AS DATE) - DATE '1970-01-01' AS INTEGER) - CAST(floor((a.entry_t + CASE WHEN a.entry_t < 1774746000000000 THEN 3600000000 WHEN a.entry_t < 1792890000000000 THEN 7200000000 ELSE 3600000000 END) / 86400000000) AS BIGINT)) * 86400000000 < 1774753200000000 THEN 3600000000 WHEN a.entry_t + CASE WHEN a.entry_t < 1774746000000000 THEN 3600000000 WHEN a.entry_t < 1792890000000000 THEN 7200000000 ELSE 3600000000 END + (CAST(CAST((DATE '1970-01-01' + CAST(CAST(floor((a.entry_t + CASE WHEN a.entry_t < 1774746000000000 THEN 3600000000 WHEN a.entry_t < 1792890000000000 THEN 7200000000 ELSE 3600000000 END) / 86400000000) AS BIGINT) AS INTEGER)) + 2 * INTERVAL 1 MONTH AS DATE) - DATE '1970-01-01' AS INTEGER) - CAST(floor((a.entry_t + CASE WHEN a.entry_t < 1774746000000000 THEN 3600000000 WHEN a.entry_t < 1792890000000000 THEN 7200000000 ELSE 3600000000 END) / 86400000000) AS BIGINT)) * 86400000000 < 1792897200000000 THEN 7200000000 ELSE 3600000000 END, false))) AS "closed:0",
  count(*) FILTER (WHERE a.r1 IS NOT NULL) AS "reached:1",
  count(*) FILTER (WHERE a.r1 IS NOT NULL AND (a.entry_t IS NULL OR NOT coalesce(1793487599999999 < a.entry_t + CASE WHEN a.entry_t < 1774746000000000 THEN 3600000000 WHEN a.entry_t < 1792890000000000 THEN 7200000000 ELSE 3600000000 END + (CAST(CAST((DATE '1970-01-01' + CAST(CAST(floor((a.entry_t + CASE WHEN a.entry_t < 1774746000000000 THEN 3600000000 WHEN a.entry_t < 1792890000000000 THEN 7200000000 ELSE 3600000000 END) / 86400000000) AS BIGINT) AS INTEGER)) + 2 * INTERVAL 1 MONTH AS DATE) - DATE '1970-01-01' AS INTEGER) - CAST(floor((a.entry_t + CASE WHEN a.entry_t < 1774746000000000 THEN 3600000000 WHEN a.entry_t < 1792890000000000 THEN 7200000000 ELSE 3600000000 END) / 86400000000) AS BIGINT)) * 86400000000 - CASE WHEN a.entry_t + CASE WHEN a.entry_t < 1774746000000000 THEN 3600000000 WHEN a.entry_t < 1792890000000000 THEN 7200000000 ELSE 3600000000 END + (CAST(CAST((DATE '1970-01-01' + CAST(CAST(floor((a.entry_t + CASE WHEN a.entry_t < 1774746000000000 THEN 3600000000 WHEN a.entry_t < 1792890000000000 THEN 7200000000 ELSE 3600000000 END) / 86400000000) AS BIGINT) AS INTEGER)) + 2 * INTERVAL 1 MONTH AS DATE) - DATE '1970-01-01' AS INTEGER) - CAST(floor((a.entry_t + CASE WHEN a.entry_t < 1774746000000000 THEN 3600000000 WHEN a.entry_t < 1792890000000000 THEN 7200000000 ELSE 3600000000 END) / 86400000000) AS BIGINT)) * 86400000000 < 1774753200000000 THEN 3600000000 WHEN a.entry_t + CASE WHEN a.entry_t < 1774746000000000 THEN 3600000000 WHEN a.entry_t < 1792890000000000 THEN 7200000000 ELSE 3600000000 END + (CAST(CAST((DATE '1970-01-01' + CAST(CAST(floor((a.entry_t + CASE WHEN a.entry_t < 1774746000000000 THEN 3600000000 WHEN a.entry_t < 1792890000000000 THEN 7200000000 ELSE 3600000000 END) / 86400000000) AS BIGINT) AS INTEGER)) + 2 * INTERVAL 1 MONTH AS DATE) - DATE '1970-01-01' AS INTEGER) - CAST(floor((a.entry_t + CASE WHEN a.entry_t < 1774746000000000 THEN 3600000000 WHEN a.entry_t < 1792890000000000 THEN 7200000000 ELSE 3600000000 END) / 86400000000) AS BIGINT)) * 86400000000 < 1792897200000000 THEN 7200000000 ELSE 3600000000 END, false))) AS "closed:1",
  list((a.t1 - a.t0) / 86400000000) FILTER (WHERE a.t1 - a.t0 IS NOT NULL) AS "lag:0>1",
  count(*) FILTER (WHERE a.r2 IS NOT NULL) AS "reached:2",
  count(*) FILTER (WHERE a.r2 IS NOT NULL AND (a.entry_t IS NULL OR NOT coalesce(1793487599999999 < a.entry_t + CASE WHEN a.entry_t < 1774746000000000 THEN 3600000000 WHEN a.entry_t < 1792890000000000 THEN 7200000000 ELSE 3600000000 END + (CAST(CAST((DATE '1970-01-01' + CAST(CAST(floor((a.entry_t + CASE WHEN a.entry_t < 1774746000000000 THEN 3600000000 WHEN a.entry_t < 1792890000000000 THEN 7200000000 ELSE 3600000000 END) / 86400000000) AS BIGINT) AS INTEGER)) + 2 * INTERVAL 1 MONTH AS DATE) - DATE '1970-01-01' AS INTEGER) - CAST(floor((a.entry_t + CASE WHEN a.entry_t < 1774746000000000 THEN 3600000000 WHEN a.entry_t < 1792890000000000 THEN 7200000000 ELSE 3600000000 END) / 86400000000) AS BIGINT)) * 86400000000 - CASE WHEN a.entry_t + CASE WHEN a.entry_t < 1774746000000000 THEN 3600000000 WHEN a.entry_t < 1792890000000000 THEN 7200000000 ELSE 3600000000 END + (CAST(CAST((DATE '1970-01-01' + CAST(CAST(floor((a.entry_t + CASE WHEN a.entry_t < 1774746000000000 THEN 3600000000 WHEN a.entry_t < 1792890000000000 THEN 7200000000 ELSE 3600000000 END) / 86400000000) AS BIGINT) AS INTEGER)) + 2 * INTERVAL 1 MONTH AS DATE) - DATE '1970-01-01' AS INTEGER) - CAST(floor((a.entry_t + CASE WHEN a.entry_t < 1774746000000000 THEN 3600000000 WHEN a.entry_t < 1792890000000000 THEN 7200000000 ELSE 3600000000 END) / 86400000000) AS BIGINT)) * 86400000000 < 1774753200000000 THEN 3600000000 WHEN a.entry_t + CASE WHEN a.entry_t < 1774746000000000 THEN 3600000000 WHEN a.entry_t < 1792890000000000 THEN 7200000000 ELSE 3600000000 END + (CAST(CAST((DATE '1970-01-01' + CAST(CAST(floor((a.entry_t + CASE WHEN a.entry_t < 1774746000000000 THEN 3600000000 WHEN a.entry_t < 1792890000000000 THEN 7200000000 ELSE 3600000000 END) / 86400000000) AS BIGINT) AS INTEGER)) + 2 * INTERVAL 1 MONTH AS DATE) - DATE '1970-01-01' AS INTEGER) - CAST(floor((a.entry_t + CASE WHEN a.entry_t < 1774746000000000 THEN 3600000000 WHEN a.entry_t < 1792890000000000 THEN 7200000000 ELSE 3600000000 END) / 86400000000) AS BIGINT)) * 86400000000 < 1792897200000000 THEN 7200000000 ELSE 3600000000 END, false))) AS "closed:2",
  list((a.t2 - a.t0) / 86400000000) FILTER (WHERE a.t2 - a.t0 IS NOT NULL) AS "lag:0>2",
  sum(v2.value2) AS "value:2",
  count(*) FILTER (WHERE v2.value2 <> 0) AS "value:2 (amounts)"
FROM best AS a
LEFT JOIN pick_4 AS k0 ON k0.subject = a.subject
LEFT JOIN line AS v2 ON v2.subject = a.subject AND v2.ord = a.r2
WHERE k0."value" = $2 OR k0."value" IS NULL
GROUP BY k0."value", a."span";
