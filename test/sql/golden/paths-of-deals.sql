-- $1 = " \t\n\u000b\f\r                 　﻿"
-- $2 = "visit"
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
-- rows of deals, with deal, owner, lead told
derive_deals AS (
  SELECT
    deals._row,
    deals.amount,
    deals.closed,
    deals.deal,
    deals.lead,
    deals.opened,
    deals.owner,
    deals.won,
    deals.deal AS "subject:deal",
    deals.owner AS "dim:owner",
    coalesce(known.lead, CASE WHEN CASE WHEN regexp_full_match(trim(deals.lead, $1), '[^\s@]+@[^\s@]+') THEN lower(trim(deals.lead, $1)) ELSE trim(deals.lead, $1) END <> '' THEN CASE WHEN regexp_full_match(trim(deals.lead, $1), '[^\s@]+@[^\s@]+') THEN lower(trim(deals.lead, $1)) ELSE trim(deals.lead, $1) END END) AS "subject:lead"
  FROM source.deals
  LEFT JOIN "known lead" AS known ON
    known.also = CASE WHEN regexp_full_match(trim(deals.lead, $1), '[^\s@]+@[^\s@]+') THEN lower(trim(deals.lead, $1)) ELSE trim(deals.lead, $1) END
  WHERE deals.opened IS NULL OR deals.opened <= 20757
),
-- what the rows of deals say of each deal: s is a match of a stage
items AS (
  SELECT
    "subject:deal" AS subject,
    CAST(opened AS BIGINT) AS t,
    0 AS part,
    0 AS stamp,
    _row AS row_number,
    true AS s0,
    false AS s1,
    false AS s2,
    amount AS value2
  FROM derive_deals
  WHERE "subject:deal" IS NOT NULL AND opened IS NOT NULL
  UNION ALL
  SELECT
    "subject:deal" AS subject,
    CAST(closed AS BIGINT) AS t,
    0 AS part,
    1 AS stamp,
    _row AS row_number,
    false AS s0,
    true AS s1,
    false AS s2,
    amount AS value2
  FROM derive_deals
  WHERE "subject:deal" IS NOT NULL AND closed <= 20757
  UNION ALL
  SELECT
    "subject:deal" AS subject,
    CAST(closed AS BIGINT) AS t,
    0 AS part,
    2 AS stamp,
    _row AS row_number,
    false AS s0,
    false AS s1,
    won = true AS s2,
    amount AS value2
  FROM derive_deals
  WHERE "subject:deal" IS NOT NULL AND closed <= 20757
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
    value2,
    row_number() OVER (PARTITION BY subject ORDER BY t, part, row_number, stamp) AS ord
  FROM items
  WHERE s0 OR s1 OR s2
),
-- the earliest row of each stage, by deal
found AS (
  SELECT
    e.subject,
    min(e.ord) FILTER (WHERE e.s0) AS r0,
    min(e.t) FILTER (WHERE e.s0) AS t0,
    min(e.ord) FILTER (WHERE e.s1) AS r1,
    min(e.t) FILTER (WHERE e.s1) AS t1,
    min(e.ord) FILTER (WHERE e.s2) AS r2,
    min(e.t) FILTER (WHERE e.s2) AS t2
  FROM line AS e
  GROUP BY e.subject
),
-- how far each came, and whether what must not come stands in the way
judged AS (
  SELECT
    subject,
    r0,
    t0,
    r1,
    t1,
    r2,
    t2,
    CASE WHEN r2 IS NOT NULL THEN 2 WHEN r1 IS NOT NULL THEN 1 WHEN r0 IS NOT NULL THEN 0 END AS depth
  FROM found
  WHERE r0 IS NOT NULL OR r1 IS NOT NULL OR r2 IS NOT NULL
),
-- up to the stage at which a chain ends
cut AS (
  SELECT subject, depth, r0, t0, r1, t1, r2, t2
  FROM judged
  WHERE true
),
-- with the entry, and how many stages have a row
entered AS (
  SELECT
    subject,
    CASE WHEN t0 IS NOT NULL THEN r0 ELSE least(r0, r1, r2) END AS entry,
    coalesce(t0, least(t0, t1, t2)) AS entry_t,
    depth,
    CASE WHEN r0 IS NOT NULL THEN 1 ELSE 0 END + CASE WHEN r1 IS NOT NULL THEN 1 ELSE 0 END + CASE WHEN r2 IS NOT NULL THEN 1 ELSE 0 END AS n,
    0 AS entered,
    r0,
    t0,
    r1,
    t1,
    r2,
    t2
  FROM cut
),
-- one attempt a deal
attempts AS (
  SELECT subject, entry, entry_t, depth, n, entered, r0, t0, r1, t1, r2, t2
  FROM entered
  QUALIFY row_number() OVER (PARTITION BY subject ORDER BY depth DESC, n DESC, entry, r0, r1, r2) = 1
),
-- each stage that counts, with the row that shows it where there is one
arrivals AS (
  SELECT subject, 0 AS stage, r0 AS ord, t0 AS t
  FROM attempts
  WHERE r0 IS NOT NULL OR 0 <= depth
  UNION ALL
  SELECT subject, 1 AS stage, r1 AS ord, t1 AS t
  FROM attempts
  WHERE r1 IS NOT NULL OR 1 <= depth
  UNION ALL
  SELECT subject, 2 AS stage, r2 AS ord, t2 AS t
  FROM attempts
  WHERE r2 IS NOT NULL OR 2 <= depth
),
-- every owner that the rows of deals give a deal
"touches of pick_4" AS (
  SELECT
    "subject:deal" AS subject,
    CAST(opened AS BIGINT) AS t,
    0 AS part,
    0 AS stamp,
    _row AS row_number,
    CAST(coalesce(CAST(opened AS BIGINT), -4611686018427388000) AS HUGEINT) * 1099511627776 + (0 + _row) AS place,
    "dim:owner" AS "value"
  FROM derive_deals
  WHERE "subject:deal" IS NOT NULL AND "dim:owner" IS NOT NULL
),
-- the first owner of each subject
pick_4 AS (
  SELECT subject, arg_min("value", place) AS "value"
  FROM "touches of pick_4"
  GROUP BY subject
),
-- the first won of each deal
conversions AS (
  SELECT
    a.subject,
    a.t,
    v.value2 AS "value",
    CAST(NULL AS BIGINT) AS lead_t,
    as_opportunity.t AS opportunity_t,
    a.t AS won_t,
    k0."value" AS "deal:owner"
  FROM arrivals AS a
  LEFT JOIN line AS v ON v.subject = a.subject AND v.ord = a.ord
  LEFT JOIN arrivals AS as_opportunity ON as_opportunity.subject = a.subject AND as_opportunity.stage = 0
  LEFT JOIN pick_4 AS k0 ON k0.subject = a.subject
  WHERE a.stage = 2
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
-- rows of web, with campaign, lead, channel told
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
    web.campaign AS "dim:campaign",
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
-- the touches that the rows of web are
touches AS (
  SELECT
    "subject:lead" AS lead,
    CAST(CAST(floor(("at" + CASE WHEN "at" < 1774746000000000 THEN 3600000000 WHEN "at" < 1792890000000000 THEN 7200000000 ELSE 3600000000 END) / 86400000000) AS INTEGER) AS BIGINT) AS t,
    0 AS part,
    _row AS row_number,
    coalesce("dim:channel" = 'direct', false) AS is_direct,
    "dim:campaign" AS "touch:campaign"
  FROM derive_web
  WHERE "subject:lead" IS NOT NULL AND "at" IS NOT NULL AND event = $2
),
-- the rows that name both a deal and a lead
"leads and deals" AS (
  SELECT "subject:deal" AS subject, "subject:lead" AS lead, 0 + _row AS place
  FROM derive_deals
  WHERE "subject:deal" IS NOT NULL AND "subject:lead" IS NOT NULL
),
-- each once, in the order they are named
"leads of each deal" AS (
  SELECT subject, lead, min(place) AS place
  FROM "leads and deals"
  GROUP BY subject, lead
),
-- those of all its leads, and of the leads without deal
"touches of each deal" AS (
  SELECT l.subject, false AS is_alone, l.place, i.t, i.part, i.row_number, i.is_direct, i."touch:campaign"
  FROM touches AS i
  JOIN "leads of each deal" AS l ON l.lead = i.lead
  UNION ALL
  SELECT
    i.lead AS subject,
    true AS is_alone,
    0 AS place,
    i.t,
    i.part,
    i.row_number,
    i.is_direct,
    i."touch:campaign"
  FROM touches AS i
  WHERE NOT EXISTS (SELECT 1 FROM "leads of each deal" AS l WHERE l.lead = i.lead)
),
-- every deal with touches and no conversion
open AS (
  SELECT DISTINCT subject
  FROM "touches of each deal"
  WHERE
    NOT is_alone
    AND NOT EXISTS (SELECT 1 FROM conversions AS c WHERE c.subject = "touches of each deal".subject)
),
-- conversions, and who has none so far
all_journeys AS (
  SELECT 'converted' AS outcome, a.subject, a.t, a."value", a.lead_t, a.opportunity_t, a.won_t, a."deal:owner"
  FROM conversions AS a
  UNION ALL
  SELECT
    'open' AS outcome,
    a.subject,
    CAST(NULL AS BIGINT) AS t,
    CAST(NULL AS HUGEINT) AS "value",
    CAST(NULL AS BIGINT) AS lead_t,
    CAST(NULL AS BIGINT) AS opportunity_t,
    CAST(NULL AS BIGINT) AS won_t,
    k0."value" AS "deal:owner"
  FROM open AS a
  LEFT JOIN pick_4 AS k0 ON k0.subject = a.subject
  UNION ALL
  SELECT DISTINCT
    'open lead' AS outcome,
    subject,
    CAST(NULL AS BIGINT) AS t,
    CAST(NULL AS HUGEINT) AS "value",
    CAST(NULL AS BIGINT) AS lead_t,
    CAST(NULL AS BIGINT) AS opportunity_t,
    CAST(NULL AS BIGINT) AS won_t,
    CAST(NULL AS VARCHAR) AS "deal:owner"
  FROM "touches of each deal"
  WHERE is_alone
),
-- the same, numbered, and when the lookback begins
journeys AS (
  SELECT
    row_number() OVER (ORDER BY outcome, subject) AS journey,
    outcome,
    subject,
    t,
    "value",
    lead_t,
    opportunity_t,
    won_t,
    "deal:owner",
    t - 90 AS from_t
  FROM all_journeys
)
SELECT
  j.journey,
  j.outcome,
  j.t,
  j."value",
  j.lead_t,
  j.opportunity_t,
  j.won_t,
  j."deal:owner",
  i.t AS touch_t,
  i.is_direct,
  i."touch:campaign"
FROM journeys AS j
LEFT JOIN "touches of each deal" AS i ON
  i.subject = j.subject
  AND i.is_alone = (j.outcome = 'open lead')
  AND (j.outcome <> 'converted' OR i.t <= j.t AND i.t >= j.from_t)
ORDER BY j.journey, i.t, i.place, i.part, i.row_number;
