/** A pattern as a test of a path's segments: `*` and `?` stay within a segment, `**` is any number of folders. */
export interface Glob {
  /** The folders before the first segment with a wildcard. */
  readonly base: string;
  /** Whether a path below `base`, given by its segments, matches. */
  matches(segments: readonly string[]): boolean;
  /** How many folders below `base` can hold a match; unlimited with `**`. */
  readonly depth: number;
}

/** Reads a pattern of `/`-separated segments. */
export function glob(pattern: string): Glob {
  const segments = pattern.split('/');
  const first = segments.findIndex((segment) => /[*?]/.test(segment));
  const wild = first < 0 ? segments.slice(-1) : segments.slice(first);
  const base = segments.slice(0, segments.length - wild.length).join('/');
  const tests = wild.map((segment) => (segment === '**' ? null : segmentTest(segment)));
  return {
    base: base === '' && pattern.startsWith('/') ? '/' : base,
    matches: (path) => matchesFrom(tests, 0, path, 0),
    depth: tests.includes(null) ? Number.POSITIVE_INFINITY : tests.length,
  };
}

type Test = ((name: string) => boolean) | null;

function matchesFrom(tests: readonly Test[], t: number, path: readonly string[], p: number): boolean {
  const test = tests[t];
  if (test === undefined) return p === path.length;
  if (test === null)
    return matchesFrom(tests, t + 1, path, p) || (p < path.length && matchesFrom(tests, t, path, p + 1));
  const name = path[p];
  return name !== undefined && test(name) && matchesFrom(tests, t + 1, path, p + 1);
}

/** Hidden files match only a segment that starts with a dot itself. */
function segmentTest(segment: string): (name: string) => boolean {
  const source = segment
    .replace(/\*+/g, '*')
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '[^/]*')
    .replaceAll('?', '[^/]');
  const form = new RegExp(`^${source}$`, 'u');
  return (name) => (segment.startsWith('.') || !name.startsWith('.')) && form.test(name);
}
