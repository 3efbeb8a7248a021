import { compile, describe } from '@sluice/core';
import type { Catalog } from '@sluice/core/catalog';
import { EngineError } from '@sluice/core/query';
import { way } from './not-in-page.ts';

/**
 * Compiles any text. Throws an `EngineError` with the diagnostics where it has no dashboard to show, and where it includes
 * files: a page reads one file, and what the others define would be missing without a word.
 */
export function compileWhole(text: string): Catalog {
  const { catalog, diagnostics } = compile(text);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const included = errors.find(({ code }) => code === 'include-not-read');
  if (included) throw new EngineError(`${describe(included).message} ${way}`, errors);
  const isShown = Object.keys(catalog.dashboards).length > 0;
  const [first] = errors;
  if (!isShown && first) throw new EngineError(describe(first).message, errors);
  return catalog;
}
