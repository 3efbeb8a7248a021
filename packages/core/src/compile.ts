import type { Catalog } from './catalog/index.ts';
import type { Diagnostic } from './diagnostic/index.ts';
import { parse } from './parse/index.ts';
import { type Read, readIncludes, refusedNames } from './read-includes.ts';
import { resolve } from './resolve/index.ts';
import { validate } from './validate/index.ts';

export interface CompileOptions {
  /** The file the text is from. Its folder is where `include:` and `from:` paths start; offsets are of the text all the same. */
  readonly path?: string;
  /** Reads an included file by its path as written; without it `include:` is a diagnostic. */
  readonly read?: Read;
  /** Bytes of UTF-8 the text may have; default 262,144. */
  readonly maxBytes?: number;
}

export interface Compiled {
  /** Always there; what was refused is missing from it. */
  readonly catalog: Catalog;
  /** In the order of the text, those of included files last. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Rooms 1 to 3: a definition file's text becomes metric definitions. Never throws, whatever the text. */
export function compile(text: string, options: CompileOptions = {}): Compiled {
  const parsed = parse(text, options.maxBytes === undefined ? {} : { maxBytes: options.maxBytes });
  const checked = validate(parsed.document);
  const { spec, document } = checked;
  const main = { spec, document, written: parsed.document.toValue(), refused: refusedNames(parsed.diagnostics) };
  const included = readIncludes(main, options.read);
  const resolved = resolve(main, included.files);
  const bound = parsed.document.isWhole ? resolved.diagnostics : [];
  const found = [...parsed.diagnostics, ...checked.diagnostics, ...included.diagnostics, ...bound];
  return { catalog: resolved.catalog, diagnostics: inOrder(found) };
}

function inOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const rank = ({ path }: Diagnostic): number => (path === undefined ? 0 : 1);
  return [...diagnostics].sort((a, b) => rank(a) - rank(b) || a.from - b.from || a.to - b.to);
}
