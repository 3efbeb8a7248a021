import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sluice, temporaryFolder } from './support/cli.ts';
import { broken, leads, mailing, shop } from './support/files.ts';

const { folder, remove } = temporaryFolder();
beforeAll(() => {
  mkdirSync(join(folder, 'data'));
  writeFileSync(join(folder, 'good.yaml'), mailing);
  writeFileSync(join(folder, 'broken.yaml'), broken);
  writeFileSync(join(folder, 'shop.yaml'), shop);
  writeFileSync(join(folder, 'lost.yaml'), shop.replace('data/leads.csv', 'data/gone.csv'));
  writeFileSync(join(folder, 'wide.yaml'), new Uint8Array([0xff, 0xfe, 0x73, 0, 0x6c, 0]));
  writeFileSync(join(folder, 'data/leads.csv'), leads);
});
afterAll(remove);

describe('sluice check FILE…', () => {
  it('ends with 0 and says so where nothing is wrong', async () => {
    expect(await sluice(folder, 'check', 'good.yaml')).toEqual({ code: 0, out: 'good.yaml: No errors.\n', err: '' });
  });

  it('ends with 1 and shows the place, the reason and what to do', async () => {
    const { code, out, err } = await sluice(folder, 'check', 'broken.yaml');
    expect([code, err]).toEqual([1, '']);
    expect(out).toContain('broken.yaml:6:');
    expect(out).toMatch(/\^{3,}/);
    expect(out).toContain('why:');
    expect(out).toContain('clicked');
  });

  it('names the place in an included file, of what its data says too, and of a first definition in the file itself', async () => {
    const part =
      'sluice: 1\nfunnels:\n  mailing: {stages: [a, b], counts: {a: 2, b: 1}}\nsources:\n  s: {kind: leads, from: gone.csv}\n';
    writeFileSync(join(folder, 'part.yaml'), part);
    writeFileSync(join(folder, 'whole.yaml'), `${mailing}include: [part.yaml]\n`);
    const { out } = await sluice(folder, 'check', '--data', 'whole.yaml');
    expect(out).toContain('part.yaml:3:3\n');
    expect(out).toContain('  see:  whole.yaml:4:3 the first');
    expect(out).toContain('part.yaml:5:26\nerror file-not-found');
  });

  it('checks the other files where one is not there, and ends with 1', async () => {
    const { code, out, err } = await sluice(folder, 'check', 'good.yaml', 'gone.yaml', 'broken.yaml');
    expect([code, err]).toEqual([1, 'error: There is no file gone.yaml.\n']);
    expect(out).toContain('good.yaml: No errors.');
    expect(out).toContain('broken.yaml:6:');
    const json = await sluice(folder, 'check', 'good.yaml', 'gone.yaml', '--format', 'json');
    expect([json.code, json.out]).toEqual([1, '[]\n']);
  });

  it('prints the json of every file in one list, with places from 1', async () => {
    const { code, out } = await sluice(folder, 'check', 'good.yaml', 'broken.yaml', '--format', 'json');
    const list = JSON.parse(out);
    expect(code).toBe(1);
    expect(list.length).toBeGreaterThan(0);
    for (const one of list) {
      expect(one).toMatchObject({
        file: 'broken.yaml',
        severity: expect.any(String),
        code: expect.stringMatching(/^[a-z-]+$/),
      });
      for (const key of ['message', 'why', 'help']) expect(one[key]).not.toBe('');
      for (const key of ['line', 'column', 'endLine', 'endColumn']) expect(one[key]).toBeGreaterThanOrEqual(1);
    }
    expect(list[0].line).toBe(6);
  });

  it('prints an empty list where nothing is wrong', async () => {
    expect(JSON.parse((await sluice(folder, 'check', 'good.yaml', '--format', 'json')).out)).toEqual([]);
  });

  it('prints SARIF that names rule, place and level of each', async () => {
    const { out } = await sluice(folder, 'check', 'broken.yaml', '--format', 'sarif');
    const { version, runs } = JSON.parse(out);
    const [{ tool, results }] = runs;
    expect(version).toBe('2.1.0');
    expect(tool.driver.rules[results[0].ruleIndex].id).toBe(results[0].ruleId);
    expect(results[0].level).toBe('error');
    expect(results[0].locations[0].physicalLocation).toMatchObject({
      artifactLocation: { uri: 'broken.yaml' },
      region: { startLine: 6 },
    });
  });

  it('prints annotations that GitHub reads, one a line', async () => {
    const { out } = await sluice(folder, 'check', 'broken.yaml', '--format', 'github');
    expect(out.trimEnd().split('\n')[0]).toMatch(
      /^::error file=broken\.yaml,line=6,endLine=6,col=\d+,endColumn=\d+,title=[a-z-]+::.+$/,
    );
  });

  it('looks at the data only with --data', async () => {
    expect((await sluice(folder, 'check', 'lost.yaml')).code).toBe(0);
    const { code, out } = await sluice(folder, 'check', 'lost.yaml', '--data');
    expect([code, out]).toEqual([1, expect.stringContaining('file-not-found')]);
    expect((await sluice(folder, 'check', 'shop.yaml', '--data')).code).toBe(0);
  });

  it('asks with --data what the dashboards ask', async () => {
    const asks = shop.replace('{kpi: cpl}', '{kpi: "sum(crm.amont)", where: {contry: DE}}');
    writeFileSync(join(folder, 'asks.yaml'), asks.replace('[country]', '[land]'));
    expect((await sluice(folder, 'check', 'asks.yaml')).code).toBe(0);
    const { code, out } = await sluice(folder, 'check', 'asks.yaml', '--data', '--format', 'json');
    const found: { code: string; message: string; line: number }[] = JSON.parse(out);
    expect([code, found.map((one) => one.code)]).toEqual([1, ['unknown-field', 'unknown-field', 'query-unknown-name']]);
    expect(found.map(({ message }) => message)).toEqual([
      'There is no field "amont" in crm.',
      'There is no field "land" in crm.',
      'There is no dimension "contry".',
    ]);
  });

  it('tells with --data of rules no row ever met, with the number of rows they looked at', async () => {
    const file = `sluice: 1
sources:
  web: {kind: events, rows: [{lead: a, at: 2026-03-01, event: download, page: /x}, {lead: a, at: 2026-03-02, event: visit, page: /y}]}
scores:
  s:
    groups:
      - id: g
        rules:
          - {event: visit, points: 10}
          - {event: visit, where: {page: /x}, points: 3}
          - {event: downlaod, points: 3}
`;
    writeFileSync(join(folder, 'rules.yaml'), file);
    expect(JSON.parse((await sluice(folder, 'check', 'rules.yaml', '--format', 'json')).out)).toEqual([]);
    const { code, out } = await sluice(folder, 'check', 'rules.yaml', '--data', '--format', 'json');
    const found: { code: string; message: string; line: number }[] = JSON.parse(out);
    expect([code, found.map(({ code: each, message, line }) => [line, each, message])]).toEqual([
      0,
      [
        [10, 'rule-without-rows', 'The rule g.2 of "s" never matched any of 2 rows.'],
        [11, 'rule-without-rows', 'The rule g.3 of "s" never matched any of 2 rows.'],
      ],
    ]);
  });

  it('reads with --data only what build may publish, where there is a dashboard to build', async () => {
    mkdirSync(join(folder, 'inner'));
    writeFileSync(join(folder, 'inner/package.json'), '{}');
    const outside = shop.replace('data/leads.csv', '../data/leads.csv');
    writeFileSync(join(folder, 'inner/shop.yaml'), outside);
    const { code, out } = await sluice(folder, 'check', 'inner/shop.yaml', '--data');
    expect([code, out]).toEqual([1, expect.stringContaining('file-not-readable')]);
    writeFileSync(join(folder, 'inner/numbers.yaml'), outside.slice(0, outside.indexOf('dashboards:')));
    expect((await sluice(folder, 'check', 'inner/numbers.yaml', '--data')).code).toBe(0);
  });

  it('gives a file that is not UTF-8 a diagnostic', async () => {
    const { code, out } = await sluice(folder, 'check', 'wide.yaml', '--format', 'json');
    expect([code, JSON.parse(out)[0].code]).toEqual([1, 'not-utf-8']);
  });

  it.each(['nosuch.yaml', 'data'])('ends with 1 where %s is no file', async (name) => {
    const { code, out, err } = await sluice(folder, 'check', name);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(name);
  });
});

