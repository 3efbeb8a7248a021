import { report } from '@sluice/core/diagnostic';
import { EngineError } from '@sluice/core/query';
import { saying } from './saying.ts';

/** What a source cannot have in a page: a pattern, as nobody lists the files of a web server. */
export function patternInPage(source: string, path: string): EngineError {
  const reason = 'a page cannot list the files of a pattern';
  const found = report('file-not-readable', { source, path, reason }, { from: 0, to: 0 });
  const message = `"${path}" of the source "${source}" is not read: ${reason}. Name each file. Or: ${way}`;
  return saying(new EngineError(message, [found]), (words) => words.pattern(path, source) + words.way);
}

/** The way around what only the command line can read. */
export const way = 'Show the snapshot that `sluice build` makes of this file.';
