import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { at } from '../../scripts/lib/root.mjs';
import { sluice } from '../cli/support/cli.ts';
import { wordsOf } from './console.ts';

const prefixes = [/^npm run --silent sluice -- /, /^npm run sluice -- /, /^npx --yes pnpm@[\d.]+ sluice /, /^sluice /];
const scripts: Record<string, string> = JSON.parse(readFileSync(at('package.json'), 'utf8')).scripts;

/** The commands of a shell block, comments taken off. */
export const commandsOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.replace(/(^|\s+)#.*$/, '').trim())
    .filter((line) => line !== '');

/**
 * Runs a command of a shell block as far as a test can: `sluice` in this process with its output in `folder`; of a
 * server its options; of npm and node that the script is there. Gives what is wrong, or null.
 */
export async function tried(line: string, folder: string): Promise<string | null> {
  const prefix = prefixes.find((form) => form.test(line));
  if (prefix) return await triedSluice(wordsOf(line.replace(prefix, '')), folder);
  const [program, first = '', second = ''] = wordsOf(line);
  if (program === 'npm' && first === 'test') return 'test' in scripts ? null : 'no script test';
  if (program === 'npm' && first === 'run') return second in scripts ? null : `no script ${second}`;
  if (program === 'node' || program === 'sh') return existsSync(at(first)) ? null : `no file ${first}`;
  if (program === 'npx' && (first === 'vitest' || first === 'wtr')) return null;
  return `no way to try: ${line}`;
}

async function triedSluice(args: readonly string[], folder: string): Promise<string | null> {
  const [command = ''] = args;
  if (command === 'dev' || command.startsWith('<') || command === '…')
    return command === 'dev' ? await optionsKnown(args) : null;
  const output = args.findIndex((arg) => arg === '-o' || arg === '--output') + 1;
  const placed = args.map((arg, i) => (output > 0 && i === output ? join(folder, arg) : arg));
  const inFolder = command === 'init';
  const { code, err } = await sluice(inFolder ? folder : at(''), ...placed);
  return code === 0 ? null : `exit ${code}: ${err}`;
}

async function optionsKnown([command = '', ...args]: readonly string[]): Promise<string | null> {
  const { out } = await sluice(at(''), command, '--help');
  const unknown = args.filter((arg) => (arg.startsWith('-') ? !out.includes(arg) : !existsSync(at(arg))));
  return unknown.length === 0 ? null : `not known: ${unknown.join(' ')}`;
}
