import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compile } from '@sluice/core';
import { renderToHtml } from '@sluice/elements/server';
import { memory } from '@sluice/engines/memory';
import { snapshot } from '@sluice/engines/snapshot';
import { writeSnapshot } from '@sluice/engines/snapshot-writer';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AnyPage, anyBrowsers } from '../support/any-browser.ts';
import { type Site, serveFolder } from '../support/browser.ts';
import { pixelsApart } from '../hosts/pixels.mjs';
import { servedSite, type ServedPage } from '../hosts/served.ts';
import { root } from '../support/bundle.ts';
import { fixtureYaml } from './site-folder.ts';
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
let folder = ''; let site: Site; let still: Site;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hosts-served-'));
  const installed = join(folder, 'installed');
  await mkdir(join(installed, 'node_modules/@sluice/embed/dist/script'), { recursive: true });
  await build({ entryPoints: [join(root, 'packages/embed/src/sluice.ts')], bundle: true, format: 'esm', target: 'es2022', conditions: ['source', 'browser'], tsconfig: join(root, 'tsconfig.json'), absWorkingDir: root, define: { 'process.env.NODE_ENV': '"production"' }, outfile: join(installed, 'node_modules/@sluice/embed/dist/script/sluice.js') });
  const { catalog } = compile(fixtureYaml());
  const { text } = await writeSnapshot(catalog, await memory(catalog), { withoutReport: true });
  await writeFile(join(installed, 'snapshot.json'), text);
  const engine = snapshot(JSON.parse(text));
  const drawn: string[] = [];
  for (const { tag, width, attributes, lang } of pages) drawn.push(await renderToHtml(tag as never, { engine, width, attributes: { src: 'snapshot.json', ...attributes }, ...(lang ? { lang } : {}) }));
  await servedSite(folder, installed, pages, drawn);
  [site, still] = await Promise.all([serveFolder(folder), serveFolder(folder, { 'Content-Security-Policy': 'sandbox' })]);
}, 200_000);
afterAll(async () => { await site.close(); await still.close(); await rm(folder, { recursive: true }); });
for (const { name: browser, missing, open } of anyBrowsers)
  describe.skipIf(missing)(`a page of it in ${browser}`, () => {
    let page: AnyPage;
    beforeAll(async () => { page = await open({ width: 1040, height: 3200 }); });
    afterAll(() => page?.close());
    it.each(pages.map(({ name }) => name))('%s', async (name) => {
      await page.goto(`${still.url}${name}.html`);
      const before = await page.screenshot();
      await page.goto(`${still.url}${name}-empty.html`);
      const empty = await page.screenshot();
      await page.goto(`${site.url}${name}.html`);
      await page.until(() => Reflect.get(globalThis, 'isReady'));
      await page.run(() => new Promise((resolve) => setTimeout(resolve, 300)));
      const places = await page.run(() => [...(Reflect.get(globalThis, 'places') as Set<unknown>)]);
      const after = await page.screenshot();
      await writeFile(`/tmp/hosts-${browser}-${name}-a.png`, before); await writeFile(`/tmp/hosts-${browser}-${name}-b.png`, after);
      expect([places.length, pixelsApart(before, empty) > 1000, pixelsApart(before, after), places]).toEqual([1, true, 0, [expect.any(Number)]]);
    });
  });
