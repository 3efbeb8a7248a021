import type { Taken } from '../take-away/taken.ts';
import { LightElement, type PropertyDeclarations } from './light-element.ts';

/** All that takes something away; loaded when it is used. */
export type Kit = typeof import('../take-away/export.ts');

const moments = ['beforeprint', 'afterprint'] as const;

/** An element that can be taken away: as a picture, as numbers, through a menu, on paper. */
export abstract class TakenElement extends LightElement {
  /** Address of the script that defines the elements, for the tag a reader copies; set by `defineAll`. */
  static script: string | null = null;
  static override properties: PropertyDeclarations = { isPrinted: { state: true } };

  /** The page is being printed. */
  declare protected isPrinted: boolean;

  constructor() {
    super();
    this.isPrinted = false;
  }

  /** What there is to take away; null while nothing is known. */
  protected abstract taken(kit: Kit): Taken | null;

  /** The numbers as RFC 4180 text, raw and safe for spreadsheets; '' while there are none. */
  async exportCsv(): Promise<string> {
    return this.#take((_, taken) => taken.csv(), '');
  }

  /** A self-contained SVG document with title, period, as-of and filters; '' while nothing is known. */
  async exportSvg(): Promise<string> {
    return this.#take((kit, taken) => kit.svgOf(taken), '');
  }

  /** The same as PNG, two dots a pixel; null while nothing is known. Rejects where the page's policy has no `img-src blob:`. */
  async exportPng(): Promise<Blob | null> {
    return this.#take((kit, taken) => kit.pngOf(taken), null);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    for (const type of moments) addEventListener(type, this.#onPrint);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const type of moments) removeEventListener(type, this.#onPrint);
  }

  /** Before a page is printed and after. */
  protected printed(_isPrinted: boolean): void {}

  readonly #onPrint = ({ type }: Event): void => {
    this.isPrinted = type === moments[0];
    this.printed(this.isPrinted);
    this.updateNow();
  };

  protected async openMenu({ currentTarget }: Event): Promise<void> {
    await this.#take((kit, taken) => currentTarget instanceof HTMLElement && kit.openMenu(taken, currentTarget), null);
  }

  async #take<T, N>(use: (kit: Kit, taken: Taken) => T, none: N): Promise<Awaited<T> | N> {
    const kit = await import('../take-away/export.ts');
    const taken = this.taken(kit);
    return taken ? await use(kit, taken) : none;
  }
}
