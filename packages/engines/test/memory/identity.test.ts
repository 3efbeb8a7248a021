import { describe, expect, it } from 'vitest';
import { ask, pick, table } from './ask.ts';

const funnel = `
funnels:
  demand:
    window: none
    stages:
      - {id: visitor, event: visit}
      - {id: lead, event: sign_up}
`;

const counts = async (sources: string) =>
  pick(await ask(`as_of: 2026-03-01${sources}${funnel}`, { funnel: 'demand' }), 'count').flat();

describe('who is who', () => {
  it('gives a visitor to the lead it first shares a row with, earlier rows included', async () => {
    const sources = `
sources:
  web:
    kind: events
    rows:
      - {visitor: v1, at: 2026-01-01T08:00Z, event: visit}
      - {visitor: v1, lead: a, at: 2026-01-02T08:00Z, event: other}
      - {visitor: v1, lead: b, at: 2026-01-03T08:00Z, event: other}
      - {visitor: v1, at: 2026-01-04T08:00Z, event: sign_up}
      - {visitor: v2, at: 2026-01-04T08:00Z, event: visit}
      - {visitor: b, at: 2026-01-04T08:00Z, event: visit}
`;
    expect(await counts(sources)).toEqual([3, 1]);
  });

  it('does not let a row after as-of join a visitor', async () => {
    const sources = `
sources:
  web:
    kind: events
    rows:
      - {visitor: v1, at: 2026-01-01T08:00Z, event: visit}
      - {lead: a, at: 2026-01-02T08:00Z, event: sign_up}
      - {visitor: v1, lead: a, at: 2026-03-02T08:00Z, event: other}
`;
    expect(await counts(sources)).toEqual([1, 0]);
  });

  it('takes e-mails and other ids of a leads row for its lead, trimmed and lower-cased', async () => {
    const sources = `
sources:
  crm:
    kind: leads
    also: [old_id]
    rows:
      - {lead: a, email: Ann@Example.com, old_id: o1}
      - {lead: b, old_id: a}
  web:
    kind: events
    rows:
      - {lead: " ann@example.com ", at: 2026-01-01T08:00Z, event: visit}
      - {lead: o1, at: 2026-01-02T08:00Z, event: sign_up}
      - {lead: a, at: 2026-01-03T08:00Z, event: visit}
`;
    expect(await counts(sources)).toEqual([1, 1]);
  });

  it('leaves rows without an id out and counts them', async () => {
    const text = `as_of: 2026-03-01
sources:
  web:
    kind: events
    rows:
      - {lead: a, at: 2026-01-01T08:00Z, event: visit}
      - {lead: "", at: 2026-01-02T08:00Z, event: sign_up}
      - {at: 2026-01-02T08:00Z, event: sign_up}
${funnel}`;
    const { info } = await table(text, { funnel: 'demand' });
    expect(info.withoutSubject).toBe(2);
  });

  it('reads a condition on the lead record for rows of another source', async () => {
    const text = `as_of: 2026-03-01
sources:
  crm: {kind: leads, rows: [{lead: a, country: DE}, {lead: b, country: FR}, {lead: d}]}
  web:
    kind: events
    rows:
      - {lead: a, at: 2026-01-01T08:00Z, event: visit}
      - {lead: b, at: 2026-01-01T08:00Z, event: visit}
      - {lead: c, at: 2026-01-01T08:00Z, event: visit}
funnels:
  demand:
    window: none
    stages:
      - {id: all, event: visit}
      - {id: seen, event: visit, where: {lead.country: DE}}
  german:
    window: none
    stages: [{id: german, event: visit, where: {lead.country: DE}}]
  others:
    window: none
    stages: [{id: other, event: visit, where: {not: {lead.country: DE}}}]
`;
    expect(pick(await ask(text, { funnel: 'german' }), 'count')).toEqual([[1]]);
    expect(pick(await ask(text, { funnel: 'others' }), 'count')).toEqual([[2]]);
  });
});
