import { describe, expect, it } from 'vitest';
import { compile } from '../../src/compile.ts';
import { found } from './marked.ts';

const ofSources = (text: string) => compile(`sluice: 1\nsources:\n${text}`).catalog.sources;

describe('compile of settings', () => {
  it('fills in the defaults', () => {
    const { catalog } = compile('sluice: 1\n');
    const { timezone, currency, rates, weekStarts, fiscalYearStarts, locale, asOf } = catalog;
    expect({ timezone, currency, rates, weekStarts, fiscalYearStarts, locale, asOf }).toEqual({
      timezone: 'UTC',
      currency: 'XXX',
      rates: {},
      weekStarts: 'monday',
      fiscalYearStarts: 1,
      locale: 'en',
      asOf: 'now',
    });
  });

  it('keeps rates as they are written', () => {
    expect(compile('sluice: 1\nrates: {USD: 0.920, JPY: 0.0061}\n').catalog.rates).toEqual({
      USD: '0.920',
      JPY: '0.0061',
    });
  });

  it('takes the language of the file for texts, and keeps the others', () => {
    const { catalog } = compile('sluice: 1\nlocale: zh-CN\ntitle: {en: Leads, zh-CN: 线索}\n');
    expect(catalog.title).toEqual({ default: '线索', byLocale: { en: 'Leads', 'zh-CN': '线索' } });
  });

  it('reads the engine and the costs that count', () => {
    const { catalog } = compile('sluice: 1\nengine: duckdb\nmetrics: {settings: {costs: media}}\n');
    expect(catalog).toMatchObject({ engine: 'duckdb', costs: 'media' });
  });
});

describe('compile of a matrix', () => {
  const titleOf = (label: string, title = '') => {
    const crm = 'sources: {crm: {kind: leads, rows: [{lead: a, at: 2026-01-01, size: 5}]}}\n';
    const points =
      'range: [0, 100], groups: [{id: who, rules: [{where: {size: 5}, points: 60}]}], grades: {A: 50, B: 0}';
    const scores = `${crm}scores: {fit: {${points}}, zeal: {label: {en: Zeal, zh-CN: 热度}, ${points}}}\n`;
    const shown = `dashboards: {main: {rows: [[{matrix: scores${title}}]]}}\n`;
    const { catalog } = compile(`sluice: 1\n${scores}matrix: {${label}rows: fit, columns: zeal}\n${shown}`);
    return [catalog.matrix?.label.default, catalog.dashboards['main']?.rows[0]?.[0]?.title?.default];
  };

  it('is called by its label, else by the scores it crosses, and a widget of it as it is', () => {
    expect(titleOf('')).toEqual(['Fit × Zeal', 'Fit × Zeal']);
    expect(titleOf('label: Whom to call, ')).toEqual(['Whom to call', 'Whom to call']);
    expect(titleOf('label: Whom to call, ', ', title: This week')).toEqual(['Whom to call', 'This week']);
  });
});

describe('compile of sources', () => {
  it('gives every key of the kind, stated or under its own name', () => {
    const { web } = ofSources('  web: {kind: events, from: w.csv, at: occurred_at, fields: {page: page_path}}\n');
    expect(web?.keys['at']).toEqual({ column: 'occurred_at', type: 'stamp', required: true, stated: true });
    expect(web?.keys['medium']).toEqual({ column: 'medium', type: 'text', required: false, stated: false });
    expect(web).toMatchObject({ from: ['w.csv'], fields: { page: 'page_path' }, timezone: 'UTC', currency: 'XXX' });
  });

  it('needs no lead of events that name a visitor', () => {
    expect(ofSources('  web: {kind: events, from: w.csv, visitor: cookie}\n')['web']?.keys['lead']?.required).toBe(
      false,
    );
  });

  it('reads a type of spend and a channel as constants', () => {
    const { tools } = ofSources('  tools: {kind: spend, from: t.csv, type: tools, channel: email, campaign: email}\n');
    expect(tools?.keys['type']).toMatchObject({ constant: 'tools' });
    expect(tools?.keys['channel']).toMatchObject({ constant: 'email' });
    expect(tools?.keys['campaign']).toEqual({ column: 'email', type: 'text', required: false, stated: true });
  });

  it('puts conditions into normal form', () => {
    const { web } = ofSources(
      '  web:\n    kind: events\n    from: w.csv\n    where: {country: [DE, AT], seats: {gte: 5, lt: 50}, not: {page: {like: "/x*"}}, any: [{lead.tier: A}, {phone: {exists: false}}]}\n',
    );
    const row = (name: string) => ({ of: 'row', name });
    expect(web?.where).toEqual({
      kind: 'all',
      of: [
        { kind: 'in', field: row('country'), values: ['DE', 'AT'] },
        {
          kind: 'all',
          of: [
            { kind: 'compare', field: row('seats'), op: 'gte', value: 5 },
            { kind: 'compare', field: row('seats'), op: 'lt', value: 50 },
          ],
        },
        { kind: 'not', of: { kind: 'like', field: row('page'), pattern: '/x*' } },
        {
          kind: 'any',
          of: [
            { kind: 'in', field: { of: 'lead', name: 'tier' }, values: ['A'] },
            { kind: 'exists', field: row('phone'), exists: false },
          ],
        },
      ],
    });
  });

  it('extends a named list', () => {
    const { catalog } = compile(
      'sluice: 1\nlists: {free_mail: {add: [Example.com], remove: [qq.com]}}\nsources:\n  crm: {kind: leads, from: c.csv, where: {email: {domain_in: free_mail}}}\n',
    );
    const where = catalog.sources['crm']?.where;
    const domains = where?.kind === 'domain_in' ? where.domains : [];
    expect(domains).toEqual(expect.arrayContaining(['gmail.com', 'example.com']));
    expect(domains).not.toContain('qq.com');
  });
});

