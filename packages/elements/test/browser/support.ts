import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import type { SluiceDashboard } from '../../src/dashboard/sluice-dashboard.ts';
import { defineAll } from '../../src/define.ts';
import { type DemoEngine, type DemoOptions, demoEngine } from '../support/demo-engine.ts';

defineAll();

/** Waits until a chart that is in sight moves what changes: it is told a moment after it is there. */
export async function inMotion(element: Element): Promise<void> {
  const isStill = () => all(element, 'svg[part=chart]').some((chart) => !chart.querySelector('.moves'));
  for (let i = 0; i < 300 && isStill(); i++) await new Promise((resolve) => requestAnimationFrame(resolve));
}

/** An element with an engine of its own, put into the page and waited for. */
export async function mounted<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string>> = {},
  options: DemoOptions = {},
): Promise<{ element: HTMLElementTagNameMap[K]; engine: DemoEngine }> {
  const engine = demoEngine(options);
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  Reflect.set(element, 'engine', engine);
  document.body.append(element);
  await settled(element);
  return { element, engine };
}

/** Until nothing is under way in an element and the widgets inside it, and the sizes are measured; at most a second. */
export async function settled(element: Element): Promise<void> {
  for (let i = 0; i < 6 || (i < 60 && isBusy(element)); i++) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    await new Promise((resolve) => setTimeout(resolve));
    await Promise.all(withInner(element).map((each) => Reflect.get(each, 'updateComplete')));
  }
}

function isBusy(element: Element): boolean {
  return withInner(element).some(({ shadowRoot }) => shadowRoot?.querySelector('[aria-busy=true],.wait'));
}

/** Until something is so, asked every 20 ms for at most 5 seconds. */
export async function until(isSo: () => boolean): Promise<void> {
  for (let tries = 0; tries < 250 && !isSo(); tries++) await new Promise((resolve) => setTimeout(resolve, 20));
}

function withInner(element: Element): Element[] {
  return [element, ...(element.shadowRoot?.querySelectorAll('[data-kind]') ?? [])];
}

/** The widget of a dashboard by its place. */
export function widget(dashboard: SluiceDashboard, kind: string, index = 0): HTMLElement {
  const found = dashboard.shadowRoot?.querySelectorAll<HTMLElement>(`[data-kind=${kind}]`)[index];
  if (!found) throw new Error(`no ${kind} ${index}`);
  return found;
}

export function inside(element: Element, selector: string): HTMLElement {
  const found = element.shadowRoot?.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`no ${selector} in ${element.localName}`);
  return found;
}

export function all(element: Element, selector: string): HTMLElement[] {
  return [...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])];
}

/** Text of an element's shadow root as read, blanks joined. */
export function textOf(element: Element, selector: string): string {
  return (inside(element, selector).textContent ?? '').replace(/\s+/g, ' ').trim();
}

export function press(target: Element, key: string): void {
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
}

/** Makes the page so wide; where the window cannot be so narrow, its body is. */
export async function viewport(width: number): Promise<void> {
  const { fits } = await executeServerCommand<{ fits: boolean }, object>('viewport', {
    width,
    height: 800,
  });
  document.body.style.inlineSize = fits ? '' : `${width}px`;
}

/** No content of the element is wider than its box. */
export function expectNoOverflow(element: Element): void {
  const page = document.documentElement;
  expect(page.scrollWidth, 'the page').to.equal(page.clientWidth);
  for (const each of withInner(element))
    for (const part of each.shadowRoot?.querySelectorAll('.card,.scroll,.top,.kpi,.top') ?? [])
      expect(part.scrollWidth, `${each.localName} ${part.className}`).to.be.at.most(part.clientWidth + 1);
}

export function clear(): void {
  document.body.replaceChildren();
  document.documentElement.removeAttribute('style');
  document.body.removeAttribute('style');
  history.replaceState(null, '', location.pathname + location.search);
}
