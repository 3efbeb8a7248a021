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
      const roots = shown.map((each) => each.shadowRoot);
      const marks = roots.reduce((sum, root) => sum + (root?.querySelectorAll('rect.bar').length ?? 0), 0);
      const label = [...(roots.at(-1)?.querySelectorAll('.mark') ?? [])].at(-1)?.getAttribute('aria-label') ?? '';
      return { marks, last: Number(/[\d,]+/.exec(label)?.[0].replaceAll(',', '')) };
    },
  };
}

Reflect.set(globalThis, 'library', libraryOf());
