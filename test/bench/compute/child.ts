import { spawn } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../../..');

/** Runs a file of this folder in a process of its own; resolves to the JSON on its last line. */
export async function runChild<T>(file: string, ...args: readonly (string | number)[]): Promise<T> {
  const flags = [
    '--expose-gc',
    '--max-old-space-size=8192',
    '--import',
    import.meta.resolve('tsx'),
    '--conditions=source',
  ];
  const child = spawn(process.execPath, [...flags, join(import.meta.dirname, file), ...args.map(String)], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let out = '';
  child.stdout.on('data', (bytes) => {
    out += bytes;
  });
  const code = await new Promise((resolve) => child.on('close', resolve));
  if (code !== 0) throw new Error(`${file} ${args.join(' ')} ended with ${code}`);
  return JSON.parse(out.trim().split('\n').at(-1) ?? 'null');
}
