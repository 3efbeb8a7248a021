import { randomUUID } from 'node:crypto';
import type { CliLanguage } from '../language/cli-language.ts';
import type { Io } from './io.ts';
import { shown } from './shown.ts';

/**
 * An Io through which no control character of a file, its data or an argument reaches a terminal: what is written is
 * spelled out first, but for colours made by `colorsOf`, which carry a mark nobody can guess.
 */
export function guardIo(io: Io, language: CliLanguage): Io {
  const mark = `\u0000${randomUUID()}`;
  const isExact = (kind: string | undefined): boolean => kind === 'exact' && !io.outIsTerminal;
  return {
    cwd: io.cwd,
    env: io.env,
    mark,
    language,
    out: (text, kind) => io.out(isExact(kind) ? text : unmarked(text, mark)),
    err: (text, kind) => io.err(kind === 'control' ? text : unmarked(text, mark)),
    outIsTerminal: io.outIsTerminal,
    errIsTerminal: io.errIsTerminal,
    width: io.width,
    get signal() {
      return io.signal;
    },
    now: () => io.now(),
  };
}

/** The text with what stands in it spelled out, and marked colour codes as the codes they are. */
function unmarked(text: string, mark: string): string {
  const [first = '', ...marked] = text.split(mark);
  return shown(first) + marked.map(painted).join('');
}

function painted(part: string): string {
  const [code = ''] = /^\[[\d;]+m/.exec(part) ?? [];
  return `${code && '\u001b'}${code}${shown(part.slice(code.length))}`;
}
