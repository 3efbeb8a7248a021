import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { findings } from '../axe/axe.ts';
import { cases, show } from '../axe/everything.ts';
import { clear, inside, mounted, viewport } from '../support.ts';

describe('a page for a reader with colours of their own and without motion', () => {
  before(async () => {
    await viewport(1000);
    await emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  });
  afterEach(clear);
  after(() => emulateMedia({ forcedColors: 'none', reducedMotion: 'no-preference' }));

  it('is in forced colours, and axe finds nothing in it', async () => {
    expect(matchMedia('(forced-colors: active)').matches).to.equal(true);
    for (const name of Object.keys(cases)) await show(name);
    expect(await findings()).to.deep.equal([]);
  }).timeout(60_000);

  it('paints marks and text in colours of the reader', async () => {
    const { element } = await mounted('sluice-funnel', { name: 'demand' });
    const system = (name: string) => {
      const probe = document.body.appendChild(document.createElement('i'));
      probe.style.color = name;
      return getComputedStyle(probe).color;
    };
    expect(getComputedStyle(inside(element, 'rect.bar')).fill).to.equal(system('Highlight'));
    expect(getComputedStyle(inside(element, 'svg text')).fill).to.equal(system('CanvasText'));
    expect(getComputedStyle(inside(element, '.card')).backgroundColor).to.equal(system('Canvas'));
  });

  it('moves nothing', async () => {
    expect(matchMedia('(prefers-reduced-motion: reduce)').matches).to.equal(true);
    for (const [tag, name] of [
      ['sluice-funnel', 'demand'],
      ['sluice-trend', 'count(mql)'],
      ['sluice-kpi', 'cpl'],
    ] as const) {
      const { element } = await mounted(tag, { name });
      const parts = [...(element.shadowRoot?.querySelectorAll('*') ?? [])];
      const moving = parts.filter((part) => {
        const { transitionDuration, animationName } = getComputedStyle(part);
        return /[1-9]/.test(transitionDuration) || animationName !== 'none';
      });
      expect(moving.map((part) => part.outerHTML)).to.deep.equal([]);
    }
  });
});
