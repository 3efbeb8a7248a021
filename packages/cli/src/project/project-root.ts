import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

const marks = ['package.json', '.git'];

/** The project folder of a file: the nearest one above it with a `package.json` or `.git`, else the file's own. */
export function projectRoot(folder: string): string {
  for (let at = folder; ; at = dirname(at)) {
    if (marks.some((mark) => existsSync(join(at, mark)))) return at;
    if (dirname(at) === at) return folder;
  }
}
