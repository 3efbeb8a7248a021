import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { all, clear, inside, mounted, press, settled, textOf, viewport, widget } from './support.ts';

/** The innermost thing in focus: a mark by its id, else its name. */
function focused(): string {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at?.getAttribute('data-mark') ?? at?.getAttribute('aria-label') ?? at?.textContent ?? '';
}

function button(name: string): HTMLButtonElement {
  const made = document.createElement('button');
  made.textContent = name;
  document.body.append(made);
  return made;
}

/** Walks forth along one line, down, and back along the next, as few presses as there are marks. */
async function walked(
  element: HTMLElement,
  marks: readonly HTMLElement[],
): Promise<{ seen: Set<string>; presses: number }> {
  const seen = new Set<string>();
  const root = element.shadowRoot;
  let [presses, way] = [0, 'ArrowRight'];
  marks[0]?.focus();
  for (let still = 0; still < 2; ) {
    const before = focused();
    seen.add(before);
    const key = still === 0 ? way : 'ArrowDown';
    if (root?.activeElement) press(root.activeElement, key);
    await settled(element);
    presses += 1;
    if (focused() === before) still += 1;
    else {
      if (still === 1) way = way === 'ArrowRight' ? 'ArrowLeft' : 'ArrowRight';
      still = 0;
    }
  }
  return { seen, presses };
}

const charts = [
  ['sluice-funnel', { name: 'demand' }],
  ['sluice-funnel', { name: 'demand', by: 'channel' }],
  ['sluice-trend', { name: 'count(mql)' }],
  ['sluice-trend', { name: 'count(mql)', by: 'channel' }],
] as const;

