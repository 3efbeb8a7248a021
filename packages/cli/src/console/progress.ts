import type { Io } from './io.ts';

const quietMs = 1000;
const stepMs = 500;

/** Runs a task; where it takes over a second and somebody looks at the terminal, says on standard error that it goes on. */
export async function withProgress<T>(io: Io, label: string, task: () => Promise<T>): Promise<T> {
  if (!io.errIsTerminal) return await task();
  const start = io.now();
  let isShown = false;
  const timer = setInterval(() => {
    const ms = io.now() - start;
    if (ms < quietMs) return;
    isShown = true;
    io.err(`\r\u001b[K${label} … ${Math.floor(ms / 1000)} s`);
  }, stepMs);
  try {
    return await task();
  } finally {
    clearInterval(timer);
    if (isShown) io.err('\r\u001b[K');
  }
}
