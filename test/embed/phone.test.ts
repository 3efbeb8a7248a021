import { rm } from 'node:fs/promises';
import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePageScript, scriptTimeoutMs } from '../cli/support/cli.ts';
import { launchChromium, noBrowser, type Site, serveFolder, strictHeaders } from '../support/browser.ts';
import { siteFolder } from './site-folder.ts';

describe.skipIf(noBrowser)('a dashboard on a phone', () => {
  let browser: Browser;
  let site: Site;
  let folder: string;
  let context: BrowserContext;

  beforeAll(makePageScript, scriptTimeoutMs);
  beforeAll(async () => {
    folder = await siteFolder();
    const headers = { 'Content-Security-Policy': `${strictHeaders['Content-Security-Policy']}; trusted-types *` };
    [browser, site] = await Promise.all([launchChromium(), serveFolder(folder, headers)]);
  });
  afterAll(async () => {
    await Promise.all([browser.close(), site.close()]);
    await rm(folder, { recursive: true });
  });

  async function opened(width = 360): Promise<Page> {
    context = await browser.newContext({ viewport: { width, height: 740 }, hasTouch: true });
    const page = await context.newPage();
    await page.goto(`${site.url}dashboard.html`);
    await page.locator('sluice-funnel .mark').first().waitFor({ state: 'attached' });
    return page;
  }

  const sideways = (page: Page) =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

  for (const width of [280, 320, 340, 360, 375, 390, 400])
    it(`never scrolls sideways at ${width} pixels: charts, tables, sheet and menu`, async () => {
      const page = await opened(width);
      expect(await sideways(page), 'charts').toBeLessThanOrEqual(0);
      await page.locator('.sheet').tap();
      expect(await sideways(page), 'sheet').toBeLessThanOrEqual(0);
      await page.locator('.done').tap();
      const funnel = page.locator('sluice-funnel').first();
      await funnel.locator('[aria-haspopup=menu]').tap();
      await funnel.getByRole('menu').waitFor();
      expect(await sideways(page), 'menu').toBeLessThanOrEqual(0);
      await page.keyboard.press('Escape');
      for (const card of await page.locator('sluice-funnel, sluice-kpi, sluice-trend').all())
        await card.locator('.quiet button').first().tap();
      expect(await sideways(page), 'tables').toBeLessThanOrEqual(0);
      await context.close();
    });

  it('has targets of 44 pixels', async () => {
    const page = await opened();
    const smallOf = () =>
      page.evaluate(() => {
        const roots = [
          document.querySelector('sluice-dashboard')?.shadowRoot,
          ...[...(document.querySelector('sluice-dashboard')?.shadowRoot?.querySelectorAll('[data-kind]') ?? [])].map(
            (cell) => cell.shadowRoot,
          ),
        ];
        return roots
          .flatMap((root) => [...(root?.querySelectorAll('button,select') ?? [])])
          .flatMap((target) => {
            const { width, height } = target.getBoundingClientRect();
            return width > 0 && (width < 43.9 || height < 43.9)
              ? [`${target.outerHTML.slice(0, 80)} ${width} × ${height}`]
              : [];
          });
      });
    expect(await smallOf()).toEqual([]);
    await page.locator('.sheet').tap();
    expect(await smallOf()).toEqual([]);
    await page.locator('.done').tap();
    await page.locator('sluice-kpi').first().locator('[aria-haspopup=menu]').tap();
    await page.locator('sluice-kpi').first().getByRole('menu').waitFor();
    expect(await smallOf()).toEqual([]);
    await context.close();
  });

  it('has its filters in one sheet, which a button opens and closes', async () => {
    const page = await opened();
    const bar = page.locator('#bar');
    expect(await bar.isVisible()).toBe(false);
    await page.locator('.sheet').tap();
    expect(await bar.isVisible()).toBe(true);
    const box = await bar.boundingBox();
    expect([box?.x, box?.width, (box?.y ?? 0) + (box?.height ?? 0)]).toEqual([0, 360, 740]);
    await page.locator('#bar select').nth(1).selectOption({ index: 1 });
    await page.locator('.done').tap();
    expect(await bar.isVisible()).toBe(false);
    expect(await page.locator('.sheet').textContent()).toContain('1');
    await page.setViewportSize({ width: 1000, height: 740 });
    expect([await bar.isVisible(), await page.locator('.sheet').isVisible()]).toEqual([true, false]);
    await context.close();
  });

  it('opens the card of a mark by a tap, filters by the second, and closes it by a tap elsewhere', async () => {
    const page = await opened();
    await page.evaluate(() => document.querySelector('sluice-dashboard')?.setAttribute('by', ''));
    const table = page.locator('sluice-table').first();
    const funnel = page.locator('sluice-funnel').first();
    const mark = funnel.locator('.mark').nth(1);
    await mark.scrollIntoViewIfNeeded();
    await mark.tap();
    await funnel.locator('.tip').waitFor();
    expect(await funnel.locator('.tip').textContent()).toMatch(/\d/);
    await page.waitForTimeout(300);
    expect(await funnel.locator('.tip').count(), 'it stays').toBe(1);
    await funnel.locator('#title').tap();
    await expect.poll(() => funnel.locator('.tip').count()).toBe(0);
    const trend = page.locator('sluice-trend').first();
    await trend.scrollIntoViewIfNeeded();
    const point = await trend.locator('.mark').first().boundingBox();
    if (!point) throw new Error('the trend has no points');
    await page.touchscreen.tap(point.x + point.width / 2, point.y + point.height + 18);
    const reached = (await trend.locator('.mark').first().getAttribute('aria-label')) ?? '';
    expect(reached).toContain((await trend.locator('.tip b').textContent()) ?? 'nothing');
    await table.locator('[data-stop=row]').first().tap();
    await expect.poll(() => page.locator('.sheet').textContent()).toContain('1');
    await context.close();
  });
});
