/** A definition file over a log, of which `source` says where it lies and how it is read. */
export const file = (source: string): string => `
sluice: 1
timezone: UTC
currency: EUR
as_of: 2026-03-01
sources:
  log: {kind: events, ${source}}
dimensions:
  more: {from: log.more}
funnels:
  demand:
    window: 20 days
    stages: [{id: visit, event: visit}, {id: won, event: won, value: log.value}]
`;

export const questions = [
  { funnel: 'demand', by: ['more'] },
  { funnel: 'demand', grain: 'month', from: '2025-12-01', to: '2026-03-01' },
  { metrics: ['revenue', 'count(won)', 'count(visit)'], basis: 'entries', by: ['more'] },
] as const;

/** Columns, or such that a log has not, as SQL over `range`. */
export type Changed = Readonly<Record<string, string>>;

/** Rows of a log, some of whose columns are others. */
export const rows = (changed: Changed = {}, count = 300, from = 0): string => {
  const columns: Changed = {
    lead: "'lead-' || (range % 37)",
    at: `TIMESTAMPTZ '2026-01-01 00:00:00+00' + INTERVAL 1 HOUR * (hash(range) % 1200)`,
    event: "['visit', 'visit', 'won'][range % 3 + 1]",
    value: 'range / 4',
    more: "['a', 'b', NULL][(hash(range, 3) % 3)::INTEGER + 1]",
    ...changed,
  };
  const selected = Object.entries(columns).map(([name, sql]) => `${sql} AS "${name}"`);
  return `SELECT ${selected.join(', ')} FROM range(${from}, ${from + count})`;
};
