import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium, noBrowser, type Site, serveFolder, strictHeaders } from '../support/browser.ts';
import { watchPage } from '../support/page-watch.ts';

const pages = fileURLToPath(new URL('./pages', import.meta.url));

describe.skipIf(noBrowser)('a page served under the strict policy', () => {
  let browser: Browser;
  let site: Site;

  beforeAll(async () => {
    [browser, site] = await Promise.all([launchChromium(), serveFolder(pages, strictHeaders)]);
  });

  afterAll(() => Promise.all([browser.close(), site.close()]));

  it('reports markup made from a string as a violation', async () => {
    const page = await browser.newPage();
    const watch = await watchPage(page, site.url);
    await page.goto(`${site.url}trusted.html`, { waitUntil: 'networkidle' });
    expect(watch.violations.join('\n')).toMatch(/require-trusted-types-for/);
    expect(watch.foreignRequests).toEqual([]);
  });

  it('answers 404 for a path outside the folder', async () => {
    const response = await fetch(`${site.url}..%2fstrict-page.test.ts`);
    expect(response.status).toBe(404);
  });
});
