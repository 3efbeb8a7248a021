import type { Browser, CDPSession } from 'playwright';
import { type Chart, chartsOf } from './charts.ts';
import type { Library } from './page/library.ts';
import type { Pictures } from './page/same-picture.ts';
import { AFTER, BEFORE, type LibraryName } from './site.ts';

/** One run of one library in a fresh page. CPU of the page's main thread, in ms; the heap that stays, in kB. */
export interface Drawn {
  readonly create: number;
  readonly update: number;
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
    const start = await metricsOf(cdp);
    await page.evaluate(step, 'create' as const);
    const created = await metricsOf(cdp);
    const heap = ((await heapOf(cdp)) - empty) / 1000;
    const between = await metricsOf(cdp);
    await page.evaluate(step, 'update' as const);
    const updated = await metricsOf(cdp);
    const { marks, last } = await page.evaluate(() => (Reflect.get(globalThis, 'library') as Library).drawn());
    return {
      create: taskMs(created) - taskMs(start),
      update: taskMs(updated) - taskMs(between),
      heap,
      nodes: created['Nodes'] ?? 0,
      marks,
      isRight: last === chartsOf(AFTER).at(-1)?.stages.at(-1)?.count,
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

/** In the page: draws, and waits until it is painted. Without functions of its own: their names would not be known there. */
export async function step(name: 'create' | 'update'): Promise<void> {
  const library = Reflect.get(globalThis, 'library') as Library;
  const charts = Reflect.get(globalThis, name) as Chart[];
  if (name === 'create') await library.create(Reflect.get(globalThis, 'boxes') as HTMLElement[], charts);
  else await library.update(charts);
  for (let i = 0; i < 2; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
  await new Promise((resolve) => setTimeout(resolve));
}
