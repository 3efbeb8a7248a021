import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePageScript, scriptTimeoutMs } from '../cli/support/cli.ts';
import { root } from '../support/bundle.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'sluice-offline-'));
const asked = join(folder, 'asked.txt');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ended {
  readonly args: readonly string[];
  readonly code: number;
  readonly err: string;
}

/** Runs command lines in a process whose network is refused; gives how each ended and what was asked of the network. */
function offline(lines: readonly string[][]): { ended: Ended[]; asked: string } {
  writeFileSync(join(folder, 'lines.json'), JSON.stringify(lines));
  const loaders = ['--import', 'tsx', '--conditions=source', '--import', here('support/deny-network.mjs')];
  const script = [here('support/run-commands.ts'), folder, join(folder, 'lines.json')];
  const options = { cwd: root, encoding: 'utf8', env: { ...process.env, SLUICE_TEST_ASKED: asked } } as const;
  const { stdout, stderr } = spawnSync(process.execPath, [...loaders, ...script], options);
  if (stdout === '') throw new Error(stderr);
  return { ended: JSON.parse(stdout), asked: existsSync(asked) ? readFileSync(asked, 'utf8') : '' };
}

describe('the command line without a network', () => {
  beforeAll(makePageScript, scriptTimeoutMs);

  it(
    'answers every command, asks nobody for anything and starts no other program',
    () => {
      cpSync(join(root, 'examples/pipeline'), join(folder, 'pipeline'), { recursive: true });
      const file = 'pipeline/sluice.yaml';
      const data = readdirSync(join(folder, 'pipeline/data'))[0] ?? '';
      const { ended, asked: found } = offline([
        ['--version'],
        ['help'],
        ['check', file, '--data'],
        ['query', file],
        ['query', file, '--format', 'csv', '--grain', 'quarter'],
        ['explain', file, 'win_rate', '--sql', 'duckdb', '--plan'],
        ['data', file],
        ['build', file, '-o', 'site'],
        ['build', file, '-o', 'single', '--single-file'],
        ['init', 'made'],
        ['import', `pipeline/data/${data}`],
        ['metrics'],
        ['schema'],
      ]);
      expect(ended.filter(({ code }) => code !== 0)).toEqual([]);
      expect(found).toBe('');
    },
    scriptTimeoutMs,
  );

  it('would be found: a program that asks is refused and written down', () => {
    const program = "fetch('https://example.invalid/').catch(() => {})";
    const args = ['--import', here('support/deny-network.mjs'), '--input-type=module', '-e', program];
    spawnSync(process.execPath, args, { env: { ...process.env, SLUICE_TEST_ASKED: asked } });
    expect(readFileSync(asked, 'utf8')).toContain('fetch https://example.invalid/');
  });
});

const talks =
  /(?<![.\w'-])fetch\b(?![?`'])|\bEventSource\b|\bWebSocket\b|sendBeacon|XMLHttpRequest|node:(https?|net|tls|dns|dgram)|\blocalStorage\b|\bsessionStorage\b|\bindexedDB\b|document\.cookie|\bserviceWorker\b|\bcaches\./;

describe('the source', () => {
  it('speaks to others, or keeps anything in a browser, in these files and no other', () => {
    const files = sourceFiles(join(root, 'packages'));
    const found = files.filter((path) => talks.test(withoutComments(readFileSync(path, 'utf8'))));
    expect(found.map((path) => path.slice(root.length)).sort()).toEqual([
      'packages/cli/src/dev/client/live.mjs',
      'packages/embed/src/open-snapshot.ts',
      'packages/engines/src/remote/remote.ts',
      'packages/server/src/dev/start-dev-server.ts',
    ]);
  });

  it('has no package that runs anything when it is installed', () => {
    for (const name of readdirSync(join(root, 'packages'))) {
      const { scripts = {} } = JSON.parse(readFileSync(join(root, 'packages', name, 'package.json'), 'utf8'));
      expect(Object.keys(scripts).filter((script) => /^(pre|post)?install$|^prepare$/.test(script))).toEqual([]);
    }
  });
});

function sourceFiles(start: string): string[] {
  return readdirSync(start, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|mjs)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => /packages[/\\][^/\\]+[/\\]src[/\\]/.test(path) && !/node_modules|\.table\.ts$/.test(path));
}

function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*/g, '');
}
