export interface Case {
  readonly code: string;
  /** « and » mark where the diagnostic stands. */
  readonly text: string;
  readonly nearest?: string;
  readonly severity?: 'warning';
  /** The marked text after the fix. */
  readonly fix?: string;
}

const web = `sluice: 1
sources:
  web: {kind: events, from: web.csv}
  crm: {kind: leads, rows: [{lead: a, at: 2026-01-01, won_on: 2026-01-09, amount: 10, country: DE}]}
  ads: {kind: spend, rows: [{at: 2026-01-01, cost: 10, clicks: 3, campaign: spring}]}
`;
const demand = `${web}funnels:
  demand:
    window: 30 days
    stages: [{id: visitor, event: view}, {id: lead, event: sign_up}, {id: won, date: crm.won_on, value: crm.amount}]
`;
const counts = `sluice: 1
funnels:
  mailing: {stages: [opened, clicked], counts: {opened: 10, clicked: 3}}
`;
const kpi = (formula: string): string => `${demand}dashboards:\n  main:\n    rows:\n      - [{kpi: '${formula}'}]\n`;
const metric = (formula: string): string => `${demand}metrics:\n  mine: {formula: "${formula}"}\n`;
const widget = (keys: string): string => `${demand}dashboards:\n  main:\n    rows:\n      - [{kpi: spend, ${keys}}]\n`;
const cohort = (keys: string): string => `${demand}dashboards:\n  main:\n    rows:\n      - [{cohort: {${keys}}}]\n`;

