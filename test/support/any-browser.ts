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
  readonly close: () => Promise<void>;
}

/** A browser the pages are tested in. */
export interface AnyBrowser {
  readonly name: 'Chromium' | 'Firefox' | 'WebKitGTK';
  /** Why it cannot be used here, for `describe.skipIf`. */
  readonly missing: string | undefined;
  readonly open: () => Promise<AnyPage>;
}

const WAIT_MS = 15_000;

const missing = (name: 'chromium' | 'firefox' | 'webkit') =>
  findBrowser(name) === undefined ? `no ${name}; to install it: ${installCommandOf(name)}` : undefined;

const launchFirefox = () => firefox.launch({ channel: 'moz-firefox', executablePath: findFirefox() });
const launchChromium = () => chromium.launch({ executablePath: findChromium(), args: [...chromiumArgs] });

/** The three browsers, each with a page of its own when opened. */
export const anyBrowsers: readonly AnyBrowser[] = [
  { name: 'Chromium', missing: missing('chromium'), open: () => playwrightPage(launchChromium) },
  { name: 'Firefox', missing: missing('firefox'), open: () => playwrightPage(launchFirefox) },
  { name: 'WebKitGTK', missing: missing('webkit'), open: webkitPage },
];

type Run = AnyPage['run'];

async function playwrightPage(launch: () => Promise<Browser>): Promise<AnyPage> {
  const browser = await launch();
  const page = await browser.newPage({ viewport: { width: 1000, height: 800 } });
  const run: Run = (work, ...args) => page.evaluate(`(${work})(...${JSON.stringify(args)})`);
  return {
    goto: async (url) => void (await page.goto(url)),
    run,
    press: async (...keys) => {
      for (const key of keys) await page.keyboard.press(key);
    },
    until: (isSo) => until(run, isSo),
    close: () => browser.close(),
  };
}

async function webkitPage(): Promise<AnyPage> {
  const page = await openWebKitPage();
  await page.resize(1000, 800);
  const run: Run = (work, ...args) => page.run(`return (${work})(...arguments)`, ...args);
  return { goto: page.goto, run, press: page.press, until: (isSo) => until(run, isSo), close: page.close };
}

async function until(run: Run, isSo: () => unknown): Promise<void> {
  const end = Date.now() + WAIT_MS;
  const asked: () => boolean = Function(`return Boolean((${isSo})())`) as () => boolean;
  while (!(await run(asked))) {
    if (Date.now() > end) throw new Error(`not so after ${WAIT_MS} ms: ${isSo}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
