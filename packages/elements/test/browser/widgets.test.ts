import { expect, waitUntil } from '@open-wc/testing';
import { nothing, oneNumber, refused } from './answers.ts';
import { all, clear, inside, mounted, press, settled, textOf, viewport } from './support.ts';

describe('a widget that stands alone', () => {
  afterEach(clear);
  before(() => viewport(900));

  const kinds = [
    ['sluice-funnel', { name: 'demand' }],
    ['sluice-funnel', { name: 'demand', by: 'channel' }],
    ['sluice-kpi', { name: 'cpl' }],
    ['sluice-trend', { name: 'count(mql)' }],
    ['sluice-trend', { name: 'count(mql)', by: 'channel' }],
    ['sluice-table', { metrics: 'spend,cpl', by: 'channel' }],
  ] as const;

  for (const [tag, attributes] of kinds) {
    const named = `${tag}${'by' in attributes ? ' by channel' : ''}`;

    it(`${named} shows a title, a sentence, its figure, and tells that it is ready`, async () => {
      const told: string[] = [];
      const listen = (event: Event) => told.push(event.type);
      addEventListener('sluice-ready', listen);
      const { element } = await mounted(tag, attributes);
      removeEventListener('sluice-ready', listen);
      expect(told).to.deep.equal(['sluice-ready']);
      expect(textOf(element, 'h3')).not.to.equal('');
      expect(textOf(element, '#sum')).to.match(/\.$/);
      expect(inside(element, '.body').getBoundingClientRect().height).to.be.above(60);
    });

    it(`${named} has its numbers as CSV and as a table by t`, async () => {
      const { element } = await mounted(tag, attributes);
      const [head = '', ...lines] = (await element.exportCsv()).trim().split('\r\n');
      expect(head).to.contain(',');
      expect(lines.length).to.be.at.least(1);
      press(inside(element, '.body'), 't');
      await settled(element);
      expect(all(element, '[part=table] tbody tr').length).to.be.at.least(lines.length);
    });

    for (const width of [280, 480, 1280])
      it(`${named} fits into ${width} pixels`, async () => {
        await viewport(width);
        document.body.style.margin = '0';
        const { element } = await mounted(tag, attributes);
        expect(document.documentElement.scrollWidth).to.equal(document.documentElement.clientWidth);
        expect(inside(element, '.card').scrollWidth).to.be.at.most(width);
        await viewport(900);
      });

    it(`${named} shows its own failure with reason, code and retry, and recovers`, async () => {
      let fails = true;
      const { element } = await mounted(tag, attributes, { answer: () => (fails ? refused : undefined) });
      expect(textOf(element, '[role=alert]')).to.contain('Spend could not be read. See row 214. unknown-name');
      fails = false;
      inside(element, '[role=alert] button').click();
      await waitUntil(() => all(element, '[role=alert]').length === 0);
    });

    it(`${named} keeps its height from loading to shown`, async () => {
      let release = () => {};
      const hold = new Promise<void>((resolve) => {
        release = resolve;
      });
      const { element } = await mounted(tag, attributes, { hold });
      const loading = element.getBoundingClientRect().height;
      expect(inside(element, '.skeleton')).to.exist;
      release();
      await settled(element);
      const isRowsUnknown = 'by' in attributes && tag !== 'sluice-trend';
      const slack = isRowsUnknown ? 300 : 1;
      expect(Math.abs(element.getBoundingClientRect().height - loading)).to.be.at.most(slack);
    });
  }

  it('moves by arrows over every mark of a funnel, with one tab stop', async () => {
    const { element } = await mounted('sluice-funnel', { name: 'demand', by: 'channel' });
    const marks = all(element, '.mark');
    expect(marks).to.have.length(36);
    expect(all(element, 'svg[part=chart] [tabindex="0"]')).to.have.length(1);
    const seen = new Set<string | null>();
    marks[0]?.focus();
    for (let series = 0; series < 6; series++) {
      for (let k = 0; k < 6; k++) {
        seen.add(element.shadowRoot?.activeElement?.getAttribute('aria-label') ?? null);
        press(element.shadowRoot?.activeElement ?? element, 'ArrowRight');
        await settled(element);
      }
      press(element.shadowRoot?.activeElement ?? element, 'Home');
      await settled(element);
      press(element.shadowRoot?.activeElement ?? element, 'ArrowDown');
      await settled(element);
    }
    expect(seen.size).to.equal(36);
    expect(textOf(element, '.tip')).to.contain('Field events');
  }).timeout(20_000);

  it('chooses by Enter and leaves by Escape', async () => {
    const { element } = await mounted('sluice-funnel', { name: 'demand', by: 'channel' });
    const chosen: unknown[] = [];
    element.addEventListener('sluice-select', (event) => chosen.push(event.detail));
    const [first] = all(element, '.mark');
    first?.focus();
    if (first) press(first, 'Enter');
    expect(chosen).to.deep.equal([{ dimension: 'channel', value: 'organic_search' }]);
    await settled(element);
    const card = textOf(element, '.tip');
    expect(card).not.to.equal('');
    if (first) press(first, 'Escape');
    await settled(element);
    // In a window that was just opened the pointer may rest on another mark, whose card is its own.
    const cards = all(element, '.tip').map(({ textContent }) => (textContent ?? '').replace(/\s+/g, ' ').trim());
    expect(cards).not.to.include(card);
  });

  it('opens its definition, and the list of keys by ?', async () => {
    const { element } = await mounted('sluice-kpi', { name: 'cpl' });
    inside(element, '.info').click();
    expect(inside(element, '#info').matches(':popover-open')).to.equal(true);
    const panel = textOf(element, '#info');
    for (const word of ['Cost per lead', 'spend / count(lead)', 'Europe/Berlin', '1 Aug – 31 Oct 2026', 'Growth'])
      expect(panel).to.contain(word);
    inside(element, '#info').hidePopover();
    press(inside(element, '.body'), '?');
    expect(inside(element, '#keys').matches(':popover-open')).to.equal(true);
  });

  it('says why there is nothing and offers what to do', async () => {
    const { element } = await mounted(
      'sluice-trend',
      { name: 'count(mql)', where: 'channel=nowhere' },
      { answer: nothing },
    );
    expect(textOf(element, '.msg')).to.contain('No values in this period.');
    inside(element, '.msg button').click();
    await settled(element);
    expect(element.getState().filters).to.deep.equal({});
    expect(element.filters).to.deep.equal({});
  });

  it('shows a withheld number as withheld, never as 0', async () => {
    const { element } = await mounted('sluice-kpi', { name: 'count(mql)' }, { answer: oneNumber('withheld') });
    expect(textOf(element, '.body')).to.contain('Withheld');
    expect(textOf(element, '.body')).not.to.match(/\b0\b/);
  });

  it('shows an undefined number as a dash with its reason', async () => {
    const { element } = await mounted('sluice-kpi', { name: 'count(mql)' }, { answer: oneNumber('undefined') });
    expect(textOf(element, '.number')).to.equal('—');
    expect(textOf(element, '.change')).to.contain('denominator is 0');
  });

  it('sorts a table by its heads and walks it by arrows', async () => {
    const { element } = await mounted('sluice-table', { metrics: 'spend,cpl', by: 'channel' });
    const heads = all(element, '[data-stop=head]');
    expect(all(element, '[tabindex="0"]')).to.have.length(1);
    heads[0]?.click();
    await settled(element);
    expect(inside(element, 'th[aria-sort]').getAttribute('aria-sort')).to.equal('ascending');
    expect(textOf(element, '[data-stop=row]')).to.equal('Email');
    heads[0]?.focus();
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowDown']) {
      press(element.shadowRoot?.activeElement ?? element, key);
      await settled(element);
    }
    expect(element.shadowRoot?.activeElement?.textContent).to.equal('Field events');
  });

  it('names a metric that is not there', async () => {
    const { element } = await mounted('sluice-kpi', { name: 'nothing' });
    expect(textOf(element, '[role=alert]')).to.contain('There is no “nothing”.');
  });
});