/** One or more for each diagnostic of resolve. */
export const cases: readonly Case[] = [
  { code: 'formula-syntax', text: metric('spend + «*» 2') },
  { code: 'formula-syntax', text: metric('spend «;» 2') },
  { code: 'formula-syntax', text: metric('count(lead«»') },
  { code: 'formula-syntax', text: metric('spend «spend»') },
  { code: 'full-width-punctuation', text: metric('spend «／» count(lead)'), fix: '/' },
  { code: 'unknown-metric', text: metric('«spnd» / count(lead)'), nearest: 'spend', fix: 'spend' },
  { code: 'unknown-metric', text: kpi('«cpll»'), nearest: 'cpl', fix: 'cpl' },
  { code: 'unknown-function', text: metric('«cuont»(lead)'), nearest: 'count' },
  { code: 'wrong-arguments', text: metric('spend / «rate(lead)»') },
  { code: 'wrong-arguments', text: metric('«count()»') },
  { code: 'not-a-stage', text: metric('count(«2 * 3»)') },
  { code: 'not-a-field', text: metric('sum(«clicks»)') },
  { code: 'unknown-stage', text: metric('count(«laed»)'), nearest: 'lead', fix: 'lead' },
  { code: 'unknown-stage', text: metric('count(«demand.mql»)') },
  { code: 'stage-as-number', text: kpi('spend / «lead»'), fix: 'count(lead)' },
  { code: 'field-as-number', text: metric('«ads.clicks» * 2') },
  { code: 'length-as-number', text: metric('spend / «30 days»') },
  { code: 'field-not-a-number', text: metric('sum(«ads.campaign»)') },
  { code: 'unknown-source', text: metric('sum(«adds.cost»)'), nearest: 'ads' },
  { code: 'unknown-source', text: metric('rows(«wb»)'), nearest: 'web' },
  { code: 'unknown-field', text: metric('sum(ads.«clikcs»)'), nearest: 'clicks' },
  { code: 'stages-out-of-order', text: metric('rate(«won, lead»)') },
  { code: 'stage-without-value', text: metric('«value(lead)» / spend') },
  { code: 'open-value-needs-deals', text: metric('«open_value(won)»') },
  { code: 'unit-mismatch', text: metric('«spend + count(lead)»') },
  { code: 'unit-mismatch', text: metric('1 + «(count(lead) - spend)» / 2') },
  { code: 'unit-mismatch', text: metric('least(spend, «count(lead)»)') },
  { code: 'unit-mismatch', text: metric('«spend * spend»') },
  { code: 'bad-duration', text: metric('prior(spend, «0 days»)') },
  { code: 'not-one-of', text: metric('to_date(spend, «mouth»)'), nearest: 'month' },
  {
    code: 'unit-not-of-formula',
    text: `${demand}metrics:\n  mine: {formula: spend / count(lead), unit: «ratio»}\n`,
    fix: 'currency',
  },
  { code: 'metric-cycle', text: `${demand}metrics:\n  a: {formula: «b * 2»}\n  b: {formula: a / 2}\n` },
  { code: 'metric-cycle', text: metric('«mine + 1»') },
  { code: 'metric-not-possible', text: kpi('«cost_per_sql»') },
  { code: 'metric-not-possible', text: `${demand}metrics:\n  use: [«cost_per_sql»]\n`, severity: 'warning' },
  { code: 'metric-not-possible', text: metric('2 * «win_rate»') },
  { code: 'needs-source', text: `${counts}metrics:\n  mine: {formula: «spend» / count(opened)}\n` },
  { code: 'no-times-in-counts', text: `${counts}metrics:\n  mine: {formula: "median_days(«opened, clicked»)"}\n` },
  {
    code: 'ambiguous-stage',
    text: `${counts}  other: {stages: [opened], counts: {opened: 3}}\nmetrics:\n  mine: {formula: count(«opened»)}\n`,
  },
  {
    code: 'stages-of-two-funnels',
    text: `${counts}  other: {stages: [sent], counts: {sent: 30}}\nmetrics:\n  mine: {formula: "rate(«sent, opened»)"}\n`,
  },
  {
    code: 'ambiguous-measure',
    text: `sluice: 1\nsources:\n  a: {kind: counts, from: a.csv, measures: {sent: s}}\n  b: {kind: counts, from: b.csv, measures: {sent: s}}\nmetrics:\n  mine: {formula: «sent» * 2}\n`,
  },
  { code: 'unknown-library-metric', text: `${demand}metrics:\n  use: [«clp»]\n`, nearest: 'cpl', fix: 'cpl' },
  {
    code: 'left-out',
    text: kpi('«spend»').replace(
      'rows: [{at: 2026-01-01, cost',
      'table: ads, fields: {note: c} }\n  more: {kind: counts, rows: [{cost',
    ),
    severity: 'warning',
  },
  {
    code: 'needs-key',
    text: `sluice: 1\nsources:\n  mails: {kind: emails, rows: [{at: 2026-01-01, sent: 3}]}\nmetrics:\n  mine: {formula: «emails_opened» / emails_sent}\n`,
  },
  { code: 'needs-setting', text: metric('spend / «revenue_target»') },
  { code: 'pack-in-part', text: `${demand}metrics:\n  use: [«nurture»]\n`, severity: 'warning' },
  {
    code: 'section-not-ready',
    text: `${demand}«sharing»:\n  board: {dashboards: [main], expires: 30 days}\n`,
    severity: 'warning',
  },
  {
    code: 'no-content',
    text: `${demand}dashboards:\n  main:\n    rows:\n      - [{kpi: spend}, {matrix: «content»}]\n`,
  },
  { code: 'unknown-grid', text: `${demand}dashboards:\n  main:\n    rows:\n      - [{matrix: «worth»}]\n` },
  { code: 'section-not-ready', text: `${demand}«engine»: clickhouse\n`, severity: 'warning' },
  { code: 'unknown-stage', text: cohort('from: «leed», to: won'), nearest: 'lead', fix: 'lead' },
  { code: 'stages-out-of-order', text: cohort('from: won, to: «lead»') },
  { code: 'unknown-score', text: `${demand}dashboards:\n  main:\n    rows:\n      - [{score: «heat»}]\n` },
  { code: 'no-matrix', text: `${demand}dashboards:\n  main:\n    rows:\n      - [{matrix: «scores»}]\n` },
  {
    code: 'unknown-timezone',
    text: 'sluice: 1\ntimezone: «Europe/Berln»\n',
    nearest: 'Europe/Berlin',
    fix: 'Europe/Berlin',
  },
  { code: 'two-kinds', text: 'sluice: 1\nsources:\n  web: {kind: events, from: a.csv, «rows»: [{lead: a}]}\n' },
  {
    code: 'no-exchange-rate',
    text: 'sluice: 1\ncurrency: EUR\nsources:\n  ads: {kind: spend, from: a.csv, currency: «USD»}\n',
  },
  { code: 'missing-key', text: 'sluice: 1\nsources:\n  «deals»: {kind: deals, from: a.csv, won: {state: Won}}\n' },
  { code: 'unknown-field', text: `${web}dimensions:\n  region: {from: crm.«contry»}\n`, nearest: 'country' },
  {
    code: 'unknown-field',
    text: `${web}channels:\n  groups: [{id: chat, when: {«sorce»: wechat}}]\n`,
    nearest: 'source',
  },
  { code: 'unknown-list', text: widget('where: {email: {domain_in: «free_mial»}}'), nearest: 'free_mail' },
  { code: 'claim-outside-sharing', text: widget('where: {region: {claim: «region»}}') },
  { code: 'empty-band', text: `${web}dimensions:\n  size: {from: crm.amount, bands: {small: «[10, 5]»}}\n` },
  { code: 'reserved-name', text: `${web}dimensions:\n  «channel»: {from: crm.country}\n` },
  {
    code: 'unknown-dimension',
    text: `${counts}dashboards:\n  main:\n    rows:\n      - [{funnel: mailing, by: «chanel»}]\n`,
    nearest: 'channel',
    fix: 'channel',
  },
  {
    code: 'unknown-dimension',
    text: `${counts}dashboards:\n  main: {filters: [«peroid», channel], rows: [[{funnel: mailing}]]}\n`,
    nearest: 'period',
    fix: 'period',
  },
  {
    code: 'dimension-is-a-column',
    text: 'sluice: 1\nsources:\n  crm: {kind: leads, from: a.csv}\ndashboards:\n  main: {filters: [period, «chanel»], rows: [[{text: Hello}]]}\n',
    nearest: 'channel',
    severity: 'warning',
  },
  {
    code: 'unknown-funnel',
    text: `${counts}dashboards:\n  main:\n    rows:\n      - [{funnel: «maling»}]\n`,
    nearest: 'mailing',
    fix: 'mailing',
  },
  { code: 'defined-twice', text: widget('id: a}, {text: Hello, id: a').replace(/id: a}\]/, 'id: «a»}]') },
  {
    code: 'stage-twice',
    text: `${web}funnels:\n  f: {window: none, stages: [{id: lead, event: a}, {id: «lead», event: b}]}\n`,
  },
  { code: 'stage-without-rows', text: `${web}funnels:\n  f: {window: none, stages: [{id: lead, event: a}, «won»]}\n` },
  {
    code: 'stage-in-two-sources',
    text: 'sluice: 1\nsources:\n  a: {kind: leads, from: a.csv, stages: {won: w}}\n  b: {kind: leads, from: b.csv, stages: {won: w}}\nfunnels:\n  f: {window: none, stages: [«won»]}\n',
  },
  {
    code: 'no-events-source',
    text: 'sluice: 1\nfunnels:\n  f: {window: none, stages: [{id: lead, «event»: sign_up}]}\n',
  },
  { code: 'wrong-source-kind', text: `${web}funnels:\n  f: {window: none, stages: [{id: lead, date: «ads.at»}]}\n` },
  { code: 'window-missing', text: `${web}funnels:\n  «f»: {stages: [{id: lead, event: sign_up}]}\n` },
  {
    code: 'counts-mixed-with-rows',
    text: `${web}  monthly: {kind: counts, from: a.csv, stages: {sent: s}}\nfunnels:\n  f: {window: none, «stages»: [sent, {id: lead, event: sign_up}]}\n`,
  },
  { code: 'count-missing', text: 'sluice: 1\nfunnels:\n  f: {stages: [opened, clicked], counts: «{opened: 10}»}\n' },
  {
    code: 'unknown-stage',
    text: 'sluice: 1\nfunnels:\n  f: {stages: [opened, clicked], counts: {opened: 10, «cliked»: 3}}\n',
    nearest: 'clicked',
    fix: 'clicked',
  },
  {
    code: 'empty-without',
    text: `${web}funnels:\n  f:\n    window: none\n    stages: [{id: lead, event: a}, {id: won, event: b}]\n    without: [«{event: stop, after: won, before: lead}»]\n`,
  },
  {
    code: 'key-needs-order',
    text: `${web}funnels:\n  f:\n    window: none\n    order: any\n    stages: [{id: lead, event: a}, {id: won, event: b, «within»: 7 days}]\n`,
  },
  {
    code: 'key-needs-order',
    text: `${web}funnels:\n  f:\n    window: none\n    order: any\n    stages: [{id: lead, event: a}, {id: won, event: b, «direct»: true}]\n`,
  },
  {
    code: 'key-needs-order',
    text: `${web}funnels:\n  f:\n    window: none\n    order: any\n    stages: [{id: lead, event: a}, {id: won, event: b, «optional»: true}]\n`,
  },
  {
    code: 'key-needs-order',
    text: `${web}funnels:\n  f:\n    window: none\n    order: any\n    stages: [{id: lead, event: a}, {id: won, event: b}]\n    without: [{event: stop, «after»: lead}]\n`,
  },
  {
    code: 'key-needs-order',
    text: `${web}funnels:\n  f:\n    window: none\n    order: any\n    stages: [{id: lead, event: a}, {id: won, event: b}]\n    «entry»: open\n`,
  },
  {
    code: 'unknown-stage',
    text: `${web}funnels:\n  f:\n    window: none\n    stages: [{id: lead, event: a}, {id: won, event: b}]\n    without: [{event: stop, after: «leed»}]\n`,
    nearest: 'lead',
    fix: 'lead',
  },
  { code: 'unknown-stage', text: `${demand}channels: {of_lead: at(«mql»)}\n` },
  {
    code: 'unknown-sort-column',
    text: `${demand}dashboards:\n  main:\n    rows:\n      - [{table: [spend, cpl], by: channel, sort: -«spnd»}]\n`,
    nearest: 'spend',
    fix: 'spend',
  },
  { code: 'include-not-read', text: 'sluice: 1\ninclude: [«other.sluice.yaml»]\n' },
];
