import { SluiceDashboard } from '@sluice/elements';
import { defineAll } from '@sluice/elements/define';
import { snapshot } from '@sluice/engines/snapshot';

defineAll();

/** The filters of a dashboard by dimension, as `setState` takes them. */
export type Filters = Readonly<Record<string, readonly string[]>>;

/** A dashboard over many cells, and how long it takes to do what a reader asks. */
export interface Interaction {
  readonly shown: string;
  /** Milliseconds from the change to the frame after which it is painted, the wait for the frame included. */
  filter(filters: Filters): Promise<number>;
  /** Milliseconds of work from the event to its painted frame, for each mark of the first funnel by turns. */
  hover(turn: number): Promise<number>;
  /** The same for an arrow key on the mark that has the focus. */
  arrow(turn: number): Promise<number>;
}

async function opened(): Promise<SluiceDashboard> {
  const element = document.createElement('sluice-dashboard');
  if (!(element instanceof SluiceDashboard)) throw new Error('not defined');
  element.engine = snapshot(await (await fetch('cells.json')).json());
  const isReady = new Promise((resolve) => element.addEventListener('sluice-ready', resolve, { once: true }));
  document.body.append(element);
  await isReady;
  return element;
}

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** After what is drawn now is painted: the first task after the frame. */
async function painted(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  const done = new Promise((resolve) => {
    port1.onmessage = resolve;
  });
  port2.postMessage(null);
  await done;
  port1.close();
}

function interactionOf(dashboard: SluiceDashboard): Interaction {
  const funnel = () => dashboard.shadowRoot?.querySelector('[data-kind=funnel]')?.shadowRoot ?? null;
  const marks = () => [...(funnel()?.querySelectorAll<SVGElement>('.mark') ?? [])];
  const numbers = () =>
    [...(dashboard.shadowRoot?.querySelectorAll('[data-kind=kpi]') ?? [])].map(
      (kpi) => kpi.shadowRoot?.querySelector('.number')?.textContent ?? '',
    );
  /** Work at the start of a frame, to its end. */
  const inFrame = async (work: () => void) => {
    await nextFrame();
    const start = performance.now();
    work();
    await painted();
    return performance.now() - start;
  };
  return {
    get shown() {
      return numbers().join(' ');
    },
    async filter(filters) {
      const start = performance.now();
      dashboard.setState({ filters });
      await nextFrame();
      await painted();
      return performance.now() - start;
    },
    hover: (turn) =>
      inFrame(() => {
        const mark = marks()[turn % marks().length];
        mark?.dispatchEvent(
          new PointerEvent('pointerover', { bubbles: true, composed: true, pointerType: 'mouse', clientX: 200 + turn }),
        );
      }),
    arrow(turn) {
      const stop = funnel()?.activeElement ?? marks()[0];
      if (stop instanceof SVGElement && stop !== funnel()?.activeElement) stop.focus();
      const key = turn % 6 < 3 ? 'ArrowDown' : 'ArrowUp';
      return inFrame(() => stop?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true })));
    },
  };
}

Reflect.set(globalThis, 'interaction', interactionOf(await opened()));
