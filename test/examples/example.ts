import { expect } from 'vitest';
import { exampleData } from '../../scripts/lib/example-data.mjs';
import { at } from '../../scripts/lib/root.mjs';
import { type OpenedFile, openFile } from '../support/open-file.ts';

export const examples = ['mailing', 'pipeline', 'acme', 'scoring', 'scoring-zh', 'attribution', 'segments'] as const;
export type Example = (typeof examples)[number];

export const pathOf = (example: Example, file: string): string => at(`examples/${example}/${file}`);

/** Opens an example on the memory engine; what acme reads is made first where it is missing. */
export async function openExample(example: Example): Promise<OpenedFile> {
  if (example === 'acme') expect(await exampleData('examples/acme', () => {})).toBe(0);
  return await openFile(pathOf(example, 'sluice.yaml'));
}
