import { expect, waitUntil } from '@open-wc/testing';
import { defineAll } from '../../src/define.ts';
import { demoEngine } from '../support/demo-engine.ts';
import { findings } from './axe/axe.ts';
import { furtherOptions as options } from './further-answers.ts';
import { all, clear, expectNoOverflow, inside, mounted, press, settled, textOf, viewport, widget } from './support.ts';

const kinds = ['attribution', 'cohort', 'score', 'matrix', 'plan', 'experiment'] as const;

/** The dashboard with all its further elements there. */
async function dashboard(attributes: Readonly<Record<string, string>> = {}) {
  const { element } = await mounted('sluice-dashboard', attributes, options);
  await waitUntil(
    () => kinds.every((kind) => all(element, `[data-kind=${kind}]`).every((cell) => cell.shadowRoot)),
    '',
    { timeout: 10_000 },
  );
  await settled(element);
  return element;
}

describe('further elements', () => {
  afterEach(clear);
  before(() => viewport(1000));

  it('are loaded by the dashboard that has them, and show their answers of its one question', async () => {
    const element = await dashboard();
    for (const kind of kinds) {
      const cell = widget(element, kind);
      expect(textOf(cell, '#sum'), kind).to.match(/\.$/);
      expect(all(cell, '.mark').length, kind).to.be.above(kind === 'experiment' ? 1 : 3);
      expect(all(cell, 'svg[part=chart] [tabindex="0"]'), kind).to.have.length(1);
    }
  });

  it('are loaded for a tag that comes into the page, under the prefix of its copy', async () => {
    defineAll({ prefix: 'other' });
    const element = document.createElement('other-score');
    Reflect.set(element, 'engine', demoEngine(options));
    document.body.append(document.createElement('p'));
    document.body.lastElementChild?.append(element);
    await waitUntil(() => element.shadowRoot?.querySelector('.mark'), '', { timeout: 10_000 });
    expect(textOf(element, '#sum')).to.contain('hot');
  });

  it('a cohort has every cell one arrow away, and its numbers as a table and as CSV', async () => {
    const { element } = await mounted('sluice-cohort', {}, options);
    await waitUntil(() => element.shadowRoot?.querySelector('.mark'), '', { timeout: 10_000 });
    await settled(element);
    const marks = all(element, '.mark');
    marks[0]?.focus();
    press(marks[0] ?? element, 'ArrowRight');
    await settled(element);
    press(element.shadowRoot?.activeElement ?? element, 'ArrowDown');
    await settled(element);
    const label = element.shadowRoot?.activeElement?.getAttribute('aria-label');
    expect(label).to.match(/^Jun 2026: Cohort rate 7.%, 7 of 100 reached Won within 2 months/);
    const csv = await element.exportCsv();
    expect(csv.split('\r\n')[0]).to.match(/^Cohort,Entered,1 month,2 months/);
    press(inside(element, '.body'), 't');
    await settled(element);
    expect(all(element, '[part=table] tbody tr')).to.have.length(6);
  });

  it('a score has the card of a bar within the figure, not over the title', async () => {
    const { element } = await mounted('sluice-score', { name: 'heat' }, options);
    await waitUntil(() => element.shadowRoot?.querySelector('.mark'), '', { timeout: 10_000 });
    await settled(element);
    all(element, '.mark')[0]?.focus();
    await settled(element);
    const [card, figure] = ['.tip', 'svg[part=chart]'].map((part) => inside(element, part).getBoundingClientRect());
    expect(card?.height).to.be.above(20);
    expect(card?.top).to.be.at.least(figure?.top ?? Number.NaN);
  });

  it('a score explains the lead that the page gives it, row by row', async () => {
    const { element } = await mounted('sluice-score', { name: 'heat' }, options);
    await waitUntil(() => element.shadowRoot?.querySelector('.mark'), '', { timeout: 10_000 });
    expect(all(element, '[part=explanation]')).to.have.length(0);
    element.lead = {
      subject: 'ada@example.com',
      value: 41.5,
      grade: 'cold',
      reasons: [
        { rule: 'web.1', at: '2026-10-02T10:00:00Z', event: 'download', points: 50, after: 45.5 },
        { rule: 'web max', points: -4, after: -4 },
      ],
    };
    await settled(element);
    expect(textOf(element, '[part=explanation] h4')).to.equal('ada@example.com: 41.5 points, row by row · grade cold');
    expect(all(element, '[part=explanation] tbody tr').map((row) => row.textContent)).to.deep.equal([
      'web.1download2 Oct 2026+50+45.5',
      'web max−4−4',
    ]);
    expect(textOf(element, '[part=explanation] tfoot')).to.contain('41.5');
  });

  for (const locale of ['en', 'zh-CN', 'zh-TW'])
    it(`say in their panels what they are, of what, when, where and as of when in ${locale}`, async () => {
      const element = await dashboard({ locale });
      for (const kind of kinds) {
        const cell = widget(element, kind);
        inside(cell, '.info').click();
        await settled(cell);
        const words = textOf(cell, '#info .defs p');
        expect(words.length, kind).to.be.above(locale === 'en' ? 60 : 20);
        if (locale !== 'en') expect(words, kind).to.match(/\p{Script=Han}.*。$/u);
        const terms = all(cell, '#info dt').map((term) => term.textContent);
        const wanted = {
          en: ['Time zone', 'As of'],
          'zh-CN': ['时区', '截至'],
          'zh-TW': ['時區', '截至'],
        }[locale];
        expect(terms, kind).to.include.members(wanted ?? []);
        expect(terms.length, kind).to.be.at.least(kind === 'plan' || kind === 'experiment' ? 5 : 6);
      }
    });

  for (const width of [280, 360, 768, 1600])
    it(`fit into ${width} pixels`, async () => {
      await viewport(width);
      document.body.style.margin = '0';
      expectNoOverflow(await dashboard());
      await viewport(1000);
    });

  for (const locale of ['zh-CN', 'zh-TW'])
    it(`speak ${locale}, and nothing of their own in English`, async () => {
      const element = await dashboard({ locale });
      for (const kind of kinds) {
        const cell = widget(element, kind);
        expect(textOf(cell, '#sum'), kind).to.match(/\p{Script=Han}.*。$/u);
        expect(textOf(cell, '.note'), kind).to.match(/\p{Script=Han}/u);
        const english = textOf(cell, '#sum').match(/[a-z]{4,}/gi) ?? [];
        expect(
          english.filter((word) => !/^(cold|Fast|track|Won|Lead|short|organic|Email)$/.test(word)),
          kind,
        ).to.deep.equal([]);
      }
    });

  for (const theme of ['light', 'dark'])
    it(`have no findings of axe in ${theme}`, async () => {
      document.documentElement.style.colorScheme = theme;
      document.documentElement.style.background = theme === 'dark' ? '#0e1114' : '#f3f4f6';
      document.documentElement.style.color = theme === 'dark' ? '#e6e9ee' : '#1c2128';
      await dashboard({ theme });
      // what the page around them lacks is not theirs
      const ofPage = /^(document-title|html-has-lang|landmark-one-main|page-has-heading-one|region):/;
      expect((await findings()).filter((finding) => !ofPage.test(finding))).to.deep.equal([]);
    }).timeout(60_000);
});
