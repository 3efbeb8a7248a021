import { type Browser, chromium, firefox } from 'playwright';
import {
  chromiumArgs,
  findBrowser,
  findChromium,
  findFirefox,
  installCommandOf,
} from '../../scripts/ensure-browsers.mjs';
import { openWebKitPage } from '../../scripts/webkit/page.mjs';

/** A page of any browser, with what a test needs of all three. */
export interface AnyPage {
  readonly goto: (url: string) => Promise<void>;
  /** Runs a function in the page and gives what it gives; it sees nothing around it but its arguments. */
  readonly run: <A extends unknown[], T>(work: (...args: A) => T | Promise<T>, ...args: A) => Promise<T>;
  readonly press: (...keys: string[]) => Promise<void>;
  /** Asks again until the page gives something true; an error after 15 seconds. */
  readonly until: (isSo: () => unknown) => Promise<void>;
  /** A PNG of the whole page; in WebKitGTK of the window, to be opened as high as the page. */
  readonly screenshot: () => Promise<Buffer>;
  readonly close: () => Promise<void>;
}

/** A browser the pages are tested in. */
export interface AnyBrowser {
  readonly name: 'Chromium' | 'Firefox' | 'WebKitGTK';
  /** Why it cannot be used here, for `describe.skipIf`. */
  readonly missing: string | undefined;
  readonly open: (size?: PageSize) => Promise<AnyPage>;
}

/** In pixels. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
}

const WAIT_MS = 15_000;

const missing = (name: 'chromium' | 'firefox' | 'webkit') =>
  findBrowser(name) === undefined ? `no ${name}; to install it: ${installCommandOf(name)}` : undefined;

/** Without a screen Firefox has no mouse: a fine pointer that hovers, as the others have. */
const mouse = { 'ui.primaryPointerCapabilities': 6, 'ui.allPointerCapabilities': 6 };
const launchFirefox = () =>
  firefox.launch({ channel: 'moz-firefox', executablePath: findFirefox(), firefoxUserPrefs: mouse });
const launchChromium = () => chromium.launch({ executablePath: findChromium(), args: [...chromiumArgs] });

/** The three browsers, each with a page of its own when opened. */
export const anyBrowsers: readonly AnyBrowser[] = [
  { name: 'Chromium', missing: missing('chromium'), open: (size) => playwrightPage(launchChromium, size) },
  { name: 'Firefox', missing: missing('firefox'), open: (size) => playwrightPage(launchFirefox, size) },
  { name: 'WebKitGTK', missing: missing('webkit'), open: webkitPage },
];

type Run = AnyPage['run'];

const usual: PageSize = { width: 1000, height: 800 };

async function playwrightPage(launch: () => Promise<Browser>, viewport = usual): Promise<AnyPage> {
  const browser = await launch();
  const page = await browser.newPage({ viewport });
  const run: Run = (work, ...args) => page.evaluate(`(${work})(...${JSON.stringify(args)})`);
  return {
    goto: async (url) => void (await page.goto(url)),
    run,
    press: async (...keys) => {
      for (const key of keys) await page.keyboard.press(key);
    },
    until: (isSo) => until(run, isSo),
    screenshot: () => page.screenshot({ fullPage: true }),
    close: () => browser.close(),
  };
}

async function webkitPage({ width, height } = usual): Promise<AnyPage> {
  const page = await openWebKitPage({}, `${Math.max(width, 1700)}x${Math.max(height, 1300)}`);
  if (!(await page.resize(width, height))) throw new Error(`no window of ${width} × ${height}`);
  const run: Run = (work, ...args) => page.run(`return (${work})(...arguments)`, ...args);
  const { goto, press, screenshot, close } = page;
  return { goto, run, press, until: (isSo) => until(run, isSo), screenshot, close };
}

async function until(run: Run, isSo: () => unknown): Promise<void> {
  const end = Date.now() + WAIT_MS;
  const asked: () => boolean = Function(`return Boolean((${isSo})())`) as () => boolean;
  while (!(await run(asked))) {
    if (Date.now() > end) throw new Error(`not so after ${WAIT_MS} ms: ${isSo}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
