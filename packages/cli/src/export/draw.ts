import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { InputError } from '../console/usage-error.ts';
import { type BrowserPage, withPage } from './browser-pipe.ts';

/** Sides in inches. */
export const papers = { a4: [8.27, 11.69], letter: [8.5, 11] } as const;
export type Paper = keyof typeof papers;

const MARGIN = 0.4;
const WAIT_MS = 60_000;

/** An SVG document as PNG, two dots a pixel. */
export async function drawPng(browser: string, svg: string, width: number, height: number): Promise<Uint8Array> {
  const html = `<!doctype html><meta charset="utf-8"><style>body{margin:0}svg{display:block}</style>${svg}`;
  return await withFile(html, (url) =>
    withPage(browser, async (page) => {
      await page.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 2, mobile: false });
      await open(page, url, 'document.readyState === "complete" && document.fonts.status === "loaded"');
      const clip = { x: 0, y: 0, width, height, scale: 1 };
      const { data } = await page.send('Page.captureScreenshot', { format: 'png', clip, captureBeyondViewport: true });
      return Buffer.from(String(data), 'base64');
    }),
  );
}

/** True when every widget of the page's dashboards has its answer. */
const isDrawn = `(() => {
  const boards = [...document.querySelectorAll('sluice-dashboard')];
  const cells = boards.flatMap((board) => [...(board.shadowRoot?.querySelectorAll('[data-kind]') ?? [])]);
  const isDone = (cell) => cell.dataset.kind === 'text' || cell.shadowRoot?.querySelector('.card[aria-busy=false]');
  const lost = boards.some((board) => board.shadowRoot?.querySelector('[role=alert]'));
  return lost || (cells.length > 0 && cells.every(isDone) && document.fonts.status === 'loaded');
})()`;

/** Why a dashboard shows nothing. */
const lostWords = `[...document.querySelectorAll('sluice-dashboard')]
  .map((board) => board.shadowRoot?.querySelector('[role=alert]')?.textContent.replace(/\\s+/g, ' ').trim())
  .find(Boolean) ?? null`;

/** A page in one file, printed. */
export async function printPdf(browser: string, html: string, paper: Paper): Promise<Uint8Array> {
  const [paperWidth, paperHeight] = papers[paper];
  const margins = { marginTop: MARGIN, marginBottom: MARGIN, marginLeft: MARGIN, marginRight: MARGIN };
  return await withFile(html, (url) =>
    withPage(browser, async (page) => {
      await page.send('Emulation.setDeviceMetricsOverride', {
        width: 1280,
        height: 900,
        deviceScaleFactor: 1,
        mobile: false,
      });
      await open(page, url, isDrawn);
      const lost = await evaluated(page, lostWords);
      if (typeof lost === 'string') throw new InputError((words) => words.picture.browserSays(lost));
      const options = { paperWidth, paperHeight, ...margins, printBackground: true, generateTaggedPDF: true };
      const { data } = await page.send('Page.printToPDF', options);
      return Buffer.from(String(data), 'base64');
    }),
  );
}

async function open(page: BrowserPage, url: string, isReady: string): Promise<void> {
  await page.send('Page.navigate', { url });
  const end = Date.now() + WAIT_MS;
  while (Date.now() < end) {
    if ((await evaluated(page, isReady)) === true) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new InputError((words) => words.picture.browserSlow);
}

async function evaluated(page: BrowserPage, expression: string): Promise<unknown> {
  const { result } = await page.send('Runtime.evaluate', { expression, returnByValue: true });
  return typeof result === 'object' && result !== null ? Reflect.get(result, 'value') : null;
}

async function withFile<T>(html: string, task: (url: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'sluice-export-'));
  try {
    const path = join(folder, 'index.html');
    await writeFile(path, html);
    return await task(pathToFileURL(path).href);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
