import { type ExitCode, exitCode } from './console/exit-code.ts';
import type { Io } from './console/io.ts';
import { showFailure } from './console/show-failure.ts';
import { createProgram } from './program/program.ts';

/** Runs one command line (without `node` and the script); never rejects, gives the exit code. */
export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
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
