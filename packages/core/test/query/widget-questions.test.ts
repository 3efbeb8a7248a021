import { compile } from '@sluice/core';
import { createCalendar } from '@sluice/core/calendar';
import { periodLookup, widgetQuestions } from '@sluice/core/query';
import { describe, expect, it } from 'vitest';

const file = (targets: string) => `
sluice: 1
sources: {crm: {kind: leads, lead: id, at: created, stages: {lead: created, won: won_at}, from: crm.csv}}
funnels: {sales: {window: 90 days, stages: [lead, won]}}
targets: [${targets}]
dashboards: {main: {rows: [[{kpi: "rate(lead, won)"}]]}}
`;

function roles(targets: string, state: { compare?: boolean }): string[] {
  const { catalog } = compile(file(targets));
  const dashboard = catalog.dashboards['main'];
  const [widget] = dashboard?.rows.flat() ?? [];
  if (!dashboard || !widget) throw new Error('no kpi');
  const periodOf = periodLookup(createCalendar(catalog), '2026-08-15T09:30:00Z');
  return widgetQuestions(catalog, dashboard, widget, state, periodOf).map(({ role }) => role);
}

const target = '{metric: "rate(lead, won)", at_least: 0.4}';

describe('widgetQuestions() of a kpi whose windows may be open', () => {
  it('asks for closed windows where a change or a target is of them', () => {
    expect(roles('', {})).toEqual(['main', 'before', 'closed', 'trail']);
    expect(roles(target, { compare: false })).toEqual(['main', 'closed', 'trail']);
  });

  it('does not ask for them where nothing is of them', () => {
    expect(roles('', { compare: false })).toEqual(['main', 'trail']);
  });
});
