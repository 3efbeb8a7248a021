import type { Library } from './library.ts';

/** What the elements draw, as markup: before and after the update, and their style sheet. */
export interface Pictures {
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly sheet: string;
}

/** The pictures of our elements put up as they are: what a browser takes for them, without a line that works them out. */
function libraryOf(): Library {
  let shown: ShadowRoot[] = [];
  const pictures = () => Reflect.get(globalThis, 'pictures') as Pictures;
  const draw = (markups: readonly string[]) =>
    shown.forEach((root, i) => {
      root.innerHTML = markups[i] ?? '';
    });
  return {
    create(boxes) {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(pictures().sheet);
      shown = boxes.map((box) => {
        const root = box.attachShadow({ mode: 'open' });
        root.adoptedStyleSheets = [sheet];
        return root;
      });
      draw(pictures().before);
    },
    update: () => draw(pictures().after),
    drawn() {
      const marks = shown.reduce((sum, root) => sum + root.querySelectorAll('rect.bar').length, 0);
      const label = [...(shown.at(-1)?.querySelectorAll('.mark') ?? [])].at(-1)?.getAttribute('aria-label') ?? '';
      return { marks, last: Number(/[\d,]+/.exec(label)?.[0].replaceAll(',', '')) };
    },
  };
}

Reflect.set(globalThis, 'library', libraryOf());
