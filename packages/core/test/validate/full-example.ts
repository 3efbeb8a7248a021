/** A file with every section of the language, each once. */
export const fullExample = `sluice: 1
title: {en: Acme demand generation, zh-CN: Acme 需求生成}
timezone: Europe/Berlin
currency: EUR
rates: {USD: 0.92}
week_starts: monday
fiscal_year_starts: february
locale: en
as_of: latest_row
holidays: [2026-12-25]
include: [channels.sluice.yaml]
engine: {kind: clickhouse, url: CLICKHOUSE_URL, user: CLICKHOUSE_USER, password: CLICKHOUSE_PASSWORD}
sources:
  crm: {kind: leads, from: data/hubspot-contacts.csv, preset: hubspot/contacts, stages: {mql: became_mql_on}}
  web:
    kind: events
    from: [data/web/*.parquet, data/old/*.csv.gz]
    lead: lead_id
    fields: {page: page_path}
    numbers: {decimal: ",", group: "."}
    where: {not: {bot: true}, any: [{country: DE}, {country: [AT, CH]}]}
  sales: {kind: deals, table: crm.deals, won: {stage: Won}, lost: {stage: Lost}}
  ads: {kind: spend, from: data/google-ads.csv, preset: google-ads/campaigns}
  tools: {kind: spend, rows: [{from_day: 2026-01-01, to_day: 2026-03-31, channel: email, cost: 2400}]}
  monthly: {kind: counts, from: m.csv, grain: month, stages: {lead: leads}, measures: {sessions: sessions}}
  subs: {kind: subscriptions, from: s.csv, account: account_id}
  pieces: {kind: content, from: c.csv, topic: topic}
  mails: {kind: emails, from: e.csv, sent: sent}
  posts: {kind: social, from: p.csv, profile: brand}
dimensions:
  segment: {from: crm.employees, bands: {small: [0, 200], large: [200, null]}, unknown: No size}
  region: {from: [crm.country, ads.country], map: {DE: DACH, AT: DACH}, else: keep, of_lead: at(demand.mql)}
channels:
  base: ga4
  groups:
    - {id: wechat, label: {en: WeChat, zh-CN: 微信}, when: {source: [wechat, weixin]}}
  of_lead: first_touch
funnels:
  demand:
    label: Demand funnel
    window: 180 days
    order: in_sequence
    same: [campaign, {list: crm.first_list}]
    stages:
      - {id: visitor, event: any}
      - {id: lead, event: [sign_up, form_submit], where: {page: {like: "/pricing*"}}, direct: true}
      - {id: mql, score: {engagement: {gte: 60}}}
      - {id: graded, grade: {fit: [A, B]}}
      - {id: hot, cell: [A1, A2]}
      - {id: fast, route: fast_track}
      - {id: sql, date: crm.became_sql_on, within: 30 days}
      - {id: deal, row: sales, optional: true}
      - {id: counted, count: monthly.leads}
      - {id: won, date: crm.became_customer_on, value: crm.amount}
    without: [{event: unsubscribe, after: lead, drops: rest}]
  mailing: {stages: [opened, {id: clicked, label: Clicked}], counts: {opened: 10, clicked: 3}}
lists:
  free_mail: {add: [example.com]}
scores:
  engagement:
    range: [0, 100]
    groups:
      - id: behaviour
        max: 70
        half_life: 30 days
        rules:
          - {event: download, points: 10, first: 3}
          - {event: page_view, where: {page: {like: "/pricing*"}}, points: 8, per_day: 16, decay: {linear: 90 days}}
          - {inactive: 30 days, points: -30}
  fit:
    ladder: {start: D}
    groups:
      - {id: person, decay: {step: 5, every: 30 days}, rules: [{where: {email: {domain_in: free_mail}}, steps: -1}]}
matrix:
  rows: fit
  columns: {score: engagement, cuts: {1: 75, 2: 50, 3: 25, 4: 0}}
  routes: [{cells: [A1, A2, B1], route: fast_track}]
labels:
  retail: {where: {industry: retail}}
  buyers: {rfm: {rows: sales, cuts: quintile}}
  price: {quadrant: {rows: sales, price: median, frequency: [3]}}
  topics: {interest: {tag: topic, decay: {factor: 0.75, every: 7 days}, places: {pricing: 2}, actions: {download: 3}}}
  likely: {predictive: {stage: won, within: 90 days, at_least: 0.5}}
attribution:
  conversion: won
  value: value(won)
  touches: [{event: [page_view, ad_click]}]
  by: channel
  model: custom
  weights: {first: 0.5, middle: 0.2, last: 0.3}
  milestones: {lead: lead, won: won}
  lookback: none
  exclude: [direct]
  compare: [first, linear]
experiments:
  short_form:
    hypothesis: A shorter form is filled in more often.
    variable: form_length
    arms: {control: long, short: short}
    arm: web.variant
    metric: rate(visitor, lead)
    from: 2026-03-01
    to: 2026-04-01
    planned: 5000
    detect: 2 points
metrics:
  use: [cpl, cac]
  settings: {costs: media, fast_within: 30 days}
  cost_per_demo: {label: Cost per demo, formula: spend / count(opportunity), unit: currency, better: lower}
targets:
  - {metric: cpl, at_most: 50}
  - {metric: count(mql), at_least: 600, in: 2026-Q4, pace: working_days}
  - {metric: cac, at_most: 500, in: 2026}
plans:
  q4: {in: 2026-Q4, revenue: 1000000, deal_size: history(12 months), rates: {mql: 0.3}, cost: {lead: 45}}
benchmarks:
  cpl_software: {metric: cpl, low: 30, high: 60, year: 2025}
dashboards:
  overview:
    title: Demand overview
    period: last 3 months
    filters: [period, channel]
    rows:
      - [{kpi: count(mql)}, {kpi: cpl, title: Cost per lead}]
      - [{funnel: demand, by: channel, span: 2}, {trend: count(mql), grain: week, compare: previous_period}]
      - [{table: [spend, count(lead), "rate(lead, mql)"], by: channel, sort: -spend, limit: 8}]
      - [{cohort: {from: lead, to: won}}, {attribution: [first, position]}, {score: engagement}, {matrix: scores}]
      - [{plan: q4}, {experiment: short_form}, {text: Numbers are final on the third working day.}]
sharing:
  board: {dashboards: [overview], hide: [cac], where: {region: {claim: region}}, min_leads: 5, expires: 30 days}
`;
