import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scriptTimeoutMs, sluice } from '../cli/support/cli.ts';
import { type AnyPage, anyBrowsers } from '../support/any-browser.ts';
import { type Site, serveFolder, strictHeaders } from '../support/browser.ts';
import { root } from '../support/bundle.ts';
import { fixtureYaml, siteFolder } from './site-folder.ts';
import { isShown, watched, workThrough } from './work-through.ts';

/** The strict policy, and every policy name at most once: what a page with a list of names has. */
const headers = {
  ...strictHeaders,
  'Content-Security-Policy': `${strictHeaders['Content-Security-Policy']}; trusted-types *`,
};
const clean = { violations: [], errors: [], foreign: [] };
const pages = ['dashboard', 'yaml', 'inline-yaml', 'inline-json', 'funnel', 'evil', 'twice', 'prefixed', 'roots'];

let folder: string;
let site: Site;
beforeAll(async () => {
  folder = await siteFolder();
  site = await serveFolder(folder, headers);
  await writeSingleFile(join(folder, 'single'));
}, scriptTimeoutMs);
afterAll(async () => {
  await site.close();
  await rm(folder, { recursive: true });
});

/** The page of one file, with the watching script before its policy: a policy in a page counts from where it stands. */
async function writeSingleFile(to: string): Promise<void> {
  await mkdir(to);
  await writeFile(join(to, 'sluice.yaml'), fixtureYaml());
  expect((await sluice(to, 'build', 'sluice.yaml', '-o', '.', '--single-file')).code).toBe(0);
  const html = await readFile(join(to, 'index.html'), 'utf8');
  const watch = await readFile(join(root, 'test/support/watch.js'), 'utf8');
  expect(html).toContain('<head>');
  await writeFile(
    join(to, 'index.html'),
    html.replace('<head>', () => `<head><script>${watch}</script>`),
  );
}

for (const { name, missing, open } of anyBrowsers)
  describe.skipIf(missing)(`Sluice under the strict policy, in ${name}`, () => {
    let page: AnyPage;
    beforeAll(async () => {
      page = await open();
    });
    afterAll(() => page.close());

    for (const each of pages)
      it(`breaks no rule and asks nobody else on ${each}.html`, async () => {
        await page.goto(`${site.url}${each}.html`);
        await page.until(isShown);
        await page.run(workThrough);
        expect(await page.run(watched)).toEqual(clean);
      });

    it('breaks no rule and asks for nothing in the page of one file, opened from disk', async () => {
      await page.goto(`file://${join(folder, 'single/index.html')}`);
      await page.until(isShown);
      await page.run(workThrough);
      expect(await page.run(watched)).toEqual(clean);
      expect(await page.run(() => performance.getEntriesByType('resource').map((entry) => entry.name))).toEqual([]);
    });

    it('would be told of a broken rule: of style, and of markup where the browser has Trusted Types', async () => {
      await page.goto(`${site.url}dashboard.html`);
      await page.until(isShown);
      const hasTrustedTypes = await page.run(async () => {
        document.body.setAttribute('style', 'color: red');
        try {
          document.createElement('p').innerHTML = '<b>markup</b>';
        } catch {}
        await new Promise((resolve) => setTimeout(resolve, 50));
        return 'trustedTypes' in globalThis;
      });
      const { violations } = await page.run(watched);
      const broken = ['style-src-attr', ...(hasTrustedTypes ? ['require-trusted-types-for'] : [])];
      expect(violations.map((line) => line.split(':')[0])).toEqual(broken);
    });

    it('lives beside Lit 2.8.0 and an older copy of itself, which says both versions', async () => {
      await page.goto(`${site.url}twice.html`);
      await page.until(isShown);
      const { said, others, versions } = await page.run(async () => {
        const words = () => document.querySelector('other-lit')?.shadowRoot?.textContent?.trim();
        const first = words();
        document.querySelector('other-lit')?.shadowRoot?.querySelector('p')?.click();
        await Reflect.get(document.querySelector('other-lit') ?? {}, 'updateComplete');
        return {
          said: (Reflect.get(globalThis, 'watched') as { said: string[] }).said,
          others: [first, words()],
          versions: Reflect.get(globalThis, 'litHtmlVersions') as string[],
        };
      });
      expect(said.filter((line) => line.includes('Sluice'))).toEqual([
        'Sluice 0.1.0 is on this page; 0.0.9 adds nothing.',
      ]);
      expect(versions).toContain('2.8.0');
      expect(versions.length).toBeGreaterThan(1);
      expect(others).toEqual(['Another Lit', 'Another Lit twice']);
    });

    it('shows both copies where the second has a prefix of its own', async () => {
      await page.goto(`${site.url}prefixed.html`);
      await page.until(() => document.querySelector('acme-dashboard')?.shadowRoot?.querySelector('acme-kpi'));
      const versions = await page.run(() =>
        ['sluice-kpi', 'acme-kpi'].map((tag) => Reflect.get(customElements.get(tag) ?? {}, 'version')),
      );
      expect(versions).toEqual(['0.1.0', '0.0.9']);
    });

    it('shows its numbers inside the shadow root of another element', async () => {
      await page.goto(`${site.url}roots.html`);
      const number = () => {
        const dashboard = document.querySelector('a-portal')?.shadowRoot?.querySelector('sluice-dashboard');
        return dashboard?.shadowRoot?.querySelector('sluice-kpi')?.shadowRoot?.querySelector('.number')?.textContent;
      };
      await page.until(number);
      expect(await page.run(number)).toBe('90');
    });
  });
