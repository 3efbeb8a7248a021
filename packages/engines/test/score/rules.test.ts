import { describe, expect, it } from 'vitest';
import { points, score } from './score.ts';

const acts = (...at: readonly string[]) => at.map((each) => `{lead: a, event: act, at: "${each}"}`).join(', ');
const file = (rows: string, groups: string, more = '') => `
timezone: Europe/Berlin
sources:
  acts: {kind: events, rows: [${rows}]}
scores:
  s: {${more} groups: [${groups}]}
`;

describe('rules on events', () => {
  const day = ['2026-05-01T08:00:00Z', '2026-05-01T09:00:00Z', '2026-05-01T21:59:00Z', '2026-05-01T22:01:00Z'] as const;

  it('count the first rows only', async () => {
    const rule = '{id: g, rules: [{event: act, points: 10, first: 3}]}';
    expect(await points(file(acts(...day), rule), '2026-06-01')).toEqual({ a: 30 });
    expect(await points(file(acts(...day), rule.replace('first: 3', 'once: true')), '2026-06-01')).toEqual({ a: 10 });
  });

  it('count the first of those that are young enough', async () => {
    const rows = acts('2026-01-01T00:00:00Z', '2026-05-01T00:00:00Z', '2026-05-02T00:00:00Z');
    const rule = '{id: g, rules: [{event: act, points: 10, once: true, within: 60 days, half_life: 31 days}]}';
    expect((await points(file(rows, rule), '2026-06-01T00:00:00Z'))['a']).toBeCloseTo(5, 9);
  });

  it('cap a local day, the last row in part', async () => {
    const rule = '{id: g, rules: [{event: act, points: 10, per_day: 16}]}';
    expect(await points(file(acts(...day), rule), '2026-06-01')).toEqual({ a: 26 });
    const taken = '{id: g, rules: [{event: act, points: -10, per_day: 16}]}';
    expect(await points(file(acts(...day), taken), '2026-06-01')).toEqual({ a: -26 });
  });

  it('take the decay of their group unless they have one', async () => {
    const group = `{id: g, half_life: 10 days, rules: [{event: act, points: 8}, {event: act, points: 8, half_life: 5 days}]}`;
    expect((await points(file(acts('2026-05-01T00:00:00Z'), group), '2026-05-11T00:00:00Z'))['a']).toBeCloseTo(6, 9);
  });

  it('do not see rows after the instant', async () => {
    const rule = '{id: g, rules: [{event: act, points: 10}]}';
    expect(await points(file(acts(...day), rule), '2026-05-01T08:30:00Z')).toEqual({ a: 10 });
    expect(await points(file(acts(...day), rule), '2026-04-30')).toEqual({});
  });
});

describe('limits', () => {
  it('hold each group, then the score', async () => {
    const groups = `
      {id: g, max: 15, rules: [{event: act, points: 20}]}, {id: h, min: -5, rules: [{event: act, points: -20}]}, {id: i, rules: [{event: act, points: 200}]}`;
    const rows = acts('2026-05-01T00:00:00Z');
    const [all] = await score(file(rows, groups, 'range: [0, 100],'), {
      score: 's',
      asOf: '2026-06-01',
      explain: true,
    });
    expect(all?.value).toBe(100);
    expect(all?.reasons?.map(({ rule, after }) => [rule, after])).toEqual([
      ['g.1', 20],
      ['g max', -5],
      ['h.1', -20],
      ['h min', 15],
      ['i.1', 200],
      ['range max', -110],
    ]);
    expect(all?.reasons?.reduce((sum, { after }) => sum + after, 0)).toBe(all?.value);
  });
});

