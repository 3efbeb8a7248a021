import { type Diagnostic, report } from './diagnostic/index.ts';
import { decodeText, parse } from './parse/index.ts';
import type { SpecFile } from './resolve/index.ts';
import { validate } from './validate/index.ts';

/** Reads a file by its path relative to the file being compiled. Throws, or gives undefined, where there is none. */
export type Read = (path: string) => string | Uint8Array | undefined;

/** The files a file includes, and those they include, each once, in the order they are met. */
export interface Included {
  readonly files: readonly SpecFile[];
  readonly diagnostics: readonly Diagnostic[];
}

const mostFiles = 50;

/** Reads, parses and validates every file named under `include:`, below the folder of the file being compiled. */
export function readIncludes(main: SpecFile, read: Read | undefined): Included {
  const files: SpecFile[] = [];
  const diagnostics: Diagnostic[] = [];
  const seen = new Set<string>();
  const queue: SpecFile[] = [main];
  for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
    for (const [i, written] of (file.spec.include ?? []).entries()) {
      const path = joined(file.path, written);
      if (seen.has(path)) continue;
      seen.add(path);
      const content = contentOf(path, written, read, files.length);
      if ('reason' in content) {
        const where = file.path === undefined ? {} : { path: file.path };
        const range = file.document.rangeOf(['include', i])?.value ?? { from: 0, to: 0 };
        diagnostics.push(report('include-not-read', { path: written, reason: content.reason }, range, where));
        continue;
      }
      const included = readFile(content.text, path, diagnostics);
      files.push(included);
      queue.push(included);
    }
  }
  return { files, diagnostics };
}

function readFile(text: string, path: string, diagnostics: Diagnostic[]): SpecFile {
  const parsed = parse(text, { path });
  const checked = validate(parsed.document);
  diagnostics.push(...parsed.diagnostics, ...checked.diagnostics.map((d) => ({ ...d, path })));
  const written = parsed.document.toValue();
  return { spec: checked.spec, document: checked.document, path, written, refused: refusedNames(parsed.diagnostics) };
}

/** Names that were refused as keys while a text was parsed. */
export function refusedNames(diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics.flatMap(({ code, params }) =>
    code === 'forbidden-key' && 'key' in params ? [String(params.key)] : [],
  );
}

function joined(from: string | undefined, path: string): string {
  const folder = from?.split('/').slice(0, -1) ?? [];
  return [...folder, ...path.split('/').filter((part) => part !== '.' && part !== '')].join('/');
}

function contentOf(
  path: string,
  written: string,
  read: Read | undefined,
  count: number,
): { text: string } | { reason: string } {
  if (/^([/\\]|[a-z][a-z0-9+.-]*:)/i.test(written)) return { reason: 'its path is not relative' };
  if (written.split(/[/\\]/).includes('..') || written.includes('\\'))
    return { reason: 'its path leaves the folder of the file' };
  if (count >= mostFiles) return { reason: `more than ${mostFiles} files are included` };
  if (read === undefined) return { reason: 'no other file can be read here, as in a page' };
  try {
    const content = read(path);
    if (content === undefined) return { reason: 'there is no such file' };
    return toText(content);
  } catch {
    return { reason: 'there is no such file, or it cannot be read' };
  }
}

function toText(content: unknown): { text: string } | { reason: string } {
  if (typeof content === 'string') return { text: content };
  if (!(content instanceof Uint8Array))
    return { reason: 'it was not read at once: the reader must give text or bytes' };
  const { text, diagnostics } = decodeText(content);
  return diagnostics.length === 0 ? { text } : { reason: 'it is not UTF-8 text' };
}
