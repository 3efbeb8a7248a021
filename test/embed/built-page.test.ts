import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '@sluice/cli';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { captured, makePageScript, scriptTimeoutMs, sluice, temporaryFolder } from '../cli/support/cli.ts';
import { broken, mailing } from '../cli/support/files.ts';
import { launchChromium, noBrowser, serveFolder } from '../support/browser.ts';
import { watchPage } from '../support/page-watch.ts';
import { fixtureYaml } from './site-folder.ts';

const shown = (page: Page) => page.locator('sluice-funnel .mark').first().waitFor({ state: 'attached' });

describe.skipIf(noBrowser)('the pages sluice writes and serves', () => {
  const { folder, remove } = temporaryFolder();
  let browser: Browser;
  beforeAll(async () => {
    writeFileSync(join(folder, 'sluice.yaml'), fixtureYaml());
    browser = await launchChromium();
  });
  beforeAll(makePageScript, scriptTimeoutMs);
  afterAll(async () => {
    await browser.close();
    remove();
  });

  const newPage = async (origin: string) => {
    const page = await browser.newPage({ viewport: { width: 1100, height: 800 }, acceptDownloads: true });
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    page.on('dialog', (dialog) => requests.push(`dialog ${dialog.message()}`));
    return { page, requests, watch: await watchPage(page, origin) };
  };
  const clean = { violations: [], errors: [], foreignRequests: [] };

  async function workThrough(page: Page): Promise<void> {
    await page.locator('sluice-dashboard select').first().selectOption('last 3 months');
    await page.locator('sluice-table [data-stop=row]').first().click();
    await page.locator('.pill.on').waitFor();
    const funnel = page.locator('sluice-funnel');
    await funnel.hover();
    const download = page.waitForEvent('download');
    await funnel.locator('[aria-haspopup=menu]').click();
    await funnel.getByRole('menuitem', { name: 'Download CSV' }).click();
    const file = await (await download).path();
    expect(readFileSync(file, 'utf8')).toContain('Lead');
    await funnel.locator('.quiet button').first().click();
    expect(await funnel.locator('table tbody tr').count()).toBe(3);
  }

  it('draw from a site served as files, under the policy the page itself names', async () => {
    expect((await sluice(folder, 'build', 'sluice.yaml', '-o', 'site')).code).toBe(0);
    const site = await serveFolder(join(folder, 'site'));
    const { page, requests, watch } = await newPage(site.url);
    await page.goto(site.url);
    await shown(page);
    await workThrough(page);
    expect(watch).toEqual(clean);
    expect(requests.filter((url) => url.includes('snapshot'))).toHaveLength(1);
    await site.close();
  });

  it('draw from one file opened from disk, which asks for nothing and lets nothing else run', async () => {
    expect((await sluice(folder, 'build', 'sluice.yaml', '-o', 'single', '--single-file')).code).toBe(0);
    const url = `file://${join(folder, 'single/index.html')}`;
    const { page, requests, watch } = await newPage('file:');
    await page.goto(url);
    await shown(page);
    await workThrough(page);
    expect(watch).toEqual(clean);
    expect(requests.filter((asked) => !asked.startsWith('blob:'))).toEqual([url]);
    const tried = await page.evaluate(async () => {
      const script = document.createElement('script');
      try {
        script.textContent = 'globalThis.ran = true';
        document.body.append(script);
      } catch {}
      const fetched = await fetch('https://example.org/').then(
        () => true,
        () => false,
      );
      return { ran: Reflect.get(globalThis, 'ran') === true, fetched };
    });
    expect(tried).toEqual({ ran: false, fetched: false });
  });

  it('draw every dashboard of the file from one file', async () => {
    writeFileSync(join(folder, 'two.yaml'), `${mailing}  second:\n    rows:\n      - [{funnel: mailing}]\n`);
    expect((await sluice(folder, 'build', 'two.yaml', '-o', 'both', '--single-file')).code).toBe(0);
    const { page, watch } = await newPage('file:');
    await page.goto(`file://${join(folder, 'both/index.html')}`);
    await expect.poll(() => page.locator('sluice-funnel .mark').count()).toBe(4);
    expect(await page.locator('sluice-dashboard h2').allTextContents()).toEqual(['Main', 'Second']);
    expect(watch).toEqual(clean);
  });

  it('follow a save, and show what is wrong over the last good dashboard', async () => {
    const file = join(folder, 'mailing.yaml');
    writeFileSync(file, mailing);
    const ended = new AbortController();
    const { io, written } = captured(folder, { signal: ended.signal, now: Date.now });
    const done = run(['dev', 'mailing.yaml', '--port', '0'], io);
    await expect.poll(() => written.out, { timeout: 30_000 }).toContain('http://');
    const [url = ''] = /http:\S+/.exec(written.out) ?? [];
    const { page, watch } = await newPage(url);
    await page.goto(url);
    await shown(page);
    const table = () =>
      page
        .locator('sluice-funnel')
        .first()
        .evaluate((funnel) => funnel.shadowRoot?.textContent ?? '');
    expect(await table()).toContain('3 of 10');

    writeFileSync(file, mailing.replace('clicked: 3', 'clicked: 4'));
    await expect.poll(table, { timeout: 15_000 }).toContain('4 of 10');

    writeFileSync(file, broken);
    const problems = page.locator('[data-problems]');
    await problems.locator('[role=alert]').waitFor();
    expect(await problems.locator('pre .at').first().textContent()).toContain('clicke');
    expect(await problems.locator('a').first().getAttribute('href')).toMatch(/^vscode:\/\/file.*mailing\.yaml:6:\d+$/);
    expect(await table()).toContain('4 of 10');

    writeFileSync(file, mailing);
    await expect.poll(table, { timeout: 15_000 }).toContain('3 of 10');
    expect(await problems.count()).toBe(0);
    expect({ ...watch, errors: [] }).toEqual(clean);
    await page.close();
    ended.abort();
    expect(await done).toBe(0);
  });
});
