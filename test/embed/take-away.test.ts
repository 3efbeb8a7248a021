import { readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePageScript, scriptTimeoutMs } from '../cli/support/cli.ts';
import { launchChromium, noBrowser, type Site, serveFolder, strictHeaders } from '../support/browser.ts';
import { watchPage } from '../support/page-watch.ts';
import { siteFolder } from './site-folder.ts';

const headers = {
  ...strictHeaders,
  'Content-Security-Policy': `${strictHeaders['Content-Security-Policy']}; trusted-types *`,
};

describe.skipIf(noBrowser)('what a reader takes away under the strict policy', () => {
  let browser: Browser;
  let site: Site;
  let folder: string;

  beforeAll(makePageScript, scriptTimeoutMs);
  beforeAll(async () => {
    folder = await siteFolder();
    [browser, site] = await Promise.all([launchChromium(), serveFolder(folder, headers)]);
  });
  afterAll(async () => {
    await Promise.all([browser.close(), site.close()]);
    await rm(folder, { recursive: true });
  });

  async function opened() {
    const context = await browser.newContext({
      acceptDownloads: true,
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const page = await context.newPage();
    const watch = await watchPage(page, site.url);
    page.on('dialog', (dialog) => watch.errors.push(`a dialog: ${dialog.message()}`));
    await page.goto(`${site.url}dashboard.html`);
    await page.locator('sluice-funnel .mark').first().waitFor({ state: 'attached' });
    return { page, watch };
  }

  async function choose(page: Page, kind: string, label: string): Promise<void> {
    const card = page.locator(kind).first();
    await card.hover();
    await card.locator('[aria-haspopup=menu]').first().click();
    await card.getByRole('menuitem', { name: label }).click();
  }

  async function taken(page: Page, kind: string, label: string): Promise<Buffer> {
    const download = page.waitForEvent('download');
    await choose(page, kind, label);
    return readFile(await (await download).path());
  }

  const clipboard = (page: Page) =>
    page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const kinds = item?.types.map(async (type) => [type, await (await item.getType(type)).text()]) ?? [];
      return Object.fromEntries(await Promise.all(kinds)) as Record<string, string>;
    });

  it('is a picture, a drawing and numbers, with nothing loaded from elsewhere and no breach', async () => {
    const { page, watch } = await opened();
    const picture = PNG.sync.read(await taken(page, 'sluice-funnel', 'Download PNG'));
    const width = await page.locator('sluice-funnel svg[part=chart]').getAttribute('width');
    expect(picture.width).toBe(2 * (Number(width) + 32));
    const svg = (await taken(page, 'sluice-funnel', 'Download SVG')).toString();
    expect(svg).toContain('Europe/Berlin');
    expect(svg).not.toMatch(/<img|<script|onerror=alert\(1\)>/);
    expect((await taken(page, 'sluice-table', 'Download CSV')).toString()).toContain('Total,90,30');
    expect(watch).toEqual({ violations: [], errors: [], foreignRequests: [] });
  });

  it('opens as a drawing of its own, in which nothing runs', async () => {
    const { page, watch } = await opened();
    const svg = await taken(page, 'sluice-funnel', 'Download SVG');
    await writeFile(join(folder, 'taken.svg'), svg);
    await page.goto(`${site.url}taken.svg`);
    expect(
      await page.evaluate(() => [document.documentElement.localName, document.querySelectorAll('text').length > 9]),
    ).toEqual(['svg', true]);
    expect(watch.errors).toEqual([]);
  });

  it('is a table as lines and as HTML, and the exact number of a kpi', async () => {
    const { page, watch } = await opened();
    await choose(page, 'sluice-table', 'Copy table');
    await page.locator('sluice-table .menu [role=status]').waitFor();
    const table = await clipboard(page);
    expect(table['text/plain']).toMatch(/^Total\t90\t30$/m);
    expect(table['text/html']).not.toMatch(/<img/);
    await page.keyboard.press('Escape');
    await choose(page, 'sluice-kpi', 'Copy number');
    await page.locator('sluice-kpi .menu [role=status]').first().waitFor();
    expect((await clipboard(page))['text/plain']).toBe('90');
    expect(watch).toEqual({ violations: [], errors: [], foreignRequests: [] });
  });

  it('is a tag that shows the same on another page', async () => {
    const { page } = await opened();
    const shown = await page
      .locator('sluice-funnel')
      .first()
      .evaluate((funnel) => funnel.shadowRoot?.querySelector('#sum')?.textContent);
    await choose(page, 'sluice-funnel', 'Copy embed code');
    await page.locator('sluice-funnel .menu [role=status]').waitFor();
    const tag = (await clipboard(page))['text/plain'] ?? '';
    expect(tag).toContain(`<script type="module" src="${site.url}sluice.js"></script>`);
    expect(tag).toMatch(
      /<sluice-funnel src="[^"]+snapshot\.json" name="demand" period="last 6 months" compare="previous_period"><\/sluice-funnel>$/,
    );
    await writeFile(
      join(folder, 'pasted.html'),
      `<!doctype html><html lang="en"><meta charset="utf-8"><title>Pasted</title>${tag}`,
    );
    await page.goto(`${site.url}pasted.html`);
    await page.locator('sluice-funnel .mark').first().waitFor({ state: 'attached' });
    expect(
      await page.locator('sluice-funnel').evaluate((funnel) => funnel.shadowRoot?.querySelector('#sum')?.textContent),
    ).toBe(shown);
  });
});

