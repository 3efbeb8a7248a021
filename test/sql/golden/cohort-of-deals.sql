WITH
-- rows of deals, with deal told
derive_deals AS NOT MATERIALIZED (
  SELECT _row, amount, closed, deal, opened, won, deals.deal AS "subject:deal"
  FROM source.deals
  WHERE opened IS NULL OR opened <= 20757
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
    false AS s2
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
    false AS s2
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
    won = true AS s2
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
-- without the stages reached too late
limited AS (
  SELECT
    subject,
    entry,
    entry_t,
    CASE WHEN entry_t IS NULL THEN depth WHEN r2 IS NOT NULL AND (entry_t IS NULL OR t2 IS NULL OR t2 <= entry_t + 30) THEN 2 WHEN r1 IS NOT NULL AND (entry_t IS NULL OR t1 IS NULL OR t1 <= entry_t + 30) THEN 1 WHEN r0 IS NOT NULL AND (entry_t IS NULL OR t0 IS NULL OR t0 <= entry_t + 30) THEN 0 ELSE 0 END AS depth,
    n,
    entered,
    CASE WHEN entry_t IS NULL OR t0 IS NULL OR t0 <= entry_t + 30 THEN r0 END AS r0,
    CASE WHEN entry_t IS NULL OR t0 IS NULL OR t0 <= entry_t + 30 THEN t0 END AS t0,
    CASE WHEN entry_t IS NULL OR t1 IS NULL OR t1 <= entry_t + 30 THEN r1 END AS r1,
    CASE WHEN entry_t IS NULL OR t1 IS NULL OR t1 <= entry_t + 30 THEN t1 END AS t1,
    CASE WHEN entry_t IS NULL OR t2 IS NULL OR t2 <= entry_t + 30 THEN r2 END AS r2,
    CASE WHEN entry_t IS NULL OR t2 IS NULL OR t2 <= entry_t + 30 THEN t2 END AS t2
  FROM attempts
),
-- the best attempt of each deal
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
  FROM limited AS a
  QUALIFY row_number() OVER (PARTITION BY a.subject ORDER BY a.entry_t IS NULL, a.depth DESC, a.n DESC, a.entry, a.r0, a.r1, a.r2) = 1
)
SELECT
  a."span" AS "#period",
  count(*) FILTER (WHERE a.r2 IS NOT NULL OR a.depth >= 2) AS "cohort_rate(pipeline.opened, pipeline.won, 30 days)/n",
  count(*) FILTER (WHERE a.r0 IS NOT NULL OR a.depth >= 0) AS "cohort_rate(pipeline.opened, pipeline.won, 30 days)/d"
FROM best AS a
GROUP BY a."span";
