import { expect, waitUntil } from '@open-wc/testing';
import { type Engine, isTable } from '@sluice/core/query';
import { createTable, type Table, type Value } from '@sluice/core/table';
import { SluiceDashboard } from '../../src/dashboard/sluice-dashboard.ts';
import { SluiceFunnel } from '../../src/funnel/sluice-funnel.ts';
import { SluiceKpi } from '../../src/kpi/sluice-kpi.ts';
import { registerElements } from '../../src/register.ts';
import { SluiceTable } from '../../src/table/sluice-table.ts';
import { SluiceText } from '../../src/text/sluice-text.ts';
import { SluiceTrend } from '../../src/trend/sluice-trend.ts';
import { demoCatalog } from '../support/demo-catalog.ts';
import { type DemoOptions, demoEngine } from '../support/demo-engine.ts';
import { all, clear, inside, mounted, settled, textOf, viewport, widget } from './support.ts';

/** What the source gives now, and how often it was opened. */
const source: { hash: string; options: DemoOptions; isHalved: boolean; fails: boolean; opened: number } = {
  hash: 'a',
  options: {},
  isHalved: false,
  fails: false,
  opened: 0,
};

async function open(_src: string, _element: HTMLElement, before?: Engine): Promise<Engine> {
  source.opened++;
  if (source.fails) throw new Error('The server cannot be reached.');
  if (before && (await before.describe()).hash === source.hash) return before;
  const { hash, options, isHalved } = source;
  const engine = demoEngine(options);
  const answerAll: Engine['answerAll'] = async (queries, more) => {
    const answers = await engine.answerAll(queries, more);
    return isHalved ? answers.map((answer) => (isTable(answer) ? halved(answer) : answer)) : answers;
  };
  return { ...engine, answerAll, describe: async () => ({ ...(await engine.describe()), hash }) };
}

registerElements(
  {
    dashboard: SluiceDashboard,
    funnel: SluiceFunnel,
    kpi: SluiceKpi,
    trend: SluiceTrend,
    table: SluiceTable,
    text: SluiceText,
  },
  { prefix: 'fresh', open },
);

async function fresh(tag: string, attributes: Readonly<Record<string, string>> = {}): Promise<SluiceDashboard> {
  const element = document.createElement(`fresh-${tag}`);
  for (const [name, value] of Object.entries({ src: 'numbers', ...attributes })) element.setAttribute(name, value);
  document.body.append(element);
  await settled(element);
  return element as SluiceDashboard;
}

/** Half of every count, so that new data can be told from old. */
function halved({ length, columns, info }: Table): Table {
  const half = (value: Value) => (typeof value === 'number' ? Math.floor(value / 2) : value);
  return createTable(
    length,
    columns.map((column) => (column.unit === 'count' ? { ...column, values: column.values.map(half) } : column)),
    info,
  );
}

