import { expect } from '@open-wc/testing';
import { safeUrl } from '../../src/base/safe-url.ts';
import { parseState, stateText } from '../../src/context/filter-text.ts';
import { parseFilters } from '../../src/context/parse-filters.ts';
import { defineAll } from '../../src/define.ts';
import { demoEngine } from '../support/demo-engine.ts';
import { clear, inside, mounted, settled, textOf } from './support.ts';

describe('defineAll', () => {
  afterEach(clear);

  it('adds nothing a second time and says both versions in one line', () => {
    const said: unknown[][] = [];
    const { info } = console;
    console.info = (...words) => said.push(words);
    defineAll();
    console.info = info;
    expect(said).to.deep.equal([['Sluice 0.1.0 is on this page; 0.1.0 adds nothing.']]);
  });

  it('registers under another prefix beside the first, and opens each source once', async () => {
    const opened: string[] = [];
    defineAll({
      prefix: 'acme',
      open: async (src) => {
        opened.push(src);
        return demoEngine();
      },
    });
    const dashboard = document.createElement('acme-dashboard');
    dashboard.setAttribute('src', 'a.json');
    const funnel = document.createElement('acme-funnel');
    funnel.setAttribute('src', 'a.json');
    document.body.append(dashboard, funnel);
    await settled(dashboard);
    await settled(funnel);
    expect(opened).to.deep.equal(['a.json']);
    expect(inside(dashboard, '[data-kind=kpi]').localName).to.equal('acme-kpi');
    expect(textOf(funnel, 'h3')).to.equal('Demand funnel');
  });

  it('leaves nothing behind after 200 mounts', async () => {
    const removed: WeakRef<Element>[] = [];
    for (let i = 0; i < 200; i++) {
      const element = document.createElement('sluice-kpi');
      element.name = 'cpl';
      element.engine = demoEngine();
      document.body.append(element);
      await element.updateComplete;
      element.remove();
      removed.push(new WeakRef(element));
    }
    expect(document.body.childElementCount).to.equal(0);
    const { gc } = globalThis as { gc?: () => void };
    if (!gc) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
    gc();
    expect(removed.filter((ref) => ref.deref()).length).to.be.below(3);
  });
});

describe('a funnel from right to left', () => {
  afterEach(clear);

  it('is not wider than its page', async () => {
    document.documentElement.dir = 'rtl';
    const { element } = await mounted('sluice-funnel', { name: 'demand' });
    const box = element.getBoundingClientRect();
    for (const text of element.shadowRoot?.querySelectorAll('svg[part=chart] text') ?? []) {
      const at = text.getBoundingClientRect();
      expect(at.left, text.textContent ?? '').to.be.at.least(box.left);
      expect(at.right, text.textContent ?? '').to.be.at.most(box.right);
    }
    document.documentElement.dir = '';
  });
});

describe('safeUrl', () => {
  it('gives addresses that run nothing', () => {
    expect(safeUrl('https://example.org/a')).to.equal('https://example.org/a');
    expect(safeUrl('mailto:a@example.org')).to.equal('mailto:a@example.org');
    expect(safeUrl('/here', 'https://example.org/x/')).to.equal('https://example.org/here');
  });

  for (const bad of [
    'javascript:alert(1)',
    ' java\nscript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'blob:https://a/b',
  ])
    it(`refuses ${JSON.stringify(bad)}`, () => {
      expect(safeUrl(bad)).to.equal(null);
    });
});

describe('the text of a state', () => {
  it('is readable and comes back', () => {
    const state = {
      period: 'last 3 months',
      compare: false,
      filters: { channel: ['e-mail & co', null], segment: ['a,b=c'] },
    };
    const text = stateText(state);
    expect(text).to.equal('period=last-3-months&compare=none&channel=e-mail%20%26%20co,&segment=a%2Cb%3Dc');
    expect(parseState(text, ['channel', 'segment'])).to.deep.equal(state);
  });

  it('keeps ISO periods as they are and drops names that are no dimensions', () => {
    expect(parseState('period=2026-01-01..2026-03-31&x=1', ['channel'])).to.deep.equal({
      period: '2026-01-01..2026-03-31',
    });
  });

  it('takes broken percent signs as they stand', () => {
    expect(parseFilters('channel=100%')).to.deep.equal({ channel: ['100%'] });
  });
});
