import { durationOf } from './duration.ts';

const MINUTE_MS = 60_000;
/** Minutes until it is tried again, after the first, second, … failure. */
const WAITS = [1, 2, 4, 8, 15];
/** A browser's timer overflows beyond 2³¹ ms. */
const LONGEST_MS = 2 ** 31 - 1;

/**
 * When an element is asked for again: on a beat, and after a failure at growing distances. Only while it can be seen: what
 * falls due out of sight is done when it comes into sight.
 */
export class Refresher {
  readonly #element: Element;
  readonly #renew: () => Promise<boolean>;
  #everyMs: number | null = null;
  #failures = 0;
  /** Milliseconds since 1970 at which it is asked for again. */
  #dueAt: number | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> | null = null;
  #isInView = true;
  #isStopped = true;
  #sight: IntersectionObserver | null = null;

  /** `renew` asks once and says whether it went well. */
  constructor(element: Element, renew: () => Promise<boolean>) {
    this.#element = element;
    this.#renew = renew;
  }

  /** Starts, or goes on with another beat: `15 minutes`; null asks only when it is told to. */
  every(words: string | null): void {
    this.#everyMs = durationOf(words);
    if (this.#isStopped) {
      this.#isStopped = false;
      document.addEventListener('visibilitychange', this.#check);
      this.#sight ??= new IntersectionObserver(this.#see);
      this.#sight.observe(this.#element);
    }
    this.#plan();
  }

  /** Asks now. Of several calls at once the first does it for all. */
  now(): Promise<void> {
    this.#running ??= this.#run();
    return this.#running;
  }

  /** Forgets what is due; nothing is left behind. */
  stop(): void {
    this.#isStopped = true;
    this.#dueAt = null;
    clearTimeout(this.#timer);
    document.removeEventListener('visibilitychange', this.#check);
    this.#sight?.disconnect();
  }

  async #run(): Promise<void> {
    clearTimeout(this.#timer);
    this.#dueAt = null;
    const isGood = await this.#renew().catch(() => false);
    this.#running = null;
    this.#failures = isGood ? 0 : this.#failures + 1;
    if (!this.#isStopped) this.#plan();
  }

  #plan(): void {
    const wait = WAITS[Math.min(this.#failures, WAITS.length) - 1];
    const delay = wait === undefined ? this.#everyMs : wait * MINUTE_MS;
    clearTimeout(this.#timer);
    this.#dueAt = delay === null ? null : Date.now() + delay;
    if (delay !== null) this.#timer = setTimeout(this.#check, Math.min(delay, LONGEST_MS));
  }

  readonly #see = (entries: readonly IntersectionObserverEntry[]): void => {
    this.#isInView = entries.at(-1)?.isIntersecting ?? true;
    this.#check();
  };

  readonly #check = (): void => {
    const isSeen = this.#isInView && document.visibilityState === 'visible';
    if (this.#dueAt === null || this.#running || !isSeen) return;
    if (Date.now() >= this.#dueAt) void this.now();
  };
}
