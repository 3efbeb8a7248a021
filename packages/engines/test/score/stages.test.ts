import { compile } from '@sluice/core';
import type { MetricQuery } from '@sluice/core/query';
import { duckdb } from '@sluice/engines/duckdb';
import { memory } from '@sluice/engines/memory';
import { describe, expect, it } from 'vitest';
import { noDuckdb } from '../../../../test/agree/duckdb.ts';

async function rows(text: string, query: MetricQuery) {
  const { catalog, diagnostics } = compile(`sluice: 1\n${text}`);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return (await (await memory(catalog)).answer(query)).rows();
}

async function counts(text: string, funnel = 'f'): Promise<Record<string, unknown>> {
  const answer = await rows(text, { funnel });
  return Object.fromEntries(answer.map((row) => [row['stage'], row['count']]));
}

const log = (stages: string, acts: readonly (readonly [lead: string, at: string, event: string])[], more = '') => `
timezone: UTC
as_of: 2026-12-31
sources:
  crm: {kind: leads, rows: [{lead: a, at: "2026-01-01T00:00:00Z", size: 10, called: "2026-01-05T00:00:00Z"}, {lead: b, at: "2026-01-01T00:00:00Z", size: 99, called: "2026-01-05T00:00:00Z"}]}
  acts: {kind: events, rows: [${acts.map(([lead, at, event]) => `{lead: ${lead}, at: "2026-01-${at}", event: ${event}}`).join(', ')}]}
scores:
  heat: {groups: [{id: g, ${more} rules: [{event: read, points: 10}, {event: bad, points: -100}]}], grades: {hot: 20, cold: 0}}
  fit: {groups: [{id: g, rules: [{where: {size: {gte: 50}}, points: 50}]}], grades: {A: 50, B: 0}}
matrix:
  rows: fit
  columns: {score: heat, cuts: {1: 20, 2: 0}}
  routes: [{cells: [A1], route: fast_track}, {cells: [B1, B2], route: nurture}]
funnels:
  f: {window: none, stages: [${stages}]}
`;

const read = (lead: string, ...days: string[]) => days.map((day) => [lead, `${day}T00:00:00Z`, 'read'] as const);

