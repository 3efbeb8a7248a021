import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '@sluice/cli';
import { compile } from '@sluice/core';
import { report } from '@sluice/core/diagnostic';
import { EngineError } from '@sluice/core/query';
import { memory } from '@sluice/engines/memory';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shownDashboard } from '../../packages/cli/src/export/shown-dashboard.ts';
import { findChromium } from '../../scripts/ensure-browsers.mjs';
import { noBrowser } from '../support/browser.ts';
import { pdfPages } from '../support/pdf-text.ts';
import { captured, makePageScript, scriptTimeoutMs, sluice, temporaryFolder } from './support/cli.ts';
import { leads, mailing, shop } from './support/files.ts';

describe('sluice export', () => {
  const { folder, remove } = temporaryFolder();
  beforeAll(async () => {
    if (!noBrowser) await makePageScript();
    mkdirSync(join(folder, 'data'));
    writeFileSync(join(folder, 'data/leads.csv'), leads);
    writeFileSync(join(folder, 'shop.yaml'), shop);
    writeFileSync(join(folder, 'mailing.yaml'), mailing);
  }, scriptTimeoutMs);
  afterAll(remove);
  const written = (name: string) => readFileSync(join(folder, name));

  it('writes a dashboard as SVG without a browser', async () => {
    const ran = await sluice(folder, 'export', 'shop.yaml', '--to', 'out/shop.svg');
    expect([ran.code, ran.out]).toEqual([0, '']);
    expect(ran.err).toContain('Wrote out/shop.svg.');
    const svg = written('out/shop.svg').toString();
    for (const words of ['Europe/Berlin', 'Cost per lead', 'Won', '#ffffff'])
      expect(svg.toLowerCase()).toContain(words.toLowerCase());
    await sluice(folder, 'export', 'shop.yaml', '--to', 'dark.svg', '--theme', 'dark');
    expect(written('dark.svg').toString()).toContain('#15181d');
  });

  it('writes its numbers as CSV without a browser, one value a line', async () => {
    expect((await sluice(folder, 'export', 'mailing.yaml', '--to', 'numbers.CSV')).code).toBe(0);
    const lines = written('numbers.CSV').toString().split('\r\n');
    expect(lines[0]).toBe('Widget,Row,Column,Unit,Value');
    expect(lines.filter((line) => /,Count,count,/.test(line)).map((line) => line.split(',').at(-1))).toEqual([
      '10',
      '3',
    ]);
    for (const line of lines.slice(0, -1)) expect(line.split(',')).toHaveLength(5);
  });

  it('refuses other endings and dashboards that are not there, before it reads data', async () => {
    const ended = await sluice(folder, 'export', 'shop.yaml', '--to', 'shop.gif');
    expect([ended.code, ended.err]).toEqual([2, expect.stringContaining('.png, .pdf, .svg or .csv')]);
    const named = await sluice(folder, 'export', 'shop.yaml', '--to', 'shop.svg', '--dashboard', 'nothing');
    expect([named.code, named.err]).toEqual([2, expect.stringContaining('"nothing"')]);
  });

  it('says what to do where there is no browser, and that SVG and CSV need none', async () => {
    const { io, written: said } = captured(folder, { env: { CHROME_PATH: join(folder, 'no-chrome'), PATH: '' } });
    expect(await run(['export', 'shop.yaml', '--to', 'shop.png'], io)).toBe(1);
    expect(said.err).toContain(`CHROME_PATH names ${join(folder, 'no-chrome')}`);
  });

  it.each(['zh-CN', 'zh-TW'] as const)('says what is wrong in %s', async (lang) => {
    writeFileSync(join(folder, 'empty.yaml'), 'sluice: 1\n');
    const failing = join(folder, 'no-browser.sh');
    writeFileSync(failing, '#!/bin/sh\nexit 1\n', { mode: 0o755 });
    const faults = [
      ['shop.yaml', 'shop.gif', '', 2],
      ['empty.yaml', 'empty.svg', '', 2],
      ['shop.yaml', 'shop.svg --dashboard nothing', '', 2],
      ['shop.yaml', 'shop.svg --theme blue', '', 2],
      ['shop.yaml', 'shop.png', join(folder, 'no-chrome'), 1],
      ['shop.yaml', 'shop.pdf --paper a3', '', 2],
      ['shop.yaml', 'shop.png', failing, 1],
    ] as const;
    for (const [file, to, CHROME_PATH, code] of faults) {
      const { io, written: said } = captured(folder, { env: { CHROME_PATH, PATH: '' } });
      expect(await run(['export', file, '--to', ...to.split(' '), '--lang', lang], io), to).toBe(code);
      const sentence = said.err.trim().split('\n').at(-1) ?? '';
      expect(sentence.replaceAll(folder, ''), to).toMatch(/\p{Script=Han}{2}/u);
      expect(sentence.replaceAll(folder, ''), to).not.toMatch(/[a-z]+ [a-z]+ [a-z]+/);
    }
  });

  it('says what an engine cannot answer as every other command does', async () => {
    const { catalog } = compile(mailing);
    const diagnostic = report('query-asks-nothing', {}, { from: 0, to: 0 });
    const engine = await memory(catalog);
    engine.answerAll = () => Promise.reject(new EngineError('No.', [diagnostic]));
    const [dashboard] = Object.values(catalog.dashboards);
    const shown = dashboard && shownDashboard(engine, dashboard);
    await expect(shown).rejects.toMatchObject({ diagnostics: [diagnostic] });
  });

  describe.skipIf(noBrowser)('with a browser', () => {
    const env = { CHROME_PATH: findChromium(), PATH: process.env['PATH'] };

    it('writes the same picture as PNG, two dots a pixel', async () => {
      const { io } = captured(folder, { env, now: Date.now });
      expect(await run(['export', 'shop.yaml', '--to', 'shop.png'], io)).toBe(0);
      const svg = written('out/shop.svg').toString();
      const { width, height } = PNG.sync.read(written('shop.png'));
      expect([width, height]).toEqual([2560, 2 * Number(/height="(\d+)"/.exec(svg)?.[1])]);
    }, 60_000);

    it('prints a PDF on A4 or Letter, with definitions', async () => {
      const { io } = captured(folder, { env, now: Date.now });
      for (const [paper, width] of [
        ['a4', 595],
        ['letter', 612],
      ] as const) {
        expect(await run(['export', 'shop.yaml', '--to', `${paper}.pdf`, '--paper', paper], io)).toBe(0);
        const pages = pdfPages(written(`${paper}.pdf`));
        expect(Math.floor(pages[0]?.width ?? 0)).toBe(width);
        const text = pages.map((page) => page.text.normalize('NFKC').replace(/\s+/g, ' ')).join(' ');
        for (const words of ['Shop', 'Europe/Berlin', 'Cost per lead', 'Window']) expect(text).toContain(words);
      }
    }, 90_000);
  });
});
