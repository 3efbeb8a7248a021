import type { Browser, CDPSession, Page } from 'playwright';
import { type Chart, chartsOf } from './charts.ts';
import type { Library } from './page/library.ts';
import type { Pictures } from './page/same-picture.ts';
import { AFTER, BEFORE, type LibraryName } from './site.ts';

/** One run of one library in a fresh page. CPU of the page's main thread, in ms; the heap that stays, in kB. */
export interface Drawn {
  readonly create: number;
  readonly update: number;
  /** Until what stands in the window is painted; the rest may follow, and is counted in `create` and `update`. */
  readonly firstCreate: number;
  readonly firstUpdate: number;
  readonly heap: number;
  readonly nodes: number;
  /** Stages found in the page after the update, and whether they show the numbers of the update. */
  readonly marks: number;
  readonly isRight: boolean;
}

/** Draws the charts, updates them, and says what that took. */
export async function drawIn(browser: Browser, url: string, name: LibraryName, pictures: Pictures): Promise<Drawn> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  try {
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
    await page.goto(`${url}${name}.html`);
    await page.waitForFunction(() => 'library' in globalThis);
    await page.evaluate(prepare, [chartsOf(BEFORE), chartsOf(AFTER)]);
    if (name === 'same-picture') await page.evaluate((all) => Reflect.set(globalThis, 'pictures', all), pictures);
    const empty = await heapOf(cdp);
    const created = await stepIn(page, cdp, 'create');
    const heap = ((await heapOf(cdp)) - empty) / 1000;
    const updated = await stepIn(page, cdp, 'update');
    const { marks, last } = await page.evaluate(() => (Reflect.get(globalThis, 'library') as Library).drawn());
    return {
      create: created.all,
      firstCreate: created.first,
      update: updated.all,
      firstUpdate: updated.first,
      heap,
      nodes: created.nodes,
      marks,
      isRight: created.isSeen && updated.isSeen && last === chartsOf(AFTER).at(-1)?.stages.at(-1)?.count,
    };
  } finally {
    await page.close();
  }
}

type Metrics = Readonly<Record<string, number>>;

/** CPU of a page's main thread since it was opened. */
export const taskMs = (metrics: Metrics): number => (metrics['TaskDuration'] ?? 0) * 1000;

export async function metricsOf(cdp: CDPSession): Promise<Metrics> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}

/** Bytes in use after a collection. */
async function heapOf(cdp: CDPSession): Promise<number> {
  for (let i = 0; i < 3; i++) await cdp.send('HeapProfiler.collectGarbage');
  return (await cdp.send('Runtime.getHeapUsage')).usedSize;
}

/** In the page: the boxes and the numbers are there before anything is measured. */
export function prepare([before, after]: Chart[][]): void {
  const boxes = (before ?? []).map(() => document.createElement('div'));
  document.querySelector('#boxes')?.append(...boxes);
  Object.assign(globalThis, { boxes, create: before, update: after });
}

/** Draws and waits until all is painted: CPU until the first frame and in all. */
async function stepIn(page: Page, cdp: CDPSession, name: 'create' | 'update') {
  const start = await metricsOf(cdp);
  await page.evaluate(begin, name);
  const painted = await metricsOf(cdp);
  const isSeen = await page.evaluate(isWindowDrawn, name);
  await page.evaluate(finish);
  const done = await metricsOf(cdp);
  return {
    first: taskMs(painted) - taskMs(start),
    all: taskMs(done) - taskMs(start),
    isSeen,
    nodes: done['Nodes'] ?? 0,
  };
}

/** In the page: starts, and waits until a frame is painted. Without functions of its own: their names would not be known there. */
export async function begin(name: 'create' | 'update'): Promise<void> {
  const library = Reflect.get(globalThis, 'library') as Library;
  const charts = Reflect.get(globalThis, name) as Chart[];
  const boxes = Reflect.get(globalThis, 'boxes') as HTMLElement[];
  Reflect.set(globalThis, 'rest', name === 'create' ? library.create(boxes, charts) : library.update(charts));
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

/** In the page: whether each chart that stands in the window shows its numbers; a library that draws all at once is not asked. */
export function isWindowDrawn(name: 'create' | 'update'): boolean {
  const library = Reflect.get(globalThis, 'library') as Library;
  const charts = Reflect.get(globalThis, name) as Chart[];
  const boxes = Reflect.get(globalThis, 'boxes') as HTMLElement[];
  const standing = boxes.filter((box) => box.getBoundingClientRect().top < innerHeight).length;
  return library.shows?.(charts.slice(0, standing)) ?? true;
}

/** In the page: waits until what may have been put off is painted too. */
export async function finish(): Promise<void> {
  await Reflect.get(globalThis, 'rest');
  for (let i = 0; i < 2; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
  await new Promise((resolve) => setTimeout(resolve));
}
