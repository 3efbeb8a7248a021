import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { at } from '../../scripts/lib/root.mjs';
import type { OpenedFile } from '../support/open-file.ts';
import { openExample, pathOf } from './example.ts';
import { isWriting } from './golden.ts';

const folder = pathOf('acme', 'data');
const stored = at('test/examples/golden/acme-data.sha256');
const read = (file: string) => readFileSync(join(folder, file), 'utf8');

function hashOfData(): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  const hash = createHash('sha256');
  for (const path of paths) hash.update(path.slice(folder.length).replaceAll('\\', '/')).update(readFileSync(path));
  return hash.digest('hex');
}

/** The lines of a file whose cells hold no quotes, by column. */
function cellsOf(file: string): Record<string, string>[] {
  const [head = '', ...lines] = read(file).trimEnd().split('\n');
  const names = head.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, i) => [names[i] ?? `${i}`, cell])));
}

describe('the data of examples/acme', () => {
  let file: OpenedFile;
  beforeAll(async () => {
    file = await openExample('acme');
  });

  it('are the same bytes on every machine', () => {
    if (isWriting) writeFileSync(stored, `${hashOfData()}\n`);
    expect(hashOfData()).toBe(readFileSync(stored, 'utf8').trim());
  });

  it('are about 40,000 leads and 600,000 events of 24 months', async () => {
    const { quality } = await file.engine.describe();
    const [crm, web] = ['crm', 'web'].map((id) => quality.sources.find((s) => s.source === id));
    expect(crm?.rowsUsed).toBeGreaterThan(38_000);
    expect(crm?.rowsUsed).toBeLessThan(42_000);
    expect(web?.rowsUsed).toBeGreaterThan(570_000);
    expect(web?.rowsUsed).toBeLessThan(630_000);
    expect([web?.earliest?.slice(0, 7), web?.latest?.slice(0, 7)]).toEqual(['2024-11', '2026-10']);
  });

  it('hold a few dirty rows, each of which the report names', async () => {
    const { quality } = await file.engine.describe();
    const crm = quality.sources.find((s) => s.source === 'crm');
    expect(crm).toMatchObject({ duplicates: 1 });
    expect(crm?.unparsed.map(({ column, text }) => [column, text]).sort()).toEqual([
      ['amount', 'tbd'],
      ['became_mql_at', '2026-02-31 10:00:00'],
    ]);
    expect(file.engine.diagnostics.map(({ code }) => code).sort()).toEqual([
      'short-row',
      'unread-cells',
      'unread-cells',
    ]);
  });

  it('give the spend that a sum over the file by hand gives', async () => {
    const days = cellsOf('ads.csv').filter(({ day = '' }) => day >= '2025-11-01' && day < '2026-11-01');
    const cents = days.reduce((sum, { cost = '' }) => sum + Math.round(Number(cost) * 100), 0);
    const tools = 25_200_00 + Math.round((168_000_00 * 365) / 730);
    const [row] = await file.ask({ metrics: ['media_spend', 'spend'], period: 'last 12 months' });
    expect(Number(row?.['media_spend'])).toBe(cents / 100);
    expect(Number(row?.['spend'])).toBeCloseTo((cents + tools) / 100, 1);
  });
});

describe('the deals of examples/pipeline', () => {
  it('give the win rate and the revenue of each owner that counting by hand gives', async () => {
    const { ask } = await openExample('pipeline');
    const [head = '', ...lines] = readFileSync(pathOf('pipeline', 'data/deals.csv'), 'utf8').trimEnd().split('\n');
    const at = (line: string, name: string) => line.split(',')[head.split(',').indexOf(name)] ?? '';
    const rows = await ask({ metrics: ['win_rate', 'won_amount', 'opened_deals'], by: ['owner'] });
    expect(rows).toHaveLength(5);
    for (const row of rows) {
      const own = lines.filter((line) => at(line, 'owner') === row['owner']);
      const won = own.filter((line) => at(line, 'stage') === 'Won');
      const lost = own.filter((line) => at(line, 'stage') === 'Lost');
      expect(row['opened_deals']).toBe(own.length);
      expect(row['win_rate']).toBeCloseTo(won.length / (won.length + lost.length), 12);
      expect(Number(row['won_amount'])).toBe(won.reduce((sum, line) => sum + Number(at(line, 'amount')), 0));
    }
  });
});
