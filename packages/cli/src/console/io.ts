/** Where a command reads its surroundings and writes: the process in earnest, captured text in tests. */
export interface Io {
  /** File arguments are relative to this folder. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Standard output: results only. */
  readonly out: (text: string) => void;
  /** Standard error: logs, progress and messages. */
  readonly err: (text: string) => void;
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
