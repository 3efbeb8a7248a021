import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { all, clear, inside, mounted, viewport } from './support.ts';

/** Half of 44 pixels, less what a place loses: a click is told in whole pixels. */
const REACH = 21;
/** Firefox measures what is drawn half a pixel larger. */
const SLACK = 1;
const around = [0, 1, 2, 3, 4, 5, 6, 7].map(
  (eighth) => [Math.cos((eighth * Math.PI) / 4), Math.sin((eighth * Math.PI) / 4)] as const,
);

type Place = readonly [x: number, y: number];

/** How far a place is from a mark's edge, and from its middle. */
function distances(mark: Element, [x, y]: Place): readonly [number, number] {
  const { left, right, top, bottom } = mark.getBoundingClientRect();
  const edge = Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
  return [edge, Math.hypot((left + right) / 2 - x, (top + bottom) / 2 - y)];
}

/** A place on a mark, not at its edge. */
function isUnder(mark: Element, [x, y]: Place): boolean {
  const { left, right, top, bottom } = mark.getBoundingClientRect();
  return Math.min(x - left, right - x, y - top, bottom - y) > SLACK;
}

/** Puts a finger down as a browser says it, to what lies there; gives the mark whose card is open. */
async function tap(element: Element, [clientX, clientY]: Place): Promise<string | undefined> {
  const target = element.shadowRoot?.elementFromPoint(clientX, clientY);
  const how = { bubbles: true, composed: true, clientX, clientY };
  target?.dispatchEvent(new PointerEvent('pointerover', { ...how, pointerType: 'touch' }));
  target?.dispatchEvent(new MouseEvent('click', how));
  await import('../../src/drawing/reached.ts');
  await new Promise((resolve) => setTimeout(resolve));
  return Reflect.get(element, 'tip')?.id;
}

/** Places a finger may come down at: the middle of each mark, and beyond its edges, within the drawing. */
function placesIn(element: Element, marks: readonly Element[]): Place[] {
  const { left, right, top, bottom } = inside(element, 'svg[part=chart]').getBoundingClientRect();
  const isIn = ([x, y]: Place) => x > left && x < right && y > top && y < bottom;
  return marks
    .flatMap((mark): Place[] => {
      const box = mark.getBoundingClientRect();
      const middle: Place = [box.left + box.width / 2, box.top + box.height / 2];
      const beyond = around.map(([dx, dy]): Place => {
        const corner = Math.hypot(dx, dy);
        const [x, y] = [Math.abs(dx) > 0.1 ? Math.sign(dx) : 0, Math.abs(dy) > 0.1 ? Math.sign(dy) : 0];
        const [ax, ay] = [(x * box.width) / 2, (y * box.height) / 2];
        return [middle[0] + ax + (dx / corner) * REACH, middle[1] + ay + (dy / corner) * REACH];
      });
      return [middle, ...beyond];
    })
    .map(([x, y]): Place => [Math.round(x), Math.round(y)])
    .filter(isIn);
}

describe('a finger at 360 pixels', () => {
  afterEach(clear);
  before(() => viewport(360));
  after(() => viewport(1000));

  for (const [tag, attributes] of [
    ['sluice-funnel', { name: 'demand' }],
    ['sluice-funnel', { name: 'demand', by: 'channel' }],
    ['sluice-trend', { name: 'count(mql)' }],
    ['sluice-trend', { name: 'count(mql)', by: 'channel' }],
  ] as const)
    it(`reaches the nearest mark of ${tag}${'by' in attributes ? ' by channel' : ''} within 22 pixels`, async () => {
      await executeServerCommand('viewport', { width: 360, height: 1100 });
      document.body.style.margin = '0';
      const { element } = await mounted(tag, attributes);
      const marks = all(element, '.mark');
      const places = placesIn(element, marks);
      expect(places.length).to.be.above(2 * marks.length);
      const reached = new Set<string>();
      for (const place of places) {
        const id = await tap(element, place);
        const mark = marks.find((each) => each.getAttribute('data-mark') === id);
        const told = `${place} reached ${id}`;
        const ranked = marks.map((each) => distances(each, place)).sort((a, b) => a[0] - b[0] || a[1] - b[1]);
        if (!mark || !id) throw new Error(told);
        const [edge, middle] = distances(mark, place);
        expect(edge, told).to.be.closeTo(ranked[0]?.[0] ?? 0, SLACK);
        const under = marks.filter((each) => isUnder(each, place)).map((each) => distances(each, place)[1]);
        if (edge === 0) expect(middle, told).to.be.at.most(Math.min(...under, Number.POSITIVE_INFINITY) + SLACK);
        reached.add(id);
      }
      expect(reached.size).to.equal(marks.length);
    });

  it('reaches none from further away, and chooses by the second tap', async () => {
    const { element } = await mounted('sluice-trend', { name: 'count(mql)', by: 'channel' });
    const chosen: unknown[] = [];
    element.addEventListener('sluice-select', (event) => chosen.push(event.detail));
    const { left, top } = inside(element, 'svg[part=chart]').getBoundingClientRect();
    const far: Place = [left + 1, top + 1];
    const marks = all(element, '.mark');
    expect(Math.min(...marks.map((mark) => distances(mark, far)[0]))).to.be.above(22);
    expect(await tap(element, far)).to.equal(undefined);
    const [mark] = marks.filter((each) => each.hasAttribute('data-select'));
    const box = mark?.getBoundingClientRect() ?? new DOMRect();
    const beside: Place = [Math.round(box.left + box.width / 2), Math.round(box.top - 3)];
    expect(await tap(element, beside)).to.be.a('string');
    expect(chosen).to.have.length(0);
    await tap(element, beside);
    expect(chosen).to.have.length(1);
  });
});
