import { type FileReader, fileReader } from '@sluice/sources/node';
import type { Project } from './project.ts';

/**
 * Reads the project's data files. What is published (`build`, `dev`) is read from the project folder alone; numbers
 * printed for the caller may come from anywhere the caller can read.
 */
export function dataFiles(project: Project, use: 'publish' | 'print'): FileReader {
  return fileReader(project.folder, use === 'publish' ? { within: project.root } : { confine: false });
}