describe('refreshing', () => {
  afterEach(clear);
  beforeEach(() =>
    Object.assign(source, { hash: `${Math.random()}`, options: {}, isHalved: false, fails: false, opened: 0 }),
  );
  before(() => viewport(1000));

  it('draws nothing anew where the hash is the same', async () => {
    const element = await fresh('dashboard');
    const changes: MutationRecord[] = [];
    const observer = new MutationObserver((records) => changes.push(...records));
    const roots = [element.shadowRoot, ...all(element, '[data-kind]').map((cell) => cell.shadowRoot)];
    for (const root of roots)
      if (root) observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
    const opened = source.opened;
    await element.refresh();
    await settled(element);
    expect(source.opened).to.equal(opened + 1);
    expect(changes).to.have.length(0);
    observer.disconnect();
  });

  it('changes values in place and keeps focus, filters and the open table', async () => {
    const element = await fresh('dashboard');
    element.setState({ filters: { segment: 'mid' } });
    await settled(element);
    const funnel = widget(element, 'funnel');
    const trend = widget(element, 'trend');
    all(trend, '.quiet button')[0]?.click();
    await settled(element);
    const mark = all(funnel, '.mark')[1];
    mark?.focus();
    const before = textOf(widget(element, 'kpi'), '.number');
    Object.assign(source, { hash: 'new', isHalved: true });
    await element.refresh();
    await settled(element);
    expect(textOf(widget(element, 'kpi'), '.number')).not.to.equal(before);
    expect(element.getState().filters).to.deep.equal({ segment: 'mid' });
    expect(funnel.shadowRoot?.activeElement).to.equal(mark);
    expect(widget(element, 'funnel')).to.equal(funnel);
    expect(all(trend, 'table tbody tr').length).to.be.above(3);
  });

  it('keeps old numbers, marked with their age, where the source cannot be read, and moves nothing', async () => {
    const element = await fresh('dashboard');
    const kpi = widget(element, 'kpi');
    const [number, place] = [textOf(kpi, '.number'), kpi.getBoundingClientRect().height];
    source.fails = true;
    await element.refresh();
    await settled(element);
    expect(textOf(kpi, '.number')).to.equal(number);
    expect(textOf(kpi, '.flag')).to.match(
      /^(\d+|in \d+) (minutes?|hours?|days?)( ago)? · Not refreshed: data from 1 Nov 2026, 06:00$/,
    );
    expect(kpi.getBoundingClientRect().height).to.equal(place);
    source.fails = false;
    await element.refresh();
    await settled(element);
    expect(all(kpi, '.flag')).to.have.length(0);
  });

  it('keeps filters that still exist and names those that are gone', async () => {
    const element = await fresh('dashboard');
    element.setState({ filters: { channel: 'email', segment: 'mid' } });
    await settled(element);
    const { segment, ...dimensions } = demoCatalog.dimensions;
    const dashboards = Object.fromEntries(
      Object.entries(demoCatalog.dashboards).map(([id, dashboard]) => [
        id,
        { ...dashboard, filters: ['period', 'channel'] },
      ]),
    );
    Object.assign(source, { hash: 'other', options: { catalog: { ...demoCatalog, dimensions, dashboards } } });
    await element.refresh();
    await settled(element);
    expect(segment).to.exist;
    expect(element.getState().filters).to.deep.equal({ channel: 'email' });
    expect(textOf(element, '.meta')).to.contain('No longer in the data, so no longer filtered: Segment.');
    expect(textOf(element, '[role=status]')).to.contain('Segment');
    expect(all(element, '[role=alert]')).to.have.length(0);
    element.shadowRoot?.querySelector<HTMLElement>('.clear')?.click();
    await settled(element);
    expect(textOf(element, '.meta')).not.to.contain('Segment');
  });

  it('keeps what is shown where the new data has no such dashboard', async () => {
    const element = await fresh('dashboard', { name: 'overview' });
    const title = textOf(element, 'h2');
    Object.assign(source, { hash: 'none', options: { catalog: { ...demoCatalog, dashboards: {} } } });
    await element.refresh();
    await settled(element);
    expect(textOf(element, 'h2')).to.equal(title);
    expect(textOf(widget(element, 'kpi'), '.flag')).to.contain('Not refreshed');
  });

  it('opens a source once for all elements that ask again', async () => {
    const all = await Promise.all(['spend', 'cpl', 'cac'].map((name) => fresh('kpi', { name })));
    const opened = source.opened;
    Object.assign(source, { hash: 'shared', isHalved: true });
    await Promise.all(all.map((element) => element.refresh()));
    expect(source.opened - opened).to.equal(1);
  });

  it('asks on its beat, and leaves no timer when it is taken out', async () => {
    const set = window.setTimeout;
    const clearTimer = window.clearTimeout;
    const beats = new Map<number, () => void>();
    const fake = (run: () => void, ms?: number) => {
      const id = set(run, ms);
      if ((ms ?? 0) >= 60_000) beats.set(id, run);
      return id;
    };
    Object.assign(window, {
      setTimeout: fake,
      clearTimeout: (id: number) => {
        beats.delete(id);
        clearTimer(id);
      },
    });
    const element = await fresh('kpi', { name: 'cpl', refresh: '15 minutes' });
    await waitUntil(() => beats.size === 1);
    expect(element.refreshEvery).to.equal('15 minutes');
    element.remove();
    await waitUntil(() => beats.size === 0);
    Object.assign(window, { setTimeout: set, clearTimeout: clearTimer });
  });

  it('aborts a question that a newer one has overtaken', async () => {
    const signals: AbortSignal[] = [];
    const { element, engine } = await mounted('sluice-dashboard');
    const answerAll = engine.answerAll.bind(engine);
    Reflect.set(engine, 'answerAll', (queries: never, options: { signal: AbortSignal }) => {
      signals.push(options.signal);
      return answerAll(queries, options);
    });
    element.setState({ filters: { channel: 'email' } });
    await new Promise((resolve) => setTimeout(resolve));
    element.setState({ filters: { channel: 'referral' } });
    await settled(element);
    expect(signals.map(({ aborted }) => aborted)).to.deep.equal([true, false]);
  });

  it('lets one widget fail without touching another', async () => {
    const { element } = await mounted(
      'sluice-dashboard',
      {},
      {
        answer: ({ funnel, by }) => (funnel && !by ? ({ columns: null } as never) : undefined),
      },
    );
    expect(textOf(widget(element, 'kpi'), '.number')).to.equal('2,221');
    expect(textOf(widget(element, 'funnel'), '[role=alert]')).to.contain('Retry');
    expect(inside(widget(element, 'trend'), 'svg[part=chart]')).to.exist;
    expect(all(widget(element, 'table'), 'tbody tr').length).to.be.above(3);
  });
});