describe('sluice, called wrongly', () => {
  it.each([
    [['chek', 'good.yaml'], 'check'],
    [['check', 'good.yaml', '--fromat', 'json'], '--format'],
    [['check', 'good.yaml', '--format', 'xml'], 'pretty'],
    [['check'], 'files'],
    [['query', 'good.yaml', '--grain', 'hour'], 'month'],
    [['query', 'good.yaml', '--where', 'country'], 'FIELD=VALUE'],
    [['query', 'good.yaml', '--period', '2026', '--from', '2026-01-01'], '--period'],
    [['build', 'good.yaml'], '--output'],
    [['build', 'good.yaml', '-o', 'out', '--dashboard', 'mian'], 'main'],
    [['dev', 'good.yaml', '--port', '99999'], '65535'],
    [['metrics', 'cpk'], 'cpl'],
    [[], 'Usage'],
  ])('ends %j with 2 and names the way out', async (args, hint) => {
    const { code, out, err } = await sluice(folder, ...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(hint);
  });

  it('names the nearest command where help is asked on one there is not', async () => {
    const { code, err, out } = await sluice(folder, 'help', 'quer');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/unknown command 'quer'\s+\(Did you mean query\?\)/);
    expect((await sluice(folder, '--lang', 'zh-TW', 'help', 'quer')).err).toContain('沒有命令 quer');
    expect(await sluice(folder, 'help', 'query')).toMatchObject({ code: 0, err: '' });
  });

  it('prints help and version to standard output and ends with 0', async () => {
    expect(await sluice(folder, '--version')).toMatchObject({ code: 0, out: '0.1.0\n' });
    const help = await sluice(folder, 'query', '--help');
    expect([help.code, help.err]).toEqual([0, '']);
    expect(help.out).toContain('--as-of');
  });
});
