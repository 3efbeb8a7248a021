import { rm } from 'node:fs/promises';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scriptTimeoutMs } from '../cli/support/cli.ts';
import { launchChromium, noBrowser, type Site, serveFolder } from '../support/browser.ts';
import { siteFolder } from './site-folder.ts';

const arithmetic = /all-answers/;

describe.skipIf(noBrowser)('a page whose arithmetic cannot be loaded', () => {
  let browser: Browser;
  let site: Site;
  let folder: string;
  let page: Page;

  beforeAll(async () => {
    folder = await siteFolder();
    [browser, site] = await Promise.all([launchChromium(), serveFolder(folder)]);
    page = await browser.newPage();
    await page.route(arithmetic, (route) => route.abort());
    const asked = page.waitForRequest(arithmetic);
    await page.goto(`${site.url}dashboard.html`);
    await page.locator('sluice-funnel #info').waitFor({ state: 'attached' });
    await asked;
  }, scriptTimeoutMs);

  afterAll(async () => {
    await Promise.all([browser.close(), site.close()]);
    await rm(folder, { recursive: true });
  });

  it('shows its first view, and for a filter an error that can be tried again', async () => {
    await page.locator('sluice-table [data-stop=row]').first().waitFor();
    await page.locator('sluice-dashboard select').first().selectOption('last 3 months');
    const failed = page.locator('sluice-funnel [role=alert]');
    await failed.waitFor();
    await page.unroute(arithmetic);
    await failed.locator('button').click();
    await page.locator('sluice-funnel #info').waitFor({ state: 'attached' });
    expect(await failed.count()).toBe(0);
  });
});
