import { expect } from '@open-wc/testing';
import type { Condition } from '@sluice/core/catalog';
import { whereCondition } from '@sluice/core/query';
import { all, clear, expectNoOverflow, inside, mounted, settled, textOf, until, viewport, widget } from './support.ts';

const values = (where: Condition | null): unknown[] => {
  if (!where) return [];
  if (where.kind === 'all' || where.kind === 'any') return where.of.flatMap(values);
  return where.kind === 'in' ? [...where.values] : [];
};

describe('sluice-dashboard', () => {
  afterEach(clear);

  it('shows the rows of the file with title, period, zone and as-of', async () => {
    const { element } = await mounted('sluice-dashboard');
    expect(textOf(element, 'h2')).to.contain('Demand overview');
    expect(textOf(element, '.meta')).to.equal('1 Aug – 31 Oct 2026 · Europe/Berlin · as of 1 Nov, 06:00');
    expect(all(element, '[data-kind]').map((each) => each.localName)).to.deep.equal([
      ...['kpi', 'kpi', 'kpi', 'kpi'].map((kind) => `sluice-${kind}`),
      ...['sluice-funnel', 'sluice-trend', 'sluice-table', 'sluice-text', 'sluice-funnel'],
    ]);
    expect(textOf(widget(element, 'kpi'), '.number')).to.equal('2,221');
  });

  it('asks once for everything it shows', async () => {
    const { engine } = await mounted('sluice-dashboard');
    expect(engine.calls).to.have.length(1);
  });

  it('gives cards of a row the same height', async () => {
    await viewport(1280);
    const { element } = await mounted('sluice-dashboard');
    const heights = ['funnel', 'trend'].map((kind) =>
      Math.round(inside(widget(element, kind), '.card').getBoundingClientRect().height),
    );
    expect(heights[0]).to.equal(heights[1]);
    const drawing = inside(widget(element, 'trend'), 'svg[part=chart]').getBoundingClientRect();
    const card = inside(widget(element, 'trend'), '.card').getBoundingClientRect();
    expect(card.bottom - drawing.bottom).to.be.below(40);
  });

  for (const width of [280, 360, 768, 1280, 1600])
    it(`fits into ${width} pixels`, async () => {
      await viewport(width);
      document.body.style.margin = '0';
      const { element } = await mounted('sluice-dashboard');
      expectNoOverflow(element);
    });

  it('filters the rest by a chosen channel, says so, and takes it away again', async () => {
    const { element, engine } = await mounted('sluice-dashboard');
    const before = textOf(widget(element, 'kpi'), '.number');
    const email = all(widget(element, 'table'), '[data-stop=row]').find((button) => button.textContent === 'Email');
    email?.click();
    await settled(element);
    expect(textOf(element, '[role=status]')).to.equal('Channel is filtered to Email.');
    expect(inside(element, '.pill.on').textContent).to.contain('Channel');
    expect(element.getState().filters).to.deep.equal({ channel: 'email' });
    expect(textOf(widget(element, 'kpi'), '.number')).not.to.equal(before);
    expect(all(widget(element, 'table'), 'tbody tr').length, 'the table keeps its groups').to.equal(7);
    const kpi = engine.calls.at(-1)?.find((query) => query.metrics?.[0] === 'count(mql)');
    expect(values(whereCondition(kpi?.where))).to.deep.equal(['email']);
    email?.click();
    await settled(element);
    expect(textOf(widget(element, 'kpi'), '.number')).to.equal(before);
  });

  it('leaves the filter alone where the page prevents it', async () => {
    const { element } = await mounted('sluice-dashboard');
    element.addEventListener('sluice-select', (event) => event.preventDefault());
    all(widget(element, 'table'), '[data-stop=row]')[0]?.click();
    await settled(element);
    expect(element.getState().filters).to.deep.equal({});
  });

  it('changes period and comparison by its pickers', async () => {
    const { element, engine } = await mounted('sluice-dashboard');
    const [period, , , compare] = all(element, 'select') as HTMLSelectElement[];
    if (!period || !compare) throw new Error('no pickers');
    period.value = 'last 1 month';
    period.dispatchEvent(new Event('change'));
    compare.value = 'none';
    compare.dispatchEvent(new Event('change'));
    await settled(element);
    expect(textOf(element, '.meta')).to.contain('Oct 2026');
    expect(
      engine.calls.at(-1)?.every((query) => query.from === '2026-10-01'),
      'no period before is asked',
    ).to.equal(true);
  });

  it('ends in the last of 20 quick filter changes, however late the answers come', async () => {
    const channels = ['email', 'referral', 'paid_search', 'organic_social'];
    const { element, engine } = await mounted(
      'sluice-dashboard',
      {},
      { delay: (call) => (call === 1 ? 0 : 60 - call * 2) },
    );
    for (let i = 0; i < 20; i++) element.setState({ filters: { channel: channels[i % 4] ?? null } });
    await until(() => engine.calls.length === 21);
    await new Promise((resolve) => setTimeout(resolve, 100));
    await settled(element);
    const alone = await mounted('sluice-kpi', { name: 'count(mql)', where: 'channel=organic_social' });
    expect(textOf(widget(element, 'kpi'), '.number')).to.equal(textOf(alone.element, '.number'));
  });

  it('keeps its state in the address and reads it back', async () => {
    const { element } = await mounted('sluice-dashboard', { hash: '' });
    element.setState({ period: 'last 1 month', filters: { channel: 'email', segment: null } });
    await until(() => location.hash !== '');
    expect(location.hash).to.equal('#period=last-1-month&channel=email&segment=');
    element.remove();
    const again = await mounted('sluice-dashboard', { hash: '' });
    expect(again.element.getState()).to.deep.equal({
      period: 'last 1 month',
      filters: { channel: ['email'], segment: [null] },
    });
    location.hash = '#period=last-6-months';
    await until(() => again.element.getState().period !== 'last 1 month');
    expect(again.element.getState().period).to.equal('last 6 months');
  });

  it('keeps old numbers, marked stale, where a later answer fails', async () => {
    let fails = false;
    const { element } = await mounted(
      'sluice-dashboard',
      {},
      {
        answer: () => {
          if (fails) throw new Error('The server cannot be reached.');
          return undefined;
        },
      },
    );
    fails = true;
    await element.refresh();
    await settled(element);
    expect(textOf(widget(element, 'kpi'), '.number')).to.equal('2,221');
    expect(textOf(widget(element, 'kpi'), '.flag')).to.contain('Not refreshed');
  });

  it('says what is wrong with its source, and tries again', async () => {
    const { element } = await mounted('sluice-dashboard', { name: 'nowhere' });
    expect(textOf(element, '[role=alert]')).to.contain('There is no “nowhere”.');
  });

  it('says what was read of each source in the panel of data quality, once it is opened', async () => {
    const { element } = await mounted('sluice-dashboard');
    expect([...inside(element, '.badge').classList]).to.contain('warn');
    inside(element, '#quality').showPopover();
    await until(() => all(element, '#quality dt').length > 0);
    const said = textOf(element, '#quality').replaceAll('\u202f', ' ');
    expect(said).to.contain('40,090 of 40,112 rows used');
    expect(said).to.contain('22 of 40,112 rows were left out');
    expect(said).to.contain('crm-leads.csv, row 214, amount: “1.234,56” is not a number.');
    element.setAttribute('locale', 'zh-CN');
    await until(() => !textOf(element, '#quality').includes('rows used'));
    expect(textOf(element, '#quality')).to.contain('数字');
    expect(textOf(element, '#quality')).not.to.match(/[Rr]ow/);
  });

  it('gives its source and filters to widgets inside it', async () => {
    const { element } = await mounted('sluice-dashboard');
    const inner = document.createElement('sluice-kpi');
    inner.setAttribute('name', 'count(mql)');
    element.append(inner);
    await settled(element);
    await settled(inner);
    expect(textOf(inner, '.number')).to.equal('2,221');
    element.setState({ filters: { channel: 'email' } });
    await settled(inner);
    expect(textOf(inner, '.number')).not.to.equal('2,221');
  });
});
