import { actionsFor } from '@sluice/charts/actions';
import { placeBelow } from '../base/popover.ts';
import { menuStyles } from './menu.styles.ts';
import { itemsOf } from './menu-items.ts';
import type { Taken } from './taken.ts';

const SHOWN_FOR_MS = 1200;

/** Opens the menu below its button, or closes the one that is open. It is made anew each time and leaves nothing behind. */
export function openMenu(taken: Taken, button: HTMLElement): void {
  const root = taken.element.shadowRoot;
  if (!root) return;
  const open = root.querySelector<HTMLElement>('.menu');
  open?.hidePopover();
  if (open) return;
  withStyles(root);
  const menu = document.createElement('div');
  menu.className = 'pop menu';
  menu.popover = 'auto';
  menu.setAttribute('role', 'menu');
  menu.setAttribute('aria-label', button.getAttribute('aria-label') ?? '');
  menu.append(...itemsOf(taken).map((item) => (item ? entry(item, menu, taken.locale) : document.createElement('hr'))));
  menu.addEventListener('keydown', onKey);
  menu.addEventListener('toggle', (event) => onToggle(event, menu, button));
  (button.closest('[popover]') ?? root).append(menu);
  menu.showPopover();
  placeBelow(menu, button, menu.offsetWidth);
  button.setAttribute('aria-expanded', 'true');
  entries(menu)[0]?.focus();
}

function entry(
  { label, run, isQuiet }: NonNullable<ReturnType<typeof itemsOf>[number]>,
  menu: HTMLElement,
  locale: string,
): HTMLElement {
  const button = document.createElement('button');
  button.setAttribute('role', 'menuitem');
  button.tabIndex = -1;
  button.textContent = label;
  const words = actionsFor(locale).menu;
  button.addEventListener('click', () => {
    if (isQuiet) menu.hidePopover();
    Promise.resolve()
      .then(run)
      .then(
        () => isQuiet || say(menu, words.copied),
        () => say(menu, words.failed),
      );
  });
  return button;
}

/** The outcome in place of the entries, for eye and ear; then the menu goes. */
function say(menu: HTMLElement, words: string): void {
  if (!menu.isConnected) return;
  const line = document.createElement('p');
  line.setAttribute('role', 'status');
  line.tabIndex = -1;
  menu.setAttribute('role', 'group');
  menu.replaceChildren(line);
  line.textContent = words;
  line.focus();
  setTimeout(() => menu.isConnected && menu.hidePopover(), SHOWN_FOR_MS);
}

function onToggle({ newState }: ToggleEvent, menu: HTMLElement, button: HTMLElement): void {
  if (newState !== 'closed') return;
  button.setAttribute('aria-expanded', 'false');
  menu.remove();
}

function onKey(event: KeyboardEvent): void {
  const { currentTarget: menu, key } = event;
  if (!(menu instanceof HTMLElement)) return;
  event.stopPropagation();
  const all = entries(menu);
  const at = all.findIndex((item) => item.matches(':focus'));
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[key];
  if (key === 'Tab') menu.hidePopover();
  if (to === undefined) return;
  event.preventDefault();
  all.at(to % all.length)?.focus();
}

function entries(menu: HTMLElement): HTMLElement[] {
  return [...menu.querySelectorAll<HTMLElement>('[role=menuitem]')];
}

function withStyles(root: ShadowRoot): void {
  const isThere = root.adoptedStyleSheets.some((sheet) =>
    [...sheet.cssRules].some((rule) => rule.cssText.startsWith('.menu ')),
  );
  if (isThere) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(menuStyles);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}
