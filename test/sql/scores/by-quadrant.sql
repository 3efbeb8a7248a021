WITH
-- rows of web, with lead told
"scored derive_web" AS NOT MATERIALIZED (
  SELECT _row, "at", event, lead, "value", web.lead AS "subject:lead"
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
  FROM "scored derive_web"
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
),
-- rows of crm, with lead, worth told
derive_crm AS (
  SELECT
    crm._row,
    crm."at",
    crm.lead,
    crm.lead AS "subject:lead",
    CASE WHEN crm.lead IS NOT NULL THEN coalesce("label worth"."value", 'A') END AS "dim:worth"
  FROM source.crm
  LEFT JOIN "label worth" ON "label worth".subject = crm.lead
  WHERE crm."at" IS NULL OR crm."at" <= 20757
)
SELECT r."dim:worth" AS worth, CAST(0 AS INTEGER) AS "#period", count(*) AS "rows(crm)"
FROM derive_crm AS r
GROUP BY r."dim:worth", CAST(0 AS INTEGER);
