import { expect } from '@open-wc/testing';
import { textsFor } from '@sluice/charts';
import type { Catalog } from '@sluice/core/catalog';
import { foreignTo } from '../../../../test/languages/han-table.ts';
import { latinWords } from '../../../../test/languages/latin-words.ts';
import { demoCatalog } from '../support/demo-catalog.ts';
import { demoEngine } from '../support/demo-engine.ts';
import {
  all,
  clear,
  expectNoOverflow,
  inside,
  mounted,
  press,
  settled,
  textOf,
  until,
  viewport,
  widget,
} from './support.ts';

/** The same file with a Chinese word for each of its texts, of the characters both scripts have. */
const catalog = JSON.parse(
  JSON.stringify(demoCatalog, (_, value) =>
    typeof value?.default === 'string' ? { ...value, default: `甲${value.default.length}` } : value,
  ),
) as Catalog;
/** What comes from the file and its engine in Latin letters: ids, formulas, values, zones, the demo's definitions. */
const said = JSON.stringify([await demoEngine({ catalog }).describe(), 'small', 'mid', 'large']);
const own = new Set(said.match(/[A-Za-z][A-Za-z0-9]*/g));

const kinds = [
  ['sluice-funnel', { name: 'demand' }],
  ['sluice-funnel', { name: 'demand', by: 'channel' }],
  ['sluice-kpi', { name: 'cpl' }],
  ['sluice-trend', { name: 'count(mql)' }],
  ['sluice-trend', { name: 'count(mql)', by: 'channel' }],
  ['sluice-table', { metrics: 'spend,cpl', by: 'channel' }],
  ['sluice-dashboard', {}],
] as const;

/** All that is read in an element: its texts and the names of its parts. */
function read(element: Element): string[] {
  const parts = all(element, '*');
  const named = ['aria-label', 'title', 'aria-roledescription'].flatMap((name) =>
    parts.map((part) => part.getAttribute(name) ?? ''),
  );
  const texts = parts
    .filter((part) => part.localName !== 'style')
    .flatMap((part) =>
      [...part.childNodes].map((node) => (node.nodeType === Node.TEXT_NODE ? (node.textContent ?? '') : '')),
    );
  return [...named, ...texts].map((text) => text.trim()).filter(Boolean);
}

function expectRead(element: Element, locale: 'zh-CN' | 'zh-TW'): void {
  for (const text of read(element)) {
    expect(
      latinWords(text).filter((word) => !own.has(word)),
      text,
    ).to.deep.equal([]);
    expect(foreignTo(locale, text.replaceAll('甲', '')), text).to.deep.equal([]);
  }
}

for (const locale of ['zh-CN', 'zh-TW'] as const)
  describe(`elements in ${locale}`, () => {
    afterEach(clear);
    before(async () => {
      await textsFor(locale);
      await viewport(900);
    });

    for (const [tag, attributes] of kinds) {
      const named = `${tag}${'by' in attributes ? ' by channel' : ''}`;

      it(`${named} is in the language throughout, its panels and its table too`, async () => {
        const { element } = await mounted(tag, { ...attributes, locale }, { catalog });
        const inner = tag === 'sluice-dashboard' ? all(element, '[data-kind]') : [element];
        expect(read(inner[0] ?? element).length).to.be.above(5);
        for (const each of [element, ...inner]) expectRead(each, locale);
        expect(inside(inner[0] ?? element, '.card').lang).to.equal(locale);
        for (const each of inner) if (each.localName !== 'sluice-text') press(inside(each, '.body'), 't');
        await settled(element);
        for (const each of inner) expectRead(each, locale);
      });

      for (const width of [360, 768, 1280])
        it(`${named} fits into ${width} pixels`, async () => {
          await viewport(width);
          document.body.style.margin = '0';
          const { element } = await mounted(tag, { ...attributes, locale }, { catalog });
          expectNoOverflow(element);
          await viewport(900);
        });
    }
  });

describe('the language of an element', () => {
  afterEach(() => {
    clear();
    document.documentElement.lang = 'en';
  });
  before(async () => {
    await Promise.all(['zh-CN', 'zh-TW'].map(textsFor));
    await viewport(900);
  });

  const period = (element: Element) => textOf(element, '.meta');
  const english = '1 Aug – 31 Oct 2026 · Europe/Berlin · as of 1 Nov, 06:00';
  const simplified = '2026年8月1日 – 10月31日 · Europe/Berlin · 截至 11月1日 06:00';
  const traditional = '2026年8月1日 – 10月31日 · Europe/Berlin · 截至 11月1日 06:00';

  it('is that of its attribute before that of the page', async () => {
    document.documentElement.lang = 'zh-TW';
    const { element } = await mounted('sluice-dashboard', { locale: 'zh-CN' });
    expect(textOf(element, '.bar')).to.contain('时间范围');
  });

  it('is that of the nearest lang around it, through shadow roots', async () => {
    document.documentElement.lang = 'en';
    const host = document.createElement('div');
    host.lang = 'zh-Hant-HK';
    document.body.append(host);
    const { element } = await mounted('sluice-dashboard');
    host.attachShadow({ mode: 'open' }).append(element);
    await settled(element);
    await until(() => textOf(element, '.bar').includes('日期範圍'));
    expect(period(element)).to.equal(traditional);
  });

  it('is that of the file where the page has none, or one without words', async () => {
    document.documentElement.lang = 'fr';
    const { element } = await mounted('sluice-dashboard', {}, { catalog: { ...demoCatalog, locale: 'zh-CN' } });
    expect(period(element)).to.equal(simplified);
    clear();
    document.documentElement.removeAttribute('lang');
    const { element: other } = await mounted('sluice-dashboard', {}, { catalog: { ...demoCatalog, locale: 'zh-TW' } });
    expect(textOf(other, '.bar')).to.contain('日期範圍');
  });

  it('changes with the page, keeps the filters, and moves no widget against another', async () => {
    const { element } = await mounted('sluice-dashboard');
    expect(period(element)).to.equal(english);
    element.setState({ filters: { channel: 'email' } });
    await settled(element);
    const topOf = (each: Element) => each.getBoundingClientRect().top;
    const places = () =>
      all(element, '[data-kind]').map((each) => Math.round(topOf(each) - topOf(inside(element, '.rows'))));
    const before = places();
    document.documentElement.lang = 'zh-CN';
    await until(() => textOf(element, '.bar').includes('时间范围'));
    await settled(element);
    expect(element.getState().filters).to.deep.equal({ channel: 'email' });
    expect(textOf(widget(element, 'kpi'), '.card')).to.contain('上一周期');
    expect(places()).to.deep.equal(before);
  });

  it('changes with its attribute', async () => {
    const { element } = await mounted('sluice-kpi', { name: 'cpl' });
    element.locale = 'zh-TW';
    await until(() => textOf(element, '.card').includes('前一期間'));
    element.removeAttribute('locale');
    await until(() => textOf(element, '.card').includes('previous period'));
  });

  it('shows bars until its words are there', async () => {
    let release = () => {};
    const hold = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { element } = await mounted('sluice-kpi', { name: 'cpl', locale: 'zh-CN' }, { hold });
    expect(inside(element, '.skeleton').getAttribute('aria-label')).to.equal('加载中');
    release();
    await settled(element);
    expect(textOf(element, '#sum')).to.match(/。$/);
  });
});
