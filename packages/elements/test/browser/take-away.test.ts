import { expect } from '@open-wc/testing';
import { all, clear, inside, mounted, press, settled, textOf, viewport, widget } from './support.ts';

const parsed = (text: string) => new DOMParser().parseFromString(text, 'image/svg+xml');
const texts = (text: string) =>
  [...parsed(text).querySelectorAll('text')].map((each) => each.lastChild?.textContent ?? '');

async function pixels(blob: Blob): Promise<ImageData> {
  const picture = await createImageBitmap(blob);
  const canvas = new OffscreenCanvas(picture.width, picture.height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.drawImage(picture, 0, 0);
  return context.getImageData(0, 0, picture.width, picture.height);
}

/** How many pixels have a colour, give or take two in each part. */
function count({ data }: ImageData, [r, g, b]: readonly [number, number, number]): number {
  let found = 0;
  for (let i = 0; i < data.length; i += 4)
    if (
      Math.abs((data[i] ?? 0) - r) < 3 &&
      Math.abs((data[i + 1] ?? 0) - g) < 3 &&
      Math.abs((data[i + 2] ?? 0) - b) < 3
    )
      found++;
  return found;
}

async function menuOf(element: Element): Promise<HTMLElement> {
  inside(element, '[aria-haspopup=menu]').click();
  for (let i = 0; i < 100 && all(element, '[role=menu]').length === 0; i++)
    await new Promise((resolve) => setTimeout(resolve, 20));
  return inside(element, '[role=menu]');
}

const item = (menu: HTMLElement, label: string) => {
  const found = [...menu.querySelectorAll<HTMLElement>('[role=menuitem]')].find((each) => each.textContent === label);
  if (!found) throw new Error(`no ${label}`);
  return found;
};

describe('taking a widget away', () => {
  afterEach(clear);

  it('gives an SVG document with title, period, zone, as-of and filters as text', async () => {
    const { element } = await mounted('sluice-funnel', { name: 'demand', where: 'channel=email', theme: 'light' });
    const text = await element.exportSvg();
    expect(parsed(text).querySelector('parsererror')).to.equal(null);
    const words = texts(text);
    expect(words[0]).to.equal('Demand funnel');
    expect(words[1]).to.equal('1 Aug – 31 Oct 2026 · Europe/Berlin · as of 1 Nov 2026, 06:00');
    expect(words[2]).to.equal('Channel is filtered to Email.');
    expect(words).to.contain('Visitor');
    expect(parsed(text).querySelector('title')?.textContent).to.equal('Demand funnel');
    expect(text).not.to.match(/var\(|light-dark|url\((?!#)|<style|<script|href/);
  });

  it('draws the same shapes as the page', async () => {
    const { element } = await mounted('sluice-funnel', { name: 'demand' });
    const here = all(element, 'svg[part=chart] g[aria-hidden] > rect');
    const there = [...parsed(await element.exportSvg()).querySelectorAll('g rect')];
    const numbers = (rect: Element) => ['x', 'y', 'width', 'height'].map((name) => Number(rect.getAttribute(name)));
    expect(there.map(numbers)).to.deep.equal(here.map(numbers));
  });

  for (const theme of ['light', 'dark'])
    it(`paints as many pixels of a bar as the bars are large, on a ${theme} page`, async () => {
      await viewport(900);
      const { element } = await mounted('sluice-funnel', { name: 'demand', compare: 'none', theme });
      const bars = all(element, 'rect.bar');
      const areaOf = (shapes: readonly Element[]) =>
        shapes.reduce((sum, bar) => sum + Number(bar.getAttribute('width')) * Number(bar.getAttribute('height')), 0);
      const area = areaOf(bars) + areaOf(all(element, 'rect.maturing')) / 2;
      const fill =
        getComputedStyle(bars[0] ?? element)
          .fill.match(/\d+/g)
          ?.map(Number) ?? [];
      const blob = await element.exportPng();
      if (!blob) throw new Error('no picture');
      const image = await pixels(blob);
      const { width } = inside(element, 'svg[part=chart]').getBoundingClientRect();
      expect(image.width).to.equal(2 * (width + 32));
      const found = count(image, [fill[0] ?? 0, fill[1] ?? 0, fill[2] ?? 0]) / 4;
      expect(Math.abs(found / area - 1)).to.be.below(0.02);
    });

  it('gives every kind of widget and the whole dashboard', async () => {
    const { element } = await mounted('sluice-dashboard');
    const whole = await element.exportSvg();
    for (const word of ['Demand overview', 'Demand funnel', '2,221', 'Email', 'Total'])
      expect(texts(whole)).to.contain(word);
    expect(parsed(whole).querySelector('svg')?.getAttribute('width')).to.equal('1280');
    for (const kind of ['kpi', 'funnel', 'trend', 'table']) {
      const one = widget(element, kind) as HTMLElement & { exportSvg(): Promise<string> };
      expect(parsed(await one.exportSvg()).querySelectorAll('text').length, kind).to.be.above(3);
    }
    const csv = (await element.exportCsv()).trim().split('\r\n');
    expect(csv[0]).to.equal('Widget,Row,Column,Unit,Value');
    expect(new Set(csv.map((line) => line.replace(/"[^"]*"/g, '').split(',').length))).to.deep.equal(new Set([5]));
  });

  it('keeps hostile labels as text', async () => {
    const hostile = '</text><script>alert(1)</script>\u0000\ud800&<!--';
    const { element } = await mounted('sluice-kpi', { name: 'cpl' });
    const data = Reflect.get(element, 'current');
    Reflect.set(element, 'data', { ...data, widget: { ...data.widget, title: { default: hostile } } });
    await settled(element);
    const svg = parsed(await element.exportSvg());
    expect(svg.querySelector('parsererror')).to.equal(null);
    expect(svg.querySelector('script')).to.equal(null);
    expect(svg.querySelector('title')?.textContent).to.equal('</text><script>alert(1)</script>\ufffd\ufffd&<!--');
  });

  it('gives nothing while nothing is known', async () => {
    const element = document.createElement('sluice-kpi');
    expect([await element.exportSvg(), await element.exportPng(), await element.exportCsv()]).to.deep.equal([
      '',
      null,
      '',
    ]);
  });
});

describe('the menu of a card', () => {
  afterEach(clear);

  it('is loaded and made when it is opened, walked by arrows, and gone after Escape', async () => {
    const { element } = await mounted('sluice-funnel', { name: 'demand' });
    const button = inside(element, '[aria-haspopup=menu]');
    button.focus();
    const menu = await menuOf(element);
    expect([...menu.querySelectorAll('[role=menuitem]')].map((each) => each.textContent)).to.deep.equal([
      'Download PNG',
      'Download SVG',
      'Download CSV',
      'Copy table',
    ]);
    expect(button.getAttribute('aria-expanded')).to.equal('true');
    expect(element.shadowRoot?.activeElement?.textContent).to.equal('Download PNG');
    for (const [key, label] of [
      ['ArrowDown', 'Download SVG'],
      ['End', 'Copy table'],
      ['ArrowDown', 'Download PNG'],
      ['ArrowUp', 'Copy table'],
    ] as const) {
      press(element.shadowRoot?.activeElement ?? menu, key);
      expect(element.shadowRoot?.activeElement?.textContent).to.equal(label);
    }
    expect(textOf(element, '[role=menu]')).not.to.contain('link');
    menu.hidePopover();
    await settled(element);
    expect(all(element, '[role=menu]')).to.have.length(0);
    expect(button.getAttribute('aria-expanded')).to.equal('false');
    await expect(element).to.be.accessible();
  });

  it('stays within the window at 280 pixels', async () => {
    await viewport(280);
    const { element } = await mounted('sluice-kpi', { name: 'cpl' });
    const box = (await menuOf(element)).getBoundingClientRect();
    expect(box.left).to.be.at.least(0);
    expect(box.right).to.be.at.most(280);
    await viewport(900);
  });

  it('copies a table as lines and as HTML with raw numbers, and a kpi as its exact number', async () => {
    const written: Record<string, string>[] = [];
    const put = async (items: ClipboardItem[]) => {
      for (const each of items) {
        const kinds = await Promise.all(
          each.types.map(async (type) => [type, await (await each.getType(type)).text()] as const),
        );
        written.push(Object.fromEntries(kinds));
      }
    };
    const clipboard = { write: put, writeText: async (text: string) => void written.push({ 'text/plain': text }) };
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
    const { element } = await mounted('sluice-kpi', { name: 'cpl' });
    item(await menuOf(element), 'Copy number').click();
    await settled(element);
    expect(written[0]?.['text/plain']).to.match(/^\d+\.\d\d$/);
    const table = (await mounted('sluice-table', { metrics: 'spend,cpl', by: 'channel' })).element;
    item(await menuOf(table), 'Copy table').click();
    await settled(table);
    expect(textOf(table, '.menu [role=status]')).to.equal('Copied');
    const [head, first] = written[1]?.['text/plain']?.split('\n') ?? [];
    expect(head?.split('\t')[0]).to.equal('Channel');
    expect(first).to.match(/^[^\t]+\t\d+\.\d\d\t/);
    expect(written[1]?.['text/html'])
      .to.contain('<caption>')
      .and.to.match(/<td align="right">\d+\.\d\d<\/td>/);
    Reflect.deleteProperty(navigator, 'clipboard');
  });

  it("copies by the browser's own command where the page has no clipboard interface, and says where neither works", async () => {
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined });
    const { element } = await mounted('sluice-kpi', { name: 'cpl' });
    const asked: string[] = [];
    const command = document.execCommand;
    document.execCommand = (name) => asked.push(name) > 1;
    item(await menuOf(element), 'Copy number').click();
    await settled(element);
    expect(textOf(element, '.menu [role=status]')).to.equal('That did not work');
    inside(element, '.menu').hidePopover();
    await settled(element);
    item(await menuOf(element), 'Copy number').click();
    await settled(element);
    expect(textOf(element, '.menu [role=status]')).to.equal('Copied');
    expect(asked).to.deep.equal(['copy', 'copy']);
    expect(all(element, 'textarea')).to.have.length(0);
    document.execCommand = command;
    Reflect.deleteProperty(navigator, 'clipboard');
  });

  it("copies the page's address with period and filters, where the dashboard keeps its state there", async () => {
    const written: string[] = [];
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: { writeText: async (text: string) => void written.push(text) },
    });
    const { element } = await mounted('sluice-dashboard', { hash: '' });
    element.setState({ period: 'last 1 month', filters: { channel: 'email' } });
    await settled(element);
    item(await menuOf(widget(element, 'funnel')), 'Copy link').click();
    await settled(element);
    expect(written).to.deep.equal([`${location.href.replace(/#.*/, '')}#period=last-1-month&channel=email`]);
    item(await menuOf(element), 'Copy link').click();
    await settled(element);
    expect(written[1]).to.equal(written[0]);
    Reflect.deleteProperty(navigator, 'clipboard');
  });
});
