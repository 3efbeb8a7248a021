import type { Context } from './shared/context.ts';
import type { Twice } from './shared/entries.ts';

/** Reports a name that two files define, naming both places. */
export function reportTwice(context: Context, kind: string): (twice: Twice) => void {
  return ({ name, first, second }) => {
    const related = [{ ...first.key, path: first.file.path ?? null, note: 'the first' }];
    context.report('defined-twice', { name, kind }, second, { range: second.key, related });
  };
}
