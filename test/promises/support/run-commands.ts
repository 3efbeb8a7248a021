import { readFileSync } from 'node:fs';
import { run } from '@sluice/cli';

/** Runs the command lines of a JSON file, one after the other, and prints their exit codes and what they wrote. */
const [folder = '', list = ''] = process.argv.slice(2);
const lines: string[][] = JSON.parse(readFileSync(list, 'utf8'));
const ended: { args: string[]; code: number; err: string }[] = [];
for (const args of lines) {
  let err = '';
  const code = await run(args, {
    cwd: folder,
    env: {},
    out: () => {},
    err: (text) => {
      err += text;
    },
    outIsTerminal: false,
    errIsTerminal: false,
    width: 100,
    signal: new AbortController().signal,
    now: () => Date.parse('2026-11-21T12:00:00Z'),
  });
  ended.push({ args, code, err });
}
console.log(JSON.stringify(ended));
