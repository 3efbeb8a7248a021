import { isAbsolute, relative, sep } from 'node:path';

/** Whether `path` is `folder` or below it; both absolute and free of links. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === '' || (!isAbsolute(way) && way !== '..' && !way.startsWith(`..${sep}`));
}
