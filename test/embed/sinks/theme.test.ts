import { COLORS, LENGTHS } from '@sluice/elements';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium, noBrowser } from '../../support/browser.ts';
import { smallList } from '../../support/hostile-lists.ts';
import { cssPayloads } from './css-payloads.ts';
import { fixtures } from './fixtures.ts';
import { pageScript } from './page-script.ts';
import { type Happened, watched } from './watched.ts';

const tokens = [...Object.keys(COLORS), ...Object.keys(LENGTHS), 'font'].map((name) => `--sluice-${name}`);

describe.skipIf(noBrowser)('a theme', () => {
  let browser: Browser;
  let page: Page;
  let happened: Happened;

  beforeAll(async () => {
    const [script, made] = await Promise.all([pageScript(), fixtures()]);
    const texts = Object.fromEntries(made.map(({ name, snapshot }) => [name, snapshot]));
    browser = await launchChromium();
    page = await browser.newPage();
    happened = await watched(page);
    await page.goto('https://portal.invalid/');
    await page.addScriptTag({ content: script, type: 'module' });
    await page.waitForFunction(() => 'sinks' in globalThis);
    await page.evaluate((given) => Reflect.set(Reflect.get(globalThis, 'sinks'), 'given', given), {
      texts,
      strings: ['a'],
    });
  }, 240_000);

  afterAll(() => browser.close());

  /** Each value in every token, stated on the page and on the element, while charts are shown. */
  const themed = (values: readonly string[], where: readonly string[]): Promise<string[]> =>
    page.evaluate(([names, all]) => Reflect.get(globalThis, 'sinks').themed(names, all), [where, values] as const);

  it('loads nothing through any of its tokens', async () => {
    await themed(cssPayloads, tokens);
    expect(happened).toEqual({ requests: [], runs: [], navigations: [] });
  });

  it('loads nothing with a string of our own list either', async () => {
    await themed(smallList(), tokens);
    expect(happened).toEqual({ requests: [], runs: [], navigations: [] });
  });

  it('is taken where it is a colour or a length', async () => {
    const [surface] = await themed(['rgb(1, 2, 3)'], ['--sluice-surface']);
    expect(surface).toBe('rgb(1, 2, 3)');
    const [kept] = await themed(['url(https://evil.invalid/)'], ['--sluice-surface']);
    expect(kept).toMatch(/^rgb\(/);
  });

  it('would be found: most of the values load where a page uses them as they are', async () => {
    const other = await browser.newPage();
    const seen = await watched(other);
    await other.goto('https://portal.invalid/');
    await other.evaluate((values) => {
      const boxes = values.map((value) => {
        const box = document.createElement('div');
        box.style.setProperty('--x', value);
        box.style.setProperty('background', 'var(--x)');
        box.textContent = 'x';
        return box;
      });
      document.body.append(...boxes);
    }, cssPayloads);
    await other.waitForTimeout(300);
    expect(seen.requests.length).toBeGreaterThan(15);
  });
});