describe('a stage by a score', () => {
  it('is reached at the row that brings the points, and shares it with the stage before', async () => {
    const stages = '{id: read, event: read}, {id: mql, score: {heat: {gte: 20}}}, {id: called, date: crm.called}';
    expect(await counts(log(stages, read('a', '02', '03')))).toEqual({ read: 1, mql: 1, called: 1 });
    expect(await counts(log(stages, read('a', '02', '06'))), 'called too early').toEqual({
      read: 1,
      mql: 1,
      called: 0,
    });
    expect(await counts(log(stages, read('a', '02')))).toEqual({ read: 1, mql: 0, called: 0 });
    const one = '{id: read, event: read}, {id: mql, score: {heat: {gte: 10}}}';
    expect(await counts(log(one, read('a', '02'))), 'at the same row').toEqual({ read: 1, mql: 1 });
  });

  it('lets two stages by a score share one row, but no other', async () => {
    const two = '{id: read, event: read}, {id: warm, score: {heat: {gte: 5}}}, {id: hot, score: {heat: {gte: 10}}}';
    expect(await counts(log(two, read('a', '02')))).toEqual({ read: 1, warm: 1, hot: 1 });
    const again = '{id: read, event: read}, {id: warm, score: {heat: {gte: 5}}}, {id: again, event: read}';
    expect(await counts(log(again, read('a', '02')))).toEqual({ read: 1, warm: 1, again: 0 });
  });

  it('is reached at once where it already holds, by the first row of any kind', async () => {
    const stages = '{id: talk, event: talk}, {id: mql, score: {heat: {gte: 20}}}';
    const before = [...read('a', '02', '03'), ['a', '04T00:00:00Z', 'talk'] as const];
    expect(await counts(log(stages, before))).toEqual({ talk: 1, mql: 1 });
    const lost = [
      ...read('a', '02', '03'),
      ['a', '03T12:00:00Z', 'bad'] as const,
      ['a', '04T00:00:00Z', 'talk'] as const,
    ];
    expect(await counts(log(stages, lost)), 'it held before, not after').toEqual({ talk: 1, mql: 0 });
  });

  it('is not reached between rows, where only a penalty fades', async () => {
    const fading = 'half_life: 1 day,';
    const stages = '{id: bad, event: bad}, {id: fine, score: {heat: {gt: -1}}}';
    const bad = ['a', '02T00:00:00Z', 'bad'] as const;
    expect(await counts(log(stages, [bad], fading))).toEqual({ bad: 1, fine: 0 });
    expect(await counts(log(stages, [bad, ['a', '20T00:00:00Z', 'talk']], fading))).toEqual({ bad: 1, fine: 1 });
  });

  it('can be the first, reached whenever it turns true', async () => {
    const stages = '{id: mql, score: {heat: {gte: 20}}}, {id: called, date: crm.called}';
    expect(await counts(log(stages, read('a', '02', '03')))).toEqual({ mql: 1, called: 1 });
  });

  it('counts the creation of a record as a row', async () => {
    const stages = '{id: fit, grade: {fit: A}}, {id: called, date: crm.called}';
    expect(await counts(log(stages, []))).toEqual({ fit: 1, called: 1 });
  });

  it('is a grade, a cell or a route too', async () => {
    const acts = [...read('a', '02', '03'), ...read('b', '02', '03')];
    const of = async (reach: string) =>
      (await counts(log(`{id: read, event: read}, {id: there, ${reach}}`, acts)))['there'];
    expect(await of('grade: {heat: hot}')).toBe(2);
    expect(await of('grade: {heat: hot, fit: A}')).toBe(1);
    expect(await of('cell: [A1, A2]')).toBe(1);
    expect(await of('route: [fast_track, nurture]')).toBe(2);
    expect(await of('route: fast_track')).toBe(1);
  });

  it('stands in no way of a direct stage', async () => {
    const stages =
      '{id: read, event: read}, {id: warm, score: {heat: {gte: 5}}}, {id: talk, event: talk, direct: true}';
    expect(await counts(log(stages, [...read('a', '02'), ['a', '03T00:00:00Z', 'talk']]))).toEqual({
      read: 1,
      warm: 1,
      talk: 1,
    });
    const between = [
      ...read('a', '02'),
      ['a', '02T12:00:00Z', 'other'] as const,
      ['a', '03T00:00:00Z', 'talk'] as const,
    ];
    expect(
      await counts(
        log(stages.replace('warm, score: {heat: {gte: 5}}', 'warm, score: {heat: {gte: 5}}, optional: true'), between),
      ),
    ).toMatchObject({ read: 1 });
  });
});

