-- $1 = "webinar"
-- $2 = "visit"
-- $3 = "/pricing%"
WITH
-- rows of web, with lead told
"scored derive_web" AS NOT MATERIALIZED (
  SELECT _row, "at", event, lead, page, "value", web.lead AS "subject:lead"
  FROM source.web
  WHERE "at" IS NULL OR "at" <= 1793448000000000
),
-- rows of crm, with lead told
"scored derive_crm" AS NOT MATERIALIZED (
  SELECT _row, "at", lead, crm.lead AS "subject:lead"
  FROM source.crm
  WHERE "at" IS NULL OR "at" <= 20757
),
-- what everybody did and is, and which rules look at it
"rows of interest" AS (
  SELECT
    "subject:lead" AS subject,
    "at" AS t,
    1 AS source,
    _row AS row_number,
    true AS is_event,
    event = $1 AS "is site.1",
    event = $2 AND coalesce((lower(page) LIKE lower($3) ESCAPE '\'), false) AS "is site.2"
  FROM "scored derive_web"
  WHERE "subject:lead" IS NOT NULL AND "at" IS NOT NULL
  UNION ALL
  SELECT
    "subject:lead" AS subject,
    CAST("at" AS BIGINT) * 86400000000 - CASE WHEN CAST("at" AS BIGINT) * 86400000000 < 1774753200000000 THEN 3600000000 WHEN CAST("at" AS BIGINT) * 86400000000 < 1792897200000000 THEN 7200000000 ELSE 3600000000 END AS t,
    0 AS source,
    _row AS row_number,
    false AS is_event,
    false AS "is site.1",
    false AS "is site.2"
  FROM "scored derive_crm"
  WHERE "subject:lead" IS NOT NULL
),
-- those rows in order, with what each gives before it fades
"interest in order" AS MATERIALIZED (
  SELECT
    subject,
    t,
    source,
    row_number,
    is_event,
    "is site.2",
    CAST(floor((t + CASE WHEN t < 1774746000000000 THEN 3600000000 WHEN t < 1792890000000000 THEN 7200000000 ELSE 3600000000 END) / 86400000000) AS INTEGER) AS day,
    CASE WHEN "is site.1" AND row_number() OVER (PARTITION BY subject, "is site.1" ORDER BY t NULLS FIRST, source, row_number) <= 2 THEN CAST(30 AS DOUBLE) END AS "given site.1",
    row_number() OVER (PARTITION BY subject ORDER BY t NULLS FIRST, source, row_number) AS place
  FROM "rows of interest"
),
-- what each row has left for site.1 at each later one
"interest site.1 by row" AS (
  SELECT
    now.subject,
    now.place,
    past.place AS nth,
    past."given site.1" * pow(2, 0 - CAST(now.t - past.t AS DOUBLE) / 2592000000000) AS points
  FROM "interest in order" AS now
  JOIN "interest in order" AS past ON
    past.subject = now.subject
    AND past.place <= now.place
    AND past."given site.1" IS NOT NULL
  WHERE now.t IS NOT NULL
),
-- the points of site.1 with each row and all before it
"interest site.1 at each row" AS (
  SELECT subject, place, sum(points ORDER BY nth) AS points
  FROM "interest site.1 by row"
  GROUP BY subject, place
),
-- what each row has left for site.2 at each later one
"interest site.2 by row" AS (
  SELECT
    now.subject,
    now.place,
    past.place AS nth,
    CAST(1 * least(8, greatest(0, 16 - 8 * (row_number() OVER (PARTITION BY now.subject, now.place, past.day ORDER BY past.place) - 1))) AS DOUBLE) * pow(2, 0 - CAST(now.t - past.t AS DOUBLE) / 2592000000000) AS points
  FROM "interest in order" AS now
  JOIN "interest in order" AS past ON
    past.subject = now.subject
    AND past.place <= now.place
    AND past."is site.2"
    AND past.t >= now.t - 7776000000000
  WHERE now.t IS NOT NULL
),
-- the points of site.2 with each row and all before it
"interest site.2 at each row" AS (
  SELECT subject, place, sum(points ORDER BY nth) AS points
  FROM "interest site.2 by row"
  GROUP BY subject, place
),
-- the points of interest with each row and all before it
"interest at each row" AS (
  SELECT
    "interest in order".subject,
    "interest in order".place,
    "interest in order".t,
    "interest in order".source,
    "interest in order".row_number,
    CAST(greatest(least(least(coalesce("interest site.1 at each row".points, 0) + coalesce("interest site.2 at each row".points, 0), 70) + CASE WHEN coalesce(max(CASE WHEN "interest in order".is_event THEN "interest in order".t END) OVER (PARTITION BY "interest in order".subject ORDER BY "interest in order".place), min("interest in order".t) OVER (PARTITION BY "interest in order".subject)) < "interest in order".t - 2592000000000 THEN CAST(-30 AS DOUBLE) ELSE 0 END, 100), 0) AS DOUBLE) AS points
  FROM "interest in order"
  LEFT JOIN "interest site.1 at each row" ON
    "interest site.1 at each row".subject = "interest in order".subject
    AND "interest site.1 at each row".place = "interest in order".place
  LEFT JOIN "interest site.2 at each row" ON
    "interest site.2 at each row".subject = "interest in order".subject
    AND "interest site.2 at each row".place = "interest in order".place
),
-- rows at which their lead has interest >= 30, that row included
"rows with interest >= 30" AS (
  SELECT "interest at each row".source, "interest at each row".row_number
  FROM "interest at each row"
  WHERE "interest at each row".t IS NOT NULL AND "interest at each row".points >= 30
),
-- rows of crm, with lead, interest >= 30 told
derive_crm AS (
  SELECT
    crm._row,
    crm."at",
    crm.lead,
    crm.lead AS "subject:lead",
    "rows with interest >= 30".row_number IS NOT NULL AS "is:interest >= 30"
  FROM source.crm
  LEFT JOIN "rows with interest >= 30" ON
    "rows with interest >= 30".source = 0
    AND "rows with interest >= 30".row_number = crm._row
  WHERE crm."at" IS NULL OR crm."at" <= 20757
),
-- rows of web, with lead, interest >= 30 told
derive_web AS (
  SELECT
    web._row,
    web."at",
    web.event,
    web.lead,
    web.page,
    web."value",
    web.lead AS "subject:lead",
    "rows with interest >= 30".row_number IS NOT NULL AS "is:interest >= 30"
  FROM source.web
  LEFT JOIN "rows with interest >= 30" ON
    "rows with interest >= 30".source = 1
    AND "rows with interest >= 30".row_number = web._row
  WHERE web."at" IS NULL OR web."at" <= 1793448000000000
),
-- what the rows of crm and web say of each lead: s is a match of a stage
items AS (
  SELECT
    "subject:lead" AS subject,
    CAST("at" AS BIGINT) AS t,
    0 AS part,
    0 AS stamp,
    _row AS row_number,
    false AS s0,
    "is:interest >= 30" = true AS s1
  FROM derive_crm
  WHERE "subject:lead" IS NOT NULL AND "at" IS NOT NULL
  UNION ALL
  SELECT
    "subject:lead" AS subject,
    CAST(CAST(floor(("at" + CASE WHEN "at" < 1774746000000000 THEN 3600000000 WHEN "at" < 1792890000000000 THEN 7200000000 ELSE 3600000000 END) / 86400000000) AS INTEGER) AS BIGINT) AS t,
    1 AS part,
    0 AS stamp,
    _row AS row_number,
    event = $2 AS s0,
    "is:interest >= 30" = true AS s1
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
    row_number() OVER (PARTITION BY subject ORDER BY t, part, row_number, stamp) AS ord
  FROM items
  WHERE s0 OR s1
),
-- stage seen: every row that enters
stage_0 AS (
  SELECT
    e.subject,
    e.ord AS entry,
    e.t AS entry_t,
    e.t + 90 AS until,
    e.ord,
    e.t,
    [e.ord] AS tied,
    e.ord AS r0,
    e.t AS t0
  FROM line AS e
  WHERE e.s0 AND e.t IS NOT NULL
),
-- stage mql: every row that follows, by entry
stage_1 AS (
  SELECT
    p.subject,
    p.entry,
    p.entry_t,
    p.until,
    e.ord,
    e.t,
    CASE WHEN e.t > p.t THEN [e.ord] WHEN e.ord = p.ord THEN p.tied ELSE list_sort(list_append(p.tied, e.ord)) END AS tied,
    p.r0,
    p.t0,
    e.ord AS r1,
    e.t AS t1
  FROM stage_0 AS p
  JOIN line AS e ON
    e.subject = p.subject
    AND e.s1
    AND e.t >= p.t
    AND (e.ord = p.ord OR NOT list_contains(p.tied, e.ord))
  QUALIFY row_number() OVER (PARTITION BY p.subject, p.entry, p.ord, p.tied ORDER BY CASE WHEN e.ord = p.ord THEN 0 ELSE 1 END, e.ord) = 1 AND e.t <= p.until
),
-- the earliest row at each stage, over all chains
first_arrivals AS (
  SELECT subject, 0 AS stage, min(ord) AS ord, min(t) AS t
  FROM stage_0
  GROUP BY subject
  UNION ALL
  SELECT subject, 1 AS stage, min(ord) AS ord, min(t) AS t
  FROM stage_1
  GROUP BY subject
)
SELECT CAST(0 AS INTEGER) AS "#period", count(*) FILTER (WHERE a.stage = 1) AS "count(warmed.mql)"
FROM first_arrivals AS a
WHERE a.stage IN (1)
GROUP BY CAST(0 AS INTEGER);
