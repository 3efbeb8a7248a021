import type { Catalog } from '../catalog/index.ts';
import { Document } from '../parse/document.ts';
import { checkText } from '../parse/check-text.ts';
import { defaultMaxBytes } from '../parse/limits.ts';
import { resolve } from '../resolve/resolve.ts';
import type { Spec } from '../spec/index.ts';
import { check } from '../validate/check.ts';
import { plainGrammar } from '../validate/generated/plain-grammar.ts';
import { readPlain } from './read-plain.ts';

/**
 * The catalog `compile` gives, for a text in the plain form without a mistake that its rooms 1 and 2 could find; null for
 * every other text. It holds nothing that explains mistakes, so that a page loads that only for a file which has one.
 */
export function compilePlain(text: string): Catalog | null {
  if (checkText(text, defaultMaxBytes).length > 0) return null;
  const root = readPlain(text);
  if (root === null) return null;
  const document = new Document({ text, root });
  const written = document.toValue();
  if (check(plainGrammar, written).length > 0) return null;
  const { catalog, diagnostics } = resolve({ spec: written as Spec, document, written });
  return diagnostics.some(({ severity }) => severity === 'error') ? null : catalog;
}
