WITH
-- rows of crm, with lead told
"scored derive_crm" AS NOT MATERIALIZED (
  SELECT _row, "at", employees, lead, crm.lead AS "subject:lead"
  FROM source.crm
  WHERE "at" IS NULL OR "at" <= 20757
),
-- who is large
"records of large" AS (
  SELECT DISTINCT "subject:lead" AS subject
  FROM "scored derive_crm"
  WHERE "subject:lead" IS NOT NULL AND coalesce(employees >= 50, false)
),
-- each who is large, once
"label large" AS (
  SELECT DISTINCT subject, 'true' AS "value"
  FROM "records of large"
),
-- rows of crm, with lead, large told
derive_crm AS (
  SELECT
    crm._row,
    crm."at",
    crm.employees,
    crm.lead,
    crm.lead AS "subject:lead",
    CASE WHEN crm.lead IS NOT NULL THEN coalesce("label large"."value", 'false') END AS "dim:large"
  FROM source.crm
  LEFT JOIN "label large" ON "label large".subject = crm.lead
  WHERE crm."at" IS NULL OR crm."at" <= 20757
)
SELECT r."dim:large" AS large, CAST(0 AS INTEGER) AS "#period", count(*) AS "rows(crm)"
FROM derive_crm AS r
GROUP BY r."dim:large", CAST(0 AS INTEGER);
