WITH
-- rows of deals, with deal, owner told
derive_deals AS NOT MATERIALIZED (
  SELECT
    _row,
    amount,
    closed,
    deal,
    opened,
    owner,
    won,
    deals.deal AS "subject:deal",
    deals.owner AS "dim:owner"
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
    false AS s2,
    amount AS value0,
    amount AS value1,
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
    amount AS value0,
    amount AS value1,
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
    amount AS value0,
    amount AS value1,
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
    value0,
    value1,
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
  FROM attempts AS a
  QUALIFY row_number() OVER (PARTITION BY a.subject ORDER BY a.entry_t IS NULL, a.depth DESC, a.n DESC, a.entry, a.r0, a.r1, a.r2) = 1
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
)
SELECT
  k0."value" AS owner,
  a."span" AS "#period",
  count(*) FILTER (WHERE a.r0 IS NOT NULL OR a.depth >= 0) AS "reached:0",
  count(*) FILTER (WHERE a.r0 IS NOT NULL OR a.depth >= 0) AS "closed:0",
  sum(v0.value0) AS "value:0",
  count(*) FILTER (WHERE v0.value0 <> 0) AS "value:0 (amounts)",
  count(*) FILTER (WHERE a.r1 IS NOT NULL OR a.depth >= 1) AS "reached:1",
  count(*) FILTER (WHERE a.r1 IS NOT NULL OR a.depth >= 1) AS "closed:1",
  list(a.t1 - a.t0) FILTER (WHERE a.t1 - a.t0 IS NOT NULL) AS "lag:0>1",
  sum(v1.value1) AS "value:1",
  count(*) FILTER (WHERE v1.value1 <> 0) AS "value:1 (amounts)",
  count(*) FILTER (WHERE a.r2 IS NOT NULL OR a.depth >= 2) AS "reached:2",
  count(*) FILTER (WHERE a.r2 IS NOT NULL OR a.depth >= 2) AS "closed:2",
  list(a.t2 - a.t1) FILTER (WHERE a.t2 - a.t1 IS NOT NULL) AS "lag:1>2",
  list(a.t2 - a.t0) FILTER (WHERE a.t2 - a.t0 IS NOT NULL) AS "lag:0>2",
  sum(v2.value2) AS "value:2",
  count(*) FILTER (WHERE v2.value2 <> 0) AS "value:2 (amounts)"
FROM best AS a
LEFT JOIN pick_4 AS k0 ON k0.subject = a.subject
LEFT JOIN line AS v0 ON v0.subject = a.subject AND v0.ord = a.r0
LEFT JOIN line AS v1 ON v1.subject = a.subject AND v1.ord = a.r1
LEFT JOIN line AS v2 ON v2.subject = a.subject AND v2.ord = a.r2
GROUP BY k0."value", a."span";
