import { describe, expect, it } from 'vitest';
import { parse } from '../../src/parse/index.ts';
import { validate } from '../../src/validate/index.ts';
import { fullExample } from './full-example.ts';

function run(text: string) {
  const parsed = parse(text);
  expect(parsed.diagnostics).toEqual([]);
  const { spec, diagnostics, document } = validate(parsed.document);
  const fixed = (fix?: { from: number; to: number; insert: string }) =>
    fix && text.slice(0, fix.from) + fix.insert + text.slice(fix.to);
  const found = diagnostics.map(({ code, from, to, fix }) => ({ code, at: text.slice(from, to), fixed: fixed(fix) }));
  return { spec: JSON.parse(JSON.stringify(spec)), found, document };
}

const widgets = (row: string) => `sluice: 1\ndashboards:\n  main:\n    rows:\n      - [${row}]\n`;

describe('validate(document)', () => {
  it('leaves out one bad path of include alone', () => {
    const { spec, found } = run('sluice: 1\ninclude: [parts/a.yaml, ../b.yaml]\n');
    expect(found).toMatchObject([{ code: 'bad-value', at: '../b.yaml' }]);
    expect(spec.include).toEqual(['parts/a.yaml']);
  });

  it('takes leap days and the 53rd week of the years that have one', () => {
    const row = '{kpi: spend, period: 2026-W53}, {kpi: spend, period: 2024-02-29}';
    expect(run(`${widgets(row)}as_of: 2028-02-29T24:00\n`).found).toEqual([]);
  });

  it('accepts a file with every section and keeps all of it', () => {
    const { spec, found } = run(fullExample);
    expect(found).toEqual([]);
    expect(Object.keys(spec)).toHaveLength(28);
    expect(spec.funnels.demand.stages).toHaveLength(10);
  });

  it.each([
    ['sluice: 1\ntitel: x\n', 'unknown-key', 'titel', 'sluice: 1\ntitle: x\n'],
    ['sluice: 1\nWeek-Starts: monday\n', 'unknown-key', 'Week-Starts', 'sluice: 1\nweek_starts: monday\n'],
    ['title: x\n', 'missing-key', 'title: x', undefined],
    ['sluce: 1\n', 'unknown-key', 'sluce', 'sluice: 1\n'],
    ['sluice: 1\nsources:\n  a: {knd: leads}\n', 'unknown-key', 'knd', 'sluice: 1\nsources:\n  a: {kind: leads}\n'],
    [
      'sluice: 1\nsources:\n  a: {kind: leads, form: a.csv}\n',
      'unknown-key',
      'form',
      'sluice: 1\nsources:\n  a: {kind: leads, from: a.csv}\n',
    ],
    [
      'sluice: 1\nmetrics:\n  a: {formla: spend}\n',
      'unknown-key',
      'formla',
      'sluice: 1\nmetrics:\n  a: {formula: spend}\n',
    ],
    [
      'sluice: 1\ntargets:\n  - {metric: spend, at_last: 3}\n',
      'unknown-key',
      'at_last',
      'sluice: 1\ntargets:\n  - {metric: spend, at_least: 3}\n',
    ],
    ['sluice: 1\nmetrics:\n  a: {label: x}\n', 'missing-key', 'a', undefined],
    ['sluice: 2\n', 'unknown-version', '2', undefined],
    ['sluice: "1"\n', 'unknown-version', '"1"', undefined],
    ['sluice: 1\ntitle:\n', 'missing-value', 'title', undefined],
    ['sluice: 1\ntitle: ""\n', 'missing-value', '""', undefined],
    ['sluice: 1\ntitle: 5\n', 'wrong-type', '5', 'sluice: 1\ntitle: "5"\n'],
    ['sluice: 1\nsources: []\n', 'wrong-type', '[]', undefined],
    ['sluice: 1\nweek_starts: tuseday\n', 'not-one-of', 'tuseday', 'sluice: 1\nweek_starts: tuesday\n'],
    ['sluice: 1\nfiscal_year_starts: 2\n', 'not-one-of', '2', 'sluice: 1\nfiscal_year_starts: february\n'],
    ['sluice: 1\nweek_starts: Mon\n', 'not-one-of', 'Mon', 'sluice: 1\nweek_starts: monday\n'],
    [
      'sluice: 1\nfunnels:\n  a:\n    stages: b, c\n',
      'wrong-type',
      'b, c',
      'sluice: 1\nfunnels:\n  a:\n    stages: [b, c]\n',
    ],
    [
      'sluice: 1\ndashboards:\n  main:\n    rows:\n      - kpi: spend\n',
      'wrong-type',
      'kpi: spend\n',
      'sluice: 1\ndashboards:\n  main:\n    rows:\n      - [{kpi: spend}]\n',
    ],
    [
      'sluice: 1\nfunnels: {m: {stages: [a, b], counts: {a: 10,000, b: 3}}}\n',
      'wrong-type',
      '10,000',
      'sluice: 1\nfunnels: {m: {stages: [a, b], counts: {a: 10000, b: 3}}}\n',
    ],
    ['sluice: 1\nfunnels: {m: {stages: [a], counts: {a: 10.000}}}\n', 'dotted-thousands', '10.000', undefined],
    [
      widgets('{kpi: spend, period: last quarter}'),
      'bad-period',
      'last quarter',
      widgets('{kpi: spend, period: last 1 quarter}'),
    ],
    ['sluice: 1\nas_of: 2026-02-30\n', 'bad-value', '2026-02-30', undefined],
    ['sluice: 1\nas_of: 2026-01-31T25:00\n', 'bad-value', '2026-01-31T25:00', undefined],
    ['sluice: 1\nholidays: [2026-02-29]\n', 'bad-value', '2026-02-29', undefined],
    [widgets('{kpi: spend, period: 2027-W53}'), 'bad-period', '2027-W53', undefined],
    [widgets('{kpi: spend, period: 2026-03-01..2026-02-01}'), 'bad-period', '2026-03-01..2026-02-01', undefined],
    ['sluice: 1\nrates: {USD: 0}\n', 'out-of-range', '0', undefined],
    [
      'sluice: 1\nscores: {s: {groups: [{id: g, rules: [{event: a, points: 5, per_day: -3}]}]}}\n',
      'out-of-range',
      '-3',
      undefined,
    ],
    ['sluice: 1\nrates: {usd: 1}\n', 'bad-value', 'usd', undefined],
    ['sluice: 1\nfunnels: {a b: {stages: [x]}}\n', 'bad-name', 'a b', undefined],
    [
      'sluice: 1\nfunnels: {a: {stages: [x], window: 3 dayz}}\n',
      'bad-duration',
      '3 dayz',
      'sluice: 1\nfunnels: {a: {stages: [x], window: 3 days}}\n',
    ],
    [
      'sluice: 1\nfunnels: {a: {stages: [x], window: 180d}}\n',
      'bad-duration',
      '180d',
      'sluice: 1\nfunnels: {a: {stages: [x], window: 180 days}}\n',
    ],
    ['sluice: 1\nfunnels: {a: {stages: [x], window: 3m}}\n', 'bad-duration', '3m', undefined],
    [
      'sluice: 1\nscores: {s: {groups: [{id: g, half_life: 30, rules: [{event: a, points: 1}]}]}}\n',
      'bad-duration',
      '30',
      undefined,
    ],
    ['sluice: 1\nfunnels: {a: {stages: []}}\n', 'too-few', 'stages', undefined],
    [
      'sluice: 1\nscores: {a: {range: [0, 1, 2], groups: [{id: g, rules: [{inactive: 3 days, points: 1}]}]}}\n',
      'too-many',
      '[0, 1, 2]',
      undefined,
    ],
    [
      'sluice: 1\nsources: {crm: {kind: lead, from: a}}\n',
      'not-one-of',
      'lead',
      'sluice: 1\nsources: {crm: {kind: leads, from: a}}\n',
    ],
    ['sluice: 1\nsources: {crm: {from: a}}\n', 'missing-key', 'crm', undefined],
    ['sluice: 1\nsources: {crm: {kind: leads}}\n', 'missing-kind', 'crm', undefined],
    ['sluice: 1\nsources: {crm: {kind: leads, from: a, table: b}}\n', 'two-kinds', 'table', undefined],
    ['sluice: 1\nsources: {crm: {kind: leads, from: a, cost: b}}\n', 'unknown-key', 'cost', undefined],
    ['sluice: 1\ntargets: [{metric: cpl, at_most: 3, in: 2026-13}]\n', 'bad-period', '2026-13', undefined],
    ['sluice: 1\ninclude: [../other.yaml]\n', 'bad-value', '../other.yaml', undefined],
    [
      'sluice: 1\nfunnels: {a: {stages: [{id: x, evnt: y}]}}\n',
      'unknown-key',
      'evnt',
      'sluice: 1\nfunnels: {a: {stages: [{id: x, event: y}]}}\n',
    ],
    [
      'sluice: 1\nfunnels: {a: {stages: [x], order:any}}\n',
      'missing-space',
      'order:any',
      'sluice: 1\nfunnels: {a: {stages: [x], order: any}}\n',
    ],
    [widgets('{kpii: cpl}'), 'unknown-key', 'kpii', widgets('{kpi: cpl}')],
    [widgets('{title: x}'), 'missing-kind', '{title: x}', undefined],
    [widgets('{funnel: f, kpi: cpl}'), 'two-kinds', 'funnel', undefined],
    [widgets('{kpi: cpl, span: 13}'), 'out-of-range', '13', undefined],
    [widgets('{kpi: cpl, grane: week}'), 'unknown-key', 'grane', widgets('{kpi: cpl, grain: week}')],
    [widgets('{kpi: rate(a, b)}'), 'unquoted-formula', 'rate(a, b)', widgets('{kpi: "rate(a, b)"}')],
    [
      widgets('{table: [spend, cohort_rate(a, b, 365 days), cpl]}'),
      'unquoted-formula',
      'cohort_rate(a, b, 365 days)',
      widgets('{table: [spend, "cohort_rate(a, b, 365 days)", cpl]}'),
    ],
    [
      widgets('{kpi: least(round(a, 2), b), by: channel}'),
      'unquoted-formula',
      'least(round(a, 2), b)',
      widgets('{kpi: "least(round(a, 2), b)", by: channel}'),
    ],
  ])('says of %j: %s at %j', (text, code, at, fixed) => {
    expect(run(text).found).toEqual([{ code, at, fixed }]);
  });

  it('reports only the branch of a union that was meant', () => {
    const { found } = run(widgets('{cohort: {from: lead}}, {table: cpl}, {attribution: firts}'));
    expect(found.map(({ code }) => code)).toEqual(['missing-key', 'wrong-type', 'not-one-of']);
  });

  it('drops the broken widget, stage, metric or source alone', () => {
    const { spec } = run(`sluice: 1
sources: {crm: {kind: leads}, web: {kind: events, from: w.csv}}
funnels: {f: {stages: [a, {id: b, evnt: x}, c], counts: {a: 1, c: 1}}}
metrics: {use: [cpl], bad: {formla: x}, good: {formula: spend}}
dashboards: {main: {rows: [[{kpi: cpl, spam: 1}, {kpi: cac}], [{funnel: f}]]}}
`);
    expect(spec).toEqual({
      sluice: 1,
      sources: { web: { kind: 'events', from: 'w.csv' } },
      funnels: { f: { stages: ['a', 'c'], counts: { a: 1, c: 1 } } },
      metrics: { use: ['cpl'], good: { formula: 'spend' } },
      dashboards: { main: { rows: [[{ kpi: 'cac' }], [{ funnel: 'f' }]] } },
    });
  });

  it('drops a key that only says how something is shown, and keeps the definition', () => {
    const { spec, found } = run('sluice: 1\nmetrics: {a: {formula: spend, label: 3, better: up}}\n');
    expect(found.map(({ code }) => code)).toEqual(['wrong-type', 'not-one-of']);
    expect(spec.metrics).toEqual({ a: { formula: 'spend' } });
  });

  it('drops the key of a dashboard or widget that has a usual value, and keeps the rest', () => {
    const { spec, found } = run(`sluice: 1
dashboards:
  main:
    period: this monht
    as_of: 2026-02-30
    compare: last
    filters: channel
    peroid: 2026
    rows:
      - [{kpi: cpl, period: 2026-13, grain: moon, sort: 3, limit: many, basis: all, compare: 2, id: ""}]
`);
    expect(found).toHaveLength(12);
    expect(spec.dashboards).toEqual({ main: { rows: [[{ kpi: 'cpl' }]] } });
  });

  it.each(['kpi: cpl, by: 3', 'kpi: cpl, where: DE', 'kpi: 3'])('drops the widget {%s} whole', (widget) => {
    expect(run(widgets(`{${widget}}, {kpi: cac}`)).spec.dashboards.main.rows).toEqual([[{ kpi: 'cac' }]]);
  });

  it('drops a dashboard whose rows cannot be read', () => {
    const { spec } = run('sluice: 1\ndashboards: {a: {period: 2026, rows: 3}, b: {rows: [[{kpi: cpl}]]}}\n');
    expect(Object.keys(spec.dashboards)).toEqual(['b']);
  });

  it('drops what is left empty without a second report', () => {
    const { spec, found } = run('sluice: 1\nfunnels: {f: {stages: [{id: 3}]}}\n');
    expect(found.map(({ code }) => code)).toEqual(['wrong-type']);
    expect(spec).toEqual({ sluice: 1, funnels: {} });
  });

  it('gives a document whose paths fit the spec after something was dropped', () => {
    const text = 'sluice: 1\nfunnels: {f: {stages: [{id: 3}, second]}}\n';
    const { spec, document } = run(text);
    expect(spec.funnels.f.stages).toEqual(['second']);
    const { from, to } = document.rangeOf(['funnels', 'f', 'stages', 0]).value;
    expect(text.slice(from, to)).toBe('second');
  });

  it('keeps the mended formula', () => {
    expect(run(widgets('{kpi: rate(a, b)}')).spec.dashboards.main.rows).toEqual([[{ kpi: 'rate(a, b)' }]]);
  });

  it('adds nothing where the YAML itself is broken', () => {
    const parsed = parse('sluice: 1\ntitel: [1, 2\nfunnel: 3\n');
    expect(parsed.diagnostics).toHaveLength(1);
    expect(validate(parsed.document).diagnostics).toEqual([]);
  });

  it('says what to write in an empty file', () => {
    expect(run('# nothing\n').found.map(({ code }) => code)).toEqual(['empty-file']);
    expect(run('').found.map(({ code }) => code)).toEqual(['empty-file']);
  });
});