describe('records', () => {
  const crm = `
timezone: UTC
sources:
  crm:
    kind: leads
    rows:
      - {lead: A@x.example, at: 2026-01-01, title: Chief Buyer, email: a@gmail.com}
      - {lead: b, at: 2026-03-01, title: Buyer, email: b@firm.example}
scores:
  s:
    groups:
      - {id: person, rules: [{where: {title: {like: "*chief*"}}, points: 25}, {where: {email: {domain_in: free_mail}}, points: -30}]}
`;

  it('count from their creation on, and every lead has a row', async () => {
    expect(await points(crm, '2026-02-01')).toEqual({ 'a@x.example': -5 });
    expect(await points(crm, '2026-04-01')).toEqual({ 'a@x.example': -5, b: 0 });
  });

  it('are asked of the source that has the fields', async () => {
    const two = crm.replace(
      'scores:',
      '  more: {kind: leads, rows: [{lead: b, at: 2026-01-01, budget: true}]}\nscores:',
    );
    const not = two.replace(
      '{where: {title: {like: "*chief*"}}, points: 25}',
      '{where: {not: {budget: true}}, points: 7}',
    );
    expect(
      await points(
        not.replace('{where: {email: {domain_in: free_mail}}, points: -30}', '{where: {budget: true}, points: 3}'),
        '2026-04-01',
      ),
    ).toEqual({ 'a@x.example': 0, b: 3 });
  });
});

describe('silence', () => {
  const lead = `
timezone: UTC
sources:
  crm: {kind: leads, rows: [{lead: quiet, at: 2026-01-01}, {lead: busy, at: 2026-01-01}]}
  acts: {kind: events, rows: [{lead: busy, event: other, at: "2026-05-20T00:00:00Z"}]}
scores:
  s: {groups: [{id: g, rules: [{inactive: 30 days, points: -30}]}]}
`;

  it('runs from the latest row of any event, else from creation', async () => {
    expect(await points(lead, '2026-06-01')).toEqual({ busy: 0, quiet: -30 });
    expect(await points(lead, '2026-01-20')).toEqual({ busy: 0, quiet: 0 });
    expect(await points(lead, '2026-07-01')).toEqual({ busy: -30, quiet: -30 });
  });
});

describe('accounts', () => {
  it('gather the rows of all their leads, anonymous ones with a company too', async () => {
    const file = `
timezone: UTC
sources:
  crm: {kind: leads, rows: [{lead: a, at: 2026-01-01, account: acme}, {lead: b, at: 2026-01-01, account: acme}, {lead: c, at: 2026-01-01, account: other, budget: true}]}
  acts: {kind: events, rows: [{lead: a, event: act, at: "2026-05-01T00:00:00Z"}, {lead: b, event: act, at: "2026-05-02T00:00:00Z"}, {lead: c, event: act, at: "2026-05-02T00:00:00Z"}]}
scores:
  s: {subject: account, groups: [{id: g, rules: [{event: act, points: 10}, {where: {budget: true}, points: 5}]}]}
`;
    expect(await points(file, '2026-06-01')).toEqual({ acme: 20, other: 15 });
  });
});

describe('the matrix', () => {
  it('puts each lead into its cell and on its route', async () => {
    const text = `
timezone: UTC
sources:
  crm: {kind: leads, rows: [{lead: a, at: 2026-01-01, fit: 80}, {lead: b, at: 2026-01-01, fit: 10}]}
  acts: {kind: events, rows: [{lead: a, event: act, at: "2026-05-01T00:00:00Z"}]}
scores:
  fit: {groups: [{id: g, rules: [{where: {fit: {gte: 50}}, points: 80}]}], grades: {A: 75, B: 0}}
  does: {groups: [{id: g, rules: [{event: act, points: 60}]}]}
matrix:
  rows: fit
  columns: {score: does, cuts: {1: 50, 2: 1}}
  routes: [{cells: [A1], route: fast_track}]
`;
    expect(await score(text, { score: 'fit', asOf: '2026-06-01' })).toEqual([
      { subject: 'a', value: 80, grade: 'A', cell: 'A1', route: 'fast_track' },
      { subject: 'b', value: 0, grade: 'B' },
    ]);
  });
});
