import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compile } from '../../src/compile.ts';
import {
  type Diagnostic,
  type DiagnosticLanguage,
  english,
  formatJson,
  formatPretty,
} from '../../src/diagnostic/index.ts';
import { decodeText } from '../../src/parse/index.ts';
import { type RunOptions, runData } from './run-data.ts';

/** Where the example of each code stands: `<code>/sluice.yaml`, and its golden output beside it. */
export const exampleFolder = fileURLToPath(new URL('../../../../test/diagnostics/', import.meta.url));

export interface Example {
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly pretty: string;
  readonly json: string;
}

/** The codes that have an example. */
export function exampleCodes(): string[] {
  return readdirSync(exampleFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

/** Runs the example of a code, in English or another language: compiles it, then loads its data or asks its query where `options.json` says so. */
export async function runExample(code: string, language = english): Promise<Example> {
  const folder = join(exampleFolder, code);
  const options: RunOptions = existsSync(join(folder, 'options.json'))
    ? JSON.parse(readFileSync(join(folder, 'options.json'), 'utf8'))
    : {};
  const decoded = decodeText(readFileSync(join(folder, 'sluice.yaml')));
  const others = new Map<string, string>();
  const read = (path: string) => {
    const text = readFileSync(join(folder, path), 'utf8');
    others.set(path, text);
    return text;
  };
  const { catalog, diagnostics } = compile(decoded.text, { ...options, read });
  const isData =
    options.load !== undefined ||
    options.query !== undefined ||
    options.duckdb !== undefined ||
    options.score !== undefined ||
    options.fit !== undefined ||
    options.snapshot !== undefined;
  const found = isData ? await runData(catalog, folder, options) : [];
  const all = decoded.diagnostics.length > 0 ? decoded.diagnostics : [...diagnostics, ...found];
  return shown(decoded.text, others, all, language);
}

function shown(
  text: string,
  others: ReadonlyMap<string, string>,
  diagnostics: readonly Diagnostic[],
  language: DiagnosticLanguage,
): Example {
  const sources = { path: 'sluice.yaml', text, others };
  return {
    text,
    diagnostics,
    pretty: `${formatPretty(diagnostics, sources, { language })}\n`,
    json: `${formatJson(diagnostics, sources, language)}\n`,
  };
}
