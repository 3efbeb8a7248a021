/** Milliseconds at a time: longer ones are felt, and each of many short ones ends in a frame of its own. */
const SLICE = 40;

/** A third of a second: the longest that what waits has to, in a page that is seen. */
const LONGEST = 300;

/** Work that waits until the browser has nothing else to do; whoever came first goes first. */
export class Leisure {
  readonly #waiting: (() => void)[] = [];

  /** Resolves when it is time. */
  turn(): Promise<void> {
    return new Promise((resolve) => {
      if (this.#waiting.push(resolve) === 1) this.#ask();
    });
  }

  #ask(): void {
    const work = () => void this.#work();
    if ('requestIdleCallback' in globalThis) requestIdleCallback(work, { timeout: LONGEST });
    else setTimeout(work);
  }

  async #work(): Promise<void> {
    const end = performance.now() + SLICE;
    let next = this.#waiting[0];
    while (next && performance.now() < end) {
      next();
      // what waited for this turn is done before the clock is read again
      await null;
      this.#waiting.shift();
      next = this.#waiting[0];
    }
    if (next) this.#ask();
  }
}
