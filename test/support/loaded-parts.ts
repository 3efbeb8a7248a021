import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { type Bundle, type Part, reachable, root } from './bundle.ts';

/** What a page has loaded once the questions are answered. */
export interface LoadedPage {
  readonly parts: ReadonlySet<Part>;
  readonly answers: readonly object[];
}

/** The parts a page with a YAML file loads until these questions are answered: it is opened, and what is loaded is noted. */
export function loadedParts({ parts }: Bundle, entry: string, file: string, queries: readonly object[]): LoadedPage {
  const folder = mkdtempSync(join(tmpdir(), 'sluice-page-'));
  try {
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
    for (const { path, text } of parts.values()) writeFileSync(join(folder, basename(path)), noting(text));
    const script = join(root, 'test/size/load-page.mjs');
    const said = execFileSync('node', [script, folder, join(root, file), JSON.stringify(queries)], {
      encoding: 'utf8',
    });
    const { loaded, answers }: { loaded: string[]; answers: object[] } = JSON.parse(said);
    const opened = [...parts.values()].filter(({ path, entry: of }) => of === entry || loaded.includes(basename(path)));
    return { parts: new Set(opened.flatMap((part) => [...reachable({ parts }, part.entry ?? '', /./)])), answers };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Each `import()` says what it loads. */
const noting = (text: string): string =>
  text.replace(/import\("\.\/([^"]+)"\)/g, (load, name) => `(loadedParts.add("${name}"),${load})`);
