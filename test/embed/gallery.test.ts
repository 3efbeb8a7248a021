import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildGallery } from '../../examples/gallery/build.ts';
import { cases } from '../../examples/gallery/page/cases.ts';
import { scriptTimeoutMs } from '../cli/support/cli.ts';
import { launchChromium, noBrowser, type Site, serveFolder, strictHeaders } from '../support/browser.ts';
import { root } from '../support/bundle.ts';
import { watchPage } from '../support/page-watch.ts';

interface Look {
  readonly width: number;
  readonly theme: string;
  readonly lang: string;
  /** By axe, which takes a while. */
  readonly isSearched?: boolean;
}

const looks: readonly Look[] = [
  { width: 360, theme: 'dark', lang: 'zh-CN' },
  { width: 768, theme: 'light', lang: 'zh-TW' },
  { width: 1280, theme: 'light', lang: 'en', isSearched: true },
  { width: 1280, theme: 'dark', lang: 'zh-CN', isSearched: true },
];
const all = Object.entries(cases).flatMap(([kind, list]) =>
  list.map(({ state, shows, says }) => ({ name: `${kind} ${state}`, shows, says: says?.source ?? '' })),
);

/** In the page: the cases whose elements do not show what they should. */
function lacking(wanted: typeof all): string[] {
  return wanted.flatMap(({ name, shows, says }) => {
    const shadow = document.querySelector(`[data-case="${name}"]`)?.lastElementChild?.shadowRoot;
    const inner = [...(shadow?.querySelectorAll('[data-kind]') ?? [])].map((cell) => cell.shadowRoot?.textContent);
    const text = [shadow?.textContent, ...inner].join(' ');
    return shadow?.querySelector(shows) && new RegExp(says).test(text) ? [] : [`${name}: ${shows}`];
  });
}

/** In the page: text that is none, and what is wider than its box. */
function faults(): string[] {
  const found: string[] = [];
  const page = document.documentElement;
  if (page.scrollWidth > page.clientWidth) found.push(`page ${page.scrollWidth} > ${page.clientWidth}`);
  const roots: (Document | ShadowRoot)[] = [document];
  for (const at of roots)
    for (const element of at.querySelectorAll('*')) {
      const name = (at instanceof ShadowRoot ? at.host.parentElement?.dataset['case'] : '') ?? at.nodeName;
      if (element.shadowRoot) roots.push(element.shadowRoot);
      if (element.ariaLabel === '' || element.getAttribute('title') === '') found.push(`${name}: empty name`);
      if (
        element.matches('.card,.kpi,.top,.bar') &&
        element.scrollWidth > element.clientWidth + 1 &&
        element.clientWidth > 0
      )
        found.push(`${name}: .${element.className} ${element.scrollWidth} > ${element.clientWidth}`);
      for (const { nodeType, nodeValue } of element.childNodes)
        if (
          nodeType === 3 &&
          /undefined|NaN|Infinity|\[object|\{\w+\}/.test(nodeValue ?? '') &&
          element.localName !== 'style'
        )
          found.push(`${name}: ${nodeValue}`);
    }
  return found;
}

describe.skipIf(noBrowser)('the gallery', () => {
  const folder = join(root, '.cache/test/gallery');
  let browser: Browser;
  let site: Site;
  let axe = '';

  beforeAll(async () => {
    await buildGallery(folder);
    axe = await readFile(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8');
    [browser, site] = await Promise.all([launchChromium(), serveFolder(folder, strictHeaders)]);
  }, scriptTimeoutMs);

  afterAll(async () => {
    await Promise.all([browser.close(), site.close()]);
    await rm(folder, { recursive: true });
  });

  async function opened({ width, theme, lang }: Look): Promise<{ page: Page; errors: string[] }> {
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    const watch = await watchPage(page, site.url);
    await page.goto(`${site.url}?theme=${theme}&lang=${lang}`);
    await expect.poll(() => page.evaluate(lacking, all), { timeout: 60_000, interval: 200 }).toEqual([]);
    return { page, errors: [...watch.errors, ...watch.violations, ...watch.foreignRequests] };
  }

  for (const look of looks)
    it(`shows every element in every state at ${look.width} px, ${look.theme}, ${look.lang}${look.isSearched ? ', and axe finds nothing' : ''}`, async () => {
      const { page, errors } = await opened(look);
      expect(await page.evaluate(faults)).toEqual([]);
      expect(errors).toEqual([]);
      if (look.isSearched) {
        await page.evaluate(axe);
        expect(await page.evaluate(findings)).toEqual([]);
      }
      await page.close();
    }, 120_000);
});

/** In the page: what axe finds, WCAG 2.2 AA and its best practices. */
async function findings(): Promise<string[]> {
  const { run } = Reflect.get(globalThis, 'axe') as { run: (at: Document, options: RunOptions) => Promise<AxeResults> };
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const { violations, passes } = await run(document, {
    runOnly: { type: 'tag', values: tags },
    resultTypes: ['violations'],
  });
  if (passes.length < 20) return [`axe ran ${passes.length} rules`];
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.flat().join(' › ')}`));
}
