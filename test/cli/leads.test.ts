import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { at } from '../../scripts/lib/root.mjs';
import { noDuckdb } from '../agree/duckdb.ts';
import { sluice, temporaryFolder } from './support/cli.ts';

const file = `
sluice: 1
timezone: Asia/Shanghai
as_of: "2026-03-08T10:00:00Z"
sources:
  crm: {kind: leads, rows: [{lead: ada, at: 2026-01-01, industry: retail}, {lead: bob, at: 2026-01-01, industry: steel}]}
  web:
    kind: events
    place: channel
    rows:
      - {lead: ada, at: "2026-03-01T10:00:00Z", event: favourite, channel: wechat, topic: content marketing}
      - {lead: bob, at: "2026-03-08T10:00:00Z", event: trial, channel: product page, topic: acquisition}
      - {lead: bob, at: "2026-03-01T10:00:00Z", event: read, channel: wechat, topic: content marketing}
scores:
  heat:
    groups:
      - {id: g, max: 10, half_life: 7 days, rules: [{event: favourite, points: 10}, {event: [trial, read], points: 8}]}
      - {id: h, rules: [{inactive: 5 days, points: -2}, {where: {industry: steel}, points: 3}]}
labels:
  retailer: {where: {industry: retail}}
  topic_of: {label: {en: Topic, zh-CN: 主题}, interest: {tag: topic, decay: {factor: 0.7, every: 7 days}, places: {wechat: 0.8}, actions: {favourite: 0.8}}}
funnels: {f: {window: none, stages: [{id: seen, event: any}, {id: tried, event: trial}]}}
`;

const { folder, remove } = temporaryFolder();
beforeAll(() => {
  writeFileSync(join(folder, 'leads.yaml'), file);
  writeFileSync(join(folder, 'wrong.yaml'), `${file}metrics: {odd: {formula: spend / nope}}\n`);
  writeFileSync(join(folder, 'likely.yaml'), file.replace('labels:', 'labels:\n  hot: {predictive: {stage: tried}}'));
});
afterAll(remove);

const engines = ['memory', ...(noDuckdb ? [] : ['duckdb'])];

describe.each(engines)('sluice labels FILE --engine %s', (engine) => {
  it('prints the label of each lead with the weights of its tags: G15', async () => {
    const { code, out } = await sluice(folder, 'labels', 'leads.yaml', 'topic_of', '--engine', engine);
    expect(code).toBe(0);
    expect(out).toBe(
      [
        'Topic',
        'lead  label              weights',
        'ada   content marketing  content marketing 0.448',
        'bob   acquisition        acquisition 1, content marketing 0.56',
        '',
        'label: acquisition 1, content marketing 1',
        '',
        'As of 8 Mar 2026, 18:00 (Asia/Shanghai).',
        '',
      ].join('\n'),
    );
  });

  it('gives all labels of one lead, however its id is written, as JSON', async () => {
    const asked = ['--lead', ' bob ', '--engine', engine, '--format', 'json'];
    const answer = JSON.parse((await sluice(folder, 'labels', 'leads.yaml', ...asked)).out);
    expect(answer.asOf).toBe('2026-03-08T10:00:00Z');
    const [retailer, topic] = answer.labels;
    expect(retailer).toEqual({ label: 'retailer', rows: [{ lead: 'bob', value: 'false' }] });
    expect(topic.rows.map(({ lead, value }: { lead: string; value: string }) => [lead, value])).toEqual([
      ['bob', 'acquisition'],
    ]);
    const weights: { tag: string; weight: number }[] = topic.rows[0].weights;
    expect(weights.map(({ tag }) => tag)).toEqual(['acquisition', 'content marketing']);
    expect(weights[1]?.weight).toBeCloseTo(0.56, 12);
  });

  it('goes by --as-of, and says it in the language asked for', async () => {
    const asked = ['labels', 'leads.yaml', 'topic_of', '--as-of', '2026-03-07', '--engine', engine];
    const { out } = await sluice(folder, ...asked, '--lang', 'zh-CN');
    expect(out).toContain('主题\n线索  标签               权重\n');
    expect(out).toContain('bob   content marketing  content marketing 0.8');
    expect(out).not.toContain('acquisition');
  });

  it('refuses an unknown label or lead as wrong usage', async () => {
    const label = await sluice(folder, 'labels', 'leads.yaml', 'topic_off', '--engine', engine);
    expect([label.code, label.out]).toEqual([2, '']);
    expect(label.err).toContain('The file has no label "topic_off". Did you mean topic_of');
    const lead = await sluice(folder, 'labels', 'leads.yaml', '--lead', 'eve', '--engine', engine);
    expect([lead.code, lead.out]).toEqual([2, '']);
    expect(lead.err).toContain('--lead eve');
  });
});

