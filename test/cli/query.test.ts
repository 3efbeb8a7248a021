import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleData } from '../../scripts/lib/example-data.mjs';
import { at } from '../../scripts/lib/root.mjs';
import { sluice, temporaryFolder } from './support/cli.ts';
import { broken, leads, mailing, shop } from './support/files.ts';

const { folder, remove } = temporaryFolder();
beforeAll(() => {
  mkdirSync(join(folder, 'data'));
  writeFileSync(join(folder, 'mailing.yaml'), mailing);
  writeFileSync(join(folder, 'broken.yaml'), broken);
  writeFileSync(join(folder, 'shop.yaml'), shop);
  writeFileSync(join(folder, 'lost.yaml'), shop.replace('data/leads.csv', 'data/gone.csv'));
  writeFileSync(join(folder, 'data/leads.csv'), leads);
});
afterAll(remove);

const json = async (...args: string[]) => JSON.parse((await sluice(folder, 'query', ...args, '--format', 'json')).out);

describe('sluice query FILE, asked wrongly', () => {
  it('says that no group has the value of a filter, and which is near', async () => {
    const { code, err, out } = await sluice(folder, 'query', 'shop.yaml', 'sales', '--where', 'country=Germny');
    expect({ code, out: out.includes('won'), err }).toMatchObject({ code: 0, out: true });
    expect(err).toContain('value-not-in-data');
    expect(err).toMatch(/Germny/);
    expect((await sluice(folder, 'query', 'shop.yaml', 'sales', '--where', 'country=')).err).not.toContain('value-not');
  });

  it('says once what is wrong with all questions', async () => {
    const { err, code } = await sluice(folder, 'query', 'shop.yaml', '--by', 'nope');
    expect({ code, times: err.split('query-unknown-name').length - 1 }).toEqual({ code: 2, times: 1 });
    expect(err).toMatch(/\n {2}why: {2}The file defines: .*\n {2}help: /);
  });

  it('refuses a period that ends where it starts or before, rather than counting 0', async () => {
    for (const to of ['2026-02-01', '2026-01-01']) {
      const { err, code, out } = await sluice(
        folder,
        'query',
        'shop.yaml',
        'sales',
        '--from',
        '2026-02-01',
        '--to',
        to,
      );
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toContain('query-ends-before-start');
    }
  });
});

