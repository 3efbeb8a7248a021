import type { DefineOptions } from '@sluice/elements';
import { defineAll as defineElements } from '@sluice/elements/define';
import { openAny } from './open-any.ts';

/** Registers the elements; a page that needs this copy beside another calls it with a `prefix` of its own. */
export function defineAll(options: DefineOptions = {}): void {
  defineElements({ open: openAny, script: import.meta.url, ...options });
}

defineAll();
