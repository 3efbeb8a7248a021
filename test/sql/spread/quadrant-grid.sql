-- $1 = " \t\n\u000b\f\r                 　﻿"
WITH
-- rows of crm, with lead told
derive_crm AS NOT MATERIALIZED (
  SELECT
    _row,
    "at",
    lead,
    CASE WHEN CASE WHEN regexp_full_match(trim(crm.lead, $1), '[^\s@]+@[^\s@]+') THEN lower(trim(crm.lead, $1)) ELSE trim(crm.lead, $1) END <> '' THEN CASE WHEN regexp_full_match(trim(crm.lead, $1), '[^\s@]+@[^\s@]+') THEN lower(trim(crm.lead, $1)) ELSE trim(crm.lead, $1) END END AS "subject:lead"
  FROM source.crm
  WHERE "at" IS NULL OR "at" <= 20757
),
-- rows of web, with lead told
derive_web AS NOT MATERIALIZED (
  SELECT
    _row,
    "at",
    event,
    lead,
    "value",
    CASE WHEN CASE WHEN regexp_full_match(trim(web.lead, $1), '[^\s@]+@[^\s@]+') THEN lower(trim(web.lead, $1)) ELSE trim(web.lead, $1) END <> '' THEN CASE WHEN regexp_full_match(trim(web.lead, $1), '[^\s@]+@[^\s@]+') THEN lower(trim(web.lead, $1)) ELSE trim(web.lead, $1) END END AS "subject:lead"
  FROM source.web
  WHERE "at" IS NULL OR "at" <= 1793448000000000
),
-- when each was active
"items of label worth" AS (
  SELECT "subject:lead" AS subject, "at" AS t
  FROM derive_web
  WHERE "subject:lead" IS NOT NULL AND "at" IS NOT NULL
),
-- the latest row of each
"latest of label worth" AS (
  SELECT subject, max(t) AS latest
  FROM "items of label worth"
  GROUP BY subject
),
-- who has a row or a record
"all of label worth" AS (
  SELECT subject
  FROM "latest of label worth"
  UNION ALL
  SELECT "subject:lead" AS subject
  FROM derive_crm
  WHERE "subject:lead" IS NOT NULL
),
-- each of them once
"subjects of label worth" AS (
  SELECT DISTINCT subject
  FROM "all of label worth"
),
-- who ordered, how often, for how much, and how long ago
"customers of worth" AS (
  SELECT
    "subject:lead" AS subject,
    count(*) AS orders,
    count("value") AS priced,
    CAST(sum("value") AS DOUBLE) / 1000000 AS money,
    CAST(NULL AS DOUBLE) AS days
  FROM derive_web
  WHERE "subject:lead" IS NOT NULL
  GROUP BY "subject:lead"
),
-- where each side is divided in two
"cuts of worth" AS (
  SELECT median(CAST(money / priced AS DOUBLE)) AS price, median(CAST(orders AS DOUBLE)) AS orders
  FROM "customers of worth"
),
-- the group of each customer
"label worth" AS (
  SELECT
    "customers of worth".subject,
    CASE WHEN coalesce("customers of worth".money / "customers of worth".priced >= "cuts of worth".price, false) AND coalesce("customers of worth".orders >= "cuts of worth".orders, false) THEN 'E' WHEN coalesce("customers of worth".orders >= "cuts of worth".orders, false) THEN 'C' WHEN coalesce("customers of worth".money / "customers of worth".priced >= "cuts of worth".price, false) THEN 'D' ELSE 'B' END AS "value"
  FROM "customers of worth"
  CROSS JOIN "cuts of worth"
)
SELECT "subjects of label worth".subject, coalesce("label worth"."value", 'A') AS "value"
FROM "subjects of label worth"
LEFT JOIN "label worth" ON "label worth".subject = "subjects of label worth".subject;

-- $1 = " \t\n\u000b\f\r                 　﻿"
WITH
-- rows of web, with lead told
derive_web AS NOT MATERIALIZED (
  SELECT
    _row,
    "at",
    event,
    lead,
    "value",
    CASE WHEN CASE WHEN regexp_full_match(trim(web.lead, $1), '[^\s@]+@[^\s@]+') THEN lower(trim(web.lead, $1)) ELSE trim(web.lead, $1) END <> '' THEN CASE WHEN regexp_full_match(trim(web.lead, $1), '[^\s@]+@[^\s@]+') THEN lower(trim(web.lead, $1)) ELSE trim(web.lead, $1) END END AS "subject:lead"
  FROM source.web
  WHERE "at" IS NULL OR "at" <= 1793448000000000
),
-- who ordered, how often, for how much, and how long ago
"customers of worth" AS (
  SELECT
    "subject:lead" AS subject,
    count(*) AS orders,
    count("value") AS priced,
    CAST(sum("value") AS DOUBLE) / 1000000 AS money,
    CAST(NULL AS DOUBLE) AS days
  FROM derive_web
  WHERE "subject:lead" IS NOT NULL
  GROUP BY "subject:lead"
)
SELECT subject, orders, money
FROM "customers of worth";
