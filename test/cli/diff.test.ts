import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sluice, temporaryFolder } from './support/cli.ts';
import { leads, shop } from './support/files.ts';

const { folder, remove } = temporaryFolder();
const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@t', ...args], { cwd: folder });
const base = shop
  .replace('window: 90 days', 'window: 90 days\n    skipped: absent')
  .replace('dashboards:', 'targets:\n  - {metric: cpl, at_most: 40}\ndashboards:');
/** Of the two that won, one took 17 days and one 28. */
const shorter = base.replace('window: 90 days', 'window: 20 days');

beforeAll(() => {
  mkdirSync(join(folder, 'data'));
  writeFileSync(join(folder, 'data/leads.csv'), leads);
  writeFileSync(join(folder, 'old.yaml'), base);
  writeFileSync(join(folder, 'shorter.yaml'), shorter);
  writeFileSync(join(folder, 'stricter.yaml'), base.replace('at_most: 40', 'at_most: 30'));
  writeFileSync(join(folder, 'more.yaml'), base.replace('  use: [cpl]', '  use: [cpl]\n  wins: {formula: count(won)}'));
  writeFileSync(
    join(folder, 'named.yaml'),
    base
      .replace('title: Shop', 'title: "Shop | *all* <b>"')
      .replace('sales:\n', 'sales:\n    label: "Sales | <b>*all*</b> @team"\n')
      .replace('90 days', '20 days'),
  );
  writeFileSync(join(folder, 'broken.yaml'), base.replace('window: 90 days', 'window: soon'));
  writeFileSync(join(folder, 'sluice.yaml'), base);
  git('init', '-q', '-b', 'main');
  git('add', '-A');
  git('commit', '-qm', 'first');
  writeFileSync(join(folder, 'sluice.yaml'), shorter);
});
afterAll(remove);

const json = async (...args: string[]) => JSON.parse((await sluice(folder, 'diff', ...args, '--format', 'json')).out);