const sources = `sluice: 1
sources:
  crm: {kind: leads, from: c.csv, stages: {mql: mql_on, won: won_on}, value: amount}
  deals: {kind: deals, from: d.csv, won: {state: Won}, lost: {state: Lost}}
  web: {kind: events, from: w.csv}
  app: {kind: events, from: a.csv}
  monthly: {kind: counts, from: m.csv, stages: {sent: n_sent, opened: n_opened}}
funnels:
`;
const funnel = (keys: string) => compile(`${sources}  f: {${keys}}\n`).catalog.funnels['f'];

describe('compile of funnels', () => {
  it('takes a stage that is a name alone from the source that lists it', () => {
    expect(funnel('window: none, stages: [mql, won]')?.stages.map((s) => s.reach)).toEqual([
      { kind: 'date', source: 'crm', field: 'mql_on' },
      { kind: 'date', source: 'crm', field: 'won_on' },
    ]);
    expect(funnel('stages: [sent, opened]')).toMatchObject({
      counts: { kind: 'source', source: 'monthly' },
      stages: [{ reach: { kind: 'counts', source: 'monthly', column: 'n_sent' } }, { reach: { column: 'n_opened' } }],
    });
    expect(funnel('stages: [sent, opened], counts: monthly')?.stages[1]?.reach).toEqual({
      kind: 'counts',
      source: 'monthly',
      column: 'n_opened',
    });
  });

  it('looks for an event in every events source', () => {
    expect(
      funnel('window: 1 day, stages: [{id: a, event: any}, {id: b, event: x}]')?.stages.map((s) => s.reach),
    ).toEqual([
      { kind: 'event', sources: ['web', 'app'], events: 'any' },
      { kind: 'event', sources: ['web', 'app'], events: ['x'] },
    ]);
  });

  it.each([
    ['window: none, stages: [mql, won]', 'lead', 'passed'],
    ['window: none, stages: [mql, {id: w, date: deals.closed}]', 'lead', 'absent'],
    ['window: none, stages: [{id: o, row: deals}, {id: w, date: deals.closed, where: {won: true}}]', 'deal', 'passed'],
    ['window: none, stages: [{id: a, event: x}, won]', 'lead', 'absent'],
    ['window: none, stages: [mql, won], skipped: absent, subject: account', 'account', 'absent'],
  ])('%s: counts %ss, with skipped stages %s', (keys, subject, skipped) => {
    expect(funnel(keys)).toMatchObject({ subject, skipped });
  });

  it('fills in the other choices', () => {
    expect(funnel('window: 3 months, stages: [mql, won]')).toMatchObject({
      window: { n: 3, unit: 'month' },
      order: 'in_sequence',
      count: 'subjects',
      entry: 'closed',
      ties: 'in_order',
      same: [],
      without: [],
    });
  });

  it('gives a stage the value its row has', () => {
    const values = funnel(
      'window: none, stages: [{id: a, event: x}, mql, {id: w, date: deals.closed}, {id: v, date: crm.x, value: crm.y}]',
    )?.stages.map((s) => s.value);
    expect(values).toEqual([
      undefined,
      { source: 'crm', field: 'value' },
      { source: 'deals', field: 'amount' },
      { source: 'crm', field: 'y' },
    ]);
  });

  it('turns the stages of without into places, the first and last by default', () => {
    const without = funnel(
      'window: none, stages: [{id: a, event: x}, {id: b, event: y}, {id: c, event: z}], without: [{event: stop}, {event: any, after: b, drops: attempt}]',
    )?.without;
    expect(without).toEqual([
      { sources: ['web', 'app'], events: ['stop'], after: 0, before: 2, drops: 'rest' },
      { sources: ['web', 'app'], events: 'any', after: 1, before: 2, drops: 'attempt' },
    ]);
  });

  it('has no funnel whose `same` names a field of a source that is not there', () => {
    expect(funnel('window: none, stages: [{id: a, event: x}, won], same: [{campaign: crmm.campaign}]')).toBe(undefined);
  });

  it('reads the same field of each source, under another name where one is given', () => {
    expect(
      funnel('window: none, stages: [{id: a, event: x}, won], same: [campaign, {campaign: crm.first_campaign}]')?.same,
    ).toEqual([
      { name: 'campaign', fields: { web: 'campaign', app: 'campaign', crm: 'campaign' } },
      { name: 'campaign', fields: { web: 'campaign', app: 'campaign', crm: 'first_campaign' } },
    ]);
  });
});

