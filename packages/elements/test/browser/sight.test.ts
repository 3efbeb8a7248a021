import { expect } from '@open-wc/testing';
import type { SluiceFunnel } from '../../src/funnel/sluice-funnel.ts';
import { demoEngine } from '../support/demo-engine.ts';
import { all, clear, settled, until, viewport } from './support.ts';

const bars = (element: Element) => all(element, 'rect.bar').length;
const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
const heights = (elements: readonly Element[]) =>
  elements.map((each) => Math.round(each.getBoundingClientRect().height));

let answered = 0;

/** Funnels under each other, of which the last stand below the window. */
function stacked(count: number): SluiceFunnel[] {
  const inner = demoEngine();
  answered = 0;
  const answerAll: typeof inner.answerAll = async (...asked) => {
    const answers = await inner.answerAll(...asked);
    answered += 1;
    return answers;
  };
  const engine = { ...inner, answerAll };
  return Array.from({ length: count }, () => {
    const element = document.createElement('sluice-funnel');
    Object.assign(element, { engine, name: 'demand' });
    document.body.append(element);
    return element;
  });
}

/** What the browser would do when it has nothing else to do, kept until the test lets it. */
function holdIdle(): { until(isSo: () => boolean): Promise<void>; asked(): number; end(): void } {
  const known = Reflect.get(globalThis, 'requestIdleCallback');
  const kept: (() => void)[] = [];
  Reflect.set(globalThis, 'requestIdleCallback', (work: () => void) => kept.push(work));
  const run = () => {
    for (const work of kept.splice(0)) work();
  };
  return {
    until: (isSo) =>
      until(() => {
        run();
        return isSo();
      }),
    asked: () => kept.length,
    end: () => {
      run();
      if (known) Reflect.set(globalThis, 'requestIdleCallback', known);
      else Reflect.deleteProperty(globalThis, 'requestIdleCallback');
    },
  };
}

describe('a card below the window', () => {
  let idle: ReturnType<typeof holdIdle>;
  before(() => viewport(800));
  beforeEach(() => {
    idle = holdIdle();
  });
  afterEach(() => {
    idle.end();
    scrollTo(0, 0);
    clear();
  });

  it('keeps its room and is drawn when the browser has time', async () => {
    const funnels = stacked(8);
    await until(() => funnels.filter((each) => bars(each) > 0).length > 0 && idle.asked() > 0);
    await frame();
    const [first, last] = [funnels[0] as SluiceFunnel, funnels.at(-1) as SluiceFunnel];
    expect(bars(first)).to.be.above(0);
    expect(bars(last)).to.equal(0);
    const before = heights(funnels);
    await idle.until(() => bars(last) > 0);
    expect(funnels.every((each) => bars(each) === bars(first))).to.equal(true);
    expect(Math.abs((before.at(-1) ?? 0) - (heights(funnels).at(-1) ?? 0))).to.be.at.most(120);
  });

  it('is drawn as soon as it comes into sight', async () => {
    const funnels = stacked(8);
    const last = funnels.at(-1) as SluiceFunnel;
    await until(() => answered === 8 && idle.asked() > 0);
    await frame();
    expect(bars(last)).to.equal(0);
    last.scrollIntoView();
    await until(() => bars(last) > 0);
    expect(bars(last)).to.be.above(0);
  });

  it('is drawn before the page is printed', async () => {
    const funnels = stacked(8);
    const last = funnels.at(-1) as SluiceFunnel;
    await until(() => answered === 8 && idle.asked() > 0);
    await frame();
    expect(bars(last)).to.equal(0);
    dispatchEvent(new Event('beforeprint'));
    expect(bars(last)).to.be.above(0);
    dispatchEvent(new Event('afterprint'));
  });

  it('shows a change when the browser has time, and `updateComplete` waits for it', async () => {
    const funnels = stacked(8);
    const last = funnels.at(-1) as SluiceFunnel;
    await until(() => idle.asked() > 0);
    await idle.until(() => bars(last) > 0);
    await frame();
    let drawn = 0;
    last.addEventListener('sluice-data', () => {
      drawn += 1;
    });
    last.filters = { channel: 'referral' };
    await until(() => idle.asked() > 0);
    await frame();
    expect(drawn).to.equal(0);
    const { updateComplete } = last;
    let isComplete = false;
    void updateComplete.then(() => {
      isComplete = true;
    });
    await frame();
    expect(isComplete).to.equal(false);
    await idle.until(() => isComplete);
    await settled(last);
    expect(drawn).to.equal(1);
    expect(last.getState().filters).to.deep.equal({ channel: 'referral' });
  });
});
