export { type ExitCode, exitCode } from './console/exit-code.ts';
export type { Io } from './console/io.ts';
export { run } from './run.ts';
