import { wordsOf } from '../language/language.ts';
import type { Io } from './io.ts';
import { shown } from './shown.ts';

const stepMs = 1000;

/**
 * Runs a task and says on standard error that it goes on, where somebody looks at the terminal. The line stands at once,
 * as much of the work leaves no room for a timer, and is gone when the task ends.
 */
export async function withProgress<T>(io: Io, label: string, task: () => Promise<T>): Promise<T> {
  if (!io.errIsTerminal) return await task();
  const words = wordsOf(io);
  const start = io.now();
  const show = (): void => {
    const seconds = Math.floor((io.now() - start) / 1000);
    io.err(`\r\u001b[K${shown(label)} …${seconds > 0 ? ` ${words.progress.seconds(seconds)}` : ''}`, 'control');
  };
  show();
  const timer = setInterval(show, stepMs);
  try {
    return await task();
  } finally {
    clearInterval(timer);
    io.err('\r\u001b[K', 'control');
  }
}
