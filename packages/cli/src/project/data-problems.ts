import type { Diagnostic } from '@sluice/core/diagnostic';
import { load } from '@sluice/sources';
import { dataFiles } from './data-files.ts';
import type { Project } from './project.ts';

/** What the data says against the file: columns that are not there, cells that cannot be read, joins without a match. */
export async function dataProblems(project: Project): Promise<readonly Diagnostic[]> {
  const { diagnostics } = await load(project.catalog, dataFiles(project, 'print'));
  return diagnostics;
}