describe.each([['memory', memory], ...(noDuckdb ? [] : ([['duckdb', duckdb]] as const))] as const)(
  'a first stage by a score, in %s',
  (_, open) => {
    type Acts = Parameters<typeof log>[1];
    const hot = '{id: hot, score: {heat: {gte: 10}}}, {id: buy, event: buy}';

    async function inTenDays(acts: Acts, stages = hot, more = '', edit = (text: string) => text): Promise<unknown[]> {
      const text = log(stages, acts, more).replace('window: none', 'window: 10 days');
      const { catalog, diagnostics } = compile(`sluice: 1\n${edit(text)}`);
      expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
      const engine = await open(catalog);
      const counts = (await engine.answer({ funnel: 'f' })).rows().map((row) => row['count']);
      if ('close' in engine) await engine.close();
      return counts;
    }

    const act = (day: string, event: string) =>
      ['a', day.includes('T') ? `${day}:00:00Z` : `${day}T00:00:00Z`, event] as const;

    it('is not entered again by a row at which it is still true', async () => {
      expect(await inTenDays([act('02', 'read'), act('20', 'talk'), act('25', 'buy')])).toEqual([1, 0]);
      expect(await inTenDays([act('02', 'read'), act('20', 'read'), act('25', 'buy')]), 'more points').toEqual([1, 0]);
      expect(await inTenDays([act('02', 'read'), act('12', 'buy')]), 'in its window').toEqual([1, 1]);
    });

    it('gives its row to no stage after it', async () => {
      const read = '{id: hot, score: {heat: {gte: 10}}}, {id: read, event: read}';
      expect(await inTenDays([act('02', 'read')], read)).toEqual([1, 0]);
      expect(await inTenDays([act('02', 'read'), act('03', 'read')], read)).toEqual([1, 1]);
      const called = '{id: fine, score: {heat: {lt: 10}}}, {id: lead, row: crm}';
      expect(await inTenDays([], called), 'the record is the row at which it is').toEqual([2, 0]);
    });

    it('is entered again where it turns true again, having been false at the row before', async () => {
      const fading = 'half_life: 5 days,';
      const cooled = [act('02', 'read'), act('09', 'talk'), act('20', 'read'), act('25', 'buy')];
      expect(await inTenDays(cooled, hot, fading), 'false on 9 January').toEqual([1, 1]);
      const unseen = [act('02', 'read'), act('20', 'read'), act('25', 'buy')];
      expect(await inTenDays(unseen, hot, fading), 'no row between').toEqual([1, 0]);
    });

    it('is entered by the first row with a stamp where it always was true', async () => {
      const fine = '{id: fine, score: {heat: {lt: 10}}}, {id: buy, event: buy}';
      expect(await inTenDays([act('05', 'talk'), act('09', 'buy')], fine), 'both were created on 1 January').toEqual([
        2, 1,
      ]);
      const later = [act('05', 'talk'), act('20', 'talk'), act('25', 'buy')];
      expect(await inTenDays(later, fine)).toEqual([2, 0]);
      const undated = (text: string) => text.replaceAll('at: "2026-01-01T00:00:00Z"', 'at: null');
      expect(await inTenDays(later, fine, '', undated), 'b has no row').toEqual([1, 0]);
      expect(await inTenDays([act('05', 'talk'), act('15', 'buy')], fine, '', undated)).toEqual([1, 1]);
    });

    it('stands in no way of a direct stage before or after it', async () => {
      const direct =
        '{id: read, event: read}, {id: talk, event: talk, direct: true}, {id: hot, score: {heat: {gte: 20}}}';
      const acts = [act('02', 'read'), act('03', 'talk'), act('04', 'read')];
      expect(await inTenDays(acts, direct)).toEqual([1, 1, 1]);
      const other = [act('02', 'read'), act('02T12', 'other'), act('03', 'talk')];
      expect(await inTenDays(other, direct), 'another row between').toEqual([1, 0, 0]);
    });

    it('goes by the row before where it is a grade of two scores, a cell or a route', async () => {
      const acts = ['a', 'b'].flatMap((lead) =>
        [act('02', 'read'), act('03', 'read'), act('20', 'talk'), act('25', 'buy')].map(
          ([, at, event]) => [lead, at, event] as const,
        ),
      );
      const of = async (reach: string) => await inTenDays(acts, `{id: there, ${reach}}, {id: buy, event: buy}`);
      expect(await of('grade: {heat: hot, fit: A}')).toEqual([1, 0]);
      expect(await of('cell: [A1, B1]')).toEqual([2, 0]);
      expect(await of('route: [fast_track, nurture]')).toEqual([2, 0]);
    });

    it('opens a window at every row at which it holds where stages come in any order', async () => {
      const acts = [act('02', 'read'), act('20', 'talk'), act('25', 'buy')];
      const inAnyOrder = (text: string) => text.replace('window:', 'order: any, window:');
      expect(await inTenDays(acts, hot, '', inAnyOrder)).toEqual([1, 1]);
    });
  },
);

describe('grades, cells and routes', () => {
  const file = log('{id: read, event: read}, {id: called, date: crm.called}', [
    ...read('a', '02', '03'),
    ...read('b', '02'),
  ]);

  it('split funnels and metrics, and add up', async () => {
    expect(await rows(file, { metrics: ['count(read)'], by: ['route'] })).toEqual([
      { route: 'nurture', 'count(read)': 1 },
      { route: null, 'count(read)': 1 },
    ]);
    expect(await rows(file, { metrics: ['count(read)'], by: ['fit_grade'] })).toEqual([
      { fit_grade: 'A', 'count(read)': 1 },
      { fit_grade: 'B', 'count(read)': 1 },
    ]);
    expect(await rows(file, { metrics: ['rows(acts)'], by: ['heat_grade'] })).toEqual([
      { heat_grade: 'cold', 'rows(acts)': 1 },
      { heat_grade: 'hot', 'rows(acts)': 2 },
    ]);
  });

  it('filter', async () => {
    expect(await rows(file, { metrics: ['count(read)', 'rows(acts)'], where: { cell: 'B1' } })).toEqual([
      { 'count(read)': 1, 'rows(acts)': 2 },
    ]);
  });

  it('go by as-of', async () => {
    const early = { metrics: ['rows(acts)'], by: ['heat_grade'], asOf: '2026-01-02T12:00:00Z' };
    expect(await rows(file, early)).toEqual([{ heat_grade: 'cold', 'rows(acts)': 2 }]);
  });
});
