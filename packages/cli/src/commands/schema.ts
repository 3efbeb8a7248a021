import { readFileSync } from 'node:fs';
import { type ExitCode, exitCode } from '../console/exit-code.ts';
import type { Io } from '../console/io.ts';
import { schemaPath } from '../project/kit-files.ts';

/** `sluice schema`: the grammar of the file as JSON Schema. */
export function schema(io: Io): ExitCode {
  io.out(readFileSync(schemaPath(), 'utf8'));
  return exitCode.fine;
}
