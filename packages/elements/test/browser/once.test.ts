import { expect } from '@open-wc/testing';
import { all, clear, mounted, settled, viewport } from './support.ts';

type Drawn = Element & { updated: (...changed: unknown[]) => void };

/** Counts how often an element draws itself, and how often what it shows changes: one callback a microtask. */
function counted(element: Element) {
  const counts = { name: element.localName, drawn: 0, changed: 0 };
  const drawn = element as Drawn;
  const { updated } = drawn;
  drawn.updated = (...changed) => {
    counts.drawn += 1;
    updated.apply(drawn, changed);
  };
  const observer = new MutationObserver(() => {
    counts.changed += 1;
  });
  const all = { subtree: true, childList: true, attributes: true, characterData: true };
  if (element.shadowRoot) observer.observe(element.shadowRoot, all);
  return counts;
}

describe('a change of a filter', () => {
  afterEach(clear);
  before(() => viewport(1000));

  it('asks once for all widgets, and touches the DOM of each at most once', async () => {
    const { element, engine } = await mounted('sluice-dashboard');
    const widgets = all(element, '[data-kind]:not([data-kind=text])').map(counted);
    const board = counted(element);
    const calls = engine.calls.length;
    for (const [i, channel] of ['email', 'referral', null].entries()) {
      element.setState({ filters: channel === null ? {} : { channel } });
      await settled(element);
      expect(engine.calls.length - calls).to.equal(i + 1);
      for (const { name, drawn, changed } of widgets) {
        expect(drawn, `${name} draws`).to.equal(i + 1);
        expect(changed, `${name} changes`).to.be.at.most(i + 1);
      }
      // its filters at once, its values when they are there
      expect(board.drawn).to.be.at.most(2 * (i + 1));
    }
    expect(widgets.length).to.be.above(3);
    expect(widgets.filter(({ changed }) => changed > 0).length).to.be.above(3);
  });

  it('draws a widget of its own source once', async () => {
    const { element, engine } = await mounted('sluice-funnel', { name: 'demand' });
    const [counts, calls] = [counted(element), engine.calls.length];
    element.filters = { channel: 'email' };
    await settled(element);
    expect(engine.calls.length - calls).to.equal(1);
    expect(counts.changed).to.equal(1);
    expect(counts.drawn).to.be.at.most(2);
  });
});
