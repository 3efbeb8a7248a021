import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';

/** Compares a text with a file of the repository, line by line; UPDATE_GOLDEN=1 writes the file. */
export async function expectGolden(file: string, text: string): Promise<void> {
  const { stored } = await executeServerCommand<{ stored: string | null }, object>('golden', { file, text });
  expect(text.split('\n')).to.deep.equal((stored ?? 'UPDATE_GOLDEN=1 writes it').split('\n'));
}
