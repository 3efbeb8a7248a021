WITH
-- rows of posts, with network told
derive_posts AS NOT MATERIALIZED (
  SELECT _row, "at", followers, network, posts.network AS "dim:network"
  FROM source.posts
  WHERE "at" IS NULL OR "at" <= 20757
),
-- the moment of each period whose level is asked, in days since 1970
moments ("span", until) AS (
  VALUES
    (0, 20484),
    (1, 20512)
),
-- of each series the last number stated by then
latest AS (
  SELECT
    r."dim:network",
    s."span",
    CASE WHEN row_number() OVER (PARTITION BY s."span", r.network ORDER BY r.followers IS NULL, r."at" DESC, r._row DESC) = 1 THEN r.followers END AS "level(posts: followers end)"
  FROM derive_posts AS r
  JOIN moments AS s ON r."at" <= s.until
)
SELECT
  a."dim:network" AS network,
  a."span" AS "#period",
  sum(a."level(posts: followers end)") AS "level(posts: followers end)"
FROM latest AS a
WHERE a."level(posts: followers end)" IS NOT NULL
GROUP BY a."dim:network", a."span";
