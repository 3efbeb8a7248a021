import { expect } from '@open-wc/testing';
import { furtherOptions } from './further-answers.ts';
import { all, clear, mounted, settled, until, viewport } from './support.ts';

/** What WCAG 2.2, 1.4.12, lets a reader set. */
const SPACED =
  '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-block-end:2em!important}';

const tags = ['attribution', 'cohort', 'score', 'matrix', 'plan', 'experiment'] as const;

interface Words {
  readonly words: string;
  readonly box: DOMRect;
}

/** The element and the widgets in it. */
const widgetsOf = (element: Element) =>
  [element, ...all(element, '[data-kind]')].filter(({ shadowRoot }) => shadowRoot);

async function space(element: Element, css = SPACED): Promise<void> {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  for (const { shadowRoot } of widgetsOf(element))
    if (shadowRoot) shadowRoot.adoptedStyleSheets = [...shadowRoot.adoptedStyleSheets, sheet];
  await until(() => faultsOf(element).length === 0);
  await settled(element);
}

function textsOf(element: Element): Words[] {
  return all(element, 'svg[part=chart] text')
    .map((text) => ({ words: text.textContent ?? '', box: text.getBoundingClientRect() }))
    .filter(({ box }) => box.width > 0);
}

/** Lines of text in the card, but for what is read and not shown, and what can be scrolled to. */
function linesOf(element: Element): Words[] {
  return all(element, '.card *:not(svg *, .vh, .tip *, .quiet *, [popover] *, .scroll *)').flatMap((part) =>
    [...part.childNodes].flatMap((node) => {
      if (node.nodeType !== Node.TEXT_NODE || !node.nodeValue?.trim()) return [];
      const range = document.createRange();
      range.selectNodeContents(node);
      return [...range.getClientRects()].map((box) => ({ words: node.nodeValue?.trim() ?? '', box }));
    }),
  );
}

function overlaps(words: readonly Words[]): string[] {
  return words.flatMap((a, i) =>
    words.slice(i + 1).flatMap((b) => {
      const wide = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
      const high = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
      return wide > 0.5 && high > 5 ? [`${a.words} × ${b.words}`] : [];
    }),
  );
}

/** What lies over something else, or outside of the card. */
function faultsOf(element: Element): string[] {
  return widgetsOf(element).flatMap((widget) => {
    const card = all(widget, '.card')[0]?.getBoundingClientRect();
    const [drawn, lines] = [textsOf(widget), linesOf(widget)];
    const out = [...drawn, ...lines].filter(
      ({ box }) => card && (box.left < card.left - 1 || box.right > card.right + 1),
    );
    return [...overlaps(drawn), ...overlaps(lines), ...out.map(({ words }) => `outside: ${words}`)];
  });
}

describe('text spacing of a reader', () => {
  afterEach(clear);

  for (const width of [360, 1000])
    it(`leaves all of a dashboard legible in ${width} px, set after it was drawn`, async () => {
      await viewport(width);
      const { element } = await mounted('sluice-dashboard');
      await space(element);
      expect(faultsOf(element)).to.deep.equal([]);
    });

  for (const tag of tags)
    for (const width of [360, 900])
      it(`leaves all of sluice-${tag} legible in ${width} px`, async () => {
        await viewport(width);
        const { element } = await mounted(`sluice-${tag}`, {}, furtherOptions);
        await until(() => textsOf(element).length > 0);
        await space(element);
        expect(textsOf(element)).not.to.have.length(0);
        expect(faultsOf(element)).to.deep.equal([]);
      });

  it('is in no picture that is taken away', async () => {
    await viewport(900);
    const { element } = await mounted('sluice-funnel');
    const before = await element.exportSvg();
    const drawn = String(textsOf(element).map(({ box }) => box.x));
    await space(element);
    expect(String(textsOf(element).map(({ box }) => box.x))).not.to.equal(drawn);
    expect(await element.exportSvg()).to.equal(before);
  });

  it('is taken back where the reader takes it back', async () => {
    await viewport(900);
    const { element } = await mounted('sluice-funnel');
    const drawn = () => all(element, 'svg[part=chart] text').map((text) => text.getAttribute('x'));
    const before = drawn();
    await space(element);
    expect(drawn()).not.to.deep.equal(before);
    const { shadowRoot } = element;
    if (shadowRoot) shadowRoot.adoptedStyleSheets = shadowRoot.adoptedStyleSheets.slice(0, -1);
    await until(() => String(drawn()) === String(before));
    expect(drawn()).to.deep.equal(before);
  });
});
