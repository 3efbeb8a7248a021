import { compile, describe } from '@sluice/core';
import type { Catalog } from '@sluice/core/catalog';
import { EngineError } from '@sluice/core/query';
import { way } from './not-in-page.ts';
import { sayingDiagnostics } from './saying-diagnostics.ts';

/**
 * Compiles any text. Throws an `EngineError` with the diagnostics where it has no dashboard to show, and where it includes
 * files: a page reads one file, and what the others define would be missing without a word.
 */
export function compileWhole(text: string): Catalog {
  const { catalog, diagnostics } = compile(text);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const included = errors.filter(({ code }) => code === 'include-not-read');
  if (included[0]) {
    const error = new EngineError(`${describe(included[0]).message} ${way}`, [...new Set([...included, ...errors])]);
    throw sayingDiagnostics(error, (message, words) => message + words.way);
  }
  const isShown = Object.keys(catalog.dashboards).length > 0;
  const [first] = errors;
  if (!isShown && first) throw sayingDiagnostics(new EngineError(describe(first).message, errors));
  return catalog;
}
