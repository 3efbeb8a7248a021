import { show } from '../axe/everything.ts';
import { inMotion, press, settled } from '../support.ts';
import { find, lowest, readingGrade, wordParts } from './parts.ts';

/** What is measured of one element in one state. */
export interface Measures {
  readonly title: string;
  readonly sentence: string;
  readonly kind: string;
  readonly textContrast: number;
  readonly markContrast: number;
  readonly smallestText: number;
  readonly marks: number;
  readonly namedMarks: number;
  readonly walkedMarks: number;
  readonly groups: number;
  readonly rows: number;
  readonly animations: number;
  readonly longestTransition: number;
  readonly cards: number;
  readonly tabStops: number;
  /** Numbers that can be typed or moved. */
  readonly fields: number;
  readonly taken: readonly string[];
  readonly takenCombined: readonly string[];
  readonly cue: string;
  readonly keysListed: number;
  readonly definitions: number;
  readonly grade: number;
  /** Share of the texts that take the letter spacing of the page. */
  readonly spaced: number;
  readonly overflow: number;
}

const MARKS = '.bar rect,rect.bar,rect.swatch,.swatch rect,circle.dot,path.line,path.open';
const STOPS = 'button,select,a[href],[tabindex="0"]';
const KEYS = [
  ...['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown'],
  ...['Enter', ' ', 'Escape', 'Tab', 'F1', 'F6', 'Delete'],
  // last, as t and ? put something else where the key was pressed
  ...'abcdefghijklmnopqrstuvwxyz0123456789?/',
];

/** Shows a case of the gallery in a theme and measures it. */
export async function measured(name: string, theme: 'light' | 'dark'): Promise<Measures> {
  const { style } = document.documentElement;
  style.background = theme === 'dark' ? '#0e1114' : '#f3f4f6';
  const element = await show(name, { theme });
  await openPanels(element);
  await inMotion(element);
  const looks = measuredLooks(element);
  const words = measuredWords(element);
  const [taken, takenCombined] = [takenKeys(element, {}), takenKeys(await show(name), { ctrlKey: true, altKey: true })];
  return {
    ...looks,
    ...words,
    taken,
    takenCombined,
    rows: await tableRows(name),
    overflow: await overflowAt(name, 320),
  };
}

function measuredLooks(element: HTMLElement) {
  const words = wordParts(element);
  const styles = find(element, '*').map((part) => getComputedStyle(part));
  const seconds = styles.flatMap(({ transitionDuration }) => transitionDuration.split(',').map(Number.parseFloat));
  const isSvg = (part: Element) => part instanceof SVGElement;
  const solid = find<SVGElement>(element, MARKS).filter((part) => !part.closest('.dim'));
  const filled = solid.filter((part) => getComputedStyle(part).fill.startsWith('rgb'));
  const stroked = solid.filter((part) => getComputedStyle(part).stroke.startsWith('rgb'));
  element.style.setProperty('letter-spacing', '2px', 'important');
  const spaced = words.filter((part) => getComputedStyle(part).letterSpacing === '2px').length / words.length;
  element.style.removeProperty('letter-spacing');
  return {
    textContrast: Math.min(
      lowest(
        words.filter((part) => !isSvg(part)),
        ({ color }) => color,
      ),
      lowest(words.filter(isSvg), ({ fill }) => fill),
    ),
    markContrast: Math.min(
      lowest(filled, ({ fill }) => fill),
      lowest(stroked, ({ stroke }) => stroke),
    ),
    smallestText: Math.min(...words.map((part) => Number.parseFloat(getComputedStyle(part).fontSize))),
    animations: styles.filter(({ animationName }) => animationName !== 'none').length,
    longestTransition: Math.max(0, ...seconds) * 1000,
    spaced,
  };
}

/** What is in the panels is there once one was opened. */
async function openPanels(element: HTMLElement): Promise<void> {
  for (const panel of find(element, '#info')) {
    panel.showPopover();
    panel.hidePopover();
  }
  await settled(element);
}

function measuredWords(element: HTMLElement) {
  const text = (selector: string) => (find(element, selector)[0]?.textContent ?? '').replace(/\s+/g, ' ').trim();
  const marks = find(element, '.mark');
  const chart = find(element, 'svg[part=chart]')[0];
  const sentences = find(element, '#sum').map((part) => part.textContent ?? '');
  const hint = text('#info .hint');
  return {
    title: text('h2,h3'),
    sentence: sentences.find(Boolean) ?? '',
    kind: chart?.getAttribute('aria-roledescription') ?? '',
    marks: marks.length,
    namedMarks: marks.filter((mark) => (mark.getAttribute('aria-label') ?? '').length > 3).length,
    walkedMarks: marks.filter((mark) => mark.hasAttribute('tabindex')).length,
    groups: new Set(find(element, 'rect.swatch,circle.dot,.swatch rect').map((swatch) => getComputedStyle(swatch).fill))
      .size,
    cards: Math.max(1, find(element, '.card').length),
    tabStops: find(element, STOPS).filter((stop) => stop.tabIndex === 0 && stop.checkVisibility()).length,
    fields: find(element, 'fieldset input').length,
    cue: chart?.getAttribute('aria-description') ?? hint,
    keysListed: find(element, '#keys li').length,
    definitions: find(element, '#info dd').length,
    grade: Math.max(
      ...[...sentences, ...find(element, '.note').map((note) => note.textContent ?? '')].map(readingGrade),
    ),
  };
}

/** Keys whose default a mark, a head of a table or the card prevents. */
function takenKeys(element: HTMLElement, more: KeyboardEventInit): string[] {
  const [at] = [...find(element, '.mark'), ...find(element, '[data-stop]'), ...find(element, '.body')];
  const isTaken = (key: string) => {
    const event = new KeyboardEvent('keydown', { key, ...more, bubbles: true, composed: true, cancelable: true });
    at?.dispatchEvent(event);
    return event.defaultPrevented;
  };
  return KEYS.filter(isTaken);
}

async function tableRows(name: string): Promise<number> {
  const element = await show(name);
  for (const body of find(element, '.body')) press(body, 't');
  await settled(element);
  return find(element, 'table tbody tr').length;
}

async function overflowAt(name: string, width: number): Promise<number> {
  const element = await show(name);
  element.style.setProperty('inline-size', `${width}px`);
  await settled(element);
  await settled(element);
  return Math.max(0, ...find(element, '.card,.top').map((part) => part.scrollWidth - part.clientWidth));
}
