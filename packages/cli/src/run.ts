import { type ExitCode, exitCode } from './console/exit-code.ts';
import { guardIo } from './console/guard-io.ts';
import type { Io } from './console/io.ts';
import { showFailure } from './console/show-failure.ts';
import { chooseLocale } from './language/choose-locale.ts';
import { loadLanguage } from './language/language.ts';
import { createProgram } from './program/program.ts';

/** Runs one command line (without `node` and the script); never rejects, gives the exit code. */
export async function run(args: readonly string[], given: Io): Promise<ExitCode> {
  const io = guardIo(given, await loadLanguage(chooseLocale(args, given.env)));
  let code: ExitCode = exitCode.fine;
  try {
    const program = createProgram(io, (ended) => {
      code = ended;
    });
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    return showFailure(io, error);
  }
}
