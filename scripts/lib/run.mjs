import { spawn } from 'node:child_process';
import { whenOwnerIsGone } from './owner.mjs';

/**
 * Runs a program with the terminal's own input and output; resolves to its exit code (1 when a signal ended it).
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: Record<string, string>, stdio?: import('node:child_process').StdioOptions }} [options]
 * @returns {Promise<number>}
 */
export function run(program, args, { cwd, env, stdio = 'inherit' } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, stdio, env: { ...process.env, ...env }, shell: needsShell(program) });
    const forward = (signal) => child.kill(signal);
    process.on('SIGINT', forward).on('SIGTERM', forward);
    whenOwnerIsGone(() => child.kill('SIGTERM'));
    child.once('error', reject);
    child.once('close', (code) => {
      process.off('SIGINT', forward).off('SIGTERM', forward);
      resolve(code ?? 1);
    });
  });
}

// npx is a .cmd file on Windows, and those start only through a shell
const needsShell = (program) => process.platform === 'win32' && (program === 'npx' || program === 'npm');
