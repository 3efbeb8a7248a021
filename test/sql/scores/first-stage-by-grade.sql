-- $1 = "visit"
-- $2 = "A"
-- $3 = "B"
-- $4 = "ask"
WITH
-- rows of web, with lead told
"scored derive_web" AS NOT MATERIALIZED (
  SELECT _row, "at", event, lead, "value", web.lead AS "subject:lead"
  FROM source.web
  WHERE "at" IS NULL OR "at" <= 1793448000000000
),
-- rows of crm, with lead told
"scored derive_crm" AS NOT MATERIALIZED (
  SELECT _row, "at", employees, lead, crm.lead AS "subject:lead"
  FROM source.crm
  WHERE "at" IS NULL OR "at" <= 20757
),
-- what everybody did and is, and which rules look at it
"rows of fit" AS (
  SELECT
    "subject:lead" AS subject,
    "at" AS t,
    1 AS source,
    _row AS row_number,
    true AS is_event,
    false AS "is firm.1",
    event = $1 AS "is firm.2"
  FROM "scored derive_web"
  WHERE "subject:lead" IS NOT NULL AND "at" IS NOT NULL
  UNION ALL
  SELECT
    "subject:lead" AS subject,
    CAST("at" AS BIGINT) * 86400000000 - CASE WHEN CAST("at" AS BIGINT) * 86400000000 < 1774753200000000 THEN 3600000000 WHEN CAST("at" AS BIGINT) * 86400000000 < 1792897200000000 THEN 7200000000 ELSE 3600000000 END AS t,
    0 AS source,
    _row AS row_number,
    false AS is_event,
    coalesce(employees >= 50, false) AS "is firm.1",
    false AS "is firm.2"
  FROM "scored derive_crm"
  WHERE "subject:lead" IS NOT NULL
),
-- those rows in order, with what each gives before it fades
"fit in order" AS MATERIALIZED (
  SELECT
    subject,
    t,
    source,
    row_number,
    is_event,
    "is firm.1",
    CASE WHEN "is firm.2" THEN CAST(1 AS DOUBLE) END AS "given firm.2",
    row_number() OVER (PARTITION BY subject ORDER BY t NULLS FIRST, source, row_number) AS place
  FROM "rows of fit"
),
-- the points of fit with each row and all before it
"fit at each row" AS (
  SELECT
    "fit in order".subject,
    "fit in order".place,
    "fit in order".t,
    "fit in order".source,
    "fit in order".row_number,
    CAST(greatest(CASE WHEN bool_or("fit in order"."is firm.1") OVER (PARTITION BY "fit in order".subject ORDER BY "fit in order".place) THEN CAST(20 AS DOUBLE) ELSE 0 END + coalesce(sum("fit in order"."given firm.2") OVER (PARTITION BY "fit in order".subject ORDER BY "fit in order".place), 0), 0) AS DOUBLE) AS points
  FROM "fit in order"
),
-- rows at which their lead comes to have fit A
"rows where fit A turns true" AS (
  SELECT "fit at each row".source, "fit at each row".row_number
  FROM "fit at each row"
  WHERE "fit at each row".t IS NOT NULL
  QUALIFY CASE WHEN "fit at each row".points >= 15 THEN $2 WHEN "fit at each row".points >= 0 THEN $3 ELSE CAST(NULL AS VARCHAR) END = $2 AND NOT coalesce(lag(CASE WHEN "fit at each row".points >= 15 THEN $2 WHEN "fit at each row".points >= 0 THEN $3 ELSE CAST(NULL AS VARCHAR) END = $2) OVER (PARTITION BY "fit at each row".subject ORDER BY "fit at each row".place), false)
),
-- rows of crm, with lead, fit A turns true told
derive_crm AS (
  SELECT
    crm._row,
    crm."at",
    crm.employees,
    crm.lead,
    crm.lead AS "subject:lead",
    "rows where fit A turns true".row_number IS NOT NULL AS "is:fit A turns true"
  FROM source.crm
  LEFT JOIN "rows where fit A turns true" ON
    "rows where fit A turns true".source = 0
    AND "rows where fit A turns true".row_number = crm._row
  WHERE crm."at" IS NULL OR crm."at" <= 20757
),
-- rows of web, with lead, fit A turns true told
derive_web AS (
  SELECT
    web._row,
    web."at",
    web.event,
    web.lead,
    web."value",
    web.lead AS "subject:lead",
    "rows where fit A turns true".row_number IS NOT NULL AS "is:fit A turns true"
  FROM source.web
  LEFT JOIN "rows where fit A turns true" ON
    "rows where fit A turns true".source = 1
    AND "rows where fit A turns true".row_number = web._row
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
    "is:fit A turns true" = true AS s0,
    false AS s1
  FROM derive_crm
  WHERE "subject:lead" IS NOT NULL AND "at" IS NOT NULL
  UNION ALL
  SELECT
    "subject:lead" AS subject,
    CAST(CAST(floor(("at" + CASE WHEN "at" < 1774746000000000 THEN 3600000000 WHEN "at" < 1792890000000000 THEN 7200000000 ELSE 3600000000 END) / 86400000000) AS INTEGER) AS BIGINT) AS t,
    1 AS part,
    0 AS stamp,
    _row AS row_number,
    "is:fit A turns true" = true AS s0,
    event = $4 AS s1
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
-- stage good: every row that enters
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
-- stage asked: every row that follows, by entry
stage_1 AS (
  SELECT
    p.subject,
    p.entry,
    p.entry_t,
    p.until,
    e.ord,
    e.t,
    CASE WHEN e.t > p.t THEN [e.ord] ELSE list_sort(list_append(p.tied, e.ord)) END AS tied,
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
SELECT CAST(0 AS INTEGER) AS "#period", count(*) FILTER (WHERE a.stage = 0) AS "count(graded.good)"
FROM first_arrivals AS a
WHERE a.stage IN (0)
GROUP BY CAST(0 AS INTEGER);
