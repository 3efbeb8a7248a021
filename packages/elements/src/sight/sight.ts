/** What is told of elements in a window. */
export interface Told {
  /** `element` came into sight or left it; `isBelow`: it stands below the window, where nobody sees it draw itself a moment later. */
  stands(element: Element, isSeen: boolean, isBelow: boolean): void;
  /** A line has another width, in pixels. */
  resized(line: Element, width: number): void;
}

/** Watches all elements of a page at once: one with observers of its own keeps a twentieth more. */
export class Sight {
  readonly #standing: IntersectionObserver;
  readonly #sizes: ResizeObserver;

  constructor({ stands, resized }: Told) {
    this.#standing = new IntersectionObserver((entries) => {
      for (const { target, boundingClientRect, isIntersecting } of entries)
        stands(target, isIntersecting, !isIntersecting && isUnder(boundingClientRect));
    });
    this.#sizes = new ResizeObserver((entries) => {
      for (const { target, contentRect } of entries) resized(target, contentRect.width);
    });
  }

  watch(element: Element): void {
    this.#standing.observe(element);
  }

  measure(line: Element): void {
    this.#sizes.observe(line);
  }

  stop(element: Element, line: Element | null): void {
    this.#standing.unobserve(element);
    if (line) this.#sizes.unobserve(line);
  }
}

/** Looks at once, where a layout is there: an observer tells after the next frame. */
export const isBelow = (element: Element): boolean => isUnder(element.getBoundingClientRect());

const isUnder = ({ top }: DOMRectReadOnly): boolean => top >= innerHeight;