describe('a chart by keys alone', () => {
  before(() => viewport(900));
  afterEach(clear);

  for (const [tag, attributes] of charts) {
    const named = `${tag}${'by' in attributes ? ' by channel' : ''}`;

    it(`${named}: arrows reach every mark in as many presses as there are marks, lines and three more`, async () => {
      const { element } = await mounted(tag, attributes);
      const marks = all(element, '.mark');
      const { seen, presses } = await walked(element, marks);
      expect(seen.size).to.equal(marks.length);
      const lines = new Set(marks.map((mark) => mark.getAttribute('y'))).size;
      expect(presses).to.be.at.most(marks.length + lines + 3);
    }).timeout(60_000);
  }

  it('has one tab stop for its marks, after its buttons, and lets go', async () => {
    button('before').focus();
    await mounted('sluice-funnel', { name: 'demand' });
    button('after');
    const stops: string[] = [];
    for (let i = 0; i < 8 && stops.at(-1) !== 'after'; i++) {
      await sendKeys({ press: 'Tab' });
      stops.push(focused());
    }
    expect(stops).to.deep.equal(['Show as table', 'Download or copy', 'About Demand funnel', '0:visitor', 'after']);
  });

  it('shows where the focus is, what stands there and how to go on', async () => {
    const { element } = await mounted('sluice-funnel', { name: 'demand' });
    button('before').focus();
    inside(element, '.info').focus();
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'ArrowDown' });
    await settled(element);
    const mark = element.shadowRoot?.activeElement as SVGElement;
    expect(mark.getAttribute('aria-label')).to.match(/^Lead: Count 5,573, .*biggest leak\.$/);
    expect(textOf(element, '.tip')).to.match(/^Lead ?Count 5,573.*Press \? for keys$/);
    const ring = getComputedStyle(mark);
    expect([ring.strokeWidth, ring.stroke]).to.deep.equal(['2px', getComputedStyle(inside(element, 'rect.bar')).fill]);
    const [tip, box] = [inside(element, '.tip').getBoundingClientRect(), element.getBoundingClientRect()];
    expect(tip.left).to.be.at.least(box.left);
    expect(tip.right).to.be.at.most(box.right);
  });

  it('goes to the ends by Home and End and leaves by Escape', async () => {
    const { element } = await mounted('sluice-funnel', { name: 'demand' });
    inside(element, '.mark').focus();
    await sendKeys({ press: 'End' });
    await settled(element);
    expect(focused()).to.equal('0:won');
    await sendKeys({ press: 'Home' });
    await settled(element);
    expect(focused()).to.equal('0:visitor');
    await sendKeys({ press: 'Escape' });
    await settled(element);
    expect(element.shadowRoot?.activeElement?.getAttribute('part')).to.equal('chart');
    expect(all(element, '.tip')).to.have.length(0);
  });

  for (const [tag, name] of [
    ['sluice-funnel', 'demand'],
    ['sluice-trend', 'count(mql)'],
    ['sluice-kpi', 'cpl'],
  ] as const)
    it(`${tag}: t shows the table and the chart again and keeps the focus inside`, async () => {
      const { element } = await mounted(tag, { name });
      (element.shadowRoot?.querySelector<HTMLElement>('.mark') ?? inside(element, '.info')).focus();
      await sendKeys({ press: 't' });
      await settled(element);
      expect(all(element, '.body table')).to.have.length(1);
      expect(document.activeElement).to.equal(element);
      expect(element.shadowRoot?.activeElement).not.to.equal(null);
      inside(element, '.scroll').focus();
      await sendKeys({ press: 't' });
      await settled(element);
      expect(all(element, '.body table')).to.have.length(0);
      expect(document.activeElement).to.equal(element);
    });

  it('lists its keys by ?, and keeps its hands off keys with Control and off the page around it', async () => {
    const { element } = await mounted('sluice-funnel', { name: 'demand' });
    inside(element, '.mark').focus();
    press(inside(element, '.mark'), '?');
    expect(inside(element, '#keys').matches(':popover-open')).to.equal(true);
    for (const sign of ['←', 'Home', 'Enter', 'Esc', 't', '?']) expect(textOf(element, '#keys')).to.contain(sign);
    inside(element, '#keys').hidePopover();
    const other = button('elsewhere');
    press(other, 't');
    const event = new KeyboardEvent('keydown', { key: 't', ctrlKey: true, bubbles: true, cancelable: true });
    inside(element, '.mark').dispatchEvent(event);
    await settled(element);
    expect(event.defaultPrevented).to.equal(false);
    expect(all(element, '.body table')).to.have.length(0);
  });

  it('filters a dashboard by Enter, says so, and keeps the focus on the mark', async () => {
    const { element } = await mounted('sluice-dashboard');
    const funnel = widget(element, 'funnel', 1);
    inside(funnel, '.mark').focus();
    await sendKeys({ press: 'Enter' });
    await settled(element);
    expect(textOf(element, '[role=status]')).to.equal('Channel is filtered to Organic search.');
    expect(funnel.shadowRoot?.activeElement?.getAttribute('data-mark')).to.match(/visitor$/);
  });

  it('shows by pointer what it shows by focus, and hides it when the pointer has gone', async () => {
    const { element } = await mounted('sluice-trend', { name: 'count(mql)' });
    const mark = all(element, '.mark')[3];
    const at = mark?.getBoundingClientRect();
    mark?.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, clientX: at?.x ?? 0, clientY: at?.y ?? 0 }));
    await settled(element);
    expect(textOf(element, '.tip')).to.equal('17 Aug 2026Marketing qualified leads 174previous period 210');
    expect(getComputedStyle(inside(element, '.tip')).visibility).to.equal('visible');
    inside(element, 'svg[part=chart]').dispatchEvent(new PointerEvent('pointerleave'));
    await settled(element);
    expect(all(element, '.tip')).to.have.length(0);
  });
});

describe('targets', () => {
  afterEach(clear);

  const smaller = (target: Element, height: number) => {
    const box = target.getBoundingClientRect();
    return target.checkVisibility() && (box.width < 23.9 || box.height < height - 0.1);
  };

  for (const tag of ['sluice-dashboard', 'sluice-funnel', 'sluice-kpi', 'sluice-trend', 'sluice-table'] as const)
    it(`of ${tag} are at least 24 by 24 pixels, bars of groups 16 high`, async () => {
      await viewport(1000);
      const { element } = await mounted(tag);
      const inner = [element, ...all(element, '[data-kind]')];
      // what a thin bar does, its picker in the filter bar does too (WCAG 2.5.8, equivalent)
      const thin = inner.flatMap((each) => all(each, '.mark[data-select]'));
      const others = inner.flatMap((each) => all(each, 'button,select,.mark:not([data-select])'));
      const small = [...thin.filter((one) => smaller(one, 16)), ...others.filter((one) => smaller(one, 24))];
      expect(small.map((one) => one.outerHTML)).to.deep.equal([]);
    });
});
