import { compile, describe } from '@sluice/core';
import type { Catalog } from '@sluice/core/catalog';
import { EngineError } from '@sluice/core/query';

/** Compiles any text. Throws an `EngineError` with the diagnostics where it has no dashboard to show. */
export function compileWhole(text: string): Catalog {
  const { catalog, diagnostics } = compile(text);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const isShown = Object.keys(catalog.dashboards).length > 0;
  const [first] = errors;
  if (!isShown && first) throw new EngineError(describe(first).message, errors);
  return catalog;
}
