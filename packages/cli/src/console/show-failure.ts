import { describe } from '@sluice/core/diagnostic';
import { EngineError } from '@sluice/core/query';
import { CommanderError } from 'commander';
import { languageOf, wordsOf } from '../language/language.ts';
import { colorsOf } from './colors.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import type { Io } from './io.ts';
import { InputError, UsageError } from './usage-error.ts';

/** Says what went wrong and gives the exit code; a stack is shown only where `SLUICE_DEBUG` asks for it. */
export function showFailure(io: Io, error: unknown): ExitCode {
  const { red, dim } = colorsOf(io, 'err');
  const words = wordsOf(io);
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode.fine : exitCode.usage;
  if (error instanceof UsageError || error instanceof InputError) {
    io.err(`${red(words.failure.error)}${words.colon}${error.say(words)}\n`);
    return error instanceof UsageError ? exitCode.usage : exitCode.errors;
  }
  if (error instanceof EngineError) {
    io.err(`${red(words.failure.error)}${words.colon}${engineMessage(io, error)}\n`);
    return exitCode.errors;
  }
  const message = error instanceof Error ? error.message : String(error);
  const isDebugged = io.env['SLUICE_DEBUG'] && error instanceof Error;
  io.err(`${red(words.failure.internal)}${words.colon}${message}\n`);
  io.err(isDebugged ? `${dim(error.stack ?? '')}\n${words.failure.faultShown}\n` : `${words.failure.fault}\n`);
  return exitCode.fault;
}

/** What an engine says: its first diagnostic in the language of the run, where it has one. */
export function engineMessage(io: Io, error: EngineError): string {
  const [first] = error.diagnostics;
  return first === undefined || languageOf(io).locale === 'en'
    ? error.message
    : describe(first, languageOf(io).diagnostics).message;
}
