import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compile } from '@sluice/core';
import { memory } from '@sluice/engines/memory';
import { writeSnapshot } from '@sluice/engines/snapshot-writer';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { at } from '../../scripts/lib/root.mjs';
import { integrityOf, scriptTag } from '../../scripts/packages/script-tag.mjs';
import { launchChromium, noBrowser, type Site, serveFolder, strictHeaders } from '../support/browser.ts';
import { watchPage } from '../support/page-watch.ts';

const { staged } = inject('packed');
const readme = await readFile(join(staged, 'embed/README.md'), 'utf8');
const [, tag = '', integrity = ''] = /(<script [^>]*integrity="([^"]+)"[^>]*><\/script>)/.exec(readme) ?? [];
const script = await readFile(join(staged, 'embed/dist/script/sluice.js'), 'utf8');

describe('the one script of embed', () => {
  it('is named in its README by a tag with its hash', () => {
    expect(integrity).toMatch(/^sha384-[\w+/]{64}$/);
    expect(integrity).toBe(integrityOf(script));
  });

  it('loads nothing else', () => {
    expect(script).not.toMatch(/\bimport\s*\(|\b(?:from|import)\s*"[\w@./]/);
  });

  it('goes by the tag that npm run pack prints', () => {
    expect(scriptTag(script)).toBe(tag);
  });
});

describe.skipIf(noBrowser)('a page with that tag', () => {
  let folder = '';
  let browser: Browser;
  let site: Site;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sluice-script-'));
    const { catalog } = compile(await readFile(at('examples/mailing/sluice.yaml'), 'utf8'));
    const page = (body: string) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title>${body}`;
    const body = `${tag}<sluice-dashboard src="snapshot.json"></sluice-dashboard>`;
    await writeFile(join(folder, 'snapshot.json'), (await writeSnapshot(catalog, await memory(catalog))).text);
    await writeFile(join(folder, 'sluice.js'), script);
    await writeFile(join(folder, 'changed.js'), `${script};`);
    await writeFile(join(folder, 'index.html'), page(body));
    await writeFile(join(folder, 'changed.html'), page(body.replace('sluice.js', 'changed.js')));
    [browser, site] = await Promise.all([launchChromium(), serveFolder(folder, strictHeaders)]);
  });
  afterAll(async () => {
    await Promise.all([browser.close(), site.close()]);
    await rm(folder, { recursive: true });
  });

  it('shows a dashboard under the strict policy', async () => {
    const page = await browser.newPage();
    const watch = await watchPage(page, site.url);
    await page.goto(site.url);
    await page.locator('sluice-funnel .mark').first().waitFor({ state: 'attached' });
    expect(watch.violations).toEqual([]);
    expect(watch.foreignRequests).toEqual([]);
  });

  it('runs nothing of a script that was changed', async () => {
    const page = await browser.newPage();
    await page.goto(`${site.url}changed.html`, { waitUntil: 'load' });
    expect(await page.evaluate(() => customElements.get('sluice-dashboard') === undefined)).toBe(true);
  });
});