describe('sluice diff OLD NEW', () => {
  it('says that nothing moves', async () => {
    const { code, out, err } = await sluice(folder, 'diff', 'old.yaml', 'old.yaml');
    expect([code, err]).toEqual([0, '']);
    expect(out).toBe(
      [
        'old.yaml → old.yaml',
        '',
        'No number moves.',
        'The definitions are the same.',
        'The same: 1 metric, 2 stages, 1 target.',
        '',
        'As of 1 Apr 2026, 23:59 (Europe/Berlin).',
        '',
      ].join('\n'),
    );
  });

  it('gives every stage before, after and by how much, and the key that did it', async () => {
    const { funnels, changes, metrics } = await json('old.yaml', 'shorter.yaml');
    const [{ name, stages, because, words }] = funnels;
    expect([name, because]).toEqual(['sales', ['funnels.sales.window']]);
    expect(stages).toEqual([
      {
        stage: 'lead',
        presence: 'both',
        moved: false,
        count: same(4),
        rate_first: same(1),
        value: { ...same(0), before: '1300.45', after: '1300.45', change: '0' },
      },
      {
        stage: 'won',
        presence: 'both',
        moved: true,
        count: { before: 2, after: 1, change: -1, moved: true },
        rate_first: { before: 0.5, after: 0.25, change: -0.25, moved: true },
        rate_previous: { before: 0.5, after: 0.25, change: -0.25, moved: true },
        value: { before: '1300.45', after: '1200.5', change: '-99.95', moved: true },
      },
    ]);
    expect(words).toEqual({
      before: [expect.stringContaining('90 days')],
      after: [expect.stringContaining('20 days')],
    });
    expect(changes).toEqual([
      { key: 'funnels.sales.window', file: null, before: '90 days', after: '20 days', oldLine: 21, newLine: 21 },
    ]);
    expect(metrics).toMatchObject([{ name: 'cpl', unit: 'currency', before: '37.5375', moved: false, change: '0' }]);
  });

  it('prints only what moved, and what did it', async () => {
    const { code, out } = await sluice(folder, 'diff', 'old.yaml', 'shorter.yaml');
    expect(code).toBe(0);
    expect(out).toMatch(/won +count +2 +1 +−1 \(−50.%\) +\[1\]/);
    expect(out).toMatch(/won +of previous +50.% +25.% +−25 points +\[1\]/);
    expect(out).toMatch(/won +value +€1,300\.45 +€1,200\.50 +−€99\.95 \(−7\.69.%\) +\[1\]/);
    expect(out).toMatch(/\[1\] +funnels\.sales\.window +21 +90 days +20 days/);
    expect(out).not.toMatch(/^lead/m);
    expect(out).toContain('The same: 1 metric, 1 stage, 1 target.');
    expect((await sluice(folder, 'diff', 'old.yaml', 'shorter.yaml', '--all')).out).toMatch(/^lead +count +4 +4 +0/m);
  });

  it('moves a target by its goal, with its status', async () => {
    const { targets } = await json('old.yaml', 'stricter.yaml');
    expect(targets).toMatchObject([
      {
        metric: 'cpl',
        rule: 'at_most',
        moved: true,
        goal: { before: 40, after: 30, change: -10 },
        actual: { before: '37.5375', after: '37.5375', moved: false },
        before: 'on_track',
        after: 'off_target',
        because: ['targets[0].at_most'],
      },
    ]);
    const { out } = await sluice(folder, 'diff', 'old.yaml', 'stricter.yaml');
    expect(out).toMatch(/at most €40\.00 → €30\.00 .*on track → off target/);
  });

  it('holds the target of a rate against those whose window is over, as `query` does', async () => {
    const rated = base.replace('  - {metric: cpl, at_most: 40}', '  - {metric: "rate(lead, won)", at_least: 0.4}');
    writeFileSync(join(folder, 'rated.yaml'), rated);
    writeFileSync(join(folder, 'open.yaml'), rated.replace('window: 90 days', 'window: 80 days'));
    const { targets } = await json('rated.yaml', 'open.yaml', '--period', 'all');
    expect(targets).toMatchObject([{ actual: { before: null, after: 0.5 }, before: 'not_defined' }]);
  });

  it('tells what is new and what is gone', async () => {
    const { metrics } = await json('old.yaml', 'more.yaml');
    expect(metrics).toContainEqual(
      expect.objectContaining({ name: 'wins', presence: 'added', before: null, after: 2, change: null }),
    );
    expect((await sluice(folder, 'diff', 'old.yaml', 'more.yaml')).out).toMatch(/\(wins\) +— +2 +new/);
    expect((await sluice(folder, 'diff', 'more.yaml', 'old.yaml')).out).toMatch(/\(wins\) +2 +— +removed/);
  });

  it('reads a revision of git, and compares it over the data of today', async () => {
    const { old, funnels } = await json('main:sluice.yaml', 'sluice.yaml');
    expect([old, funnels[0].stages[1].count]).toEqual([
      'main:sluice.yaml',
      { before: 2, after: 1, change: -1, moved: true },
    ]);
    const back = await json('sluice.yaml', 'HEAD:sluice.yaml');
    expect(back.funnels[0].stages[1].count.change).toBe(1);
  });

  it('keeps to the period asked for', async () => {
    const { funnels } = await json('old.yaml', 'shorter.yaml', '--period', '2026-02');
    expect(funnels[0].stages[1].count).toEqual({ before: 1, after: 0, change: -1, moved: true });
  });

  it('writes markdown for a pull request, in which no name is mark-up', async () => {
    const { code, out } = await sluice(folder, 'diff', 'old.yaml', 'named.yaml', '--format', 'markdown');
    expect(code).toBe(0);
    expect(out).toContain('### What the change does to the numbers');
    expect(out).toContain('| stage | measure | before | after | change | because of |');
    expect(out).toMatch(/\| won \| count \| 2 \| 1 \| −1 \(−50.%\) \|/);
    expect(out).toContain('Sales \\| \\<b\\>\\*all\\*\\</b\\> @\u200bteam');
    expect(out).not.toMatch(/<b>/);
  });

  it('says it in Chinese', async () => {
    const { out } = await sluice(folder, 'diff', 'old.yaml', 'shorter.yaml', '--lang', 'zh-CN');
    expect(out).toMatch(/won +数量 +2 +1 +−1 \(−50%\) +\[1\]/);
    expect(out).toMatch(/won +占上一阶段 +50% +25% +−25 个百分点 +\[1\]/);
    expect(out).toContain('未变：1 个指标，1 个阶段，1 个目标。');
  });

  it.each([
    [['old.yaml', 'gone.yaml'], 1, 'gone.yaml'],
    [['nosuch:sluice.yaml', 'old.yaml'], 1, 'nosuch:sluice.yaml'],
    [['main:gone.yaml', 'old.yaml'], 1, 'main:gone.yaml'],
    [['old.yaml', 'broken.yaml'], 1, 'bad-duration'],
    [['old.yaml'], 2, 'new'],
    [['old.yaml', 'old.yaml', '--format', 'csv'], 2, 'markdown'],
  ])('ends %j with %i and names what is wrong', async (args, code, hint) => {
    const ran = await sluice(folder, 'diff', ...args);
    expect([ran.code, ran.err]).toEqual([code, expect.stringContaining(hint)]);
  });
});

function same(value: number) {
  return { before: value, after: value, change: 0, moved: false };
}
