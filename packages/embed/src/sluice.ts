import type { DefineOptions } from '@sluice/elements';
import { defineAll as defineElements } from '@sluice/elements/define';
import { openAny } from './open-any.ts';

/** Registers the elements; a page that needs this copy beside another calls it with a `prefix` of its own. */
export function defineAll(options: DefineOptions = {}): void {
  // built, this code stands in a part beside `sluice.js`, under a name that changes
  const script = import.meta.url.replace(/[^/]*$/, 'sluice.js');
  defineElements({ open: openAny, script, ...options });
}

defineAll();
