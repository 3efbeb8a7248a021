import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scriptTimeoutMs } from '../cli/support/cli.ts';
import { launchChromium, noBrowser, type Site, serveFolder } from '../support/browser.ts';
import { fixtureYaml, siteFolder } from './site-folder.ts';

const page = (lang: string, src: string, more = '') =>
  `<!doctype html><html lang="${lang}"><meta charset="utf-8"><title>A page</title><script type="module" src="sluice.js"></script><body><sluice-dashboard src="${src}" ${more}></sluice-dashboard>`;
const pages = {
  'en.html': page('en', 'wrong.yaml'),
  'cn.html': page('zh-Hans', 'wrong.yaml'),
  'tw.html': page('en', 'wrong.yaml', 'locale="zh-HK"'),
  'missing.html': page('zh-CN', 'nowhere.json'),
  'prose.html': page('zh-TW', 'prose.json'),
  'newer.html': page('zh-CN', 'newer.json'),
  'right.html': page('zh-CN', 'file.yaml'),
  'prose.json': 'no JSON',
  'newer.json': '{"version": 99}',
  'wrong.yaml': fixtureYaml()
    .replace('window: 60 days', 'window: 60 dayz')
    .replace(/^dashboards:[\s\S]*/m, ''),
};

describe.skipIf(noBrowser)('a source that cannot be opened says why', () => {
  let browser: Browser;
  let site: Site;
  let folder: string;
  let shown: Page;
  let asked: string[];

  beforeAll(async () => {
    folder = await siteFolder();
    for (const [name, text] of Object.entries(pages)) await writeFile(join(folder, name), text);
    [browser, site] = await Promise.all([launchChromium(), serveFolder(folder)]);
  }, scriptTimeoutMs);
  afterAll(async () => {
    await Promise.all([browser.close(), site.close()]);
    await rm(folder, { recursive: true });
  });

  async function alertOf(name: string): Promise<string> {
    await shown?.close();
    shown = await browser.newPage();
    asked = [];
    shown.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await shown.goto(`${site.url}${name}.html`);
    return await said();
  }
  const said = async () =>
    ((await shown.locator('sluice-dashboard [role=alert]').textContent()) ?? '').replace(/\s+/g, ' ');
  /** The parts that were loaded, by a phrase in them. */
  async function loaded(phrase: string): Promise<boolean> {
    const texts = asked
      .filter((path) => path.endsWith('.js'))
      .map(async (path) => {
        return await (await fetch(new URL(path, site.url))).text();
      });
    const plain = (text: string) =>
      text.replace(/\\u([\da-f]{4})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
    return (await Promise.all(texts)).some((text) => plain(text).includes(phrase));
  }
  /** A phrase of the diagnostics of each language. */
  const phrases = { 'zh-CN': '任何内容都不会被悄悄忽略', 'zh-TW': '任何內容都不會被默默略過' };

  it('in English, with no words of another language', async () => {
    expect(await alertOf('en')).toContain('60 dayz');
    expect(await said()).not.toMatch(/\p{Script=Han}/u);
    for (const phrase of Object.values(phrases)) expect(await loaded(phrase)).toBe(false);
  });

  it.each([
    ['cn', '60 dayz', 'zh-CN', 'zh-TW'],
    ['tw', '60 dayz', 'zh-TW', 'zh-CN'],
  ] as const)('%s: a mistake in YAML in the language of the page, loaded alone', async (name, value, mine, other) => {
    const text = await alertOf(name);
    expect(text).toContain(value);
    expect(text.replace(/^.*sluice-dashboard/, '')).toMatch(/\p{Script=Han}{3}.*。/u);
    expect(await loaded(phrases[mine])).toBe(true);
    expect(await loaded(phrases[other])).toBe(false);
  });

  it('an address that is not there, a text that is no JSON, and JSON that is no snapshot', async () => {
    expect(await alertOf('missing')).toContain('无法读取 nowhere.json（404）。');
    expect(await alertOf('prose')).toContain('無法把 prose.json 當作快照讀取');
    expect(await alertOf('newer')).toContain('无法把 newer.json 作为快照读取');
  });

  it('in the other language when the page changes its own', async () => {
    await alertOf('missing');
    await shown.evaluate(() => document.documentElement.setAttribute('lang', 'zh-TW'));
    await expect.poll(said).toContain('無法讀取 nowhere.json（404）。');
  });

  it('nothing of it is loaded for a file without a mistake', async () => {
    await alertOf('missing');
    asked = [];
    await shown.goto(`${site.url}right.html`);
    await shown.locator('sluice-funnel .mark').first().waitFor({ state: 'attached' });
    for (const phrase of [...Object.values(phrases), '：没有响应']) expect(await loaded(phrase)).toBe(false);
  });
});
