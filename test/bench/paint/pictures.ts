import type { Browser, Page } from 'playwright';
import { chartsOf } from './charts.ts';
import { begin, finish, prepare } from './draw.ts';
import type { Pictures } from './page/same-picture.ts';
import { AFTER, BEFORE } from './site.ts';

/** What the elements have drawn before and after the update, taken from their page. */
export async function picturesOf(browser: Browser, url: string): Promise<Pictures> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(`${url}sluice.html`);
  await page.waitForFunction(() => 'library' in globalThis);
  await page.evaluate(prepare, [chartsOf(BEFORE), chartsOf(AFTER)]);
  await page.evaluate(begin, 'create' as const);
  await page.evaluate(finish);
  const before = await markupOf(page);
  await page.evaluate(begin, 'update' as const);
  await page.evaluate(finish);
  const after = await markupOf(page);
  const sheet = await page.evaluate(() =>
    [...(document.querySelector('sluice-funnel')?.shadowRoot?.adoptedStyleSheets ?? [])]
      .flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText))
      .join('\n'),
  );
  await page.close();
  return { before, after, sheet };
}

const markupOf = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('sluice-funnel')].map(
      ({ shadowRoot }) => shadowRoot?.innerHTML.replace(/<!--.*?-->/g, '') ?? '',
    ),
  );