describe('sluice score and labels FILE --format json', () => {
  it.each([
    ['score', 'wrong.yaml', 'heat'],
    ['labels', 'wrong.yaml'],
  ])('%s: says on standard error what is wrong with the file, rather than only ending with 1', async (...args) => {
    const { code, out, err } = await sluice(folder, ...args, '--format', 'json');
    expect([code, Object.keys(JSON.parse(out))[0]]).toEqual([1, 'asOf']);
    expect(err).toContain('error unknown-metric');
  });

  it('says that a file has no labels', async () => {
    writeFileSync(join(folder, 'bare.yaml'), file.replace(/^labels:(?:\n {2}.*)+/m, ''));
    expect(await sluice(folder, 'labels', 'bare.yaml')).toEqual({
      code: 0,
      out: '',
      err: 'bare.yaml defines no labels.\n',
    });
  });
});

describe.skipIf(noDuckdb)('sluice labels FILE --engine duckdb', () => {
  it('refuses a predictive label by name and prints the others', async () => {
    const { code, out, err } = await sluice(folder, 'labels', 'likely.yaml', '--engine', 'duckdb');
    expect(code).toBe(2);
    expect(err).toContain('predictive');
    expect(out).toContain('content marketing 0.448');
  });
});

describe('sluice score FILE SCORE --explain', () => {
  it('prints row by row the event, its time and age, the points, what decay and caps left, and what limits took', async () => {
    const { code, out } = await sluice(folder, 'score', 'leads.yaml', 'heat', '--explain');
    expect(code).toBe(0);
    const lines = out.split('\n').map((line) => line.split(/ {2,}/));
    expect(lines.slice(1, 11)).toEqual([
      ['bob', '13'],
      ['rule', 'at', 'event', 'age (days)', 'points', 'left'],
      ['g.2', '1 Mar 2026, 18:00', 'read', '7', '8', '4'],
      ['g.2', '8 Mar 2026, 18:00', 'trial', '0', '8', '8'],
      ['g max', '-2'],
      ['h.2', 'known now', '3', '3'],
      [''],
      ['ada', '3'],
      ['rule', 'at', 'event', 'age (days)', 'points', 'left'],
      ['g.1', '1 Mar 2026, 18:00', 'favourite', '7', '10', '5'],
    ]);
  });
});

describe.skipIf(noDuckdb)('sluice score FILE SCORE --engine duckdb', () => {
  it.each([
    ['a table', []],
    ['a table of reasons', ['--explain']],
    ['JSON of one lead', ['--explain', '--lead', 'bob', '--format', 'json']],
    ['CSV', ['--explain', '--format', 'csv']],
    ['an earlier day', ['--as-of', '2026-03-05', '--explain']],
  ])('prints what memory prints: %s', async (_, options) => {
    const ask = (engine: string) => sluice(folder, 'score', 'leads.yaml', 'heat', ...options, '--engine', engine);
    const [own, other] = [await ask('memory'), await ask('duckdb')];
    expect(own.code).toBe(0);
    expect(own.out).toContain('bob');
    expect(other).toEqual(own);
  });

  it('prints what memory prints for an example, reasons and all', async () => {
    const path = at('examples/scoring/sluice.yaml');
    const ask = (engine: string) => sluice(folder, 'score', path, 'engagement', '--explain', '--engine', engine);
    const [own, other] = [await ask('memory'), await ask('duckdb')];
    expect(own.code).toBe(0);
    expect(other).toEqual(own);
  });
});
