import { SluiceFunnel } from '@sluice/elements';
import { defineAll } from '@sluice/elements/define';
import { snapshot } from '@sluice/engines/snapshot';
import type { Library } from './library.ts';

defineAll();

const engines = await Promise.all(
  ['before.json', 'after.json'].map(async (name) => snapshot(await (await fetch(name)).json())),
);
const told = (elements: readonly SluiceFunnel[]) =>
  Promise.all(
    elements.map((each) => new Promise((resolve) => each.addEventListener('sluice-data', resolve, { once: true }))),
  );

const barsOf = ({ shadowRoot }: Element) => shadowRoot?.querySelectorAll('rect.bar').length ?? 0;

/** The count of the last stage, as a screen reader hears it. */
function lastOf(element: Element | undefined): number {
  const label = [...(element?.shadowRoot?.querySelectorAll('.mark') ?? [])].at(-1)?.getAttribute('aria-label') ?? '';
  return Number(/[\d,]+/.exec(label)?.[0].replaceAll(',', ''));
}

/** Fifty elements of their own, as a page writes them; the numbers come from an engine over a stored file. */
function libraryOf(): Library {
  let shown: SluiceFunnel[] = [];
  return {
    async create(boxes, charts) {
      shown = boxes.map((box, i) => {
        const element = document.createElement('sluice-funnel');
        if (!(element instanceof SluiceFunnel)) throw new Error('not defined');
        Object.assign(element, { engine: engines[0], name: charts[i]?.id });
        box.append(element);
        return element;
      });
      await told(shown);
    },
    async update() {
      for (const each of shown) each.engine = engines[1] ?? null;
      await told(shown);
    },
    drawn() {
      const marks = shown.reduce((sum, each) => sum + barsOf(each), 0);
      return { marks, last: lastOf(shown.at(-1)) };
    },
    shows: (charts) =>
      charts.every(({ stages }, i) => {
        const each = shown[i];
        return each && barsOf(each) === stages.length && lastOf(each) === stages.at(-1)?.count;
      }),
  };
}

Reflect.set(globalThis, 'library', libraryOf());
