import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Value } from '@sluice/core/table';
import { expect } from 'vitest';
import { type OpenedFile, openFile } from '../support/open-file.ts';

const folder = join(import.meta.dirname, '../../../shared/data');

/** The published data lie beside the checkout; a stranger's clone does not have them. */
export const lacks = (name: string): boolean => !existsSync(join(folder, name));

/** The numbers published with a data set. */
export const expectedOf = (name: string) => JSON.parse(readFileSync(join(folder, name, 'expected.json'), 'utf8'));

/** Opens a definition of this folder, which must have nothing wrong with it. */
export async function open(name: string): Promise<OpenedFile> {
  const file = await openFile(join(import.meta.dirname, name, 'sluice.yaml'));
  expect(file.diagnostics).toEqual([]);
  expect(file.engine.diagnostics).toEqual([]);
  return file;
}

/** Equal to a number published with that many decimals. */
export function expectPublished(value: Value | undefined, expected: number, decimals: number, name: string): void {
  expect(value, name).not.toBeNull();
  expect(Math.abs(Number(value) - expected), `${name}: ${value}, published ${expected}`).toBeLessThanOrEqual(
    0.5 * 10 ** -decimals + 1e-9,
  );
}
