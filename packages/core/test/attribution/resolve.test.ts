import { describe, expect, it } from 'vitest';
import { compile } from '../../src/compile.ts';
import { explain } from '../../src/explain/index.ts';
import { compilePlain } from '../../src/plain/index.ts';

const base = `sluice: 1
sources:
  web:
    kind: events
    rows:
      - {lead: ann, at: 2026-05-01, event: visit, source: google, medium: cpc}
  crm:
    kind: leads
    rows:
      - {lead: ann, at: 2026-05-01, opened_on: 2026-05-03, won_on: 2026-05-09, amount: 900}
funnels:
  demand:
    window: none
    stages:
      - {id: lead, row: crm}
      - {id: opportunity, date: crm.opened_on, value: crm.amount}
      - {id: won, date: crm.won_on, value: crm.amount}
`;

const section = (keys: string): string => `${base}attribution:\n${keys.replace(/^/gm, '  ')}\n`;
const codes = (text: string) => compile(text).diagnostics.map(({ code }) => code);

describe('compile of an attribution section', () => {
  it('fills the defaults', () => {
    const { catalog, diagnostics } = compile(section('conversion: won\nmodel: full_path'));
    expect(diagnostics).toEqual([]);
    expect(catalog.attribution).toEqual({
      label: { default: 'Attribution', byLocale: { 'zh-CN': '归因', 'zh-TW': '歸因' } },
      funnel: 'demand',
      conversion: 'won',
      value: 'won',
      touches: null,
      by: 'channel',
      model: 'full_path',
      compare: [],
      weights: null,
      halfLife: { n: 7, unit: 'day' },
      milestones: { lead: 'lead', opportunity: 'opportunity', won: 'won' },
      lookback: { n: 90, unit: 'day' },
      exclude: [],
      creditOn: 'conversion',
    });
    expect(JSON.parse(JSON.stringify(catalog))).toStrictEqual(catalog);
  });

  it('takes the model out of what it is compared with', () => {
    const { catalog } = compile(section('conversion: demand.won\nmodel: first\ncompare: [first, last, last]'));
    expect(catalog.attribution?.compare).toEqual(['last']);
  });

  it('binds a value of another stage of the funnel', () => {
    expect(
      compile(section('conversion: won\nmodel: first\nvalue: value(opportunity)')).catalog.attribution?.value,
    ).toBe('opportunity');
  });

  it('names the nearest stage where one is unknown, and says it once', () => {
    const { diagnostics } = compile(section('conversion: wno\nmodel: first'));
    expect(diagnostics.map(({ code, params }) => [code, 'nearest' in params && params.nearest])).toEqual([
      ['unknown-stage', 'won'],
    ]);
    expect(codes(section('conversion: won\nmodel: w_shaped\nmilestones: {lead: laed}'))).toEqual(['unknown-stage']);
  });

  it('refuses an unknown model', () => {
    expect(codes(section('conversion: won\nmodel: u_shaped'))).toEqual(['not-one-of']);
  });

  it('binds widgets of the file and of models that have what they need', () => {
    const board = (kind: string) =>
      `${section('conversion: won\nmodel: first')}dashboards:\n  main:\n    rows:\n      - [{attribution: ${kind}}]\n`;
    const [widget] = compile(board('all')).catalog.dashboards['main']?.rows[0] ?? [];
    expect(widget).toMatchObject({ kind: 'attribution', attribution: true, by: 'channel' });
    expect(codes(board('[linear, custom]'))).toEqual(['weights-missing']);
    for (const by of ['source', 'medium']) expect(codes(board(`all, by: ${by}`))).toEqual([]);
    expect(codes(board('all, by: amount'))).toEqual(['attribution-by']);
    expect(codes(`${base}dashboards:\n  main:\n    rows:\n      - [{attribution: all}]\n`)).toEqual(['no-attribution']);
  });

  it('is left to compile by a page that compiles plain files alone', async () => {
    expect(await compilePlain(base)).not.toBeNull();
    expect(await compilePlain(section('conversion: won\nmodel: first'))).toBeNull();
  });

  it('is explained by its name, and only where it is there', () => {
    const found = explain(compile(section('conversion: won\nmodel: position')).catalog, 'attribution');
    expect('explanation' in found && found.explanation.kind).toBe('attribution');
    expect('diagnostics' in explain(compile(base).catalog, 'attribution')).toBe(true);
  });
});
