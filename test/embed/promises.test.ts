import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scriptTimeoutMs } from '../cli/support/cli.ts';
import { launchChromium, noBrowser, type Site, serveFolder } from '../support/browser.ts';
import { siteFolder } from './site-folder.ts';

/** No policy here: what a page does not ask for, it does not ask for by itself. */
describe.skipIf(noBrowser)('a page with a dashboard', () => {
  let browser: Browser;
  let site: Site;
  let folder: string;
  let context: BrowserContext;
  let page: Page;
  const asked: string[] = [];

  beforeAll(async () => {
    folder = await siteFolder();
    [browser, site] = await Promise.all([launchChromium(), serveFolder(folder)]);
    context = await browser.newContext();
    page = await context.newPage();
    page.on('request', (request) => asked.push(request.url()));
    page.on('websocket', (socket) => asked.push(socket.url()));
    await page.goto(`${site.url}dashboard.html`);
    await page.waitForFunction(isReady, null, { timeout: 30_000 });
  }, scriptTimeoutMs);

  afterAll(async () => {
    await Promise.all([browser.close(), site.close()]);
    await rm(folder, { recursive: true });
  });

  it('asks for its script, its style, and the data it names, of its own origin', async () => {
    await page.waitForTimeout(500);
    const paths = asked.map((url) => url.replace(site.url, ''));
    const scripts = paths.filter((path) => /^[\w-]+\.js$/.test(path));
    expect(scripts.filter((path) => !existsSync(join(folder, path)))).toEqual([]);
    const others = paths.filter((path) => !scripts.includes(path) && path !== 'favicon.ico');
    expect(others.sort()).toEqual(['dashboard.html', 'page.css', 'snapshot.json']);
  });

  it('goes on working without a network: a filter, a period, a table, a CSV', async () => {
    await use(page);
    await context.setOffline(true);
    const before = asked.length;
    await use(page);
    expect(asked.slice(before).filter((url) => !url.startsWith('blob:'))).toEqual([]);
    await context.setOffline(false);
  });

  it('keeps nothing in the browser', async () => {
    const kept = await page.evaluate(async () => ({
      cookies: document.cookie,
      storage: localStorage.length + sessionStorage.length,
      databases: (await indexedDB.databases()).length,
      caches: 'caches' in globalThis ? (await caches.keys()).length : 0,
      workers: (await navigator.serviceWorker?.getRegistrations())?.length ?? 0,
    }));
    expect(kept).toEqual({ cookies: '', storage: 0, databases: 0, caches: 0, workers: 0 });
  });
});

async function use(page: Page): Promise<void> {
  const dashboard = page.locator('sluice-dashboard');
  for (const period of ['last 3 months', 'last 6 months'])
    await dashboard.locator('select').first().selectOption(period);
  const funnel = page.locator('sluice-funnel');
  await funnel.hover();
  await funnel.locator('.quiet button').first().click();
  await funnel.locator('table tbody tr').first().waitFor();
  await page.keyboard.press('Escape');
  await funnel.locator('.quiet button').first().click();
  await page.locator('sluice-table [data-stop=row]').first().click();
  await page.locator('.pill.on').first().waitFor();
  await page.locator('sluice-table [data-stop=row]').first().click();
  await page.locator('.pill.on').first().waitFor({ state: 'detached' });
}

/** Every widget of the dashboard shows its numbers. */
function isReady(): boolean {
  const cells = document
    .querySelector('sluice-dashboard')
    ?.shadowRoot?.querySelectorAll('[data-kind]:not([data-kind=text])');
  return Boolean(cells?.length) && [...(cells ?? [])].every((cell) => cell.shadowRoot?.querySelector('#info'));
}
