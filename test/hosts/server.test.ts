import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type AnyPage, anyBrowsers } from '../support/any-browser.ts';
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

/** A document in a sandbox runs no script, in every browser. */
const withoutScripts = { 'Content-Security-Policy': 'sandbox' };
/** As high as the highest page: not every browser takes a picture of what is below the window. */
const size = { width: 1040, height: 3200 };

let folder = '';
let site: Site;
let still: Site;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sluice-served-'));
  await servedSite(folder, installed, pages, markups);
  [site, still] = await Promise.all([serveFolder(folder), serveFolder(folder, withoutScripts)]);
});
afterAll(async () => {
  await Promise.all([site?.close(), still?.close()]);
  await rm(folder, { recursive: true });
});

/** The picture of a page that has stopped changing: a browser under load paints a while after it has loaded. */
async function settledPicture(page: AnyPage): Promise<Buffer> {
  let [before, picture] = [await page.screenshot(), await page.screenshot()];
  for (let tries = 0; tries < 10 && !before.equals(picture); tries++) {
    before = picture;
    picture = await page.screenshot();
  }
  return picture;
}

for (const { name: browser, missing, open } of anyBrowsers)
  describe.skipIf(missing)(`a page of it in ${browser}`, () => {
    let page: AnyPage;
    beforeAll(async () => {
      page = await open(size);
    });
    afterAll(() => page?.close());

    async function painted(name: string): Promise<Buffer> {
      await page.goto(`${still.url}${name}.html`);
      return await settledPicture(page);
    }

    /** Where the words below the element have stood: in one place, if nothing moved in any frame. */
    async function tookOver(name: string): Promise<{ picture: Buffer; places: unknown[] }> {
      await page.goto(`${site.url}${name}.html`);
      await page.until(() => Reflect.get(globalThis, 'isReady'));
      await page.run(() => new Promise((resolve) => setTimeout(resolve, 300)));
      const places = await page.run(() => [...(Reflect.get(globalThis, 'places') as Set<unknown>)]);
      return { picture: await settledPicture(page), places };
    }

    it.each(pages.map(({ name }) => name))('%s is painted without JavaScript; with it no pixel moves', async (name) => {
      let before = await painted(name);
      expect(pixelsApart(before, await painted(`${name}-empty`))).toBeGreaterThan(1000);
      let after = await tookOver(name);
      // a loaded browser may hold back a frame longer than two pictures in a row take
      for (let tries = 0; tries < 4 && pixelsApart(before, after.picture) > 0; tries++) {
        before = await painted(name);
        after = await tookOver(name);
      }
      expect(after.places, 'nothing below it moves').toEqual([expect.any(Number)]);
      expect(pixelsApart(before, after.picture)).toBe(0);
    });
  });

describe.skipIf(noBrowser)('a page of it, as Chromium scores it', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser?.close());

  it('is painted where a reader has turned JavaScript off', async () => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(`${site.url}funnel.html`);
    expect(await page.locator('sluice-funnel svg text').count()).toBeGreaterThan(5);
    await page.close();
  });

  it.each(pages.map(({ name }) => name))('%s shifts no layout and logs no error', async (name) => {
    const page = await browser.newPage({ viewport: { width: 1040, height: 900 } });
    const watch = await watchPage(page, site.url);
    await page.addInitScript(() => {
      const found: unknown[] = [];
      Reflect.set(globalThis, 'shifts', found);
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) found.push(Reflect.get(entry, 'value'));
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(`${site.url}${name}.html`);
    await page.waitForFunction(() => Reflect.get(globalThis, 'isReady') === true, null, { timeout: 15_000 });
    await page.waitForTimeout(300);
    const shifts: number[] = await page.evaluate(() => Reflect.get(globalThis, 'shifts'));
    expect(watch.errors).toEqual([]);
    expect(shifts.reduce((total, shift) => total + shift, 0).toFixed(2)).toBe('0.00');
    await page.close();
  });
});
