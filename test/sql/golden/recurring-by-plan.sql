WITH
-- rows of subs, with plan told
derive_subs AS NOT MATERIALIZED (
  SELECT _row, account, "end", mrr, plan, start, subs.plan AS "dim:plan"
  FROM source.subs
  WHERE start IS NULL OR start <= 20757
),
-- what each subscription of subs brings a month, and its days
subscriptions AS (
  SELECT r.account, r.start AS from_day, r."end" AS to_day, coalesce(r.mrr, 0) AS amount, r."dim:plan"
  FROM derive_subs AS r
  WHERE r.account IS NOT NULL AND r.start IS NOT NULL AND (r."end" IS NULL OR r."end" > r.start)
),
-- the local days that are compared, since 1970
days (day) AS (
  VALUES
    (20453),
    (20484),
    (20512),
    (20543)
),
-- all that the subscriptions of an account bring on each of them
paid AS (
  SELECT s.account, d.day, sum(s.amount) AS total
  FROM days AS d
  JOIN subscriptions AS s ON s.from_day <= d.day AND (s.to_day IS NULL OR s.to_day > d.day)
  GROUP BY s.account, d.day
),
-- the accounts that then pay
paying AS (
  SELECT account, day, total
  FROM paid
  WHERE total <> 0
),
-- the days recurring revenue stands on
levels ("span", part, day) AS (
  VALUES
    (0, 'closing', 20484),
    (1, 'closing', 20512),
    (2, 'closing', 20543)
),
-- each day and the one it is compared with
steps ("span", day_before, day_after) AS (
  VALUES
    (0, 20453, 20484),
    (1, 20484, 20512),
    (2, 20512, 20543)
),
-- every account, and the first day it ever paid
accounts AS (
  SELECT account, min(from_day) FILTER (WHERE amount <> 0) AS first_day
  FROM subscriptions
  GROUP BY account
),
-- what each step is to each account that pays before or after it
moves AS (
  SELECT
    a.account,
    d."span",
    d.day_before,
    d.day_after,
    CASE WHEN b.total IS NULL AND a.first_day <= d.day_before THEN 'reactivation' WHEN b.total IS NULL THEN 'new' WHEN n.total IS NULL THEN 'churn' WHEN n.total < b.total THEN 'contraction' ELSE 'expansion' END AS move
  FROM accounts AS a
  CROSS JOIN steps AS d
  LEFT JOIN paying AS b ON b.account = a.account AND b.day = d.day_before
  LEFT JOIN paying AS n ON n.account = a.account AND n.day = d.day_after
  WHERE b.total IS NOT NULL OR n.total IS NOT NULL
),
-- what each subscription of such an account brought before the step, and brings after it
moved AS (
  SELECT
    s."dim:plan",
    s.account,
    m."span",
    m.move,
    CASE WHEN s.from_day <= m.day_before AND (s.to_day IS NULL OR s.to_day > m.day_before) THEN s.amount ELSE 0 END AS before,
    CASE WHEN s.from_day <= m.day_after AND (s.to_day IS NULL OR s.to_day > m.day_after) THEN s.amount ELSE 0 END AS after
  FROM moves AS m
  JOIN subscriptions AS s ON s.account = m.account
  WHERE m.move IN ('new', 'churn')
),
-- what each subscription has to do with that
parts AS (
  SELECT s."dim:plan", s.account, l."span", l.part, s.amount, s.amount AS before
  FROM levels AS l
  JOIN paying AS p ON p.day = l.day
  JOIN subscriptions AS s ON
    s.account = p.account
    AND s.from_day <= l.day
    AND (s.to_day IS NULL OR s.to_day > l.day)
  WHERE s.amount <> 0
  UNION ALL
  SELECT
    "dim:plan",
    account,
    "span",
    move AS part,
    CASE WHEN move IN ('contraction', 'churn') THEN before - after ELSE after - before END AS amount,
    before
  FROM moved
  WHERE before <> after OR move = 'churn' AND before <> 0
)
SELECT
  a."dim:plan" AS plan,
  a."span" AS "#period",
  sum(a.amount) FILTER (WHERE a.part = 'closing') AS "recurring(subs: closing)",
  count(*) FILTER (WHERE a.part = 'closing' AND a.amount <> 0) AS "recurring(subs: closing) (amounts)",
  sum(a.amount) FILTER (WHERE a.part = 'new') AS "recurring(subs: new)",
  count(*) FILTER (WHERE a.part = 'new' AND a.amount <> 0) AS "recurring(subs: new) (amounts)",
  sum(a.amount) FILTER (WHERE a.part = 'churn') AS "recurring(subs: churn)",
  count(*) FILTER (WHERE a.part = 'churn' AND a.amount <> 0) AS "recurring(subs: churn) (amounts)",
  count(DISTINCT a.account) FILTER (WHERE a.part = 'closing' AND a.before <> 0) AS "recurring(subs: accounts)"
FROM parts AS a
GROUP BY a."dim:plan", a."span";
