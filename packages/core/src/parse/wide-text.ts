import { type Diagnostic, report } from '../diagnostic/index.ts';
import { looksWide } from './readable.ts';

/** The diagnostic for text that was read as UTF-8 but was written in UTF-16, where it looks so. */
export function wideTextDiagnostic(text: string): Diagnostic | undefined {
  return looksWide(text) ? notUtf8('it looks like UTF-16') : undefined;
}

/** What was found in place of UTF-8. */
export function notUtf8(found: string): Diagnostic {
  return report('not-utf-8', { found }, { from: 0, to: 0 });
}
