WITH
-- rows of deals, with ended told
derive_deals AS NOT MATERIALIZED (
  SELECT _row, amount, closed, open, opened, coalesce(deals.open = false, false) AS "is:ended"
  FROM source.deals
  WHERE opened IS NULL OR opened <= 20757
),
-- the last instant of each period, and its day
ends ("span", micros, day) AS (
  VALUES
    (0, 1774994399999999, 20543),
    (1, 1782856799999999, 20634)
)
SELECT
  s."span" AS "#period",
  sum(r.amount) FILTER (WHERE CASE WHEN coalesce(r.closed <= s.day, false) THEN 2 WHEN coalesce(r.closed <= s.day, false) THEN 1 WHEN coalesce(r.opened <= s.day, false) THEN 0 ELSE -1 END = 0) AS "open_value(pipeline.opened)",
  count(*) FILTER (WHERE CASE WHEN coalesce(r.closed <= s.day, false) THEN 2 WHEN coalesce(r.closed <= s.day, false) THEN 1 WHEN coalesce(r.opened <= s.day, false) THEN 0 ELSE -1 END = 0 AND r.amount <> 0) AS "open_value(pipeline.opened) (amounts)"
FROM derive_deals AS r
JOIN ends AS s ON
  (r.opened IS NULL OR r.opened <= s.day)
  AND (NOT coalesce(r."is:ended", false) OR r.closed > s.day)
GROUP BY s."span";
