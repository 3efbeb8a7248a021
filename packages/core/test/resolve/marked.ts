import { compile } from '../../src/compile.ts';
import type { Diagnostic } from '../../src/diagnostic/index.ts';

/** A file's text with the stretch a diagnostic is expected at between « and ». */
export interface Marked {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

export function unmark(marked: string): Marked {
  const from = marked.indexOf('«');
  const to = marked.indexOf('»') - 1;
  return { text: marked.replace('«', '').replace('»', ''), from, to };
}

/** The diagnostics of a file, as `code severity «text»`. */
export function found(text: string): string[] {
  return compile(text).diagnostics.map((d) => `${d.severity} ${d.code} «${text.slice(d.from, d.to)}»`);
}

/** The text with the fix of a diagnostic made. */
export function fixed(text: string, { fix }: Diagnostic): string | undefined {
  return fix === undefined ? undefined : text.slice(0, fix.from) + fix.insert + text.slice(fix.to);
}
