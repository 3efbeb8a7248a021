import type { Browser, Page } from 'playwright';

/** Cumulative layout shift of each step in the life of a dashboard, in the order it happens. */
export type ShiftsByStep = Readonly<Record<string, number>>;

/** Two states of the same source: what it says first, and after it is asked again. */
export interface Stored {
  readonly before: string;
  readonly after: string;
}

interface Answer {
  readonly status: number;
  readonly body: string;
}

/**
 * A page with words of its own above and below the dashboard, and a button for each language and for the dark theme. It
 * keeps the room of the element until the script is there, as docs/hosts.md says.
 */
export const shiftPage = `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title>
<style>body{margin:16px;font-family:sans-serif}h1{line-height:40px}button{inline-size:64px;block-size:24px}
sluice-dashboard:not(:defined){display:block;min-block-size:100vh}</style>
<script type="module" src="sluice.js"></script>
<body><h1>A page</h1><button data-theme="dark">Dark</button>
${['zh-CN', 'zh-TW', 'en'].map((lang) => `<button data-lang="${lang}">${lang}</button>`).join('\n')}
<sluice-dashboard src="snapshot.json"></sluice-dashboard><p>Words of the page.</p><script src="buttons.js"></script>`;

/** The script of its buttons. */
export const shiftButtons = `document.addEventListener('click', ({ target }) => {
  const { lang, theme } = target.dataset;
  if (lang) document.documentElement.lang = lang;
  if (theme) document.querySelector('sluice-dashboard').setAttribute('theme', theme);
});`;

/**
 * Takes the page through loading slowly, new data, a source that fails and is back, the other theme and three languages.
 * A shift counts as browsers count it for CLS: those that follow a click at once are what the reader asked for.
 */
export async function shiftsThrough(
  browser: Browser,
  url: string,
  width: number,
  stored: Stored,
): Promise<ShiftsByStep> {
  const { page, answer } = await opened(browser, width, { status: 200, body: stored.before });
  const found: Record<string, number> = {};
  const step = async (name: string, act: () => Promise<unknown>) => {
    await act();
    found[name] = await shifted(page);
  };
  await step('load', async () => {
    await page.goto(url);
    await page.waitForFunction(isReady);
  });
  const refreshes = [
    ['refresh', { status: 200, body: stored.after }],
    ['error', { status: 500, body: '' }],
    ['back again', { status: 200, body: stored.before }],
  ] as const;
  for (const [name, next] of refreshes)
    await step(name, async () => {
      answer.next = next;
      await page.evaluate(() => document.querySelector('sluice-dashboard')?.refresh());
    });
  await step('theme', () => page.click('[data-theme]'));
  for (const lang of ['zh-CN', 'zh-TW', 'en']) await step(`language ${lang}`, () => page.click(`[data-lang=${lang}]`));
  await page.close();
  return found;
}

/** The same of a page whose source is not there from the start. */
export async function shiftOfFailure(browser: Browser, url: string, width: number): Promise<number> {
  const { page } = await opened(browser, width, { status: 404, body: '' });
  await page.goto(url);
  await page.waitForFunction(() =>
    document.querySelector('sluice-dashboard')?.shadowRoot?.querySelector('[role=alert]'),
  );
  const shift = await shifted(page);
  await page.close();
  return shift;
}

async function opened(
  browser: Browser,
  width: number,
  first: Answer,
): Promise<{ page: Page; answer: { next: Answer } }> {
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  const answer = { next: first };
  await page.addInitScript(watch);
  await page.route('**/snapshot.json', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 200));
    await route.fulfill({ ...answer.next, contentType: 'application/json' });
  });
  return { page, answer };
}

/** In the page, before its first script. */
function watch(): void {
  Reflect.set(globalThis, 'shift', 0);
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      if (!Reflect.get(entry, 'hadRecentInput'))
        Reflect.set(globalThis, 'shift', Reflect.get(globalThis, 'shift') + Reflect.get(entry, 'value'));
  }).observe({ type: 'layout-shift', buffered: true });
}

/** What has moved since it was asked last, once nothing is under way. */
async function shifted(page: Page): Promise<number> {
  await page.waitForTimeout(600);
  return page.evaluate(() => {
    const shift = Number(Reflect.get(globalThis, 'shift'));
    Reflect.set(globalThis, 'shift', 0);
    return shift;
  });
}

function isReady(): boolean {
  const root = document.querySelector('sluice-dashboard')?.shadowRoot;
  const cells = [...(root?.querySelectorAll('[data-kind]:not([data-kind=text])') ?? [])];
  return cells.length > 0 && cells.every((cell) => cell.shadowRoot?.querySelector('#info'));
}

/** The snapshot with every count seven times as large. */
export function grown(text: string): string {
  const snapshot = JSON.parse(text);
  snapshot.hash = `${snapshot.hash}-grown`;
  for (const { sets } of snapshot.cubes)
    for (const { cells } of sets)
      for (const column of Object.values<{ kind: string; values: number[] }>(cells.columns))
        if (column.kind === 'sum') column.values = column.values.map((value) => value * 7);
  return JSON.stringify(snapshot);
}
