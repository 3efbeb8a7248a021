import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { at } from '../../scripts/lib/root.mjs';
import { sluice, temporaryFolder } from './support/cli.ts';

const fixtures = at('test/presets/fixtures');
const { folder, remove } = temporaryFolder();
beforeAll(() => cpSync(fixtures, folder, { recursive: true }));
afterAll(remove);

describe('sluice presets [NAME]', () => {
  it('marks the formats that are recalled as provisional, in the language asked for', async () => {
    const { code, out } = await sluice(folder, 'presets');
    expect(code).toBe(0);
    expect(out).toMatch(/^hubspot\/contacts +leads +.* V seen$/m);
    expect(out).toMatch(/^generic\/sequence +leads +.* K recalled, provisional$/m);
    expect((await sluice(folder, 'presets', '--lang', 'zh-CN')).out).toContain('K 凭记忆, 暂定');
  });

  it('lists the headers of one format with the key each fills', async () => {
    const { out } = await sluice(folder, 'presets', 'google-ads/campaigns');
    expect(out).toMatch(/^impressions +impressions +V +Impr\. · Impressions$/m);
    const [one] = JSON.parse((await sluice(folder, 'presets', 'streak/boxes', '--format', 'json')).out);
    expect(one).toMatchObject({ name: 'streak/boxes', evidence: 'K', provisional: true });
    expect(one.columns[0]).toEqual({
      field: 'box',
      headers: ['boxKey', 'Box Key', 'Name'],
      evidence: 'K',
      keys: ['lead'],
      stages: [],
    });
  });

  it('names the nearest of a name that is none', async () => {
    expect((await sluice(folder, 'presets', 'HubSpot')).err).toContain('Did you mean hubspot/contacts, hubspot/deals?');
    const { code, err } = await sluice(folder, 'presets', 'hubspot/contact');
    expect([code, err]).toEqual([2, expect.stringContaining('hubspot/contacts')]);
  });
});

const exports = readdirSync(fixtures).flatMap((name) =>
  readdirSync(join(fixtures, name)).flatMap((file) => (/\.(?:csv|ndjson)$/.test(file) ? [`${name}/${file}`] : [])),
);

describe('sluice import FILE of a known format', () => {
  it.each(exports)('recognises %s and proposes a file that loads without an error', async (file) => {
    const of = readFileSync(join(fixtures, file, '../sluice.yaml'), 'utf8');
    const { code, out, err } = await sluice(folder, 'import', file);
    expect(code).toBe(0);
    expect(/preset: (\S+)$/m.exec(out)?.[1]).toBe(/preset: ([a-z0-9/-]+)/.exec(of)?.[1]);
    expect(err).toContain('The first rows as they are read:');
    writeFileSync(join(folder, 'proposed.yaml'), out);
    const checked = await sluice(folder, 'check', 'proposed.yaml', '--data', '--format', 'json');
    expect(JSON.parse(checked.out).filter(({ severity }: { severity: string }) => severity === 'error')).toEqual([]);
  });

  it('adds the source to a definition and leaves everything else as it was', async () => {
    const before =
      '# mine\nsluice: 1\n\nsources:\n    # costs\n    ads: {kind: spend, rows: [{at: 2026-01-01, cost: 1}]} # kept\n\n# the end\nmetrics:\n  use: [win_rate]\n';
    writeFileSync(join(folder, 'mine.yaml'), before);
    const { code, err } = await sluice(folder, 'import', 'hubspot-deals/deals.csv', '--into', 'mine.yaml');
    expect([code, err]).toEqual([0, expect.stringContaining('hubspot')]);
    const after = readFileSync(join(folder, 'mine.yaml'), 'utf8');
    const added = after.split('\n').filter((line) => !before.split('\n').includes(line));
    expect(added.map((line) => line.replace(/ +#.*/, ''))).toEqual([
      '    hubspot:',
      '      kind: deals',
      '      from: hubspot-deals/deals.csv',
      '      preset: hubspot/deals',
    ]);
    expect(
      after
        .split('\n')
        .filter((line) => !added.includes(line))
        .join('\n'),
    ).toBe(before);
    expect((await sluice(folder, 'query', 'mine.yaml', 'win_rate')).out).toMatch(/50.%/);
    await sluice(folder, 'import', 'hubspot-deals/deals.csv', '--into', 'mine.yaml');
    expect(readFileSync(join(folder, 'mine.yaml'), 'utf8')).toContain('    hubspot_2:');
  });

  it('writes nothing into a file whose sources stand in one line, and says so', async () => {
    const before = 'sluice: 1\nsources: {ads: {kind: spend, rows: [{at: 2026-01-01, cost: 1}]}}\n';
    writeFileSync(join(folder, 'flow.yaml'), before);
    const { code, err } = await sluice(folder, 'import', 'hubspot-deals/deals.csv', '--into', 'flow.yaml');
    expect([code, err]).toEqual([1, expect.stringContaining('flow.yaml')]);
    expect(readFileSync(join(folder, 'flow.yaml'), 'utf8')).toBe(before);
  });
});

describe('sluice data FILE with a preset', () => {
  it('marks a recalled format, and counts totals, bounds and words for nothing', async () => {
    expect((await sluice(folder, 'data', 'sequence/sluice.yaml')).out).toContain(
      'provisional-preset: 1 (generic/sequence)',
    );
    const { out } = await sluice(folder, 'data', 'google-ads/sluice.yaml');
    expect(out).toContain('dropped, total-row: 3');
    expect(out).toContain('bounded-number: 2 (Search impr. share)');
    expect((await sluice(folder, 'data', 'salesforce-history/sluice.yaml')).out).toMatch(
      /no-stage-change: 1[\s\S]*|footer: 1/,
    );
  });
});