describe.skipIf(noBrowser)('a dashboard that asks again', () => {
  let browser: Browser;
  let folder: string;
  let server: Server;
  const asked: { tag: string | undefined; status: number }[] = [];
  let isDown = false;

  beforeAll(makePageScript, scriptTimeoutMs);
  beforeAll(async () => {
    folder = await siteFolder();
    browser = await launchChromium();
    server = createServer((request, response) => {
      void (async () => {
        const path = new URL(request.url ?? '/', 'http://localhost').pathname;
        const bytes = await readFile(join(folder, path)).catch(() => null);
        const isSnapshot = path.endsWith('snapshot.json');
        const tag = bytes && isSnapshot ? `"${JSON.parse(bytes.toString()).hash}"` : '';
        const known = request.headers['if-none-match'];
        const status = bytes === null ? 404 : isSnapshot && isDown ? 503 : tag !== '' && known === tag ? 304 : 200;
        if (isSnapshot) asked.push({ tag: known, status });
        const type = path.endsWith('.html')
          ? 'text/html'
          : path.endsWith('.js')
            ? 'text/javascript'
            : path.endsWith('.css')
              ? 'text/css'
              : 'application/json';
        response.writeHead(status, {
          'Content-Type': type,
          ...(tag === '' ? {} : { ETag: tag, 'Cache-Control': 'no-cache' }),
        });
        response.end(status === 200 ? bytes : '');
      })();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(async () => {
    await browser.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await rm(folder, { recursive: true });
  });

  it('sends the entity tag, is told that nothing changed, and keeps old numbers where the server fails', async () => {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/dashboard.html`);
    await page.locator('sluice-funnel .mark').first().waitFor({ state: 'attached' });
    const refresh = () =>
      page.evaluate(async () => {
        const board: unknown = document.querySelector('sluice-dashboard');
        await (board as { refresh(): Promise<void> }).refresh();
      });
    await refresh();
    expect(asked.map(({ status }) => status)).toEqual([200, 304]);
    expect(asked[1]?.tag).toMatch(/^"[\da-f]{64}"$/);
    isDown = true;
    await refresh();
    const kpi = page.locator('sluice-kpi').first();
    await kpi.locator('.flag').waitFor();
    expect(await kpi.locator('.flag').textContent()).toContain('Not refreshed: data from 1 Nov 2026');
    expect(await kpi.locator('.number').textContent()).toBe('90');
    isDown = false;
    await refresh();
    await expect.poll(() => kpi.locator('.flag').count()).toBe(0);
  });
});
