import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { show } from './axe/everything.ts';
import { expectGolden } from './golden.ts';
import { clear, viewport } from './support.ts';

interface Picture {
  readonly compared: boolean;
  readonly ratio: number;
  readonly message?: string;
}

const WIDTH = 768;
const geometry = ['d', 'x', 'y', 'width', 'height', 'cx', 'cy', 'r', 'text-anchor', 'transform'];

/** One line a shape, as the drawing places it: the same in every browser and with every font. */
function shapeLine(shape: Element): string {
  const isText = shape.localName === 'text';
  const placed = geometry.flatMap(
    (name) => shape.getAttribute(name) ?? (isText && name === 'text-anchor' ? 'start' : []),
  );
  const words = isText ? [JSON.stringify(shape.textContent)] : [];
  return [`${shape.localName}.${shape.getAttribute('class')}`, ...placed, ...words].join(' ');
}

/** What stands in an element: its words in order, and the shapes of its chart. */
function lookOf(element: HTMLElement): string {
  const root = element.shadowRoot;
  const words = [...(root?.querySelectorAll<HTMLElement>('.card :is(h3,p,th,td,dt,dd,b,button)') ?? [])]
    .filter((part) => part.checkVisibility() && !part.closest('.pop'))
    .map((part) => `${part.localName} ${(part.textContent ?? '').replace(/\s+/g, ' ').trim()}`);
  const chart = root?.querySelector('svg[part=chart]');
  const { width = 0, height = 0 } = chart?.getBoundingClientRect() ?? {};
  const shapes = [...(chart?.querySelectorAll(':is(rect,path,circle,text):not(pattern *)') ?? [])];
  return [...words, `chart ${width} ${height}`, ...shapes.map(shapeLine), ''].join('\n');
}

describe('the look of an element', () => {
  before(() => viewport(WIDTH));
  afterEach(clear);

  for (const name of ['funnel', 'funnel by channel', 'trend', 'trend by channel', 'kpi', 'table', 'funnel in zh-CN'])
    it(`of a ${name} is drawn as it was: its shapes and words, and its pixels where the fonts are the same`, async () => {
      document.documentElement.style.fontFamily = '"DejaVu Sans", sans-serif';
      document.documentElement.style.overflow = 'hidden';
      // the pointer rests in the corner of the page: nothing is drawn there
      document.body.style.margin = '24px';
      const element = await show(name, { theme: 'light' });
      document.querySelector('main')?.replaceChildren(element);
      await document.fonts.ready;
      await new Promise((resolve) => setTimeout(resolve, 300));
      const text = lookOf(element);
      const file = `${name.replaceAll(' ', '-')}.txt`;
      await expectGolden(`packages/elements/test/golden/look/${file}`, text);
      const box = element.getBoundingClientRect();
      const clip = { x: 24, y: 24, width: Math.floor(box.width), height: Math.floor(Math.min(box.height, 720)) };
      const picture = await executeServerCommand<Picture, object>('screenshot-diff', {
        name: name.replaceAll(' ', '-'),
        clip,
      });
      if (picture.compared) expect(picture.ratio, picture.message ?? 'pixels differ').to.be.at.most(0.01);
    });
});
