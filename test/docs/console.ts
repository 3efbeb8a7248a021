import { readFileSync, writeFileSync } from 'node:fs';
import { at } from '../../scripts/lib/root.mjs';
import { sluice } from '../cli/support/cli.ts';
import type { Block } from './page.ts';

/** Words of a command line; quotes keep spaces. */
export const wordsOf = (line: string): string[] =>
  [...line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(([, double, single, plain]) => double ?? single ?? plain ?? '');

/** Runs the commands of a console block (`$ sluice …`) and gives the block as it should be. */
export async function transcript(folder: string, { text }: Block): Promise<string> {
  const commands = text.split('\n').filter((line) => line.startsWith('$ '));
  let shown = '';
  for (const line of commands) {
    const [program, ...args] = wordsOf(line.slice(2));
    if (program !== 'sluice') throw new Error(`a console block runs sluice, not: ${line}`);
    const { code, out, err } = await sluice(folder, ...args);
    if (code > 1) throw new Error(`${line}: exit ${code}: ${err}`);
    shown += `${line}\n${(err + out).trimEnd()}\n`.replaceAll(/[ \t\r]+$/gm, '');
  }
  return shown;
}

/** Writes what the commands of a block print into the page; on request only, as it must be looked at. */
export function rewrite(page: string, block: Block, text: string): void {
  const whole = readFileSync(at(page), 'utf8');
  writeFileSync(
    at(page),
    whole.replace(`\`\`\`console\n${block.text}\`\`\``, () => `\`\`\`console\n${text}\`\`\``),
  );
}
