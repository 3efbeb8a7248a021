import { expect } from '@open-wc/testing';
import { createTable, type Table } from '@sluice/core/table';
import { all, clear, inside, mounted, settled, textOf, viewport, widget } from './support.ts';

const info = { kind: 'metrics', basis: 'activity', from: null, to: null, asOf: null, timezone: 'UTC' } as const;

/** Spend and cost of two channels, one with a name that no line holds, the other with amounts that no cell holds. */
const wide = (): Table =>
  createTable(
    2,
    [
      {
        name: 'channel',
        role: 'dimension',
        unit: null,
        values: ['Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen', 'email'],
      },
      { name: 'spend', role: 'measure', unit: 'currency', values: ['1', '48000000001295'] },
      { name: 'cpl', role: 'measure', unit: 'currency', values: ['1', '1000000000026.98'] },
    ],
    info,
  );

const zero = (): Table => createTable(1, [{ name: 'spend', role: 'measure', unit: 'currency', values: ['0'] }], info);

describe('a number without target or comparison', () => {
  afterEach(clear);
  before(() => viewport(1280));

  const bodyOf = (kpi: Element) => inside(kpi, '.body').getBoundingClientRect().height;

  it('has no empty lines, and keeps the line of a comparison that has no other value', async () => {
    const plain = await mounted('sluice-kpi', { name: 'spend', compare: 'none' });
    const compared = await mounted('sluice-kpi', { name: 'spend', compare: 'previous_period' });
    const whole = await mounted('sluice-kpi', { name: 'cpl', compare: 'previous_period' });
    expect([plain, compared, whole].map(({ element }) => bodyOf(element))).to.deep.equal([40, 60, 84]);
    const { element } = await mounted('sluice-kpi', { name: 'spend', compare: 'previous_period' }, { answer: zero });
    expect(textOf(element, '.change')).to.equal('— vs previous period');
    expect(bodyOf(element)).to.equal(60);
  });

  it('stands in line with the numbers of its row that have a target', async () => {
    const { element } = await mounted('sluice-dashboard');
    const [one, other] = [widget(element, 'kpi'), widget(element, 'kpi', 1)];
    const topOf = (kpi: Element) => inside(kpi, '.number').getBoundingClientRect().top;
    inside(other, '.status').replaceChildren();
    other.dataset['goal'] = 'false';
    expect(topOf(other)).to.equal(topOf(one));
    for (const kpi of all(element, '[data-kind=kpi]')) {
      inside(kpi, '.status').replaceChildren();
      kpi.dataset['goal'] = 'false';
    }
    expect(bodyOf(one)).to.equal(60);
  });
});

describe('a widget whose attributes are changed to what is not there', () => {
  afterEach(clear);

  it('says that a name is not there, and shows the numbers of no other', async () => {
    const { element } = await mounted('sluice-kpi', { name: 'spend' });
    element.setAttribute('name', 'no_such');
    await settled(element);
    expect(textOf(element, '[role=alert]')).to.contain('no_such');
    expect(all(element, '.number')).to.deep.equal([]);
    element.setAttribute('name', 'cpl');
    await settled(element);
    expect(all(element, '.number').length).to.equal(1);
  });

  it('says that a period is none, in place of waiting for ever', async () => {
    const { element } = await mounted('sluice-funnel', { name: 'demand', period: 'someday' });
    expect(textOf(element, '[role=alert]')).to.match(/There is no “someday”\. query-time/);
    const { element: dashboard } = await mounted('sluice-dashboard', { period: 'someday' });
    expect(textOf(widget(dashboard, 'kpi'), '[role=alert]')).to.contain('someday');
  });
});

describe('a widget in a page with habits of its own', () => {
  afterEach(clear);

  it('takes the family of its type, and not how the page sets its words', async () => {
    document.body.style.cssText = 'font-family:Georgia;text-transform:uppercase;white-space:nowrap;letter-spacing:2px';
    const { element } = await mounted('sluice-funnel', { name: 'demand' });
    const { fontFamily, textTransform, whiteSpace, letterSpacing } = getComputedStyle(inside(element, '.sum'));
    expect(fontFamily).to.equal('Georgia');
    expect([textTransform, whiteSpace, letterSpacing]).to.deep.equal(['none', 'normal', 'normal']);
  });

  it('lets neither a long name nor a large amount run over what stands beside it, on a phone', async () => {
    await viewport(360);
    const { element } = await mounted('sluice-table', { metrics: 'spend,cpl', by: 'channel' }, { answer: wide });
    const { right } = inside(element, '.body').getBoundingClientRect();
    const range = document.createRange();
    const words = all(element, 'tbody th,tbody td').map((cell) => {
      range.selectNodeContents(cell);
      return range.getBoundingClientRect();
    });
    expect(words.length).to.be.at.least(6);
    for (const [i, a] of words.entries()) {
      expect(a.right, `word ${i}`).to.be.at.most(right + 1);
      for (const b of words.slice(i + 1))
        expect(
          a.right <= b.left + 1 || b.right <= a.left + 1 || a.bottom <= b.top + 1 || b.bottom <= a.top + 1,
        ).to.equal(true);
    }
    await viewport(900);
  });
});
