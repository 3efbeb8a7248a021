import { describe, expect, it } from 'vitest';
import { cells, type LoadedOne, loadCsv } from './load-text.ts';

async function at(values: readonly string[], keys = ''): Promise<LoadedOne> {
  const csv = `lead,at,event\n${values.map((v) => `x,"${v}",e`).join('\n')}\n`;
  return loadCsv(`kind: events\n${keys}`, csv);
}

async function read(...values: string[]): Promise<unknown[]> {
  const { source } = await at(values);
  return [source.fields['at']?.type, ...cells(source.fields['at'])];
}

describe('a stamp', () => {
  it('is a day where every cell is a date', async () => {
    expect(await read('2026-03-05', '2026/3/6', '2026.03.07', '20260308', '2026年3月9日')).toEqual([
      'day',
      '2026-03-05',
      '2026-03-06',
      '2026-03-07',
      '2026-03-08',
      '2026-03-09',
    ]);
  });

  it('is an instant with a zone, or in the zone of the source', async () => {
    expect(
      await read('2026-03-05T10:00:00Z', '2026-03-05 10:00', '2026-07-05T10:00:00.123456+02:00', '20260305100000'),
    ).toEqual([
      'instant',
      '2026-03-05T10:00:00Z',
      '2026-03-05T09:00:00Z',
      '2026-07-05T08:00:00.123456Z',
      '2026-03-05T09:00:00Z',
    ]);
    const { source } = await at(['2026-03-05 10:00'], 'timezone: America/New_York');
    expect(cells(source.fields['at'])).toEqual(['2026-03-05T15:00:00Z']);
  });

  it('moves a missing wall time on by the gap and takes the first of a double one', async () => {
    expect(await read('2026-03-29 02:30', '2026-10-25 02:30')).toEqual([
      'instant',
      '2026-03-29T01:30:00Z',
      '2026-10-25T00:30:00Z',
    ]);
  });

  it('has day and month in the order some cell of the column shows', async () => {
    const us = await at(['3/5/2026', '12/31/2026']);
    expect([cells(us.source.fields['at']), us.quality.sniffed]).toEqual([
      ['2026-03-05', '2026-12-31'],
      { 'dates of at': 'M/D/YYYY' },
    ]);
    const eu = await at(['3/5/2026', '31/12/2026 10:00']);
    expect([cells(eu.source.fields['at']), eu.quality.sniffed]).toEqual([
      ['2026-05-03', '2026-12-31'],
      { 'dates of at': 'D/M/YYYY' },
    ]);
    expect(await read('3.5.2026', '4.6.26')).toEqual(['day', '2026-05-03', '2026-06-04']);
    expect(await read('3/5/2026 2:15:33 PM', '12/31/2026 12:00 am')).toEqual([
      'instant',
      '2026-03-05T13:15:33Z',
      '2026-12-30T23:00:00Z',
    ]);
  });

  it('is an error where nothing shows the order, or cells contradict each other', async () => {
    const unclear = await at(['3/5/2026', '4/6/2026']);
    const mixed = await at(['3/5/2026', '13/5/2026', '5/13/2026']);
    expect(unclear.loaded.diagnostics).toMatchObject([
      { code: 'ambiguous-dates', severity: 'error', params: { column: 'at', example: '3/5/2026' } },
    ]);
    expect(mixed.loaded.diagnostics).toMatchObject([
      { code: 'mixed-date-orders', severity: 'error', params: { dayFirst: '13/5/2026', monthFirst: '5/13/2026' } },
    ]);
    for (const { loaded } of [unclear, mixed]) expect(loaded.failed).toEqual(['src']);
  });

  it('follows a stated order', async () => {
    const { source, codes } = await at(['3/5/2026', '4-6-2026'], 'dates: dd/MM/yyyy');
    expect([codes, cells(source.fields['at'])]).toEqual([[], ['2026-05-03', '2026-06-04']]);
    const us = await at(['3/5/2026'], 'dates: MM/dd/yyyy');
    expect(cells(us.source.fields['at'])).toEqual(['2026-03-05']);
  });

  it('reads names of months', async () => {
    expect(await read('5 Mar 2026', '05-Mar-2026', 'March 5, 2026', '5 September 2026')).toEqual([
      'day',
      '2026-03-05',
      '2026-03-05',
      '2026-03-05',
      '2026-09-05',
    ]);
    expect(await read('Jun 09, 2018 09:30 pm', 'Thu, 05 Mar 2026 10:00:00 GMT')).toEqual([
      'instant',
      '2018-06-09T19:30:00Z',
      '2026-03-05T10:00:00Z',
    ]);
  });

  it('reads Unix seconds, milliseconds and microseconds by their length, or by the unit stated', async () => {
    expect(await read('1617691790', '1617691790431', '1617691790431488', '1617691790.5')).toEqual([
      'instant',
      '2021-04-06T06:49:50Z',
      '2021-04-06T06:49:50.431Z',
      '2021-04-06T06:49:50.431488Z',
      '2021-04-06T06:49:50.500Z',
    ]);
    const { source } = await at(['86400'], 'dates: unix');
    expect(cells(source.fields['at'])).toEqual(['1970-01-02T00:00:00Z']);
  });

  it('counts by day where dates and times are mixed, which is a finding', async () => {
    const { source, quality } = await at(['2026-03-05', '2026-03-05 23:30', '2026-03-05T23:30:00Z']);
    expect([source.fields['at']?.type, ...cells(source.fields['at'])]).toEqual([
      'day',
      '2026-03-05',
      '2026-03-05',
      '2026-03-06',
    ]);
    expect(quality.findings).toMatchObject([{ code: 'mixed-precision', count: 1 }]);
  });

  it('is missing, counted and listed where a cell is no date of the calendar', async () => {
    const { source, quality } = await at(['2026-02-30', '2026-03-05', 'soon', '2026-03-05 25:00', ' ']);
    expect(cells(source.fields['at'])).toEqual([null, '2026-03-05', null, null, null]);
    expect(quality.unparsed.map(({ row, text }) => [row, text])).toEqual([
      [1, '2026-02-30'],
      [3, 'soon'],
      [4, '2026-03-05 25:00'],
    ]);
    expect([quality.earliest, quality.latest]).toEqual(['2026-03-05', '2026-03-05']);
  });

  it('is sniffed in columns no key names, but never from digits alone', async () => {
    const { source } = await loadCsv(
      'kind: events',
      'lead,at,event,seen,code\nx,2026-01-01,e,2026-03-05 10:00,20260305\n',
    );
    expect([source.fields['seen']?.type, source.fields['code']?.type]).toEqual(['instant', 'number']);
  });
});
