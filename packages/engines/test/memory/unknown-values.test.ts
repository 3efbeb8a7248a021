import { compile } from '@sluice/core';
import { memory } from '@sluice/engines/memory';
import { describe, expect, it } from 'vitest';

const rows = `
sources:
  web:
    kind: events
    rows:
      - {lead: a, at: 2026-01-05, event: page_view, plan: 2, tags: [red, green], country: DE}
      - {lead: a, at: 2026-01-06, event: sign_up, plan: 3, country: AT}
funnels:
  f:
    window: 30 days
    stages:
`;

async function found(stages: string, review = true) {
  const { catalog, diagnostics } = compile(`sluice: 1${rows}${stages}`);
  expect(diagnostics).toEqual([]);
  const engine = await memory(catalog, { now: Date.UTC(2026, 1, 1), review });
  return engine.diagnostics.map(({ code, params }) => [
    code,
    'value' in params && params.value,
    'nearest' in params && params.nearest,
  ]);
}

describe('memory(catalog, {review: true})', () => {
  it('names the nearest event where no row has the one of a stage', async () => {
    expect(await found('      - {id: v, event: [pageview, sign_up]}')).toEqual([
      ['value-not-in-data', 'pageview', 'page_view'],
    ]);
  });

  it('says where a condition asks for a value of other case or other type', async () => {
    const where = '{country: [de, AT], plan: "3"}';
    expect(await found(`      - {id: v, event: any, where: ${where}}`)).toEqual([
      ['value-not-in-data', 'de', 'DE'],
      ['value-not-in-data', '3', false],
    ]);
  });

  it('is silent about values that are there, cells of several values, and what stands under not', async () => {
    const where = '{country: DE, plan: 3, tags: green, not: {country: FR}}';
    expect(await found(`      - {id: v, event: page_view, where: ${where}}`)).toEqual([]);
  });

  it('says where no deal can be won', async () => {
    const { catalog } = compile(`sluice: 1
sources:
  crm:
    kind: deals
    won: {stage: Won}
    lost: {stage: lost}
    rows: [{deal: 1, opened: 2026-01-05, amount: 10, stage: won}, {deal: 2, opened: 2026-01-05, amount: 1, stage: lost}]
`);
    const { diagnostics } = await memory(catalog, { now: Date.UTC(2026, 1, 1), review: true });
    expect(diagnostics).toMatchObject([{ code: 'value-not-in-data', params: { value: 'Won', nearest: 'won' } }]);
  });

  it('takes a list with one value that is there for a list of some yet to come, but for slips of the pen', async () => {
    const stage = '{id: v, event: [sign_up, webinar], where: {country: [DE, FR]}}';
    expect(await found(`      - ${stage}`)).toEqual([]);
    expect(await found('      - {id: v, event: [webinar, demo]}')).toEqual([
      ['value-not-in-data', 'webinar', false],
      ['value-not-in-data', 'demo', false],
    ]);
  });

  it('does not miss a state of lost deals that no deal is in, but for slips of the pen', async () => {
    const deals = (lost: string) => `sluice: 1
sources:
  crm:
    kind: deals
    won: {stage: won}
    lost: {stage: ${lost}}
    rows: [{deal: 1, opened: 2026-01-05, amount: 10, stage: won}, {deal: 2, opened: 2026-01-05, amount: 1, stage: open}]
`;
    const told = async (lost: string) => {
      const engine = await memory(compile(deals(lost)).catalog, { now: Date.UTC(2026, 1, 1), review: true });
      return engine.diagnostics.map(({ params }) => params);
    };
    expect(await told('gone away')).toEqual([]);
    expect(await told('opne')).toMatchObject([{ value: 'opne', nearest: 'open' }]);
  });

  it('looks at touches, without, arms, interests and the filters of metrics and dashboards, each at its place', async () => {
    const text = `sluice: 1${rows}      - {id: v, event: page_view}
      - {id: s, event: sign_up}
    without: [{event: page_veiw}, {event: unsubscribe}]
attribution: {conversion: s, model: linear, touches: [{event: any, where: {country: DE}}, {event: clik}]}
metrics:
  of_at: {formula: count(v), where: {country: AU}}
  of_one: {formula: count(v), where: {channel: emial}}
labels:
  topic: {interest: {tag: country, actions: {sign_upp: 2, webinar: 3}}}
experiments:
  form: {hypothesis: h, variable: x, arms: {control: "2", short: 3}, arm: web.plan, metric: "rate(v, s)", from: 2026-01-01, planned: 5}
dashboards:
  main:
    rows: [[{kpi: count(v), where: {country: d}}]]
`;
    const { catalog, diagnostics } = compile(text);
    expect(diagnostics).toEqual([]);
    const engine = await memory(catalog, { now: Date.UTC(2026, 1, 1), review: true });
    const told = engine.diagnostics.map(({ params, from, to }) => [
      'value' in params && params.value,
      text.slice(from, to),
    ]);
    expect(told).toEqual([
      ['page_veiw', 'page_veiw'],
      ['clik', 'clik'],
      ['sign_upp', 'topic'],
      ['2', 'form'],
      ['AU', 'of_at'],
      ['emial', 'of_one'],
      ['d', 'main'],
    ]);
  });

  it.each(['plan', 'tariff'])('says where a metric asks a column of numbers for a text, by %s', async (name) => {
    const more = `dimensions: {tariff: {from: web.plan}}
metrics: {text: {formula: count(v), where: {${name}: "2"}}, number: {formula: count(v), where: {${name}: 2}}}`;
    const told = await found(`      - {id: v, event: page_view}\n${more}`);
    expect(told).toEqual([['value-not-in-data', '2', false]]);
  });

  it('takes short codes of a map for codes that are still to come', async () => {
    const map = 'dimensions: {region: {from: web.country, map: {BE: Benelux, de: Dach}}}';
    expect(await found(`      - {id: v, event: page_view}\n${map}`)).toEqual([['value-not-in-data', 'de', 'DE']]);
  });

  it('is silent without review, as a page is', async () => {
    expect(await found('      - {id: v, event: pageview}', false)).toEqual([]);
  });
});
