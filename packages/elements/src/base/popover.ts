const EDGE = 12;

/** Puts a popover of at most `widest` pixels below the button that opens it, within the window; `beforetoggle` calls it, so nothing is seen to move. */
export function placeBelow(popover: HTMLElement, button: Element | null, widest = 360): void {
  const at = button?.getBoundingClientRect();
  if (!at) return;
  const page = document.documentElement;
  const width = Math.min(widest, page.clientWidth - 2 * EDGE);
  const isRtl = popover.matches(':dir(rtl)');
  const start = isRtl ? page.clientWidth - at.right : at.left;
  const ends = isRtl ? page.clientWidth - at.left : at.right;
  const aligned = start + width + EDGE <= page.clientWidth ? start : ends - width;
  const inline = Math.max(EDGE, Math.min(aligned, page.clientWidth - width - EDGE)) + (isRtl ? 0 : scrollX);
  popover.style.setProperty('inset-block-start', `${Math.round(at.bottom + scrollY + 4)}px`);
  popover.style.setProperty('inset-inline-start', `${Math.round(inline)}px`);
}

/** For `@beforetoggle` of a popover: its button is the one that names it in `popovertarget`. */
export function placeOnToggle(event: ToggleEvent): void {
  const { target } = event;
  if (event.newState !== 'open' || !(target instanceof HTMLElement)) return;
  const root = target.getRootNode();
  if (root instanceof ShadowRoot) placeBelow(target, root.querySelector(`[popovertarget="${target.id}"]`));
}
