import type { ServerPage } from './server-element.ts';
import { ServerNode } from './server-node.ts';

class Observer {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

class StyleSheet {
  replaceSync(): void {}
}

/**
 * Runs `work` where there is what the elements take of a page. It is there for that time only: nothing else on the server
 * takes it for a page.
 */
export function inPage<T>({ url, createElement }: ServerPage, work: () => T): T {
  const page = {
    ResizeObserver: Observer,
    MutationObserver: Observer,
    IntersectionObserver: Observer,
    CSSStyleSheet: StyleSheet,
    document: { baseURI: url, createElement, createElementNS: (_: string, tag: string) => new ServerNode(tag) },
  };
  const before = Object.keys(page).map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const);
  for (const [name, value] of Object.entries(page))
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  try {
    return work();
  } finally {
    for (const [name, descriptor] of before) {
      if (descriptor) Object.defineProperty(globalThis, name, descriptor);
      else Reflect.deleteProperty(globalThis, name);
    }
  }
}
