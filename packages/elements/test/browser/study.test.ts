import { expect, waitUntil } from '@open-wc/testing';
import { furtherOptions } from './further-answers.ts';
import { all, clear, inside, mounted, press, settled, textOf, until, viewport } from './support.ts';

const tags = {
  'sluice-attribution': 10,
  'sluice-cohort': 60,
  'sluice-score': 20,
  'sluice-matrix': 4,
  'sluice-plan': 4,
  'sluice-experiment': 2,
} as const;

type Tag = keyof typeof tags;

async function shown(tag: Tag) {
  const { element } = await mounted(tag, {}, furtherOptions);
  await waitUntil(() => element.shadowRoot?.querySelector('.mark'), '', { timeout: 10_000 });
  await settled(element);
  return element;
}

const focused = (element: Element) => element.shadowRoot?.activeElement?.getAttribute('data-mark') ?? '';

/** All marks the arrows lead to from the first: to the end of each line, and down to the next, until none is new. */
async function walked(element: HTMLElement): Promise<Set<string>> {
  const seen = new Set<string>();
  const go = async (key: string): Promise<boolean> => {
    const before = focused(element);
    press(element.shadowRoot?.activeElement ?? element, key);
    await Reflect.get(element, 'updateComplete');
    await new Promise((resolve) => setTimeout(resolve));
    seen.add(focused(element));
    return focused(element) !== before;
  };
  inside(element, '.mark').focus();
  seen.add(focused(element));
  for (let known = 0; known < seen.size; ) {
    known = seen.size;
    await go('Home');
    while (await go('ArrowRight'));
    await go('Home');
    await go('ArrowDown');
  }
  return seen;
}

describe('elements of few pages', () => {
  afterEach(clear);
  before(() => viewport(1000));

  for (const [tag, least] of Object.entries(tags) as [Tag, number][])
    it(`${tag}: one tab stop, from which arrows reach every mark`, async () => {
      const element = await shown(tag);
      const marks = all(element, '.mark').map((mark) => mark.dataset['mark'] ?? '');
      expect(marks.length).to.be.at.least(least);
      expect(all(element, 'svg[part=chart] [tabindex="0"]')).to.have.length(1);
      expect([...(await walked(element))].sort()).to.deep.equal([...marks].sort());
    }).timeout(60_000);

  for (const tag of ['sluice-attribution', 'sluice-cohort', 'sluice-plan', 'sluice-experiment'] as const)
    it(`${tag}: its table has the numbers of its marks`, async () => {
      const element = await shown(tag);
      const labels = all(element, '.mark').map((mark) => mark.getAttribute('aria-label') ?? '');
      press(inside(element, '.body'), 't');
      await settled(element);
      const rows = all(element, '[part=table] tr').map((row) =>
        [...row.children].map((cell) => cell.textContent ?? ''),
      );
      expect(labels).not.to.have.length(0);
      for (const label of labels) {
        const row = rows.find(([name]) => name && label.startsWith(name)) ?? [];
        const numbers = label.slice(row[0]?.length).match(/\d+(,\d{3})*(\.\d+)?/g) ?? [];
        // how long and how many of how many is said in words beside the rate
        const told = tag === 'sluice-cohort' ? numbers.slice(0, label.includes('rate') ? 1 : 0) : numbers;
        const missing = told.filter((number) => !row.slice(1).some((cell) => cell.includes(number)));
        expect(missing, `${label} in ${row.join(' | ')}`).to.deep.equal([]);
      }
    });

  it('sluice-attribution has the common paths in its table, below what each model gives', async () => {
    const element = await shown('sluice-attribution');
    press(inside(element, '.body'), 't');
    await settled(element);
    const text = textOf(element, '[part=table]');
    expect(text).to.match(/Common paths.*organic › Email.*12 converted.*40 leads.*All other paths.*26 converted/);
    expect(textOf(element, '[part=table] tbody').indexOf('organic20.5')).to.be.at.least(0);
  });
});

describe('sluice-plan', () => {
  afterEach(clear);

  const input = (element: HTMLElement, at: number) => all(element, '.inputs input')[at] as HTMLInputElement;
  const move = (field: HTMLInputElement, value: string) => {
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  };

  it('works out another revenue or rate at once, and the page address holds both', async () => {
    const element = await shown('sluice-plan');
    expect(textOf(element, '#sum')).to.match(/^€90,000 takes 20 at Won, and so 400 at Lead\./);
    move(input(element, 0), '180000');
    await settled(element);
    expect(textOf(element, '#sum')).to.match(/^€180K takes 40 at Won, and so 800 at Lead\./);
    move(input(element, 2), '80');
    await settled(element);
    expect(textOf(element, '#sum')).to.match(/and so 400 at Lead\./);
    expect(all(element, '.inputs .changed')).to.have.length(2);
    await until(() => location.search.includes('rate.mql'));
    expect(decodeURIComponent(location.search)).to.contain('plan.q1=revenue:180000,rate.mql:0.8');
    inside(element, '.inputs .btn').click();
    await settled(element);
    expect(textOf(element, '#sum')).to.match(/^€90,000 takes 20 at Won/);
    await until(() => !location.search.includes('plan.q1'));
    expect(location.search).not.to.contain('plan.q1');
  });

  it('begins with what the address holds, and leaves out what can be no rate', async () => {
    const before = location.search;
    history.replaceState(null, '', `${location.pathname}?plan.q1=revenue:45000,rate.mql:7,rate.won:x`);
    const element = await shown('sluice-plan');
    history.replaceState(null, '', location.pathname + before);
    expect(textOf(element, '#sum')).to.match(/^€45,000 takes 10 at Won, and so 200 at Lead\./);
    expect(all(element, '.inputs .changed')).to.have.length(1);
  });

  it('has the new result within 50 ms of a move, in the middle of many', async () => {
    const element = await shown('sluice-plan');
    const times: number[] = [];
    for (let i = 1; i <= 21; i++) {
      const began = performance.now();
      move(input(element, 3), String(20 + i));
      await element.updateComplete;
      times.push(performance.now() - began);
      expect(input(element, 2).value).to.equal(String(20 + i));
    }
    expect(times.sort((a, b) => a - b)[10]).to.be.below(50);
  });
});

describe('a target by the course of last year', () => {
  afterEach(clear);

  const kpi = async (pace: 'calendar_days' | 'last_year', period: string) => {
    const catalog = { ...furtherOptions.catalog, targets: [{ metric: 'count(mql)', at_least: 1_000_000, pace }] };
    const { element } = await mounted('sluice-kpi', { name: 'count(mql)', period }, { catalog });
    return textOf(element, '.card');
  };

  it('has no status in a page while the period runs, and the plain one once it is over', async () => {
    expect(await kpi('calendar_days', 'this year')).to.contain('Off target');
    const running = await kpi('last_year', 'this year');
    expect(running).not.to.match(/Off target|On track|At risk|NaN/);
    expect(running).to.contain('1M');
    expect(await kpi('last_year', '2025')).to.contain('Off target');
  });
});
