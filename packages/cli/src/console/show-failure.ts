import { EngineError } from '@sluice/core/query';
import { CommanderError } from 'commander';
import pc from 'picocolors';
import { type ExitCode, exitCode } from './exit-code.ts';
import { type Io, isColored } from './io.ts';
import { InputError, UsageError } from './usage-error.ts';

/** Says what went wrong and gives the exit code; a stack is shown only where `SLUICE_DEBUG` asks for it. */
export function showFailure(io: Io, error: unknown): ExitCode {
  const { red, dim } = pc.createColors(isColored(io, 'err'));
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode.fine : exitCode.usage;
  if (error instanceof UsageError) {
    io.err(`${red('error')}: ${error.message}\n`);
    return exitCode.usage;
  }
  if (error instanceof InputError || error instanceof EngineError) {
    io.err(`${red('error')}: ${error.message}\n`);
    return exitCode.errors;
  }
  const message = error instanceof Error ? error.message : String(error);
  io.err(`${red('internal error')}: ${message}\n`);
  if (io.env['SLUICE_DEBUG'] && error instanceof Error) io.err(`${dim(error.stack ?? '')}\n`);
  else
    io.err('This is a fault of sluice, not of your file. Run again with SLUICE_DEBUG=1 for the place it happened.\n');
  io.err('Please report it to the maintainers, with the command and as much of the file as you can share.\n');
  return exitCode.fault;
}
