import { ConnectedElement } from '../base/connected-element.ts';
import type { PropertyDeclarations, PropertyValues } from '../base/light-element.ts';
import { Leisure } from './leisure.ts';
import { isBelow, Sight } from './sight.ts';

/** What a card of a dashboard has room for on A4 and Letter, in pixels. */
const PAPER_WIDTH = 680;

/** What is drawn from what is known, where other properties ask for something first. */
const drawnFrom = ['own', 'data', 'width'];

/** A card that knows its width, and that waits with its drawing while it stands below the window. */
export abstract class MeasuredElement extends ConnectedElement {
  static override properties: PropertyDeclarations = { width: { state: true } };
  static readonly #leisure = new Leisure();
  static #watch: Sight | undefined;

  /**
   * Width of the content in pixels; 0 until it is measured. The first measure is taken in a task after the update, not by
   * the observer: all elements of a page share one layout, and nothing has been laid out with a wrong height before.
   */
  declare protected width: number;
  #screenWidth = 0;
  #ruler: HTMLElement | null = null;
  /** It was not measured yet. */
  #isNew = true;
  /** It stands below the window, as far as is known. */
  #isBelow = false;

  constructor() {
    super();
    this.width = 0;
  }

  /** Not before the first element stands in a page: on a server there is nothing to watch with. */
  static get #sight(): Sight {
    MeasuredElement.#watch ??= new Sight({
      stands: (element, isSeen, isUnder) => {
        if (!(element instanceof MeasuredElement)) return;
        element.#isBelow = isUnder;
        element.seen(isSeen);
      },
      resized: (line, width) => {
        const root = line.getRootNode();
        if (root instanceof ShadowRoot && root.host instanceof MeasuredElement) root.host.resized(width);
      },
    });
    return MeasuredElement.#watch;
  }

  /** The line of no height at the top of the card that is as wide as its content. */
  protected get ruler(): HTMLElement | null {
    return this.#ruler;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    MeasuredElement.#sight.watch(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    MeasuredElement.#sight.stop(this, this.#ruler);
    this.#ruler = null;
  }

  /** It came into sight, or left it: what was put off is drawn before it is looked at. */
  protected seen(isSeen: boolean): void {
    if (isSeen) this.updateNow();
  }

  protected resized(width: number): void {
    this.width = Math.floor(width);
  }

  protected override printed(isPrinted: boolean): void {
    if (isPrinted) this.#screenWidth = this.width;
    const paper = this.data ? PAPER_WIDTH : Math.min(PAPER_WIDTH, this.#screenWidth);
    this.width = isPrinted ? paper : this.#screenWidth;
  }

  /** Keeps the height of what is not drawn yet, as far as it is known. */
  protected abstract keepRoom(): void;

  /** Cards below the window are drawn once those in it are painted. */
  protected override async turn(name: string): Promise<void> {
    if (this.#isNew && name === 'width') await this.#look();
    if (this.hasUpdated && this.#isBelow && drawnFrom.includes(name)) await MeasuredElement.#leisure.turn();
  }

  /** Where it stands once all that were measured with it keep their room: again one layout for all of them. */
  async #look(): Promise<void> {
    this.#isNew = false;
    await null;
    this.keepRoom();
    await null;
    this.#isBelow = isBelow(this);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const ruler = this.renderRoot.querySelector<HTMLElement>('.ruler');
    // what was put off is drawn even where the element has left the page meanwhile
    if (!this.isConnected) return;
    if (ruler && ruler !== this.#ruler) MeasuredElement.#sight.measure(ruler);
    this.#ruler = ruler;
    if (this.width === 0) queueMicrotask(() => this.resized(ruler?.clientWidth ?? 0));
  }
}
