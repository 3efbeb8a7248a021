import { type Diagnostic, type DiagnosticCode, type Range, report } from '../diagnostic/index.ts';
import { buildPlace } from './build-place.ts';
import { checkText } from './check-text.ts';
import { type Composed, compose } from './compose.ts';
import { Document } from './document.ts';
import { explainYamlErrors } from './explain/yaml-error.ts';
import { defaultMaxBytes } from './limits.ts';
import { type Scan, scan } from './scan.ts';

export interface ParseOptions {
  /** The file, for diagnostics of a file that is not the one being compiled. */
  readonly path?: string;
  /** Bytes of UTF-8 the text may have; default 262,144. */
  readonly maxBytes?: number;
}

export interface Parsed {
  readonly document: Document;
  readonly diagnostics: readonly Diagnostic[];
}

/** Diagnostics that leave a hole in the values: what is missing there is not reported again. */
const losing: ReadonlySet<DiagnosticCode> = new Set([
  'too-many-values',
  'alias-expansion',
  'unknown-alias',
  'alias-of-itself',
] as const);

/**
 * Room 1: a text becomes a document of values with the range of every key and value. Never throws; a text that passes
 * a limit, or has characters nobody can see, gives an empty document and says why.
 */
export function parse(text: string, options: ParseOptions = {}): Parsed {
  const refused = checkText(text, options.maxBytes ?? defaultMaxBytes);
  if (refused.length > 0) return finish(emptyDocument(text, options), refused, options);
  const scanned = scan(text);
  if (scanned.isRefused) return finish(emptyDocument(text, options, scanned.comments), scanned.diagnostics, options);
  const composed = compose(scanned.tokens, text.length);
  const syntax = explainYamlErrors(composed.errors, text);
  const { root, diagnostics, holes } = buildPlace(composed.document?.contents ?? null, 0);
  const isWhole = syntax === undefined && !diagnostics.some(({ code }) => losing.has(code));
  const document = new Document({ text, path: options.path, root, comments: scanned.comments, isWhole, holes });
  const found = [...scanned.diagnostics, ...secondDocument(composed, text), ...(syntax ? [syntax] : diagnostics)];
  return finish(document, found, options);
}

function secondDocument({ secondAt }: Composed, text: string): Diagnostic[] {
  if (secondAt === undefined) return [];
  const line = /.*/y;
  line.lastIndex = secondAt;
  const range: Range = { from: secondAt, to: secondAt + Math.max(1, line.exec(text)?.[0].length ?? 1) };
  return [report('several-documents', {}, range)];
}

function emptyDocument(text: string, options: ParseOptions, comments: Scan['comments'] = []): Document {
  const root = { kind: 'map', from: 0, to: 0, size: 1, entries: new Map() } as const;
  return new Document({ text, path: options.path, root, comments, isWhole: false });
}

function finish(document: Document, diagnostics: readonly Diagnostic[], { path }: ParseOptions): Parsed {
  const placed = path === undefined ? diagnostics : diagnostics.map((diagnostic) => ({ ...diagnostic, path }));
  return { document, diagnostics: [...placed].sort((a, b) => a.from - b.from) };
}
