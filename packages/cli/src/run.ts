import type { Command } from 'commander';
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
    await program.parseAsync(meant(args, program), { from: 'user' });
    return code;
  } catch (error) {
    return showFailure(io, error);
  }
}

/** Help on a command that there is not ends as the command itself would: with the name that is nearest. */
function meant(args: readonly string[], { commands }: Command): string[] {
  const at = args[0] === '--lang' ? 2 : args[0]?.startsWith('--lang=') ? 1 : 0;
  const name = args[at + 1];
  const isKnown = name === undefined || name.startsWith('-') || commands.some((each) => each.name() === name);
  return args[at] === 'help' && !isKnown ? args.toSpliced(at, 1) : [...args];
}