describe('sluice query FILE --format json', () => {
  it('gives exactly this for the smallest file', async () => {
    expect(await sluice(folder, 'query', 'mailing.yaml', '--format', 'json')).toMatchObject({ code: 0, err: '' });
    expect(await json('mailing.yaml')).toEqual({
      asOf: '2026-11-21T12:00:00Z',
      timezone: 'UTC',
      results: [
        {
          name: 'mailing',
          kind: 'funnel',
          rows: [
            { stage: 'opened', count: 10, rate_first: 1, rate_previous: null },
            { stage: 'clicked', count: 3, rate_first: 0.3, rate_previous: 0.3 },
          ],
        },
      ],
      diagnostics: [],
    });
  });

  it('gives money as exact decimal text, counts and ratios as numbers', async () => {
    const { results } = await json('shop.yaml', 'cpl', 'count(lead)', 'rate(lead, won)', 'value(won)');
    expect(results).toEqual([
      { name: 'cpl', unit: 'currency', rows: [{ value: '37.5375' }] },
      { name: 'count(lead)', unit: 'count', rows: [{ value: 4 }] },
      { name: 'rate(lead, won)', unit: 'ratio', rows: [{ value: 0.5 }] },
      { name: 'value(won)', unit: 'currency', rows: [{ value: '1300.45' }] },
    ]);
  });

  it('gives the facts of each stage of a funnel, and what is not defined as null', async () => {
    const { results } = await json('shop.yaml', 'sales');
    expect(results[0].rows[1]).toEqual({
      stage: 'won',
      count: 2,
      rate_first: 0.5,
      rate_previous: 0.5,
      value: '1300.45',
      median_days_previous: 22.5,
      mean_days_previous: 22.5,
      median_days_first: 22.5,
      maturing: expect.any(Number),
    });
    expect(results[0].rows[0]).toMatchObject({ stage: 'lead', median_days_previous: null, rate_previous: null });
  });

  it('splits by dimensions, keeps an empty value as null, and filters by --where', async () => {
    const { results } = await json('shop.yaml', 'count(lead)', '--by', 'country');
    const rows = [...results[0].rows].sort((a, b) => String(a.country).localeCompare(String(b.country)));
    expect(rows).toEqual([
      { country: '=HYPERLINK("x")', value: 1 },
      { country: 'DE', value: 2 },
      { country: null, value: 1 },
    ]);
    const value = async (...where: string[]) =>
      (await json('shop.yaml', 'count(lead)', ...where.flatMap((w) => ['--where', w]))).results[0].rows[0].value;
    expect([await value('country=DE'), await value('country='), await value('country=DE', 'country=')]).toEqual([
      2, 1, 3,
    ]);
  });

  it('splits once by a dimension that is named twice', async () => {
    const once = await sluice(folder, 'query', 'shop.yaml', 'sales', '--by', 'country', '--format', 'json');
    for (const by of [
      ['--by', 'country,country'],
      ['--by', 'country', '--by', 'country'],
    ])
      expect(await sluice(folder, 'query', 'shop.yaml', 'sales', ...by, '--format', 'json')).toEqual(once);
  });

  it('gives one row a bucket with --grain, each named by its first day', async () => {
    const { results } = await json(
      'shop.yaml',
      'cpl',
      '--grain',
      'month',
      '--from',
      '2026-01-01',
      '--to',
      '2026-04-01',
    );
    expect(results[0].rows).toEqual([
      { period: '2026-01-01', value: '50.05' },
      { period: '2026-02-01', value: '25.025' },
      { period: '2026-03-01', value: null },
    ]);
  });

  it('takes time words, and another as-of, after which rows do not exist', async () => {
    const words = await json('shop.yaml', 'count(lead)', '--period', '2026-02');
    expect(words.results[0].rows).toEqual([{ value: 2 }]);
    const early = await json('shop.yaml', 'count(lead)', '--as-of', '2026-01-05');
    expect(early.results[0].rows).toEqual([{ value: 1 }]);
    expect(early.asOf.slice(0, 10)).toBe('2026-01-05');
  });

  it('without names gives every funnel and every metric of the file', async () => {
    const { results } = await json('shop.yaml');
    expect(results.map(({ name }: { name: string }) => name)).toEqual(['sales', 'cpl']);
  });

  it('gives what can be answered and the diagnostics of the rest', async () => {
    const { code, out } = await sluice(folder, 'query', 'shop.yaml', 'cpl', 'cpk', '--format', 'json');
    const { results, diagnostics } = JSON.parse(out);
    expect([code, results.length, diagnostics.length]).toEqual([2, 1, 1]);
    expect(diagnostics[0]).toMatchObject({
      severity: 'error',
      file: '(query)',
      message: expect.stringContaining('cpk'),
    });
  });

  it('ends with 1 where the file or its data has errors, and still prints what stands', async () => {
    const failed = await sluice(folder, 'query', 'broken.yaml', '--format', 'json');
    expect([failed.code, JSON.parse(failed.out).diagnostics.length > 0]).toEqual([1, true]);
    const lost = await sluice(folder, 'query', 'lost.yaml', 'cpl', '--format', 'json');
    expect(lost.code).toBe(1);
    expect(JSON.parse(lost.out).diagnostics[0]).toMatchObject({ code: 'file-not-found', file: 'lost.yaml' });
  });
});

