import { hasErrors } from '@sluice/core/diagnostic';
import { type ExitCode, exitCode } from '../console/exit-code.ts';
import type { Io } from '../console/io.ts';
import { showErrors } from '../format/diagnostics/show-problems.ts';
import { toQualityText } from '../format/quality-text.ts';
import { openMemory } from '../project/open-engine.ts';
import { openProject, withDiagnostics } from '../project/project.ts';

export interface DataOptions {
  readonly format: 'text' | 'json';
}

/** `sluice data FILE`: the data-quality report. Data that cannot be loaded gives exit code 1. */
export async function data(io: Io, file: string, options: DataOptions): Promise<ExitCode> {
  const opened = openProject(io, file);
  const engine = await openMemory(io, opened);
  const project = withDiagnostics(opened, engine.diagnostics);
  const { quality, asOf } = await engine.describe().finally(() => engine.close());
  showErrors(io, project);
  io.out(options.format === 'json' ? `${JSON.stringify({ asOf, ...quality }, null, 2)}\n` : toQualityText(io, quality));
  return hasErrors(project.diagnostics) ? exitCode.errors : exitCode.fine;
}
