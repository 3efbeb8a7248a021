import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium, noBrowser } from '../../support/browser.ts';
import { hasSharedLists, sharedStrings, smallList } from '../../support/hostile-lists.ts';
import { type Fixture, fixtures } from './fixtures.ts';
import { markup } from './markup.ts';
import type { Sinks } from './page.ts';
import { pageScript } from './page-script.ts';
import { type Happened, watched } from './watched.ts';

/** How many strings stand on the page at once, by fixture: the kinds of marks that get every string have as many. */
const perDashboard: Readonly<Record<string, number>> = { kpis: 40, texts: 100, charts: 80, tables: 400, title: 1 };
const atOnce: Readonly<Record<string, number>> = { title: 60 };

describe.skipIf(noBrowser)('strings that reach the page', () => {
  let browser: Browser;
  let page: Page;
  let happened: Happened;
  let all: readonly Fixture[];

  beforeAll(async () => {
    const [script, made] = await Promise.all([pageScript(), fixtures()]);
    all = made;
    browser = await launchChromium();
    page = await browser.newPage({ viewport: { width: 1200, height: 200 } });
    happened = await watched(page);
    await page.goto('https://portal.invalid/');
    await page.addScriptTag({ content: script, type: 'module' });
    await page.waitForFunction(() => 'sinks' in globalThis);
  }, 240_000);

  afterAll(() => browser.close());

  async function call<K extends Exclude<keyof Sinks, 'given'>>(name: K, ...args: Parameters<Sinks[K]>) {
    const found = await page.evaluate(
      ([key, given]) => {
        const sinks: Record<string, (...all: unknown[]) => unknown> = Reflect.get(globalThis, 'sinks');
        return sinks[key]?.(...given);
      },
      [name, args] as [string, unknown[]],
    );
    return found as Awaited<ReturnType<Sinks[K]>>;
  }

  async function give(strings: readonly string[]): Promise<void> {
    const texts = Object.fromEntries(all.map(({ name, snapshot }) => [name, snapshot]));
    await page.evaluate((given) => Reflect.set(Reflect.get(globalThis, 'sinks'), 'given', given), { texts, strings });
  }

  const nothing: Happened = { requests: [], runs: [], navigations: [] };

  async function expectText(strings: readonly string[]): Promise<void> {
    await give(strings);
    for (const { name } of all) {
      const [size, copies] = [perDashboard[name] ?? 1, atOnce[name] ?? 1];
      for (let from = 0; from < strings.length; from += size * copies) {
        const froms = Array.from({ length: copies }, (_, i) => from + i * size);
        expect([name, from, await call('dashboards', name, froms)]).toEqual([name, from, []]);
      }
    }
    expect(happened).toEqual(nothing);
  }

  async function expectElsewhere(strings: readonly string[]): Promise<void> {
    await give(strings);
    for (let from = 0; from < strings.length; from += 200) {
      expect(await call('failures', from, 200)).toEqual([]);
      expect(await call('attributes', from, 200)).toEqual([]);
    }
    expect(happened).toEqual(nothing);
  }

  /** Markup made of each string has the tags and attributes it has with a word in it. */
  async function expectShapes(make: (text: string) => string, strings: readonly string[]): Promise<void> {
    const [plain] = await call('shapes', [make('word')]);
    for (let from = 0; from < strings.length; from += 500)
      expect(new Set(await call('shapes', strings.slice(from, from + 500).map(make)))).toEqual(new Set([plain]));
  }

  async function expectMarkup(strings: readonly string[]): Promise<void> {
    for (const make of Object.values(markup)) await expectShapes(make, strings);
    expect(happened).toEqual(nothing);
  }

  it.each([
    ['kpis', ['metric', 'description', 'widget'], 40],
    ['texts', ['text', 'heading', 'link', 'address'], 100],
    ['charts', ['stage', 'value'], 80],
    ['tables', ['group'], 400],
    ['title', ['dashboard'], 1],
  ])('are there to be seen in %s', async (name, kinds, count) => {
    const texts = Object.fromEntries(
      all.map(({ name, snapshot }) => [name, snapshot.replace(/⟦(\w+):(\d+)⟧/g, '$1-$2-')]),
    );
    await page.evaluate((given) => Reflect.set(Reflect.get(globalThis, 'sinks'), 'given', given), {
      texts,
      strings: [],
    });
    const words = await call('words', name);
    for (const kind of kinds)
      expect(Array.from({ length: count }, (_, i) => `${kind}-${i}-`).filter((word) => !words.includes(word))).toEqual(
        [],
      );
  });

  it('stay text in every label, value, link and panel, of our own list', () => expectText(smallList()));
  it('stay text in failures and attributes, of our own list', () => expectElsewhere(smallList()));
  it('stay text in pages, pictures and pasted tables, of our own list', () => expectMarkup(smallList()));

  it.skipIf(!hasSharedLists)(
    'stay text in every label, value, link and panel, of the shared lists',
    () => expectText(sharedStrings()),
    600_000,
  );
  it.skipIf(!hasSharedLists)(
    'stay text in failures and attributes, of the shared lists',
    () => expectElsewhere(sharedStrings()),
    300_000,
  );
  it.skipIf(!hasSharedLists)(
    'stay text in pages, pictures and pasted tables, of the shared lists',
    () => expectMarkup(sharedStrings()),
    120_000,
  );

  it('would be found: markup that is put in as markup runs and is reported', async () => {
    const other = await browser.newPage();
    const seen = await watched(other);
    await other.goto('https://portal.invalid/');
    await other.setContent('<img src="https://evil.invalid/x" onerror="alert(1)"><a href="javascript:alert(1)">x</a>');
    await other.waitForFunction(() => Reflect.get(globalThis, 'ran') !== undefined);
    await other.waitForTimeout(100);
    expect(seen.runs).toEqual(['alert']);
    expect(seen.requests).toEqual(['https://evil.invalid/x']);
  });
});
