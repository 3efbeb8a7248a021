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
"items of label buyer" AS (
  SELECT "subject:lead" AS subject, "at" AS t
  FROM derive_web
  WHERE "subject:lead" IS NOT NULL AND "at" IS NOT NULL
),
-- the latest row of each
"latest of label buyer" AS (
  SELECT subject, max(t) AS latest
  FROM "items of label buyer"
  GROUP BY subject
),
-- who has a row or a record
"all of label buyer" AS (
  SELECT subject
  FROM "latest of label buyer"
  UNION ALL
  SELECT "subject:lead" AS subject
  FROM derive_crm
  WHERE "subject:lead" IS NOT NULL
),
-- each of them once
"subjects of label buyer" AS (
  SELECT DISTINCT subject
  FROM "all of label buyer"
),
-- who ordered, how often, for how much, and how long ago
"customers of buyer" AS (
  SELECT
    "subject:lead" AS subject,
    count(*) AS orders,
    count("value") AS priced,
    CAST(sum("value") AS DOUBLE) / 1000000 AS money,
    CAST(1793448000000000 - max("at") AS DOUBLE) / 86400000000 AS days
  FROM derive_web
  WHERE "subject:lead" IS NOT NULL AND ("at" IS NULL OR "at" <= 1793448000000000)
  GROUP BY "subject:lead"
),
-- the numbers of all customers, in order
"sorted buyer" AS (
  SELECT
    list(days ORDER BY days) FILTER (WHERE days IS NOT NULL) AS recency,
    list(CAST(orders AS DOUBLE) ORDER BY CAST(orders AS DOUBLE)) FILTER (WHERE CAST(orders AS DOUBLE) IS NOT NULL) AS frequency,
    list(CASE WHEN priced > 0 THEN money END ORDER BY CASE WHEN priced > 0 THEN money END) FILTER (WHERE CASE WHEN priced > 0 THEN money END IS NOT NULL) AS money
  FROM "customers of buyer"
),
-- the means of all customers
"means buyer" AS (
  SELECT
    fsum(days) / count(days) AS recency,
    fsum(CAST(orders AS DOUBLE)) / count(CAST(orders AS DOUBLE)) AS frequency,
    fsum(CASE WHEN priced > 0 THEN money END) / count(CASE WHEN priced > 0 THEN money END) AS money
  FROM "customers of buyer"
),
-- the numbers each side is divided at
"cuts of buyer" AS (
  SELECT
    CAST(30 AS DOUBLE) AS "recency 1",
    CAST(90 AS DOUBLE) AS "recency 2",
    CASE WHEN "sorted buyer".frequency[CAST(floor((len("sorted buyer".frequency) - 1) * CAST(0.2 AS DOUBLE)) AS BIGINT) + 2] IS NULL THEN "sorted buyer".frequency[CAST(floor((len("sorted buyer".frequency) - 1) * CAST(0.2 AS DOUBLE)) AS BIGINT) + 1] ELSE least("sorted buyer".frequency[CAST(floor((len("sorted buyer".frequency) - 1) * CAST(0.2 AS DOUBLE)) AS BIGINT) + 2], "sorted buyer".frequency[CAST(floor((len("sorted buyer".frequency) - 1) * CAST(0.2 AS DOUBLE)) AS BIGINT) + 1] + ((len("sorted buyer".frequency) - 1) * CAST(0.2 AS DOUBLE) - CAST(floor((len("sorted buyer".frequency) - 1) * CAST(0.2 AS DOUBLE)) AS BIGINT)) * ("sorted buyer".frequency[CAST(floor((len("sorted buyer".frequency) - 1) * CAST(0.2 AS DOUBLE)) AS BIGINT) + 2] - "sorted buyer".frequency[CAST(floor((len("sorted buyer".frequency) - 1) * CAST(0.2 AS DOUBLE)) AS BIGINT) + 1])) END AS "frequency 1",
    CASE WHEN "sorted buyer".frequency[CAST(floor((len("sorted buyer".frequency) - 1) * CAST(0.4 AS DOUBLE)) AS BIGINT) + 2] IS NULL THEN "sorted buyer".frequency[CAST(floor((len("sorted buyer".frequency) - 1) * CAST(0.4 AS DOUBLE)) AS BIGINT) + 1] ELSE least("sorted buyer".frequency[CAST(floor((len("sorted buyer".frequency) - 1) * CAST(0.4 AS DOUBLE)) AS BIGINT) + 2], "sorted buyer".frequency[CAST(floor((len("sorted buyer".frequency) - 1) * CAST(0.4 AS DOUBLE)) AS BIGINT) + 1] + ((len("sorted buyer".frequency) - 1) * CAST(0.4 AS DOUBLE) - CAST(floor((len("sorted buyer".frequency) - 1) * CAST(0.4 AS DOUBLE)) AS BIGINT)) * ("sorted buyer".frequency[CAST(floor((len("sorted buyer".frequency) - 1) * CAST(0.4 AS DOUBLE)) AS BIGINT) + 2] - "sorted buyer".frequency[CAST(floor((len("sorted buyer".frequency) - 1) * CAST(0.4 AS DOUBLE)) AS BIGINT) + 1])) END AS "frequency 2",
    CASE WHEN "sorted buyer".frequency[CAST(floor((len("sorted buyer".frequency) - 1) * CAST(0.6 AS DOUBLE)) AS BIGINT) + 2] IS NULL THEN "sorted buyer".frequency[CAST(floor((len("sorted buyer".frequency) - 1) * CAST(0.6 AS DOUBLE)) AS BIGINT) + 1] ELSE least("sorted buyer".frequency[CAST(floor((len("sorted buyer".frequency) - 1) * CAST(0.6 AS DOUBLE)) AS BIGINT) + 2], "sorted buyer".frequency[CAST(floor((len("sorted buyer".frequency) - 1) * CAST(0.6 AS DOUBLE)) AS BIGINT) + 1] + ((len("sorted buyer".frequency) - 1) * CAST(0.6 AS DOUBLE) - CAST(floor((len("sorted buyer".frequency) - 1) * CAST(0.6 AS DOUBLE)) AS BIGINT)) * ("sorted buyer".frequency[CAST(floor((len("sorted buyer".frequency) - 1) * CAST(0.6 AS DOUBLE)) AS BIGINT) + 2] - "sorted buyer".frequency[CAST(floor((len("sorted buyer".frequency) - 1) * CAST(0.6 AS DOUBLE)) AS BIGINT) + 1])) END AS "frequency 3",
    CASE WHEN "sorted buyer".frequency[CAST(floor((len("sorted buyer".frequency) - 1) * CAST(0.8 AS DOUBLE)) AS BIGINT) + 2] IS NULL THEN "sorted buyer".frequency[CAST(floor((len("sorted buyer".frequency) - 1) * CAST(0.8 AS DOUBLE)) AS BIGINT) + 1] ELSE least("sorted buyer".frequency[CAST(floor((len("sorted buyer".frequency) - 1) * CAST(0.8 AS DOUBLE)) AS BIGINT) + 2], "sorted buyer".frequency[CAST(floor((len("sorted buyer".frequency) - 1) * CAST(0.8 AS DOUBLE)) AS BIGINT) + 1] + ((len("sorted buyer".frequency) - 1) * CAST(0.8 AS DOUBLE) - CAST(floor((len("sorted buyer".frequency) - 1) * CAST(0.8 AS DOUBLE)) AS BIGINT)) * ("sorted buyer".frequency[CAST(floor((len("sorted buyer".frequency) - 1) * CAST(0.8 AS DOUBLE)) AS BIGINT) + 2] - "sorted buyer".frequency[CAST(floor((len("sorted buyer".frequency) - 1) * CAST(0.8 AS DOUBLE)) AS BIGINT) + 1])) END AS "frequency 4",
    "means buyer".money AS "money 1"
  FROM "sorted buyer"
  CROSS JOIN "means buyer"
),
-- the scores of each customer, from 1 up
"scores of buyer" AS (
  SELECT
    "customers of buyer".subject,
    "customers of buyer".orders,
    "customers of buyer".days,
    CASE WHEN "customers of buyer".priced > 0 THEN "customers of buyer".money END AS amount,
    CASE WHEN "customers of buyer".days IS NULL THEN 1 ELSE 3 - (0 + CASE WHEN "customers of buyer".days >= "cuts of buyer"."recency 1" THEN 1 ELSE 0 END + CASE WHEN "customers of buyer".days >= "cuts of buyer"."recency 2" THEN 1 ELSE 0 END) END AS recency,
    CASE WHEN CAST("customers of buyer".orders AS DOUBLE) IS NULL THEN 1 ELSE 1 + CASE WHEN CAST("customers of buyer".orders AS DOUBLE) >= "cuts of buyer"."frequency 1" THEN 1 ELSE 0 END + CASE WHEN CAST("customers of buyer".orders AS DOUBLE) >= "cuts of buyer"."frequency 2" THEN 1 ELSE 0 END + CASE WHEN CAST("customers of buyer".orders AS DOUBLE) >= "cuts of buyer"."frequency 3" THEN 1 ELSE 0 END + CASE WHEN CAST("customers of buyer".orders AS DOUBLE) >= "cuts of buyer"."frequency 4" THEN 1 ELSE 0 END END AS frequency,
    CASE WHEN CASE WHEN "customers of buyer".priced > 0 THEN "customers of buyer".money END IS NULL THEN 1 ELSE 1 + CASE WHEN CASE WHEN "customers of buyer".priced > 0 THEN "customers of buyer".money END >= "cuts of buyer"."money 1" THEN 1 ELSE 0 END END AS money
  FROM "customers of buyer"
  CROSS JOIN "cuts of buyer"
),
-- what the scores of each customer are called
"label buyer" AS (
  SELECT subject, (CAST(recency AS VARCHAR) || CAST(frequency AS VARCHAR) || CAST(money AS VARCHAR)) AS "value"
  FROM "scores of buyer"
)
SELECT "subjects of label buyer".subject, "label buyer"."value"
FROM "subjects of label buyer"
LEFT JOIN "label buyer" ON "label buyer".subject = "subjects of label buyer".subject;

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
"customers of buyer" AS (
  SELECT
    "subject:lead" AS subject,
    count(*) AS orders,
    count("value") AS priced,
    CAST(sum("value") AS DOUBLE) / 1000000 AS money,
    CAST(1793448000000000 - max("at") AS DOUBLE) / 86400000000 AS days
  FROM derive_web
  WHERE "subject:lead" IS NOT NULL AND ("at" IS NULL OR "at" <= 1793448000000000)
  GROUP BY "subject:lead"
)
SELECT subject, orders, money
FROM "customers of buyer";

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
"customers of buyer" AS (
  SELECT
    "subject:lead" AS subject,
    count(*) AS orders,
    count("value") AS priced,
    CAST(sum("value") AS DOUBLE) / 1000000 AS money,
    CAST(1793448000000000 - max("at") AS DOUBLE) / 86400000000 AS days
  FROM derive_web
  WHERE "subject:lead" IS NOT NULL AND ("at" IS NULL OR "at" <= 1793448000000000)
  GROUP BY "subject:lead"
),
-- the numbers of all customers, in order
"sorted buyer" AS (
  SELECT
    list(days ORDER BY days) FILTER (WHERE days IS NOT NULL) AS recency,
    list(CAST(orders AS DOUBLE) ORDER BY CAST(orders AS DOUBLE)) FILTER (WHERE CAST(orders AS DOUBLE) IS NOT NULL) AS frequency,
    list(CASE WHEN priced > 0 THEN money END ORDER BY CASE WHEN priced > 0 THEN money END) FILTER (WHERE CASE WHEN priced > 0 THEN money END IS NOT NULL) AS money
  FROM "customers of buyer"
),
-- the means of all customers
"means buyer" AS (
  SELECT
    fsum(days) / count(days) AS recency,
    fsum(CAST(orders AS DOUBLE)) / count(CAST(orders AS DOUBLE)) AS frequency,
    fsum(CASE WHEN priced > 0 THEN money END) / count(CASE WHEN priced > 0 THEN money END) AS money
  FROM "customers of buyer"
),
-- the numbers each side is divided at
"cuts of buyer" AS (
  SELECT
    CAST(30 AS DOUBLE) AS "recency 1",
    CAST(90 AS DOUBLE) AS "recency 2",
    CASE WHEN "sorted buyer".frequency[CAST(floor((len("sorted buyer".frequency) - 1) * CAST(0.2 AS DOUBLE)) AS BIGINT) + 2] IS NULL THEN "sorted buyer".frequency[CAST(floor((len("sorted buyer".frequency) - 1) * CAST(0.2 AS DOUBLE)) AS BIGINT) + 1] ELSE least("sorted buyer".frequency[CAST(floor((len("sorted buyer".frequency) - 1) * CAST(0.2 AS DOUBLE)) AS BIGINT) + 2], "sorted buyer".frequency[CAST(floor((len("sorted buyer".frequency) - 1) * CAST(0.2 AS DOUBLE)) AS BIGINT) + 1] + ((len("sorted buyer".frequency) - 1) * CAST(0.2 AS DOUBLE) - CAST(floor((len("sorted buyer".frequency) - 1) * CAST(0.2 AS DOUBLE)) AS BIGINT)) * ("sorted buyer".frequency[CAST(floor((len("sorted buyer".frequency) - 1) * CAST(0.2 AS DOUBLE)) AS BIGINT) + 2] - "sorted buyer".frequency[CAST(floor((len("sorted buyer".frequency) - 1) * CAST(0.2 AS DOUBLE)) AS BIGINT) + 1])) END AS "frequency 1",
    CASE WHEN "sorted buyer".frequency[CAST(floor((len("sorted buyer".frequency) - 1) * CAST(0.4 AS DOUBLE)) AS BIGINT) + 2] IS NULL THEN "sorted buyer".frequency[CAST(floor((len("sorted buyer".frequency) - 1) * CAST(0.4 AS DOUBLE)) AS BIGINT) + 1] ELSE least("sorted buyer".frequency[CAST(floor((len("sorted buyer".frequency) - 1) * CAST(0.4 AS DOUBLE)) AS BIGINT) + 2], "sorted buyer".frequency[CAST(floor((len("sorted buyer".frequency) - 1) * CAST(0.4 AS DOUBLE)) AS BIGINT) + 1] + ((len("sorted buyer".frequency) - 1) * CAST(0.4 AS DOUBLE) - CAST(floor((len("sorted buyer".frequency) - 1) * CAST(0.4 AS DOUBLE)) AS BIGINT)) * ("sorted buyer".frequency[CAST(floor((len("sorted buyer".frequency) - 1) * CAST(0.4 AS DOUBLE)) AS BIGINT) + 2] - "sorted buyer".frequency[CAST(floor((len("sorted buyer".frequency) - 1) * CAST(0.4 AS DOUBLE)) AS BIGINT) + 1])) END AS "frequency 2",
    CASE WHEN "sorted buyer".frequency[CAST(floor((len("sorted buyer".frequency) - 1) * CAST(0.6 AS DOUBLE)) AS BIGINT) + 2] IS NULL THEN "sorted buyer".frequency[CAST(floor((len("sorted buyer".frequency) - 1) * CAST(0.6 AS DOUBLE)) AS BIGINT) + 1] ELSE least("sorted buyer".frequency[CAST(floor((len("sorted buyer".frequency) - 1) * CAST(0.6 AS DOUBLE)) AS BIGINT) + 2], "sorted buyer".frequency[CAST(floor((len("sorted buyer".frequency) - 1) * CAST(0.6 AS DOUBLE)) AS BIGINT) + 1] + ((len("sorted buyer".frequency) - 1) * CAST(0.6 AS DOUBLE) - CAST(floor((len("sorted buyer".frequency) - 1) * CAST(0.6 AS DOUBLE)) AS BIGINT)) * ("sorted buyer".frequency[CAST(floor((len("sorted buyer".frequency) - 1) * CAST(0.6 AS DOUBLE)) AS BIGINT) + 2] - "sorted buyer".frequency[CAST(floor((len("sorted buyer".frequency) - 1) * CAST(0.6 AS DOUBLE)) AS BIGINT) + 1])) END AS "frequency 3",
    CASE WHEN "sorted buyer".frequency[CAST(floor((len("sorted buyer".frequency) - 1) * CAST(0.8 AS DOUBLE)) AS BIGINT) + 2] IS NULL THEN "sorted buyer".frequency[CAST(floor((len("sorted buyer".frequency) - 1) * CAST(0.8 AS DOUBLE)) AS BIGINT) + 1] ELSE least("sorted buyer".frequency[CAST(floor((len("sorted buyer".frequency) - 1) * CAST(0.8 AS DOUBLE)) AS BIGINT) + 2], "sorted buyer".frequency[CAST(floor((len("sorted buyer".frequency) - 1) * CAST(0.8 AS DOUBLE)) AS BIGINT) + 1] + ((len("sorted buyer".frequency) - 1) * CAST(0.8 AS DOUBLE) - CAST(floor((len("sorted buyer".frequency) - 1) * CAST(0.8 AS DOUBLE)) AS BIGINT)) * ("sorted buyer".frequency[CAST(floor((len("sorted buyer".frequency) - 1) * CAST(0.8 AS DOUBLE)) AS BIGINT) + 2] - "sorted buyer".frequency[CAST(floor((len("sorted buyer".frequency) - 1) * CAST(0.8 AS DOUBLE)) AS BIGINT) + 1])) END AS "frequency 4",
    "means buyer".money AS "money 1"
  FROM "sorted buyer"
  CROSS JOIN "means buyer"
),
-- the scores of each customer, from 1 up
"scores of buyer" AS (
  SELECT
    "customers of buyer".subject,
    "customers of buyer".orders,
    "customers of buyer".days,
    CASE WHEN "customers of buyer".priced > 0 THEN "customers of buyer".money END AS amount,
    CASE WHEN "customers of buyer".days IS NULL THEN 1 ELSE 3 - (0 + CASE WHEN "customers of buyer".days >= "cuts of buyer"."recency 1" THEN 1 ELSE 0 END + CASE WHEN "customers of buyer".days >= "cuts of buyer"."recency 2" THEN 1 ELSE 0 END) END AS recency,
    CASE WHEN CAST("customers of buyer".orders AS DOUBLE) IS NULL THEN 1 ELSE 1 + CASE WHEN CAST("customers of buyer".orders AS DOUBLE) >= "cuts of buyer"."frequency 1" THEN 1 ELSE 0 END + CASE WHEN CAST("customers of buyer".orders AS DOUBLE) >= "cuts of buyer"."frequency 2" THEN 1 ELSE 0 END + CASE WHEN CAST("customers of buyer".orders AS DOUBLE) >= "cuts of buyer"."frequency 3" THEN 1 ELSE 0 END + CASE WHEN CAST("customers of buyer".orders AS DOUBLE) >= "cuts of buyer"."frequency 4" THEN 1 ELSE 0 END END AS frequency,
    CASE WHEN CASE WHEN "customers of buyer".priced > 0 THEN "customers of buyer".money END IS NULL THEN 1 ELSE 1 + CASE WHEN CASE WHEN "customers of buyer".priced > 0 THEN "customers of buyer".money END >= "cuts of buyer"."money 1" THEN 1 ELSE 0 END END AS money
  FROM "customers of buyer"
  CROSS JOIN "cuts of buyer"
)
SELECT subject, orders, days, amount, recency, frequency, money
FROM "scores of buyer";
