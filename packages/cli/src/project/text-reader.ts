import { readFileSync, realpathSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { isInside } from './is-inside.ts';

/** A definition file beyond this is not read to its end; the compiler refuses it by its size anyway. */
const mostBytes = 4 * 1024 * 1024;

/** Reads included files below a folder, remembering their texts for the code frames of diagnostics. */
export interface TextReader {
  readonly read: (path: string) => Uint8Array | undefined;
  readonly texts: ReadonlyMap<string, string>;
}

/** A reader that leads nowhere outside `root`, also not by a link. */
export function createTextReader(root: string): TextReader {
  const texts = new Map<string, string>();
  const read = (path: string): Uint8Array | undefined => {
    const real = realpathSync(resolve(root, path));
    if (!isInside(realpathSync(root), real)) return undefined;
    const bytes = readStart(real);
    texts.set(path, new TextDecoder().decode(bytes));
    return bytes;
  };
  return { read, texts };
}

/** The bytes of a regular file, or its start where it is far too long. */
export function readStart(path: string): Uint8Array {
  const { size } = statSync(path);
  const bytes = readFileSync(path);
  return size > mostBytes ? bytes.subarray(0, mostBytes) : bytes;
}
