import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Schema } from './schema/json-schema.ts';
import { printGrammar, toGrammar } from './schema/to-grammar.ts';
import { beyond, toFunnelGrammar, toPlainGrammar, toRulesGrammar } from './schema/to-plain-grammar.ts';
import { toTypes } from './schema/to-types.ts';

const here = dirname(fileURLToPath(import.meta.url));
const root: Schema = JSON.parse(readFileSync(resolve(here, '../../../schemas/sluice.schema.json'), 'utf8'));
const banner = '// Generated from schemas/sluice.schema.json by packages/core/scripts/generate-spec.ts. Do not edit.\n';

const types = Object.entries(await toTypes(root)).map(
  ([name, text]) => [`../src/spec/generated/${name}.ts`, banner + text] as const,
);
const grammar = toGrammar(root);
const funnels = toFunnelGrammar(grammar);
const rules = toRulesGrammar(grammar);
const files = [
  ...types,
  ['../src/validate/generated/grammar.ts', banner + printGrammar(grammar, 'grammar')] as const,
  [
    '../src/validate/generated/plain-grammar.ts',
    banner + printGrammar(beyond(toPlainGrammar(grammar), funnels, rules), 'plainGrammar'),
  ] as const,
  [
    '../src/validate/generated/rules-grammar.ts',
    banner + printGrammar({ ...beyond(rules, funnels), root: {} }, 'rulesGrammar'),
  ] as const,
  ['../src/validate/generated/funnel-grammar.ts', banner + printGrammar(funnels, 'funnelGrammar')] as const,
];

const isCheck = process.argv.includes('--check');
let drifted = 0;
for (const [path, text] of files) {
  const file = resolve(here, path);
  if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
  if (isCheck) {
    drifted++;
    console.error(
      `${path.replace('../', 'packages/core/')} differs from the schema; run packages/core/scripts/generate-spec.ts`,
    );
    continue;
  }
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  console.log(`wrote ${path.replace('../', 'packages/core/')}`);
}
process.exitCode = drifted > 0 ? 1 : 0;
