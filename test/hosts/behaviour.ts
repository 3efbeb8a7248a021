import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium, noBrowser, type Site, serveFolder } from '../support/browser.ts';
import { type PageWatch, watchPage } from '../support/page-watch.ts';
import { type App, builtSite } from './app.ts';

/** What every application in `apps` does, whatever its framework. `before` runs before vite builds it. */
export function behavesAsAHost(copied: Promise<App>, before: (app: App) => Promise<void> = async () => {}): void {
  describe.skipIf(noBrowser)('built with vite, in Chromium', () => {
    let browser: Browser;
    let site: Site;
    let page: Page;
    let watch: PageWatch;

    beforeAll(async () => {
      const app = await copied;
      await before(app);
      [browser, site] = await Promise.all([launchChromium(), builtSite(app).then((folder) => serveFolder(folder))]);
      page = await browser.newPage({ viewport: { width: 1100, height: 900 } });
      page.setDefaultTimeout(10_000);
      watch = await watchPage(page, site.url);
      await page.goto(site.url);
    });
    afterAll(() => Promise.all([browser?.close(), site?.close()]));

    const events = async () => ((await page.locator('#events').textContent()) ?? '').split('\n').filter(Boolean);
    const marks = () => page.locator('main > sluice-funnel .mark').count();
    const press = (id: string) => page.locator(`#${id}`).dispatchEvent('click');

    it('draws a dashboard and a funnel from a snapshot', async () => {
      await expect.poll(marks).toBe(3);
      await expect.poll(() => page.locator('sluice-dashboard sluice-funnel .mark').count()).toBe(3);
      expect(await page.locator('sluice-dashboard').getAttribute('class')).toBe('whole');
      expect(await page.locator('main > sluice-funnel').getAttribute('theme')).toBe('light');
    });

    it('hears events with their details', async () => {
      await expect.poll(events).toContainEqual(expect.stringMatching(/^ready 2026-11-01/));
      expect(await events()).toContainEqual('data 3');
    });

    it('draws again in the same element when a property changes', async () => {
      const before = await page.locator('main > sluice-funnel').elementHandle();
      await press('by');
      await expect.poll(marks).toBeGreaterThan(3);
      await expect.poll(events).toContainEqual('data 9');
      const after = await page.locator('main > sluice-funnel').elementHandle();
      expect(await page.evaluate(([a, b]) => a === b, [before, after])).toBe(true);
    });

    it('gives an object to a property', async () => {
      expect(await page.locator('sluice-dashboard .pill.on').count()).toBe(0);
      await press('filters');
      await page.locator('sluice-dashboard .pill.on').waitFor();
      const given = await page.evaluate(() => Reflect.get(document.querySelector('sluice-dashboard') ?? {}, 'filters'));
      expect(given).toEqual({ medium: 'email' });
    });

    it('hears what a reader filters by', async () => {
      await page.locator('sluice-dashboard .clear').click();
      await expect.poll(events).toContainEqual('filter {}');
    });

    it('calls a method', async () => {
      await press('csv');
      await expect.poll(() => page.locator('#csv-text').textContent()).toContain('Lead');
    });

    it('takes both away without an error', async () => {
      await press('unmount');
      await expect.poll(() => page.locator('sluice-dashboard, sluice-funnel').count()).toBe(0);
      expect(watch.errors).toEqual([]);
      expect(watch.foreignRequests).toEqual([]);
    });
  });
}
