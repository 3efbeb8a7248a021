import { ConnectedElement } from '../base/connected-element.ts';
import type { PropertyDeclarations, PropertyValues } from '../base/light-element.ts';
import { Leisure } from './leisure.ts';

/** What a card of a dashboard has room for on A4 and Letter, in pixels. */
const PAPER_WIDTH = 680;

/** What is drawn from what is known, where other properties ask for something first. */
const drawnFrom = ['own', 'data', 'width'];

/** Where elements stand in the window, and how wide their lines are. */
interface Sight {
  readonly standing: IntersectionObserver;
  readonly sizes: ResizeObserver;
}

const isUnder = ({ top }: DOMRectReadOnly): boolean => top >= innerHeight;

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

  /** For all elements of a page, from the first that stands in it on: those with observers of their own keep more. */
  static get #sight(): Sight {
    MeasuredElement.#watch ??= {
      standing: new IntersectionObserver((entries) => {
        for (const { target, boundingClientRect, isIntersecting } of entries) {
          const element = target as MeasuredElement;
          element.#isBelow = isUnder(boundingClientRect);
          element.seen(isIntersecting);
        }
      }),
      sizes: new ResizeObserver((entries) => {
        for (const { target, contentRect } of entries) {
          const { host } = target.getRootNode() as ShadowRoot;
          if (host) (host as MeasuredElement).resized(contentRect.width);
        }
      }),
    };
    return MeasuredElement.#watch;
  }

  /** The line of no height at the top of the card that is as wide as its content. */
  protected get ruler(): HTMLElement | null {
    return this.#ruler;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    MeasuredElement.#sight.standing.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    const { standing, sizes } = MeasuredElement.#sight;
    standing.unobserve(this);
    if (this.#ruler) sizes.unobserve(this.#ruler);
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
    this.#isBelow = isUnder(this.getBoundingClientRect());
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const ruler = this.renderRoot.querySelector<HTMLElement>('.ruler');
    // what was put off is drawn even where the element has left the page meanwhile
    if (!this.isConnected) return;
    if (ruler && ruler !== this.#ruler) MeasuredElement.#sight.sizes.observe(ruler);
    this.#ruler = ruler;
    if (this.width === 0) queueMicrotask(() => this.resized(ruler?.clientWidth ?? 0));
  }
}
