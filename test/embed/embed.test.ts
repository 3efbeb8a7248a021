import { rm } from 'node:fs/promises';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scriptTimeoutMs } from '../cli/support/cli.ts';
import { launchChromium, noBrowser, type Site, serveFolder, strictHeaders } from '../support/browser.ts';
import { type PageWatch, watchPage } from '../support/page-watch.ts';
import { siteFolder } from './site-folder.ts';

/** The strict policy, and every policy name at most once: what a page with a list of names has. */
const headers = {
  ...strictHeaders,
  'Content-Security-Policy': `${strictHeaders['Content-Security-Policy']}; trusted-types *`,
};

/** Every widget of the dashboard shows its numbers. */
function isDashboardReady(): boolean {
  const root = document.querySelector('sluice-dashboard')?.shadowRoot;
  const cells = [...(root?.querySelectorAll('[data-kind]:not([data-kind=text])') ?? [])];
  return cells.length > 0 && cells.every((cell) => cell.shadowRoot?.querySelector('#info'));
}

describe.skipIf(noBrowser)('a page that embeds Sluice under the strict policy', () => {
  let browser: Browser;
  let site: Site;
  let folder: string;

  beforeAll(async () => {
    folder = await siteFolder();
    [browser, site] = await Promise.all([launchChromium(), serveFolder(folder, headers)]);
  }, scriptTimeoutMs);

  afterAll(async () => {
    await Promise.all([browser.close(), site.close()]);
    await rm(folder, { recursive: true });
  });

  async function open(
    name: string,
    ready: () => unknown = isDashboardReady,
  ): Promise<{ page: Page; watch: PageWatch }> {
    const page = await browser.newPage({ viewport: { width: 1000, height: 800 } });
    const watch = await watchPage(page, site.url);
    page.on('dialog', (dialog) => watch.errors.push(`a dialog: ${dialog.message()}`));
    await page.addInitScript(() => {
      Reflect.set(globalThis, 'shifts', []);
      new PerformanceObserver((list) => {
        const shifts: unknown = Reflect.get(globalThis, 'shifts');
        if (Array.isArray(shifts)) for (const entry of list.getEntries()) shifts.push(Reflect.get(entry, 'value'));
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(`${site.url}${name}`);
    await page.waitForFunction(ready, null, { timeout: 15_000 });
    return { page, watch };
  }

  const clean = ({ violations, foreignRequests, errors }: PageWatch) =>
    expect({ violations, foreignRequests, errors }).toEqual({ violations: [], foreignRequests: [], errors: [] });

  it('shows a dashboard from a snapshot, with markup in its texts as text', async () => {
    const { page, watch } = await open('dashboard.html');
    expect(await page.locator('sluice-dashboard h2').textContent()).toContain('<img src=x onerror=alert(1)>');
    expect(await page.locator('sluice-dashboard img').count()).toBe(0);
    expect(await page.locator('sluice-text a').evaluateAll((all) => all.map((a) => a.getAttribute('href')))).toEqual([
      'https://example.org/',
    ]);
    clean(watch);
  });

  it('keeps clean through info panel, table, CSV, filter, period and theme change', async () => {
    const { page, watch } = await open('dashboard.html');
    const kpi = page.locator('sluice-kpi').first();
    await kpi.locator('.info').click();
    expect(await kpi.locator('#info').isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await kpi.locator('#info').isVisible()).toBe(false);
    const funnel = page.locator('sluice-funnel');
    await funnel.hover();
    const download = page.waitForEvent('download');
    await funnel.locator('[aria-haspopup=menu]').click();
    await funnel.getByRole('menuitem', { name: 'Download CSV' }).click();
    expect((await download).suggestedFilename()).toMatch(/\.csv$/);
    await funnel.locator('.quiet button').first().click();
    expect(await funnel.locator('table tbody tr').count()).toBe(3);
    await page.locator('sluice-dashboard select').first().selectOption('last 3 months');
    await page.locator('sluice-table [data-stop=row]').first().click();
    await page.locator('.pill.on').waitFor();
    await page.evaluate(() => document.documentElement.classList.add('dark'));
    clean(watch);
  });

  it('moves nothing while it loads and when the theme changes', async () => {
    const { page } = await open('dashboard.html');
    await page.evaluate(() => document.documentElement.classList.add('dark'));
    await page.waitForTimeout(300);
    expect(await page.evaluate(() => Reflect.get(globalThis, 'shifts'))).toEqual([]);
  });

  it('compiles a YAML file beside the page', async () => {
    const { page, watch } = await open('yaml.html');
    expect(await page.locator('sluice-kpi .number').first().textContent()).toBe('90');
    clean(watch);
  });

  it('compiles YAML that stands in the page', async () => {
    const { watch } = await open('inline-yaml.html');
    clean(watch);
  });

  it('reads a snapshot that stands in the page', async () => {
    const { page, watch } = await open('inline-json.html', () =>
      document.querySelector('sluice-kpi')?.shadowRoot?.querySelector('.number'),
    );
    expect(await page.locator('sluice-kpi .number').textContent()).toBe('90');
    clean(watch);
  });

  it('shows one funnel alone', async () => {
    const { page, watch } = await open('funnel.html', () =>
      document.querySelector('sluice-funnel')?.shadowRoot?.querySelector('.mark'),
    );
    expect(await page.locator('sluice-funnel .mark').count()).toBe(3);
    clean(watch);
  });

  it('asks nobody for what a theme names', async () => {
    const { page, watch } = await open('evil.html');
    await page.waitForTimeout(200);
    expect(watch.foreignRequests).toEqual([]);
    const fill = await page
      .locator('sluice-funnel rect.bar')
      .first()
      .evaluate((bar) => getComputedStyle(bar).fill);
    expect(fill).toMatch(/^rgb/);
  });

  it('lives beside another Lit and a second copy of itself, which says both versions', async () => {
    const page = await browser.newPage();
    const watch = await watchPage(page, site.url);
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    await page.goto(`${site.url}twice.html`);
    await page.waitForFunction(isDashboardReady, null, { timeout: 15_000 });
    expect(said.filter((line) => line.includes('adds nothing'))).toEqual([
      'Sluice 0.1.0 is on this page; 0.0.9 adds nothing.',
    ]);
    clean(watch);
  });

  it('says that a snapshot is missing, with a button to try again', async () => {
    const { page } = await open('missing.html', () =>
      document.querySelector('sluice-dashboard')?.shadowRoot?.querySelector('[role=alert]'),
    );
    expect(await page.locator('sluice-dashboard [role=alert]').textContent()).toContain(
      'nowhere.json could not be read (404).',
    );
  });
});
