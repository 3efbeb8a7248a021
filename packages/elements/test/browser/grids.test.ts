import { expect, waitUntil } from '@open-wc/testing';
import { demoEngine } from '../support/demo-engine.ts';
import { gridOptions, shapes } from './grid-answers.ts';
import { all, clear, expectNoOverflow, inside, mounted, press, settled, textOf, viewport } from './support.ts';

const names = Object.keys(shapes) as (keyof typeof shapes)[];

async function shown(name: string, attributes: Readonly<Record<string, string>> = {}) {
  const { element } = await mounted('sluice-matrix', { name, ...attributes }, gridOptions);
  await waitUntil(() => element.shadowRoot?.querySelector('.mark'), name, { timeout: 10_000 });
  await settled(element);
  return element;
}

const labelsOf = (element: Element) => all(element, '.mark').map((mark) => mark.getAttribute('aria-label') ?? '');

const numbersIn = (text: string): string[] => text.match(/\d+(?:,\d{3})*(?:\.\d+)?/g) ?? [];

async function tableOf(element: Element): Promise<string[][]> {
  press(inside(element, '.body'), 't');
  await settled(element);
  return all(element, '[part=table] tbody tr').map((row) => [...row.children].map((cell) => cell.textContent ?? ''));
}

/** The marks that arrows lead to from the first, over all lines. */
async function walked(element: HTMLElement): Promise<Set<string>> {
  const focused = () => element.shadowRoot?.activeElement?.getAttribute('data-mark') ?? '';
  const go = async (key: string): Promise<boolean> => {
    const before = focused();
    press(element.shadowRoot?.activeElement ?? element, key);
    await Reflect.get(element, 'updateComplete');
    await new Promise((resolve) => setTimeout(resolve));
    seen.add(focused());
    return focused() !== before;
  };
  inside(element, '.mark').focus();
  const seen = new Set([focused()]);
  for (let known = 0; known < seen.size; ) {
    known = seen.size;
    await go('Home');
    while (await go('ArrowRight'));
    await go('Home');
    await go('ArrowDown');
  }
  return seen;
}

describe('matrices of labels, content and two dimensions', () => {
  afterEach(clear);
  before(() => viewport(1000));

  for (const name of names) {
    it(`${name}: the numbers in the cells are those of its table, one row a cell`, async () => {
      const element = await shown(name);
      const { facts, rows } = shapes[name];
      const measure = facts.of === 'content' ? 'pieces' : facts.of === 'dimensions' ? 'count(lead)' : 'count';
      const inCells = rows.filter((row) => row['cell'] !== null);
      const expected = inCells.map((row) => Number(row[measure]).toLocaleString('en'));
      const labels = labelsOf(element);
      const drawn = all(element, 'svg[part=chart] text').map((text) => text.textContent ?? '');
      const table = await tableOf(element);
      const fields = facts.of === 'content' || facts.of === 'dimensions' ? facts.rows.length + 1 : 1;
      expect(table.slice(0, inCells.length).map((row) => row[fields])).to.deep.equal(expected);
      expect(labels).to.have.length(inCells.length);
      inCells.forEach((row, i) => {
        const isGap = row['gap'] === 1;
        if (!isGap) expect(numbersIn(labels[i] ?? ''), labels[i]).to.include(expected[i]);
        const letter = facts.of === 'quadrant' ? `${row['cell']}  ` : '';
        expect(drawn, labels[i]).to.include(isGap ? 'gap' : `${letter}${expected[i]}`);
      });
    });

    it(`${name}: one tab stop, from which arrows reach every cell`, async () => {
      const element = await shown(name);
      const marks = all(element, '.mark').map((mark) => mark.dataset['mark'] ?? '');
      expect(all(element, 'svg[part=chart] [tabindex="0"]')).to.have.length(1);
      expect([...(await walked(element))].sort()).to.deep.equal([...marks].sort());
    }).timeout(60_000);
  }

  it('show nothing but their room until they can be drawn, and are ready then', async () => {
    const element = document.createElement('sluice-matrix');
    Object.assign(element, { name: 'octants', engine: demoEngine(gridOptions) });
    const seen: string[] = [];
    const look = () => seen.push(...all(element, 'svg[part=chart] text').map((text) => text.textContent ?? ''));
    new MutationObserver(look).observe(element.renderRoot, { childList: true, subtree: true });
    element.addEventListener('sluice-ready', () => seen.push('ready', `${all(element, '.mark').length}`));
    document.body.append(element);
    await waitUntil(() => seen.includes('ready'), '', { timeout: 10_000 });
    await settled(element);
    expect(seen[seen.indexOf('ready') + 1]).to.equal('4');
    expect(seen).to.include('12');
    expect(seen.filter((text) => /^[A-Z]\d|null|undefined|NaN/.test(text))).to.deep.equal([]);
    expect(all(element, '[role=alert]')).to.have.length(0);
  });

  it('keep what they show until the words of another language are there', async () => {
    const element = await shown('octants');
    const seen = new Set<number>();
    new MutationObserver(() => seen.add(all(element, '.mark').length)).observe(element.renderRoot, {
      childList: true,
      subtree: true,
      characterData: true,
    });
    element.locale = 'zh-CN';
    await waitUntil(() => /线索/.test(textOf(element, '#sum')), '', { timeout: 10_000 });
    await settled(element);
    expect([...seen]).to.deep.equal([4]);
    expect(all(element, 'svg[part=chart] text').map((text) => text.textContent)).to.include('重要');
    element.locale = 'zh-TW';
    await waitUntil(() => /潛在客戶/.test(textOf(element, '#sum')), '', { timeout: 10_000 });
  });

  for (const locale of ['zh-CN', 'zh-TW'])
    it(`speak ${locale}, and nothing of their own in English`, async () => {
      for (const name of names) {
        const element = await shown(name, { locale });
        const english = `${textOf(element, '#sum')} ${textOf(element, '.note')}`.match(/[a-z]{4,}/gi) ?? [];
        expect(
          english.filter((word) => !/^(Leads|Kosten|Risiko|user|small|paid|Email|Paid|Small)$/.test(word)),
        ).to.deep.equal([]);
        expect(textOf(element, '#sum'), name).to.match(/\p{Script=Han}.*。$/u);
      }
    });

  for (const width of [280, 360, 768, 1600])
    it(`fit into ${width} pixels, no number cut`, async () => {
      await viewport(width);
      document.body.style.margin = '0';
      for (const name of names) {
        const element = await shown(name);
        expectNoOverflow(element);
        for (const text of all(element, 'svg[part=chart] text'))
          expect(text.textContent, name).not.to.match(/\d[\d,.]*…/);
      }
      await viewport(1000);
    });
});
