import { describe, expect, it } from 'vitest';
import { cells, loadCsv, loadText, oneOf, sourceText } from './load-text.ts';

describe('load', () => {
  it('puts keys, other names and columns under their field names', async () => {
    const csv = 'lead_id,when,what,utm_source,source,page_path\n A@B.com ,2026-01-05,view,google,web,/x\n';
    const { source, codes } = await loadCsv(
      'kind: events\nlead: lead_id\nat: when\nevent: what\nsource: utm_source\nfields: {page: page_path}',
      csv,
    );
    expect(codes).toEqual([]);
    const named = Object.fromEntries(Object.entries(source.fields).map(([name, column]) => [name, cells(column)[0]]));
    expect(named).toEqual({
      lead: 'a@b.com',
      lead_id: 'a@b.com',
      at: '2026-01-05',
      when: '2026-01-05',
      event: 'view',
      what: 'view',
      source: 'google',
      utm_source: 'google',
      'column(source)': 'web',
      page: '/x',
      page_path: '/x',
    });
  });

  it('trims ids and lower-cases e-mails, and joins those that become equal', async () => {
    const { source, quality } = await loadCsv(
      'kind: leads',
      'lead,at\nX@y.de,2026-01-05\n x@Y.de ,2026-01-06\nAb,2026-01-06\n ,2026-01-06\n',
    );
    expect(cells(source.fields['lead'])).toEqual(['x@y.de', 'x@y.de', 'Ab', null]);
    expect(quality.duplicates).toBe(1);
  });

  it('makes each row of a leads source without a column of ids a lead of its own, and says so', async () => {
    const { source, quality, codes } = await loadCsv('kind: leads', 'job,y\na,yes\na,no\n');
    expect(codes).toEqual([]);
    expect(cells(source.fields['lead'])).toEqual(['src row 1', 'src row 2']);
    expect(quality.findings).toMatchObject([{ code: 'rows-as-leads', count: 2 }]);
    const named = await loadCsv('kind: leads\nlead: id', 'job,y\na,yes\n');
    expect(named.loaded.failed).toEqual(['src']);
  });

  it('names a missing column with the nearest that is there, and fails the source if it needs it', async () => {
    const { loaded } = await loadCsv('kind: events\nlead: lead_id', 'leadid,at,event\nx,2026-01-05,e\n');
    expect(loaded.diagnostics).toMatchObject([
      { code: 'missing-column', params: { column: 'lead_id', key: 'lead', nearest: 'leadid' } },
    ]);
    expect(loaded.failed).toEqual(['src']);
    expect(loaded.sources['src']).toMatchObject({ length: 0 });
    expect(oneOf(loaded).quality.dropped).toEqual({ 'source-failed': 1 });
  });

  it('reads files in name order, and fills columns a file does not have', async () => {
    const files = {
      'b.csv': 'lead,at,event\n2,2026-01-06,e\n',
      'a.csv': 'lead,at,event,extra\n1,2026-01-05,e,7\n',
      'c.json': '[{"lead": 3, "at": "2026-01-07", "event": "e", "extra": 8}]',
    };
    const { source, quality, codes } = oneOf(
      await loadText(sourceText('kind: events\nfrom: ["*.csv", c.json]'), files),
    );
    expect(codes).toEqual([]);
    expect(cells(source.fields['lead'])).toEqual(['1', '2', '3']);
    expect(cells(source.fields['extra'])).toEqual([7, null, 8]);
    expect(quality.files.map(({ path, rows, hash }) => [path, rows, hash.slice(0, 7)])).toEqual([
      ['a.csv', 1, 'sha256-'],
      ['b.csv', 1, 'sha256-'],
      ['c.json', 1, 'sha256-'],
    ]);
  });

  it('gives the row number of the file a bad cell is in, dropped rows counted', async () => {
    const files = { 'a.csv': 'at,cost\n2026-01-05,1\n', 'b.csv': 'at,cost\n2026-01-05,1,9\n\n2026-01-05,x\n' };
    const { quality } = oneOf(await loadText(sourceText('kind: spend\nfrom: "*.csv"'), files));
    expect(quality.unparsed).toEqual([
      { file: 'b.csv', row: 3, column: 'cost', text: 'x', expected: 'an amount of money' },
    ]);
    expect([quality.rowsRead, quality.rowsUsed, quality.dropped]).toEqual([4, 2, { 'ragged-row': 1, 'blank-line': 1 }]);
  });

  it('goes on with the other sources where one is broken', async () => {
    const text = `${sourceText('kind: events\nfrom: gone.csv')}  ok:\n    kind: leads\n    from: a.csv\n  odd: {kind: leads, from: a.docx}\n`;
    const loaded = await loadText(text, { 'a.csv': 'lead\n1\n' });
    expect(loaded.diagnostics.map(({ code }) => code)).toEqual(['file-not-found', 'unsupported-format']);
    expect(loaded.failed).toEqual(['src', 'odd']);
    expect(loaded.sources['ok']?.length).toBe(1);
  });

  it('points at the key that is wrong, else at the source', async () => {
    const csv = 'id,born,won_on,cost\na,3/4/2026,soon,5\n';
    const cases: readonly (readonly [string, string])[] = [
      ['kind: events\nfrom: gone.csv', 'gone.csv'],
      ['kind: leads\nfrom: a.csv\nlead: idd', 'idd'],
      ['kind: leads\nfrom: a.csv\nat: born', 'born'],
      ['kind: leads\nfrom: a.csv\nstages: {won: won_on}', 'won_on'],
      ['kind: leads\nfrom: a.csv\nstages: {won: wonon}', 'wonon'],
      ['kind: leads\nfrom: a.csv\nfields: {price: costs}', 'costs'],
      ['kind: deals\nfrom: a.csv\nwon: {cost: 5}\nlost: {cost: 6}\ndeal: id\nopened: born\namount: cost', 'born'],
      ['kind: spend\nrows: [{at: 2026-01-05, cost: -1}]\ncost: cost', 'cost'],
      ['kind: spend\nrows: [{at: 2026-01-05, cost: -1}]', 'src'],
    ];
    for (const [lines, place] of cases) {
      const text = sourceText(lines);
      const { diagnostics } = await loadText(text, { 'a.csv': csv });
      const told = diagnostics.filter(({ code }) => code !== 'ambiguous-dates' || place === 'born');
      expect(told.map(({ from, to }) => text.slice(from, to))).toEqual([place]);
    }
  });

  it('does not give a column that a stage cannot read under its own name, where it would count as empty', async () => {
    for (const [cell, code] of [
      ['yes', 'unreadable-column'],
      ['3/4/2026', 'ambiguous-dates'],
    ]) {
      const { source, codes } = await loadCsv('kind: leads\nstages: {won: won_on}', `lead,won_on\n1,${cell}\n`);
      expect(codes).toEqual([code]);
      expect(source.fields['won_on']).toBeUndefined();
      expect(cells(source.fields['column(won_on)'])).toEqual([cell]);
    }
  });

  it('says once of a column that is not there, whoever reads it', async () => {
    const more = 'funnels:\n  f: {window: 9 days, stages: [lead, won]}\n';
    const text = `${sourceText('kind: leads\nfrom: a.csv\nstages: {lead: created, won: wonon}')}${more}`;
    const { diagnostics } = await loadText(text, { 'a.csv': 'lead,created\n1,2026-01-05\n' });
    expect(diagnostics.map(({ code, params }) => [code, 'key' in params && params.key])).toEqual([
      ['missing-column', 'stages.won'],
    ]);
  });

  it('warns of rows of deals that a row before has, with the first of them', async () => {
    const csv =
      'deal,opened,amount,state\nd1,2026-01-05,1,won\nd2,2026-01-05,1,won\nd2,2026-01-05,1,lost\nd1,2026-01-05,1,won\n';
    const { loaded } = await loadCsv('kind: deals\nwon: {state: won}\nlost: {state: lost}', csv);
    expect(loaded.diagnostics).toMatchObject([
      { code: 'repeated-deal', severity: 'warning', params: { source: 'src', count: 2, deal: 'd2' } },
    ]);
    expect((await loadCsv('kind: leads', 'lead\n1\n1\n')).codes).toEqual([]);
  });

  it('applies where, counts what it drops, and passes not for a missing value', async () => {
    const csv =
      'lead,country,employees,seen\n1,DE,10,2026-01-05\n2,AT,600,2026-02-01\n3,,60,2026-01-31\n4,CH,,2026-03-01\n';
    const where = async (condition: string): Promise<unknown[]> => {
      const { source, quality } = await loadCsv(`kind: leads\nwhere: ${condition}`, csv);
      expect(quality.rowsUsed + (quality.dropped['where'] ?? 0)).toBe(4);
      return cells(source.fields['lead']);
    };
    expect(await where('{country: [DE, AT]}')).toEqual(['1', '2']);
    expect(await where('{not: {country: DE}}')).toEqual(['2', '3', '4']);
    expect(await where('{employees: {gte: 50, lt: 500}}')).toEqual(['3']);
    expect(await where('{employees: {exists: false}}')).toEqual(['4']);
    expect(await where('{country: {like: "?e"}}')).toEqual(['1']);
    expect(await where('{seen: {lte: 2026-01-31}}')).toEqual(['1', '3']);
    expect(await where('{any: [{country: CH}, {employees: 10}]}')).toEqual(['1', '4']);
    expect(await where('{employees: "10"}')).toEqual([]);
  });

  it('says which name in where no row has', async () => {
    const { codes, loaded } = await loadCsv('kind: leads\nwhere: {contry: DE}', 'lead,country\n1,DE\n');
    expect(codes).toEqual(['missing-column']);
    expect(loaded.diagnostics[0]?.params).toMatchObject({ key: 'where', nearest: 'country' });
  });

  it('gives deals the fields won, lost and open', async () => {
    const csv = 'deal,opened,amount,state\n1,2026-01-05,10,Won\n2,2026-01-05,10,Lost\n3,2026-01-05,,Talk\n';
    const { source } = await loadCsv(
      'kind: deals\nwon: {state: Won}\nlost: {state: Lost}\nwhere: {not: {lost: true}}',
      csv,
    );
    expect([cells(source.fields['won']), cells(source.fields['open'])]).toEqual([
      [true, false],
      [false, true],
    ]);
  });

  it('keeps both days of spread costs, and needs one or both', async () => {
    const rows = 'kind: spend\nrows:\n  - {from_day: 2026-01-01, to_day: 2026-03-31, channel: email, cost: 2400}';
    const { source, codes } = oneOf(await loadText(sourceText(rows)));
    expect(codes).toEqual([]);
    expect([cells(source.fields['from_day']), cells(source.fields['to_day']), cells(source.fields['cost'])]).toEqual([
      ['2026-01-01'],
      ['2026-03-31'],
      [2400],
    ]);
    expect((await loadCsv('kind: spend', 'when,cost\n2026-01-01,5\n')).codes).toEqual(['no-days']);
  });

  it('fills a key that is a constant', async () => {
    const { source } = await loadCsv(
      'kind: spend\ntype: tools\nchannel: email',
      'at,cost\n2026-01-01,5\n2026-01-02,5\n',
    );
    expect([cells(source.fields['type']), cells(source.fields['channel'])]).toEqual([
      ['tools', 'tools'],
      ['email', 'email'],
    ]);
  });

  it('fails counts none of whose periods can be read, rather than giving 0 or all of it for a month', async () => {
    const head = 'kind: counts\nmeasures: {n: n}';
    const failing = async (first: string, second: string) => {
      const { loaded, codes } = await loadCsv(head, `period,n\n${first},1\n${second},2\n`);
      return [loaded.failed, codes];
    };
    expect(await failing('FY2026-Q1', 'FY2026-Q4')).toEqual([['src'], ['unreadable-column']]);
    expect(await failing('2026-13', '2026-00')).toEqual([['src'], ['unreadable-column']]);
    expect(await failing('1/2/2026', '3/4/2026')).toEqual([['src'], ['ambiguous-dates']]);
  });

  it('reads periods of counts by their first day, its numbers, and the rest as dimensions', async () => {
    const csv = 'period,seen,clicked,year\n2026-01,10,3,2026\n2026-02,20,x,2026\n';
    const { source, codes } = await loadCsv('kind: counts\nstages: {opened: seen, clicked: clicked}', csv);
    expect(codes).toEqual(['unread-cells']);
    expect([source.grain, cells(source.fields['period'])]).toEqual(['month', ['2026-01-01', '2026-02-01']]);
    expect([cells(source.fields['opened']), cells(source.fields['clicked']), cells(source.fields['year'])]).toEqual([
      [10, 20],
      [3, null],
      ['2026', '2026'],
    ]);
    const quarters = await loadCsv('kind: counts\nmeasures: {n: n}', 'period,n\n2026-Q1,1\n2026-Q4,2\n');
    expect([quarters.source.grain, cells(quarters.source.fields['period'])]).toEqual([
      'quarter',
      ['2026-01-01', '2026-10-01'],
    ]);
    const weeks = await loadCsv('kind: counts\nmeasures: {n: n}', 'period,n\n2026-W01,1\n2025-W53,2\n2026-W40,3\n');
    expect([weeks.source.grain, cells(weeks.source.fields['period'])]).toEqual([
      'week',
      ['2025-12-29', null, '2026-09-28'],
    ]);
  });

  it('types the columns the stages of a funnel read', async () => {
    const text = `${sourceText('kind: leads\nfrom: a.csv\nstages: {mql: became_mql}')}funnels:\n  f:\n    window: none\n    stages:\n      - mql\n      - {id: won, date: src.paid, value: src.fee}\n`;
    const { source } = oneOf(
      await loadText(text, { 'a.csv': 'lead,became_mql,paid,fee\n1,1617691790,20260305,1.50\n' }),
    );
    expect([source.fields['mql']?.type, source.fields['paid']?.type, source.fields['fee']?.type]).toEqual([
      'instant',
      'day',
      'money',
    ]);
  });

  it('takes rows of a host as objects or columns, a Float64Array without a copy', async () => {
    const text = sourceText('kind: events\nfrom: web.parquet');
    const at = Float64Array.of(1e15, 2e15);
    const lead = { type: 'text', dictionary: ['a', 'b'], codes: Int32Array.of(1, 0) } as const;
    const { source, codes } = oneOf(
      await loadText(text, {}, { rows: { src: { lead, at, event: ['x', null], n: Int32Array.of(1, 2) } } }),
    );
    expect(codes).toEqual([]);
    expect(source.fields['at']).toEqual({ type: 'instant', values: at });
    expect((source.fields['at'] as { values: Float64Array }).values).toBe(at);
    expect((source.fields['lead'] as { codes: Int32Array }).codes).toBe(lead.codes);
    expect([cells(source.fields['event']), cells(source.fields['n'])]).toEqual([
      ['x', null],
      [1, 2],
    ]);
    const objects = oneOf(await loadText(text, {}, { rows: { src: [{ lead: 7, at: new Date(0), event: 'x' }] } }));
    expect([cells(objects.source.fields['lead']), cells(objects.source.fields['at'])]).toEqual([
      ['7'],
      ['1970-01-01T00:00:00Z'],
    ]);
    const uneven = await loadText(text, {}, { rows: { src: { lead: ['a'], at: Float64Array.of(1, 2) } } });
    expect(uneven.diagnostics.map(({ code }) => code)).toEqual(['unequal-columns']);
  });

  it('loads only the sources asked for', async () => {
    const text = `${sourceText('kind: leads\nfrom: a.csv')}  other:\n    kind: leads\n    from: b.csv\n`;
    expect(Object.keys((await loadText(text, { 'a.csv': 'lead\n1\n' }, { only: ['src'] })).sources)).toEqual(['src']);
  });

  it('counts rows whose lead the leads source has, and those later than as-of', async () => {
    const text = `${sourceText('kind: events\nfrom: a.csv')}  crm:\n    kind: leads\n    from: b.csv\n`;
    const files = {
      'a.csv': 'lead,at,event\n1,2026-01-05,e\n2,2026-01-06,e\nX@Y.de,2026-01-05,e\n,2026-01-05,e\n',
      'b.csv': 'lead,email\n1,x@y.de\n',
    };
    const loaded = await loadText(text, files, { asOf: '2026-01-05' });
    expect(loaded.quality.joins).toEqual([{ left: 'src', right: 'crm', on: 'lead', matched: 2, unmatched: 1 }]);
    expect(oneOf(loaded).quality.findings).toMatchObject([{ code: 'future-date', count: 1 }]);
  });

  it('keeps text of JSON as text, lists as cells with several values, and says where types are mixed', async () => {
    const json =
      '[{"lead": 1, "zip": "12345", "n": 5, "on": true, "tags": ["a", "b"], "mix": 1, "seen": "2026-01-05T10:00:00Z"}, {"lead": 2, "mix": "x"}]';
    const { source, quality } = oneOf(await loadText(sourceText('kind: leads\nfrom: a.json'), { 'a.json': json }));
    const types = Object.fromEntries(Object.entries(source.fields).map(([name, column]) => [name, column.type]));
    expect(types).toEqual({
      lead: 'text',
      zip: 'text',
      n: 'number',
      on: 'boolean',
      tags: 'list',
      mix: 'text',
      seen: 'instant',
    });
    expect(quality.findings).toMatchObject([{ code: 'mixed-types' }]);
  });
});