describe('compile of dimensions', () => {
  const { catalog } = compile(
    `${sources}  f: {window: none, stages: [mql, won], by: country}\ndimensions:\n  region: {from: crm.country, map: {1: one}, else: other, of_lead: at(won)}\n`,
  );

  it('always has the channel', () => {
    expect(catalog.dimensions['channel']).toMatchObject({ declared: false });
  });

  it('binds declared ones, with values as text', () => {
    expect(catalog.dimensions['region']).toMatchObject({
      declared: true,
      from: [{ source: 'crm', field: 'country' }],
      map: { 1: 'one' },
      otherwise: { other: 'other' },
      ofLead: { kind: 'at', stage: 'won' },
    });
  });

  it('takes a bare column from every source that may have it, events apart', () => {
    expect(catalog.dimensions['country']?.from.map((f) => f.source)).toEqual(['crm', 'deals', 'monthly']);
  });
});

describe('compile of a file with one broken definition', () => {
  it('keeps the others, and reports the one cause once', () => {
    const text = `${sources}  f: {window: none, stages: [mql, won]}
  broken: {stages: [{id: other, event: x}]}
metrics:
  bad: {formula: spend + 1}
  follows: {formula: bad * 2}
  good: {formula: count(won) / count(mql)}
targets: [{metric: follows, at_least: 1}, {metric: good, at_least: 1}]
dashboards:
  main:
    rows:
      - [{kpi: bad}, {kpi: good}, {funnel: broken}, {kpi: count(other)}, {trend: "count(broken.other)"}]
      - [{table: [bad, good], by: channel}]
      - [{kpi: follows}]
`;
    const { catalog } = compile(text);
    expect(found(text)).toEqual(['error window-missing «broken»', 'error needs-source «spend»']);
    expect(catalog.targets).toEqual([{ metric: 'good', at_least: 1 }]);
    expect(catalog.dashboards['main']?.rows.map((row) => row.map((widget) => widget.id))).toEqual([['r1w2'], ['r2w1']]);
    expect(Object.keys(catalog.funnels)).toEqual(['f']);
  });

  it('says nothing of the uses of what the grammar refused', () => {
    const text =
      'sluice: 1\nsources:\n  web: {kind: evnts, from: w.csv}\nfunnels:\n  f: {window: none, stages: [{id: a, event: x}, {id: b, date: web.x}]}\n';
    expect(found(text)).toEqual(['error not-one-of «evnts»']);
  });
});

describe('compile of a file that includes others', () => {
  const files: Record<string, string> = {
    'shared/sources.yaml':
      'sluice: 1\ninclude: [more/crm.yaml]\ncurrency: EUR\nsources:\n  ads: {kind: spend, from: data/ads.csv}\n',
    'shared/more/crm.yaml':
      'sluice: 1\nsources:\n  crm: {kind: leads, from: crm.csv}\n  web: {kind: events, from: w.csv, at_: x}\n',
    'bytes.yaml': 'sluice: 1\nsources:\n  ads: {kind: spend, from: b.csv}\n',
  };
  const read = (path: string) => (path === 'bytes.yaml' ? new TextEncoder().encode(files[path]) : files[path]);
  const text =
    'sluice: 1\ninclude: [shared/sources.yaml, bytes.yaml, gone.yaml]\nmetrics:\n  mine: {formula: spend * 2}\n';
  const { catalog, diagnostics } = compile(text, { read });

  it('takes definitions from all, with paths from the file that is compiled', () => {
    expect(catalog.sources['ads']?.from).toEqual(['shared/data/ads.csv']);
    expect(catalog.sources['crm']?.from).toEqual(['shared/more/crm.csv']);
    expect(catalog.metrics['mine']).toMatchObject({ unit: 'currency' });
  });

  it('names the file of each diagnostic', () => {
    expect(diagnostics.map((d) => [d.code, d.path])).toEqual([
      ['include-not-read', undefined],
      ['defined-twice', 'bytes.yaml'],
      ['setting-in-include', 'shared/sources.yaml'],
      ['unknown-key', 'shared/more/crm.yaml'],
    ]);
    expect(diagnostics[1]?.related).toMatchObject([{ path: 'shared/sources.yaml', note: 'the first' }]);
  });

  it('never throws, whatever the reader does', () => {
    const broken = () => {
      throw new Error('no');
    };
    expect(compile(text, { read: broken }).diagnostics.map((d) => d.code)).toContain('include-not-read');
    expect(compile(text).diagnostics.map((d) => d.code)).toContain('include-not-read');
  });
});

describe('compile of a chain of metrics made of each other', () => {
  it('reports one that nobody could follow, instead of running out of stack', () => {
    const chain = Array.from({ length: 600 }, (_, i) => `  m${i}: {formula: m${i + 1} + 1}\n`).join('');
    const codes = compile(`sluice: 1\nmetrics:\n${chain}  m600: {formula: 1}\n`).diagnostics.map((d) => d.code);
    expect(codes).toContain('metric-nested-too-deep');
  });
});
