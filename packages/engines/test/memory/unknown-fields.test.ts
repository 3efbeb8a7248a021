import { compile } from '@sluice/core';
import { memory } from '@sluice/engines/memory';
import { describe, expect, it } from 'vitest';

const file = `
sluice: 1
title: Fields nobody has
sources:
  web: {kind: events, from: web.json, lead: lead, at: at, event: event}
  crm: {kind: leads, from: crm.json, lead: id, at: created}
dimensions:
  region: {from: crm.contry}
funnels:
  demand:
    window: 30 days
    stages:
      - {id: visit, event: view, where: {page: {like: "/p*"}}}
      - {id: asked, event: form, where: {fom: demo, lead.contry: DE}}
metrics:
  weight: {formula: sum(crm.weigth)}
  size: {formula: sum(crm.size)}
`;

describe('memory(catalog, { rows })', () => {
  it('names every field a definition reads that no loaded row has, with the nearest one', async () => {
    const { catalog, diagnostics } = compile(file);
    expect(diagnostics).toEqual([]);
    const rows = {
      web: [{ lead: 'a', at: '2026-01-01', event: 'view', page: '/p', form: 'demo' }],
      crm: [{ id: 'a', created: '2026-01-01', country: 'DE', weight: 3, size: 2 }],
    };
    const engine = await memory(catalog, { rows });
    const found = engine.diagnostics.filter((d) => d.code === 'unknown-field');
    const said = found.map((d) => [
      file.slice(d.from, d.to),
      Reflect.get(d.params, 'field'),
      Reflect.get(d.params, 'nearest'),
    ]);
    expect(said).toEqual([
      ['weight', 'weigth', 'weight'],
      ['region', 'contry', 'country'],
      ['asked', 'fom', 'form'],
      ['asked', 'contry', 'country'],
    ]);
    const table = await engine.answer({ metrics: ['weight', 'size'] });
    expect(table.rows()).toEqual([{ weight: null, size: 2 }]);
    expect(table.columns[0]?.notes?.[0]).toEqual({ kind: 'undefined', reason: 'missing-input' });
  });

  it('says once that a column cannot be read, where a stage reads it by the name of its key', async () => {
    const { catalog, diagnostics } = compile(`
sluice: 1
title: Dates that fit two readings
sources:
  crm: {kind: leads, from: crm.json, lead: id, at: created}
funnels:
  demand:
    window: none
    stages: [{id: lead, date: crm.at}, {id: won, date: crm.won_on}]
`);
    expect(diagnostics).toEqual([]);
    const crm = ['3/4/2026', '5/5/2026'].map((created, id) => ({ id, created, won_on: '2026-06-06' }));
    const engine = await memory(catalog, { rows: { crm } });
    expect(engine.diagnostics.map(({ code }) => code)).toEqual(['ambiguous-dates']);
  });

  it('says that no row has what `same` compares, and gives no number as if it were not written', async () => {
    const text = `
sluice: 1
title: The same campaign
sources:
  web: {kind: events, from: web.json, lead: lead, at: at, event: event}
funnels:
  demand:
    window: none
    same: [campain]
    stages: [{id: visit, event: view}, {id: asked, event: form}]
`;
    const rows = ['view', 'form'].map((event, i) => ({ lead: 'a', at: `2026-01-0${i + 1}`, event, campaign: event }));
    const engine = await memory(compile(text).catalog, { rows: { web: rows } });
    expect(engine.diagnostics.map(({ code, params }) => [code, Reflect.get(params, 'nearest')])).toEqual([
      ['unknown-field', 'campaign'],
    ]);
    const funnel = await engine.answer({ funnel: 'demand' });
    expect(funnel.rows().map(({ count }) => count)).toEqual([null, null]);
  });
});
