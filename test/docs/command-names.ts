import { at } from '../../scripts/lib/root.mjs';
import { sluice } from '../cli/support/cli.ts';

/** The names of all commands, as `sluice --help` lists them; `help` itself left out. */
export async function commandNames(): Promise<string[]> {
  const { out } = await sluice(at(''), '--help');
  const [, list = ''] = /Commands:\n([\s\S]*)$/.exec(out) ?? [];
  const names = [...list.matchAll(/^ {2}([a-z]+)/gm)].map(([, name = '']) => name);
  return names.filter((name) => name !== 'help');
}
