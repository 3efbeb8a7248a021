import { expect } from '@open-wc/testing';
import { textsFor } from '@sluice/charts';
import { findings } from '../axe/axe.ts';
import { cases, show } from '../axe/everything.ts';
import { all, clear, inMotion, inside, mounted, settled, viewport, widget } from '../support.ts';
import { eyes } from './eyes.ts';

describe('a page for a reader with colours of their own and without motion', () => {
  before(async () => {
    await viewport(1000);
    await eyes.change();
    await textsFor('zh-CN');
  });
  afterEach(clear);
  after(() => eyes.restore());

  it('has its own colours where the browser has such, and no motion', () => {
    expect(matchMedia('(forced-colors: active)').matches).to.equal(eyes.areForced);
    expect(matchMedia('(prefers-reduced-motion: reduce)').matches).to.equal(true);
  });

  for (const locale of ['en', 'zh-CN'])
    it(`axe finds nothing in it, in ${locale}`, async () => {
      for (const name of Object.keys(cases)) eyes.see(await show(name, { locale }));
      expect(await findings()).to.deep.equal([]);
    }).timeout(60_000);

  it('paints marks and text in colours of the reader', async () => {
    const { element } = await mounted('sluice-funnel', { name: 'demand' });
    eyes.see(element);
    const system = (name: string) => {
      const probe = document.body.appendChild(document.createElement('i'));
      probe.style.color = name;
      return getComputedStyle(probe).color;
    };
    expect(getComputedStyle(inside(element, 'rect.bar')).fill).to.equal(system('Highlight'));
    expect(getComputedStyle(inside(element, 'svg text')).fill).to.equal(system('CanvasText'));
    expect(getComputedStyle(inside(element, '.card')).backgroundColor).to.equal(system('Canvas'));
  });

  for (const locale of ['en', 'zh-CN'])
    it(`moves nothing in ${locale}: not in the cards, nor when a mark is chosen`, async () => {
      const { element } = await mounted('sluice-dashboard', { locale });
      widget(element, 'funnel').dispatchEvent(new PointerEvent('pointerover'));
      inside(widget(element, 'funnel'), '.mark').focus();
      await settled(element);
      await inMotion(widget(element, 'funnel'));
      const parts = [element, ...all(element, '[data-kind]')].flatMap((each) => all(each, '*'));
      expect(parts.length).to.be.above(100);
      const moving = parts.filter((part) => {
        const { transitionDuration, animationName } = getComputedStyle(part);
        return /[1-9]/.test(transitionDuration) || animationName !== 'none';
      });
      expect(moving.map((part) => part.outerHTML)).to.deep.equal([]);
    });
});
