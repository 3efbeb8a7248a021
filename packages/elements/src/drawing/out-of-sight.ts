/** How long after a drawing the page may have other work, in ms. */
const PAUSE = 250;

/** So many at a time, so that the page stays at hand. */
const AT_ONCE = 12;

/**
 * Cards that nobody sees yet: the browser lays them out when the page has time, and moves nothing in them, so that what a
 * reader looks at is painted first. All are laid out soon, as a picture of the whole page, as archives take it, needs them.
 */
export class OutOfSight {
  readonly #seen = new WeakSet<Element>();
  readonly #cards = new Set<HTMLElement>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #observer: IntersectionObserver | null = null;

  /** From now on it is known whether an element is in sight. */
  watch(element: Element): void {
    this.#observer ??= new IntersectionObserver((entries) => this.#look(entries), { rootMargin: '50%' });
    this.#observer.observe(element);
  }

  leave(element: Element): void {
    this.#observer?.unobserve(element);
    this.#seen.delete(element);
  }

  /** The card of an element was drawn and is expected to be so many pixels high. */
  drawn(element: Element, card: HTMLElement, height: number): void {
    if (this.#seen.has(element)) return;
    card.classList.add('far');
    card.style.contentVisibility = 'auto';
    card.style.containIntrinsicHeight = `auto ${height}px`;
    this.#cards.add(card);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#next, PAUSE);
  }

  #look(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      this.#seen[isIntersecting ? 'add' : 'delete'](target);
      const card = isIntersecting && target.shadowRoot?.querySelector<HTMLElement>('.far');
      if (!card) continue;
      card.classList.remove('far');
      this.#lay(card);
    }
  }

  readonly #next = (): void => {
    for (const card of [...this.#cards].slice(0, AT_ONCE)) this.#lay(card);
    if (this.#cards.size > 0) this.#timer = setTimeout(this.#next, 50);
  };

  #lay(card: HTMLElement): void {
    card.style.contentVisibility = '';
    this.#cards.delete(card);
  }
}
