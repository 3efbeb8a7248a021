/** The smallest file. */
export const mailing = `sluice: 1
title: Spring mailing
funnels:
  mailing:
    stages: [opened, clicked]
    counts: {opened: 10, clicked: 3}
dashboards:
  main:
    rows:
      - [{funnel: mailing}]
`;

/** The same with a stage that is misspelt in its counts. */
export const broken = mailing.replace('clicked: 3', 'clicke: 3');

/** Leads with costs, in a file beside it. */
export const shop = `sluice: 1
title: Shop
timezone: Europe/Berlin
currency: EUR
as_of: 2026-04-01
sources:
  crm:
    kind: leads
    from: data/leads.csv
    lead: id
    at: created
    stages: {lead: created, won: won_on}
    value: amount
  ads:
    kind: spend
    rows:
      - {at: 2026-01-15, cost: 100.10, channel: email}
      - {at: 2026-02-15, cost: 50.05, channel: email}
funnels:
  sales:
    window: 90 days
    stages: [lead, {id: won, value: crm.amount}]
metrics:
  use: [cpl]
dashboards:
  main:
    period: last 12 months
    filters: [country]
    rows:
      - [{kpi: cpl}, {funnel: sales}]
`;

/** A country that a spreadsheet would run, an empty one, and one lead without a win. */
export const leads = `id,created,won_on,amount,country
l1,2026-01-03,2026-01-20,1200.50,DE
l2,2026-01-10,,,=HYPERLINK("x")
l3,2026-02-01,2026-03-01,99.95,DE
l4,2026-02-05,,,
`;
