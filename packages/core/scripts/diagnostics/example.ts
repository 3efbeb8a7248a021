import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compile } from '../../src/compile.ts';
import { type Diagnostic, formatJson, formatPretty } from '../../src/diagnostic/index.ts';
import { decodeText } from '../../src/parse/index.ts';

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

/** Compiles the example of a code with the options and included files beside it. */
export function runExample(code: string): Example {
  const folder = join(exampleFolder, code);
  const options = existsSync(join(folder, 'options.json'))
    ? JSON.parse(readFileSync(join(folder, 'options.json'), 'utf8'))
    : {};
  const decoded = decodeText(readFileSync(join(folder, 'sluice.yaml')));
  const others = new Map<string, string>();
  const read = (path: string) => {
    const text = readFileSync(join(folder, path), 'utf8');
    others.set(path, text);
    return text;
  };
  const compiled = decoded.diagnostics.length > 0 ? decoded : compile(decoded.text, { ...options, read });
  const sources = { path: 'sluice.yaml', text: decoded.text, others };
  const { diagnostics } = compiled;
  return {
    text: decoded.text,
    diagnostics,
    pretty: `${formatPretty(diagnostics, sources)}\n`,
    json: `${formatJson(diagnostics, sources)}\n`,
  };
}
