import type { Page } from 'playwright';

/** What happened in a page that strings alone must not bring about. */
export interface Happened {
  /** Addresses asked for. */
  readonly requests: string[];
  /** What was called: `alert`, `open`, … */
  readonly runs: string[];
  /** Where the page or a frame in it went. */
  readonly navigations: string[];
}

const called = ['alert', 'confirm', 'prompt', 'print', 'open', 'execScript'];

/**
 * Watches a page that has no policy of its own, so that nothing is hidden by one: every call payloads make, every dialog,
 * request and navigation. Answers `https://portal.invalid/` with an empty page and nothing else.
 */
export async function watched(page: Page): Promise<Happened> {
  const happened: Happened = { requests: [], runs: [], navigations: [] };
  const home = 'https://portal.invalid/';
  await page.exposeFunction('reportRun', (name: string) => happened.runs.push(name));
  await page.addInitScript((names) => {
    for (const name of names)
      Reflect.set(globalThis, name, () => {
        Reflect.set(globalThis, 'ran', name);
        const report: unknown = Reflect.get(globalThis, 'reportRun');
        if (typeof report === 'function') report(name);
      });
  }, called);
  page.on('dialog', (dialog) => {
    happened.runs.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('popup', () => happened.runs.push('a window'));
  page.on('framenavigated', (frame) => {
    if (frame.url() !== home && frame.url() !== 'about:blank') happened.navigations.push(frame.url());
  });
  await page.route('**/*', async (route) => {
    const url = route.request().url();
    if (url === home) return route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>A page</title>' });
    happened.requests.push(url);
    return route.abort();
  });
  return happened;
}
