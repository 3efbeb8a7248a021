import type { CliLanguage } from '../language/cli-language.ts';

/** Where a command reads its surroundings and writes: the process in earnest, captured text in tests. */
export interface Io {
  /** File arguments are relative to this folder. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Standard output: results only. `exact`: data for another program, which is spelled out for a terminal alone. */
  readonly out: (text: string, kind?: 'exact') => void;
  /** Standard error: logs, progress and messages. `control`: text of our own that moves the cursor. */
  readonly err: (text: string, kind?: 'control') => void;
  /** Stands before each colour code of our own (`colorsOf`); set by `guardIo`. */
  readonly mark?: string;
  /** What people's output is in; English where `run` has not set it. */
  readonly language?: CliLanguage;
  readonly outIsTerminal: boolean;
  readonly errIsTerminal: boolean;
  /** Columns of the terminal. */
  readonly width: number;
  /** Ends commands that run until stopped. */
  readonly signal: AbortSignal;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Whether people's output is coloured: a terminal, unless `NO_COLOR`; or `FORCE_COLOR`. */
export function isColored(io: Io, stream: 'out' | 'err' = 'out'): boolean {
  if (io.env['NO_COLOR']) return false;
  if (io.env['FORCE_COLOR']) return true;
  return stream === 'out' ? io.outIsTerminal : io.errIsTerminal;
}
