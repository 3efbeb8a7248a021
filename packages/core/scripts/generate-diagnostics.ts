import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  DIAGNOSTIC_LOCALES,
  type DiagnosticCode,
  type DiagnosticLocale,
  diagnosticTable,
} from '../src/diagnostic/index.ts';
import { diagnosticLanguage } from '../src/languages.ts';
import { exampleCodes, exampleFolder, runExample } from './diagnostics/example.ts';
import { indexPage, pageOf } from './diagnostics/page.ts';

/** Writes `docs/diagnostics/` and the golden output of the examples; with `--check` compares, and exits 1 on drift. */
const docs = fileURLToPath(new URL('../../../docs/diagnostics/', import.meta.url));
const codes = Object.keys(diagnosticTable) as DiagnosticCode[];
const files = new Map<string, string>();
for (const locale of DIAGNOSTIC_LOCALES) {
  const language = await diagnosticLanguage(locale);
  for (const code of codes) files.set(join(folderOf(locale), `${code}.md`), await pageOf(code, language));
  files.set(join(folderOf(locale), 'README.md'), indexPage(codes, language));
}
for (const code of exampleCodes()) {
  const { pretty, json } = await runExample(code);
  files.set(join(exampleFolder, code, 'expected.txt'), pretty);
  files.set(join(exampleFolder, code, 'expected.json'), json);
}

const isCheck = process.argv.includes('--check');
const drifted: string[] = [];
for (const [file, text] of files) {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
  drifted.push(file);
  if (isCheck) continue;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
for (const name of readdirSync(docs, { recursive: true, encoding: 'utf8' })) {
  if (!name.endsWith('.md') || files.has(join(docs, name))) continue;
  drifted.push(join(docs, name));
  if (!isCheck) rmSync(join(docs, name));
}
for (const file of drifted) console.log(`${isCheck ? 'differs: ' : 'wrote '}${file}`);
process.exitCode = isCheck && drifted.length > 0 ? 1 : 0;

/** English pages stand in the folder itself, others in one of their own. */
function folderOf(locale: DiagnosticLocale): string {
  return locale === 'en' ? docs : join(docs, locale);
}
