// `npm run demo`: the acme dashboard at an address; with `--once`, built into a folder with its headline numbers printed.
import { exampleData } from './lib/example-data.mjs';
import { cli, runSource } from './lib/from-source.mjs';
import { at, root } from './lib/root.mjs';

const file = 'examples/acme/sluice.yaml';
const headline = ['demand', 'cpl', 'cac', 'roi'];
const folder = '.cache/demo/acme';
const once = process.argv.includes('--once');
const passed = process.argv.slice(2).filter((arg) => arg !== '--once' && arg !== '--');
const steps = once ? [data, build, numbers] : [data, dev];

process.exitCode = await inOrder(steps);

async function inOrder(tasks) {
  for (const [index, task] of tasks.entries()) {
    const code = await task(`[${index + 1}/${tasks.length}]`);
    if (code !== 0) return code;
  }
  return 0;
}

async function data(mark) {
  return await exampleData('examples/acme', (line) => console.error(`${mark} ${line}`));
}

async function build(mark) {
  console.error(`${mark} Building the dashboard into ${folder} …`);
  return await runSource(cli, ['build', file, '-o', at(folder), ...passed], { cwd: root });
}

async function numbers(mark) {
  console.error(`${mark} The headline numbers:`);
  return await runSource(cli, ['query', file, ...headline], { cwd: root });
}

async function dev(mark) {
  console.error(`${mark} Starting the dashboard; Ctrl+C ends it …`);
  return await runSource(cli, ['dev', file, ...passed], { cwd: root });
}
