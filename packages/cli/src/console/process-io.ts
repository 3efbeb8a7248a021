import { chooseLocale } from '../language/choose-locale.ts';
import { loadLanguage } from '../language/language.ts';
import { exitCode } from './exit-code.ts';
import type { Io } from './io.ts';

/**
 * The process's own streams. A reader that goes away (`| head`) ends the process without a message; results that cannot
 * be written (`> file` on a full disk) are said as any other output that cannot. Messages that nobody can read change nothing.
 */
export function processIo(): Io {
  let isLost = false;
  process.stdout.on('error', ({ code = '' }: NodeJS.ErrnoException) => {
    if (code === 'EPIPE') process.exit(exitCode.fine);
    if (!isLost) void endWithoutOutput(code);
    isLost = true;
  });
  process.stderr.on('error', () => undefined);
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

async function endWithoutOutput(code: string): Promise<void> {
  const { words } = await loadLanguage(chooseLocale(process.argv.slice(2), process.env));
  process.stderr.write(`${words.failure.error}${words.colon}${words.usage.notWritable(words.usage.output, code)}\n`);
  process.exit(exitCode.usage);
}

/** Made when a command asks for it: only one that runs until stopped takes the signals from the system's own handling. */
function endOfProcess(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => controller.abort());
  return controller.signal;
}
