import type { Browser } from 'playwright';
import { createRandom } from '../compute/random.ts';
import { dimensions } from './cells.ts';
import { metricsOf, taskMs } from './draw.ts';
import type { Filters, Interaction } from './page/dashboard.ts';

/** Milliseconds of each interaction, in the order made. */
export interface Interacted {
  readonly filter: readonly number[];
  readonly hover: readonly number[];
  readonly arrow: readonly number[];
  /** CPU of the main thread for one filter, in ms: what a busy machine does not stretch. */
  readonly filterCpu: number;
  /** How many of the filters showed other numbers than the one before. */
  readonly changed: number;
}

/** Filters a dashboard, then hovers and walks its funnel, so many times each; the first few are warming up. */
export async function interact(browser: Browser, url: string, times: number): Promise<Interacted> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(`${url}dashboard.html`);
  await page.waitForFunction(() => 'interaction' in globalThis);
  const shown = new Set<string>();
  const filter: number[] = [];
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  const start = taskMs(await metricsOf(cdp));
  for (const filters of filtersOf(times + 5)) {
    const { ms, text } = await page.evaluate(async (chosen) => {
      const interaction = Reflect.get(globalThis, 'interaction') as Interaction;
      return { ms: await interaction.filter(chosen), text: interaction.shown };
    }, filters);
    filter.push(ms);
    shown.add(text);
  }
  const filterCpu = (taskMs(await metricsOf(cdp)) - start) / filter.length;
  const walked = async (what: 'hover' | 'arrow') => {
    const list: number[] = [];
    for (let turn = 0; turn < times + 5; turn++)
      list.push(
        await page.evaluate(([name, k]) => (Reflect.get(globalThis, 'interaction') as Interaction)[name](k), [
          what,
          turn,
        ] as const),
      );
    return list.slice(5);
  };
  const [hover, arrow] = [await walked('hover'), await walked('arrow')];
  await page.close();
  return { filter: filter.slice(5), hover, arrow, filterCpu, changed: shown.size };
}

/** One, two or three dimensions with one to three values each. */
function filtersOf(times: number): Filters[] {
  const random = createRandom(5);
  return Array.from({ length: times }, () => {
    const names = Object.keys(dimensions).filter(() => random() < 0.6);
    const chosen = names.length > 0 ? names : ['origin'];
    return Object.fromEntries(
      chosen.map((name) => {
        const values = dimensions[name] ?? [];
        const from = Math.floor(random() * values.length);
        return [name, values.slice(from, from + 1 + Math.floor(random() * 3))];
      }),
    );
  });
}
