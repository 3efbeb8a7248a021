import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, CDPSession, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scriptTimeoutMs } from '../cli/support/cli.ts';
import { launchChromium, noBrowser, type Site, serveFolder, strictHeaders } from '../support/browser.ts';
import { siteFolder } from './site-folder.ts';

/** What a page holds after a collection. */
interface Held {
  readonly bytes: number;
  readonly nodes: number;
  readonly jsEventListeners: number;
  /** Timers not yet over, elements that an observer looks at, listeners of the page itself. */
  readonly timers: number;
  readonly observers: number;
  readonly pageListeners: number;
}

/** In the page, before its first script: counts what is set up and not taken down. */
const counting = `
const live = { timers: new Set(), observers: new Map(), listeners: new Set() };
globalThis.live = live;
for (const [set, clear] of [['setTimeout', 'clearTimeout'], ['setInterval', 'clearInterval']]) {
  const [start, stop] = [globalThis[set], globalThis[clear]];
  globalThis[set] = (work, ...rest) => {
    const once = (...given) => {
      if (set === 'setTimeout') live.timers.delete(id);
      work(...given);
    };
    const id = start(once, ...rest);
    live.timers.add(id);
    return id;
  };
  globalThis[clear] = (id) => {
    live.timers.delete(id);
    stop(id);
  };
}
for (const name of ['ResizeObserver', 'MutationObserver', 'IntersectionObserver'])
  globalThis[name] = class extends globalThis[name] {
    observe(target, ...rest) {
      live.observers.set(this, (live.observers.get(this) ?? new Set()).add(target));
      super.observe(target, ...rest);
    }
    unobserve(target) {
      live.observers.get(this)?.delete(target);
      super.unobserve(target);
    }
    disconnect() {
      live.observers.delete(this);
      super.disconnect();
    }
  };
for (const target of [window, document]) {
  const [add, remove] = [target.addEventListener, target.removeEventListener];
  target.addEventListener = function (type, listener, ...rest) {
    live.listeners.add(listener);
    return add.call(this, type, listener, ...rest);
  };
  target.removeEventListener = function (type, listener, ...rest) {
    live.listeners.delete(listener);
    return remove.call(this, type, listener, ...rest);
  };
}`;

const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title>
<script type="module" src="sluice.js"></script><body><main></main>`;

/** In the page: puts a dashboard up and takes it down again, so many times. */
async function mount(times: number): Promise<void> {
  for (let i = 0; i < times; i++) {
    const dashboard = document.createElement('sluice-dashboard');
    for (const [name, value] of Object.entries({ src: 'snapshot.json', hash: '', refresh: '15 minutes' }))
      dashboard.setAttribute(name, value);
    const isReady = new Promise((resolve) => dashboard.addEventListener('sluice-ready', resolve, { once: true }));
    document.querySelector('main')?.append(dashboard);
    await isReady;
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const cells = dashboard.shadowRoot?.querySelectorAll('[data-kind]') ?? [];
    if (cells.length < 5) throw new Error(`${cells.length} widgets`);
    dashboard.remove();
  }
  // what was under way ends
  await new Promise((resolve) => setTimeout(resolve, 200));
}

describe.skipIf(noBrowser)('a dashboard that is put up and taken down 200 times', () => {
  let browser: Browser;
  let site: Site;
  let folder: string;

  beforeAll(async () => {
    folder = await siteFolder();
    await writeFile(join(folder, 'leaks.html'), page);
    [browser, site] = await Promise.all([launchChromium(), serveFolder(folder, strictHeaders)]);
  }, scriptTimeoutMs);

  afterAll(async () => {
    await Promise.all([browser.close(), site.close()]);
    await rm(folder, { recursive: true });
  });

  it('leaves no node, listener, timer or observer behind, and at most 1 MB', async () => {
    const tab = await browser.newPage();
    await tab.addInitScript(counting);
    await tab.goto(`${site.url}leaks.html`);
    const cdp = await tab.context().newCDPSession(tab);
    await tab.waitForFunction(() => customElements.get('sluice-dashboard'));
    const idle = await heldBy(tab, cdp);
    await tab.evaluate(mount, 20);
    const before = await heldBy(tab, cdp);
    await tab.evaluate(mount, 200);
    const after = await heldBy(tab, cdp);
    const { bytes, ...rest } = after;
    console.log(`200 mounts and unmounts: ${Math.round((bytes - before.bytes) / 1000)} kB of heap (ceiling 1000 kB)`);
    expect(bytes - before.bytes).toBeLessThanOrEqual(1e6);
    const { nodes, jsEventListeners } = before;
    const { timers, observers, pageListeners } = idle;
    expect(rest).toEqual({ nodes, jsEventListeners, timers, observers, pageListeners });
    expect(timers).toBe(0);
  }, 120_000);
});

async function heldBy(tab: Page, cdp: CDPSession): Promise<Held> {
  for (let i = 0; i < 5; i++) await cdp.send('HeapProfiler.collectGarbage');
  const { nodes, jsEventListeners } = await cdp.send('Memory.getDOMCounters');
  const { usedSize: bytes } = await cdp.send('Runtime.getHeapUsage');
  const live = await tab.evaluate(() => {
    const { timers, observers, listeners } = Reflect.get(globalThis, 'live');
    const observed = [...observers.values()].reduce((sum, { size }) => sum + size, 0);
    return { timers: timers.size, observers: observed, pageListeners: listeners.size };
  });
  return { bytes, nodes, jsEventListeners, ...live };
}
