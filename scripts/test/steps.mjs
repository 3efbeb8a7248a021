import { browserStep, findBrowserStep } from './browser-step.mjs';
import { commandStep } from './command-step.mjs';
import { withSecondGo } from './second-go.mjs';
import { vitestStep } from './vitest-step.mjs';

/** The steps of `npm test`, in order. A step resolves to `{ passed, failures: names, skipped: [{ name }] }`. */
export const steps = [
  { name: 'find-browser', title: 'browsers for the tests', run: findBrowserStep },
  {
    name: 'lint',
    title: 'linter and formatter (biome)',
    run: commandStep('biome ci', 'node_modules/@biomejs/biome/bin/biome', [
      'ci',
      '.',
      '--diagnostic-level=error',
      '--max-diagnostics=100',
    ]),
  },
  { name: 'layers', title: 'layers and folders', run: commandStep('layers', 'scripts/check-layers.mjs') },
  {
    name: 'types',
    title: 'types (tsc)',
    run: commandStep('types', 'node_modules/typescript/bin/tsc', ['-p', 'tsconfig.json', '--noEmit']),
  },
  {
    name: 'generated',
    title: 'generated files equal their sources',
    run: commandStep('generated files', 'scripts/generate.mjs', ['--check']),
  },
  { name: 'unit', title: 'unit and golden tests (vitest)', run: vitestStep('unit') },
  { name: 'size', title: 'sizes of what a page loads', run: vitestStep('size') },
  {
    name: 'browser',
    title: 'elements in Chromium, Firefox and WebKitGTK (web test runner)',
    run: withSecondGo(browserStep),
  },
  { name: 'packages', title: 'packages as they are published', run: withSecondGo(vitestStep('packages')) },
  {
    name: 'hosts',
    title: 'pages of React, Vue, Svelte, Angular, and from a server',
    run: withSecondGo(vitestStep('hosts')),
  },
  { name: 'embed', title: 'pages under the strict policy', run: withSecondGo(vitestStep('embed')) },
];
