import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { durationOf } from '../../src/refresh/duration.ts';
import { Refresher } from '../../src/refresh/refresher.ts';

const MINUTE = 60_000;

/** A page whose visibility a test decides. */
class Page extends EventTarget {
  visibilityState: 'visible' | 'hidden' = 'visible';
  listeners = 0;

  show(state: 'visible' | 'hidden'): void {
    this.visibilityState = state;
    this.dispatchEvent(new Event('visibilitychange'));
  }

  override addEventListener(...args: Parameters<EventTarget['addEventListener']>): void {
    this.listeners++;
    super.addEventListener(...args);
  }

  override removeEventListener(...args: Parameters<EventTarget['removeEventListener']>): void {
    this.listeners--;
    super.removeEventListener(...args);
  }
}

type See = (isIntersecting: boolean) => void;

describe('Refresher', () => {
  let page: Page;
  let see: See = () => {};
  let watching = 0;
  let asked: number[] = [];
  let answers: (boolean | Error)[] = [];
  const element = {} as Element;
  const made = () => new Refresher(element, renew);

  const renew = async () => {
    asked.push(Date.now() / MINUTE);
    const answer = answers.shift() ?? true;
    if (answer instanceof Error) throw answer;
    return answer;
  };

  beforeEach(() => {
    vi.useFakeTimers({ now: 0 });
    page = new Page();
    asked = [];
    answers = [];
    watching = 0;
    vi.stubGlobal('document', page);
    vi.stubGlobal(
      'IntersectionObserver',
      class {
        constructor(report: (entries: { isIntersecting: boolean }[]) => void) {
          see = (isIntersecting) => report([{ isIntersecting }]);
        }
        observe = () => watching++;
        disconnect = () => watching--;
      },
    );
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  it('asks on its beat and never by itself without one', async () => {
    const beating = made();
    beating.every('15 minutes');
    await vi.advanceTimersByTimeAsync(46 * MINUTE);
    expect(asked).toEqual([15, 30, 45]);
    beating.every(null);
    await vi.advanceTimersByTimeAsync(100 * MINUTE);
    expect(asked).toEqual([15, 30, 45]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('tries again after 1, 2, 4, 8, 15 and 15 minutes, then goes back to its beat', async () => {
    answers = [false, new Error('offline'), false, false, false, false, true];
    const beating = made();
    beating.every('1 hour');
    await vi.advanceTimersByTimeAsync(200 * MINUTE);
    const gaps = asked.map((at, i) => at - (asked[i - 1] ?? 0));
    expect(gaps).toEqual([60, 1, 2, 4, 8, 15, 15, 60]);
  });

  it('tries again after a call that failed, also without a beat', async () => {
    answers = [false, true];
    const still = made();
    still.every(null);
    await still.now();
    await vi.advanceTimersByTimeAsync(10 * MINUTE);
    expect(asked).toEqual([0, 1]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('waits while the page is hidden, and asks once when it is seen again', async () => {
    const beating = made();
    beating.every('15 minutes');
    page.show('hidden');
    await vi.advanceTimersByTimeAsync(100 * MINUTE);
    expect(asked).toEqual([]);
    page.show('visible');
    await vi.advanceTimersByTimeAsync(0);
    expect(asked).toEqual([100]);
    page.show('hidden');
    page.show('visible');
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect(asked, 'nothing is due yet').toEqual([100]);
  });

  it('waits while the element is out of view', async () => {
    const beating = made();
    beating.every('15 minutes');
    see(false);
    await vi.advanceTimersByTimeAsync(20 * MINUTE);
    expect(asked).toEqual([]);
    see(true);
    await vi.advanceTimersByTimeAsync(0);
    expect(asked).toEqual([20]);
  });

  it('asks once for several calls at a time', async () => {
    const beating = made();
    await Promise.all([beating.now(), beating.now(), beating.now()]);
    expect(asked).toEqual([0]);
  });

  it('leaves no timer, listener or observer behind, also where it is stopped while it asks', async () => {
    answers = [false];
    const beating = made();
    beating.every('15 minutes');
    const running = beating.now();
    beating.stop();
    await running;
    expect([vi.getTimerCount(), page.listeners, watching]).toEqual([0, 0, 0]);
    beating.every('15 minutes');
    beating.every('30 minutes');
    expect([vi.getTimerCount(), page.listeners, watching]).toEqual([1, 1, 1]);
    beating.stop();
    expect([vi.getTimerCount(), page.listeners, watching]).toEqual([0, 0, 0]);
  });
});

describe('durationOf', () => {
  it('reads a length of time, and nothing else', () => {
    expect(['15 minutes', 'minute', '1.5 hours', '30 seconds', '1 day'].map(durationOf)).toEqual([
      900_000, 60_000, 5_400_000, 30_000, 86_400_000,
    ]);
    expect(['', 'often', '-1 minute', '5', '5 years', null].map(durationOf)).toEqual([
      null,
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  it('asks nobody more often than every ten seconds', () => {
    expect(['0 minutes', '1 second'].map(durationOf)).toEqual([10_000, 10_000]);
  });
});
