import { openWebKitPage } from './page.mjs';

/** A launcher of @web/test-runner for WebKitGTK: one window, one test file after another. `env` is added to its environment. */
export function webkitLauncher(env) {
  let opening;
  let active;
  const page = () => {
    opening ??= openWebKitPage(env);
    return opening;
  };
  return {
    name: 'WebKit',
    type: 'webdriver',
    concurrency: 1,
    async initialize() {},
    async startSession(id, url) {
      active = { id, url };
      const { resize, goto } = await page();
      await resize(800, 600);
      await goto(url);
    },
    isActive: (id) => active?.id === id,
    getBrowserUrl: (id) => (active?.id === id ? active.url : undefined),
    async stopSession() {
      active = undefined;
      await (await page()).goto('about:blank').catch(() => {});
      return {};
    },
    async startDebugSession() {
      throw new Error('WebKitGTK has no debug session');
    },
    async sendKeys(_id, keys) {
      await (await page()).press(...keys);
    },
    setViewport: async ({ width, height }) => (await page()).resize(width, height),
    takeScreenshot: async () => (await page()).screenshot(),
    async stop() {
      await (await opening)?.close();
      opening = undefined;
    },
  };
}
