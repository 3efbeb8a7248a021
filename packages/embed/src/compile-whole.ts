import { compile, describe } from '@sluice/core';
import type { Catalog } from '@sluice/core/catalog';
import { type Diagnostic, LineIndex } from '@sluice/core/diagnostic';
import { EngineError } from '@sluice/core/query';
import { way } from './not-in-page.ts';
import { sayingDiagnostics } from './saying-diagnostics.ts';

/**
 * Compiles any text. Throws an `EngineError` with the diagnostics where it has no dashboard to show, and where it includes
 * files: a page reads one file, and what the others define would be missing without a word. Errors that leave a dashboard to
 * show are told in the console, as what they break may not be in it.
 */
export function compileWhole(text: string): Catalog {
  const { catalog, diagnostics } = compile(text);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const included = errors.filter(({ code }) => code === 'include-not-read');
  const isShown = Object.keys(catalog.dashboards).length > 0;
  const first = included[0] ?? (isShown ? undefined : errors[0]);
  if (!first) {
    // biome-ignore lint/suspicious/noConsole: a reader of the page cannot mend the file, its author looks here
    if (errors.length > 0) console.warn(told(errors, text));
    return catalog;
  }
  const { line, column } = new LineIndex(text).positionAt(first.from);
  const hasWay = first === included[0];
  const message = `Line ${line}, column ${column}: ${describe(first).message}${hasWay ? ` ${way}` : ''}`;
  throw sayingDiagnostics(
    new EngineError(message, [...new Set([first, ...errors])]),
    (said, words) => words.at(line, column) + said + (hasWay ? words.way : ''),
  );
}

/** Each error with its place, and what to do. */
function told(errors: readonly Diagnostic[], text: string): string {
  const lines = new LineIndex(text);
  const each = errors.map((error) => {
    const { line, column } = lines.positionAt(error.from);
    const { message, help } = describe(error);
    return `${line}:${column} ${error.code}: ${message} ${help}`;
  });
  return [`The YAML of this page has ${each.length === 1 ? 'an error' : `${each.length} errors`}:`, ...each].join('\n');
}
