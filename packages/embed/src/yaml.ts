import { compilePlain } from '@sluice/core/plain';
import type { Engine } from '@sluice/core/query';
import { memory } from '@sluice/engines/memory';
import { fetched, fetchText } from './open-snapshot.ts';
import { sayingAnswers } from './saying-answers.ts';

/** Compiles the file at an address in the page; its data files are read from beside it. */
export async function openYaml(url: string, isAgain = false): Promise<Engine> {
  return openYamlText(await fetchText(url, isAgain), url);
}

/**
 * Compiles a text in the page. Throws an `EngineError` with the diagnostics where it has no dashboard to show. What a
 * file with a mistake or a rarer form of YAML needs is loaded for such a file only.
 */
export async function openYamlText(text: string, base: string): Promise<Engine> {
  const catalog = (await compilePlain(text)) ?? (await import('./compile-whole.ts')).compileWhole(text);
  for (const { id, from } of Object.values(catalog.sources)) {
    const pattern = from.find((path) => /[*?]/.test(path));
    if (pattern) throw (await import('./not-in-page.ts')).patternInPage(id, pattern);
  }
  return sayingAnswers(await memory(catalog, { read: (path) => readBeside(path, base), lean: true }));
}

/** Only files of the page's own origin, below the folder of the text. */
async function readBeside(path: string, base: string): Promise<Uint8Array> {
  const folder = new URL('.', base);
  const url = new URL(path, folder);
  if (!url.href.startsWith(folder.href)) throw new Error(`${path} is not below the folder of the file.`);
  return new Uint8Array(await (await fetched(url.href, path)).arrayBuffer());
}
