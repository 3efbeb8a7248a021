import type { Page } from 'playwright';

/** What a page did that it must not do. */
export interface PageWatch {
  /** Directives the page broke, as `directive: what was blocked`. */
  readonly violations: string[];
  /** Uncaught errors and console errors. */
  readonly errors: string[];
  /** Addresses asked for outside the page's own origin. */
  readonly foreignRequests: string[];
}

/** Watches a page from before its first script; read the lists after the page is done. Call it before `goto`. */
export async function watchPage(page: Page, origin: string): Promise<PageWatch> {
  const watch: PageWatch = { violations: [], errors: [], foreignRequests: [] };
  await page.exposeFunction('reportViolation', (line: string) => watch.violations.push(line));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const report: unknown = Reflect.get(globalThis, 'reportViolation');
      if (typeof report === 'function') report(`${event.effectiveDirective}: ${event.blockedURI} ${event.sample}`);
    });
  });
  page.on('pageerror', (error) => watch.errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && watch.errors.push(message.text()));
  page.on('request', (request) => {
    const url = request.url();
    if (/^https?:/.test(url) && !url.startsWith(origin)) watch.foreignRequests.push(url);
  });
  return watch;
}
