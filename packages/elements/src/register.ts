import type { Open } from './context/source.ts';
import { registerTokens } from './theme/tokens.ts';

/** The version of this copy. */
export const VERSION = '0.1.0';

export interface DefineOptions {
  /** First part of the element names; `sluice` by default. */
  readonly prefix?: string;
  /** Opens what `src` names; each source is opened once for all elements. */
  readonly open?: Open | null;
  /** Address of the script that calls this, for the tag a reader copies. */
  readonly script?: string | null;
}

/**
 * Registers elements by the last part of their names. Where another copy has done so before, nothing is added and one
 * line says both versions; a copy of the same version that lacks some is completed. Where there is no document, on a
 * server, nothing is done.
 */
export function registerElements(
  elements: Readonly<Record<string, CustomElementConstructor>>,
  options: DefineOptions,
): void {
  if (!globalThis.document) return;
  const { prefix = 'sluice', open, script = null } = options;
  const there = (name: string) => customElements.get(`${prefix}-${name}`);
  const missing = Object.entries(elements).filter(([name]) => !there(name));
  const other = Object.keys(elements).map(there).find(Boolean);
  const version: unknown = other && Reflect.get(other, 'version');
  if (other && (missing.length === 0 || version !== VERSION)) {
    // biome-ignore lint/suspicious/noConsole: a page with two copies must be able to see which one it runs
    console.info(`Sluice ${String(version ?? 'of unknown version')} is on this page; ${VERSION} adds nothing.`);
    return;
  }
  registerTokens();
  const shared = open ? openOnce(open) : null;
  for (const [name, Element] of missing) {
    customElements.define(
      `${prefix}-${name}`,
      class extends Element {
        static version = VERSION;
        static open = shared;
        static script = script;
      },
    );
  }
}

/** Defines a further element beside those of the same prefix: with their sources and their script. */
export function defineBeside(tag: string, Element: CustomElementConstructor, prefix: string): void {
  const { open = null, script = null } = (customElements.get(`${prefix}-dashboard`) ?? {}) as DefineOptions;
  if (customElements.get(tag)) return;
  customElements.define(
    tag,
    class extends Element {
      static version = VERSION;
      static open = open;
      static script = script;
    },
  );
}

/** One engine for all elements that name the same source; what failed is tried again. */
function openOnce(open: Open): Open {
  const opened = new Map<string, ReturnType<Open>>();
  const again = new Map<string, ReturnType<Open>>();
  const keep = (src: string, found: ReturnType<Open>, kept: typeof opened): ReturnType<Open> => {
    kept.set(src, found);
    found.catch(() => kept.get(src) === found && kept.delete(src));
    return found;
  };
  return async (src, element, before) => {
    if (src === '') return open(src, element, before);
    const known = opened.get(src);
    if (!known || !before) return known ?? keep(src, open(src, element), opened);
    const now = await known;
    if (now !== before) return now;
    const asked = again.get(src) ?? keep(src, open(src, element, before), again);
    const found = await asked;
    again.delete(src);
    opened.set(src, asked);
    return found;
  };
}
