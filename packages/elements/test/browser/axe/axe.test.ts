import { expect } from '@open-wc/testing';
import { all, clear, inside, viewport } from '../support.ts';
import { findings } from './axe.ts';
import { cases, show } from './everything.ts';

describe('axe in a page with every element in every state', () => {
  afterEach(clear);
  before(() => viewport(1000));

  for (const theme of ['light', 'dark'])
    for (const locale of ['en', 'zh-CN'])
      it(`finds nothing in ${theme}, ${locale}`, async () => {
        document.documentElement.style.colorScheme = theme;
        document.documentElement.style.background = theme === 'dark' ? '#0e1114' : '#f3f4f6';
        document.documentElement.style.color = theme === 'dark' ? '#e6e9ee' : '#1c2128';
        for (const name of Object.keys(cases)) await show(name, { theme, locale });
        expect(await findings()).to.deep.equal([]);
      }).timeout(60_000);

  it('marks the language of its own words where the page has another', async () => {
    const dashboard = await show('dashboard in zh-CN');
    const cells = all(dashboard, '[data-kind]:not([data-kind=text])');
    const wrappers = [inside(dashboard, '.top'), ...cells.map((cell) => inside(cell, '.card'))];
    expect(document.documentElement.lang).to.equal('en');
    expect(wrappers.map(({ lang }) => lang)).to.deep.equal(wrappers.map(() => 'zh-CN'));
  });
});
