import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchChromium, noBrowser, type Site, serveFolder } from '../support/browser.ts';
import { watchPage } from '../support/page-watch.ts';
import { pixelsApart } from './pixels.mjs';
import { drawnByServer, type ServedPage, servedSite } from './served.ts';

const { installed } = inject('packed');

const pages: readonly ServedPage[] = [
  { name: 'funnel', tag: 'sluice-funnel', width: 700, attributes: { name: 'demand' } },
  { name: 'funnel-by', tag: 'sluice-funnel', width: 640, attributes: { name: 'demand', by: 'medium' } },
  { name: 'kpi', tag: 'sluice-kpi', width: 320, attributes: { name: 'count(mql)' } },
  { name: 'trend', tag: 'sluice-trend', width: 600, attributes: { name: 'count(mql)' } },
  { name: 'table', tag: 'sluice-table', width: 600, attributes: { metrics: 'count(lead),count(won)', by: 'medium' } },
  { name: 'chinese', tag: 'sluice-funnel', width: 700, attributes: { name: 'demand' }, lang: 'zh-CN' },
  { name: 'dashboard', tag: 'sluice-dashboard', width: 1000 },
  { name: 'dashboard-compact', tag: 'sluice-dashboard', width: 1000, attributes: { density: 'compact' } },
  { name: 'dashboard-tablet', tag: 'sluice-dashboard', width: 760 },
  { name: 'dashboard-phone', tag: 'sluice-dashboard', width: 340 },
];
const markups = await drawnByServer(installed, pages);
const markupOf = (name: string) => markups[pages.findIndex((page) => page.name === name)] ?? '';

describe('what a server draws', () => {
  it('is the element with its attributes and a declarative shadow root', () => {
    expect(markupOf('funnel')).toMatch(
      /^<sluice-funnel src="snapshot.json" name="demand"><template shadowrootmode="open">/,
    );
  });

  it('holds the numbers as text', () => {
    expect(markupOf('funnel')).toContain('30 of 90');
    expect(markupOf('kpi')).toMatch(/class="number[^"]*"[^>]*>90</);
    expect(markupOf('chinese')).toMatch(/\p{Script=Han}/u);
  });

  it('holds what is hostile as text', () => {
    expect(markupOf('dashboard')).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(markups.join('')).not.toMatch(/<img|<script|="javascript:/);
  });

  it('holds no listener and no value that is no markup', () => {
    const tags =
      markups
        .join('')
        .replaceAll(/="[^"]*"/g, '=')
        .match(/<[a-z][^>]*>/g) ?? [];
    expect(tags.length).toBeGreaterThan(500);
    expect(tags.filter((tag) => /\son\w+=|\s[@.?]\w+=/.test(tag))).toEqual([]);
    expect(markups.join('')).not.toMatch(/\[object |undefined|\u0000/);
  });
});

describe.skipIf(noBrowser)('a page of it in Chromium', () => {
  let folder = '';
  let browser: Browser;
  let site: Site;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sluice-served-'));
    await servedSite(folder, installed, pages, markups);
    [browser, site] = await Promise.all([launchChromium(), serveFolder(folder)]);
  });
  afterAll(async () => {
    await Promise.all([browser?.close(), site?.close()]);
    await rm(folder, { recursive: true });
  });

  async function pictureOf(javaScriptEnabled: boolean, use: (page: Page) => Promise<void>): Promise<Buffer> {
    const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 1040, height: 900 } });
    const page = await context.newPage();
    await use(page);
    const png = await page.screenshot({ fullPage: true });
    await context.close();
    return png;
  }

  const painted = (name: string) => pictureOf(false, async (page) => void (await page.goto(`${site.url}${name}.html`)));

  /** `shifts` takes the layout shifts as the browser scores them, `errors` what it says is wrong. */
  const tookOver = (name: string, shifts: number[], errors: string[]) =>
    pictureOf(true, async (page) => {
      const watch = await watchPage(page, site.url);
      await page.addInitScript(() => {
        const found: unknown[] = [];
        Reflect.set(globalThis, 'shifts', found);
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) found.push(Reflect.get(entry, 'value'));
        }).observe({ type: 'layout-shift', buffered: true });
        document.addEventListener('sluice-ready', () => Reflect.set(globalThis, 'isReady', true), true);
      });
      await page.goto(`${site.url}${name}.html`);
      await page.waitForFunction(() => Reflect.get(globalThis, 'isReady') === true, null, { timeout: 15_000 });
      await page.waitForTimeout(300);
      shifts.push(...(await page.evaluate(() => Reflect.get(globalThis, 'shifts'))));
      errors.push(...watch.errors);
    });

  it.each(pages.map(({ name }) => name))('%s is painted without JavaScript; with it no pixel moves', async (name) => {
    const shifts: number[] = [];
    const errors: string[] = [];
    const [before, after] = [await painted(name), await tookOver(name, shifts, errors)];
    expect(errors).toEqual([]);
    const sum = shifts.reduce((total, shift) => total + shift, 0);
    expect(sum.toFixed(2), `a layout shift of ${sum}`).toBe('0.00');
    expect(pixelsApart(before, await painted(`${name}-empty`))).toBeGreaterThan(1000);
    expect(pixelsApart(before, after)).toBe(0);
  });
});
