import type { Io } from './io.ts';

/** The process's own streams. A reader that goes away (`| head`) ends the process without a message. */
export function processIo(): Io {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  let ended: AbortSignal | undefined;
  return {
    cwd: process.cwd(),
    env: process.env,
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    outIsTerminal: process.stdout.isTTY === true,
    errIsTerminal: process.stderr.isTTY === true,
    width: process.stdout.columns ?? 100,
    get signal() {
      ended ??= endOfProcess();
      return ended;
    },
    now: Date.now,
  };
}

/** Made when a command asks for it: only one that runs until stopped takes the signals from the system's own handling. */
function endOfProcess(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => controller.abort());
  return controller.signal;
}
