import { open, readdir, realpath } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { glob } from './glob.ts';

export interface FileReaderOptions {
  /** Whether only files below `within` are read (default true). */
  readonly confine?: boolean;
  /** The folder files must be below; the root by default. */
  readonly within?: string;
}

/** What `load` needs to read files: see `LoadOptions`. */
export interface FileReader {
  read(path: string): Promise<Uint8Array>;
  list(pattern: string): Promise<string[]>;
  /** Where a file lies, for drivers that open files themselves; rejects as `read` does. */
  locate(path: string): Promise<string>;
}

/** Why a file is not read, in words that name no folder outside the project. */
class FileRefusal extends Error {
  readonly code: string;

  constructor(code: string, reason: string) {
    super(reason);
    this.code = code;
  }
}

/** Reads files by paths from `root`; links and `..` that lead out of `within` are refused, unless `confine` is false. */
export function fileReader(root: string, { confine = true, within = root }: FileReaderOptions = {}): FileReader {
  const limit = confine ? within : null;
  return {
    async read(path) {
      const file = await located(root, path, limit);
      return readWhole(file);
    },
    locate: (path) => located(root, path, limit),
    async list(pattern) {
      const normal = pattern.replaceAll('\\', '/').replace(/^\.\//, '');
      const { base, depth, matches } = glob(normal);
      const folder = await located(root, base === '' ? '.' : base, limit).catch((cause: unknown) => {
        if (cause instanceof FileRefusal && cause.code === 'ENOENT') return null;
        throw cause;
      });
      if (folder === null) return [];
      const found: string[] = [];
      await walk(folder, [], depth, (segments) => {
        if (matches(segments)) found.push([...(base === '' ? [] : [base === '/' ? '' : base]), ...segments].join('/'));
      });
      return found.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
    },
  };
}

async function located(root: string, path: string, limit: string | null): Promise<string> {
  const target = resolve(root, path);
  if (limit !== null && !isBelow(resolve(limit), target)) throw outside();
  try {
    const real = await realpath(target);
    if (limit !== null && !isBelow(await realpath(limit), real)) throw outside();
    return real;
  } catch (cause) {
    throw refusalOf(cause);
  }
}

function isBelow(root: string, path: string): boolean {
  const way = relative(root, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}

async function readWhole(path: string): Promise<Uint8Array> {
  try {
    const file = await open(path, 'r');
    try {
      const stat = await file.stat();
      if (!stat.isFile()) throw new FileRefusal('EISDIR', 'it is not a file');
      const bytes = new Uint8Array(stat.size);
      let at = 0;
      while (at < bytes.length) {
        const { bytesRead } = await file.read(bytes, at, Math.min(bytes.length - at, 1 << 30), at);
        if (bytesRead === 0) break;
        at += bytesRead;
      }
      return at === bytes.length ? bytes : bytes.slice(0, at);
    } finally {
      await file.close();
    }
  } catch (cause) {
    throw refusalOf(cause);
  }
}

async function walk(
  folder: string,
  segments: string[],
  depth: number,
  visit: (segments: string[]) => void,
): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries) {
    const path = [...segments, entry.name];
    if (entry.isDirectory()) {
      if (path.length < depth && entry.name !== 'node_modules')
        await walk(join(folder, entry.name), path, depth, visit);
    } else visit(path);
  }
}

function outside(): FileRefusal {
  return new FileRefusal('EOUTSIDE', 'it lies outside of the project folder');
}

function refusalOf(cause: unknown): FileRefusal {
  if (cause instanceof FileRefusal) return cause;
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : 'EUNKNOWN';
  if (code === 'ENOENT' || code === 'ENOTDIR') return new FileRefusal('ENOENT', 'it does not exist');
  if (code === 'EACCES' || code === 'EPERM') return new FileRefusal(code, 'this account may not read it');
  if (code === 'EISDIR') return new FileRefusal(code, 'it is not a file');
  return new FileRefusal(code, `the system says ${code}`);
}
