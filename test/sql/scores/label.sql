WITH
-- rows of crm, with lead told
derive_crm AS NOT MATERIALIZED (
  SELECT _row, "at", employees, lead, crm.lead AS "subject:lead"
  FROM source.crm
  WHERE "at" IS NULL OR "at" <= 20757
),
-- rows of web, with lead told
derive_web AS NOT MATERIALIZED (
  SELECT _row, "at", event, lead, web.lead AS "subject:lead"
  FROM source.web
  WHERE "at" IS NULL OR "at" <= 1793448000000000
),
-- when each was active
"items of label large" AS (
  SELECT "subject:lead" AS subject, "at" AS t
  FROM derive_web
  WHERE "subject:lead" IS NOT NULL AND "at" IS NOT NULL
),
-- the latest row of each
"latest of label large" AS (
  SELECT subject, max(t) AS latest
  FROM "items of label large"
  GROUP BY subject
),
-- who has a row or a record
"all of label large" AS (
  SELECT subject
  FROM "latest of label large"
  UNION ALL
  SELECT "subject:lead" AS subject
  FROM derive_crm
  WHERE "subject:lead" IS NOT NULL
),
-- each of them once
"subjects of label large" AS (
  SELECT DISTINCT subject
  FROM "all of label large"
),
-- who is large
"records of large" AS (
  SELECT DISTINCT "subject:lead" AS subject
  FROM derive_crm
  WHERE "subject:lead" IS NOT NULL AND coalesce(employees >= 50, false)
),
-- each who is large, once
"label large" AS (
  SELECT DISTINCT subject, 'true' AS "value"
  FROM "records of large"
)
SELECT "subjects of label large".subject, coalesce("label large"."value", 'false') AS "value"
FROM "subjects of label large"
LEFT JOIN "label large" ON "label large".subject = "subjects of label large".subject;
