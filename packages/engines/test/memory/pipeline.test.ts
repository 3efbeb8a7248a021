import { compile } from '@sluice/core';
import { memory } from '@sluice/engines/memory';
import { describe, expect, it } from 'vitest';
import { ask, pick } from './ask.ts';

const deals = (rows: readonly string[]): string => `currency: EUR
as_of: 2026-03-31
sources:
  deals:
    kind: deals
    won: {status: won}
    lost: {status: lost}
    rows:
${rows.map((row) => `      - {${row}}`).join('\n')}
`;

describe('the pipeline', () => {
  const text = deals([
    'deal: 1, opened: 2026-01-10, closed: 2026-03-05, amount: 100, status: won, probability: 100, owner: ann',
    'deal: 2, opened: 2026-02-10, amount: 1000, status: open, probability: 50, owner: ann',
    'deal: 3, opened: 2026-03-20, amount: 10.01, status: open, probability: 25, owner: bo',
    'deal: 4, opened: 2026-03-20, amount: 7, status: open, owner: bo',
  ]);

  it('is what was open at the end of each period, raw and weighted', async () => {
    const metrics = ['pipeline', 'weighted_pipeline', 'open_deals'];
    const rows = await ask(text, { metrics, grain: 'month', from: '2026-01-01', to: '2026-04-01' });
    expect(pick(rows, ...metrics)).toEqual([
      ['100', '100', 1],
      ['1100', '600', 2],
      ['1017.01', '502.5025', 3],
    ]);
  });

  it('adds up over owners', async () => {
    const rows = await ask(text, { metrics: ['pipeline', 'weighted_pipeline'], by: ['owner'], period: '2026-03' });
    expect(pick(rows, 'owner', 'pipeline', 'weighted_pipeline').sort()).toEqual([
      ['ann', '1000', '500'],
      ['bo', '17.01', '2.5025'],
    ]);
  });

  it('reads shares as well as percent, and counts what has neither', async () => {
    const shares = deals([
      'deal: 1, opened: 2026-01-10, amount: 100, status: open, probability: 0.5',
      'deal: 2, opened: 2026-01-10, amount: 3, status: open',
    ]);
    expect(await ask(shares, { metrics: ['weighted_pipeline'] })).toEqual([{ weighted_pipeline: '50' }]);
    const engine = await memory(compile(`sluice: 1\n${shares}`).catalog);
    const { quality } = await engine.describe();
    expect(quality.sources[0]?.findings).toEqual([expect.objectContaining({ code: 'no-probability', count: 1 })]);
  });
});

describe('a metric of the library whose source lacks a column', () => {
  const file = `sluice: 1
sources:
  mails: {kind: emails, from: mails.csv}
metrics: {use: [click_rate, open_rate]}
`;
  const read = async () => new TextEncoder().encode('at,delivered,opened\n2026-01-05,100,40\n');

  it('is not defined and says so in a warning; the others stand', async () => {
    const { catalog, diagnostics } = compile(file);
    const engine = await memory(catalog, { read });
    const said = [...diagnostics, ...engine.diagnostics].map(({ code, severity, params }) => [code, severity, params]);
    expect(said).toEqual([['unknown-field', 'warning', expect.objectContaining({ field: 'clicked', of: 'mails' })]]);
    expect((await engine.answer({ metrics: ['click_rate', 'open_rate'] })).rows()).toEqual([
      { click_rate: null, open_rate: 0.4 },
    ]);
  });
});

describe('fast leads', () => {
  const leads = (won: string): string => `as_of: 2026-12-31
timezone: Europe/Berlin
sources:
  crm:
    kind: leads
    stages: {lead: created, won: won_on}
    rows: [{lead: a, created: ${won}}]
funnels:
  demand: {window: none, stages: [lead, won]}
`;
  const share = async (text: string, more = '') =>
    (await ask(text + more, { metrics: ['fast_lead_share'] }))[0]?.['fast_lead_share'];

  it.each([
    ['29 days later', '2026-03-01, won_on: 2026-03-30', 1],
    ['30 days later', '2026-03-01, won_on: 2026-03-31', 0],
    ['a second less than 30 days later', '2026-03-01T10:00:00Z, won_on: "2026-03-31T09:59:59Z"', 1],
    ['30 days later to the second', '2026-03-01T10:00:00Z, won_on: "2026-03-31T10:00:00Z"', 0],
  ])('are those won %s: %s', async (_, won, expected) => {
    expect(await share(leads(won))).toBe(expected);
  });

  it('take the length the file sets', async () => {
    const text = leads('2026-03-01, won_on: 2026-03-30');
    expect(await share(text, 'metrics: {settings: {fast_within: 4 weeks}}\n')).toBe(0);
    expect(
      compile(`sluice: 1\n${text}metrics: {use: [fast_lead_share], settings: {fast_within: 1 month}}\n`).diagnostics,
    ).toMatchObject([{ code: 'bad-duration' }]);
  });
});
