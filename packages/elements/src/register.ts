import type { Open } from './context/source.ts';
import { registerTokens } from './theme/tokens.ts';

/** The version of this copy. */
export const VERSION = '0.1.0';

export interface DefineOptions {
  /** First part of the element names; `sluice` by default. */
  readonly prefix?: string;
  /** Opens what `src` names; each source is opened once for all elements. */
  readonly open?: Open;
}

/**
 * Registers elements by the last part of their names. Where another copy has done so before, nothing is added and one
 * line says both versions.
 */
export function registerElements(
  elements: Readonly<Record<string, CustomElementConstructor>>,
  options: DefineOptions,
): void {
  const { prefix = 'sluice', open } = options;
  const [first] = Object.keys(elements);
  const other = customElements.get(`${prefix}-${first}`);
  if (other) {
    const version: unknown = Reflect.get(other, 'version');
    // biome-ignore lint/suspicious/noConsole: a page with two copies must be able to see which one it runs
    console.info(`Sluice ${String(version ?? 'of unknown version')} is on this page; ${VERSION} adds nothing.`);
    return;
  }
  registerTokens();
  const shared = open ? openOnce(open) : null;
  for (const [name, Element] of Object.entries(elements)) {
    customElements.define(
      `${prefix}-${name}`,
      class extends Element {
        static version = VERSION;
        static open = shared;
      },
    );
  }
}

/** One engine for all elements that name the same source; what failed is tried again. */
function openOnce(open: Open): Open {
  const opened = new Map<string, ReturnType<Open>>();
  return (src, element) => {
    if (src === '') return open(src, element);
    const found = opened.get(src) ?? open(src, element);
    opened.set(src, found);
    found.catch(() => opened.delete(src));
    return found;
  };
}