describe('sluice query FILE', () => {
  it('prints a table for people, and diagnostics to standard error alone', async () => {
    const { code, out, err } = await sluice(folder, 'query', 'shop.yaml', 'sales', 'cpl', 'cpk');
    expect(code).toBe(2);
    expect(out).toMatch(/^won +2 +50.%/m);
    expect(out).toMatch(/Cost per lead \(cpl\) {2}€37\.54/);
    expect(out).toContain('As of 1 Apr 2026');
    expect(out).not.toContain('cpk');
    expect(err).toContain('cpk');
  });

  it('says why a number is not defined, and names the funnel that was meant', async () => {
    const split = await sluice(folder, 'query', 'mailing.yaml', '--by', 'channel');
    expect([split.code, split.out]).toEqual([
      0,
      expect.stringMatching(/opened +—[\s\S]*cannot be split by this dimension/),
    ]);
    const near = await sluice(folder, 'query', 'mailing.yaml', 'mailin');
    expect([near.code, near.out, near.err]).toEqual([2, '', expect.stringContaining('the funnel mailing')]);
  });

  it('prints csv whose texts no spreadsheet runs, and whose numbers are raw', async () => {
    const { out } = await sluice(
      folder,
      'query',
      'shop.yaml',
      'count(lead)',
      'value(won)',
      '--by',
      'country',
      '--format',
      'csv',
    );
    const [head, ...rows] = out.trimEnd().split('\r\n');
    expect(head).toBe('country,count(lead),value(won)');
    expect(rows).toContain('DE,2,1300.45');
    expect(rows.find((row) => row.includes('HYPERLINK'))).toMatch(/^"'=HYPERLINK\(""x""\)",1,/);
  });

  it('prints a mixture of funnels and metrics as one value a row', async () => {
    const { out } = await sluice(folder, 'query', 'shop.yaml', '--format', 'csv');
    const rows = out.trimEnd().split('\r\n');
    expect(rows[0]).toBe('name,stage,measure,value');
    expect(rows).toContain('sales,won,count,2');
    expect(rows).toContain('cpl,,value,37.5375');
  });
});

describe('sluice query on the examples', () => {
  it('answers the mailing of the repository', async () => {
    const { code, out } = await sluice(at('examples/mailing'), 'query', 'sluice.yaml', '--format', 'json');
    expect([code, JSON.parse(out).results[0].rows[1].count]).toEqual([0, 3]);
  });

  it('answers the pipeline as its rows say', async () => {
    const { code, out } = await sluice(at('examples/pipeline'), 'query', 'sluice.yaml', '--format', 'json');
    const { results, timezone } = JSON.parse(out);
    const deals = readFileSync(at('examples/pipeline/data/deals.csv'), 'utf8').trimEnd().split(/\r?\n/);
    const column = (deals[0] ?? '').split(',').indexOf('stage');
    const count = (stage: string) => deals.slice(1).filter((row) => row.split(',')[column] === stage).length;
    const named = new Map(results.map((result: { name: string }) => [result.name, result]));
    expect([code, timezone]).toEqual([0, 'Europe/Berlin']);
    expect(named.get('win_rate')).toMatchObject({ unit: 'ratio', rows: [{ value: expect.any(Number) }] });
    const [{ value }] = (named.get('win_rate') as { rows: [{ value: number }] }).rows;
    expect(value).toBeCloseTo(count('Won') / (count('Won') + count('Lost')), 9);
    const funnel = named.get('pipeline') as { rows: { stage: string; count: number }[] };
    expect(funnel.rows.find(({ stage }) => stage === 'won')?.count).toBe(count('Won'));
    expect(funnel.rows.find(({ stage }) => stage === 'opened')?.count).toBe(deals.length - 1);
  });

  it('answers acme, its six stages falling and its money as text', { timeout: 240_000 }, async () => {
    if (!existsSync(at('examples/acme/data/crm-leads.csv')))
      expect(await exampleData('examples/acme', () => {})).toBe(0);
    const { code, out } = await sluice(
      at('examples/acme'),
      'query',
      'sluice.yaml',
      'demand',
      'cpl',
      'cac',
      'roi',
      '--format',
      'json',
    );
    const [demand, cpl, cac, roi] = JSON.parse(out).results;
    const counts = demand.rows.map(({ count }: { count: number }) => count);
    expect([code, counts.length]).toEqual([0, 6]);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
    for (const money of [cpl, cac]) expect(money.rows[0].value).toMatch(/^\d+(\.\d+)?$/);
    expect(roi).toMatchObject({ unit: 'ratio', rows: [{ value: expect.any(Number) }] });
  });
});
