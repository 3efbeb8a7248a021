/** Where an element stands in the window. What is below it nobody sees draw itself a moment later. */
export class Sight {
  /** It stands below the window, as far as is known. */
  isBelow = false;
  readonly #observer: IntersectionObserver;

  /** `moved` hears whether it is seen, when that changes. */
  constructor(moved: (isSeen: boolean) => void) {
    this.#observer = new IntersectionObserver((entries) => {
      for (const { boundingClientRect, isIntersecting } of entries.slice(-1)) {
        this.isBelow = !isIntersecting && isUnder(boundingClientRect);
        moved(isIntersecting);
      }
    });
  }

  watch(element: Element): void {
    this.#observer.observe(element);
  }

  stop(): void {
    this.#observer.disconnect();
  }

  /** Looks at once, where a layout is there: the observer tells after the next frame. */
  look(element: Element): void {
    this.isBelow = isUnder(element.getBoundingClientRect());
  }
}

const isUnder = ({ top }: DOMRectReadOnly): boolean => top >= innerHeight;
