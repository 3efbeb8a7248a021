// Everything that must hold, one step after another; a step that fails does not stop the next.
import { readFileSync } from 'node:fs';
import { at } from './lib/root.mjs';
import { parseAllowedSkips, situation, sortSkips } from './test/skips.mjs';
import { steps } from './test/steps.mjs';

const chosen = process.argv.slice(2).filter((arg) => !arg.startsWith('-'));
const plan = chosen.length === 0 ? steps : steps.filter((step) => chosen.includes(step.name));
const outcomes = [];

for (const [index, step] of plan.entries()) {
  console.log(`\n── ${index + 1} of ${plan.length}: ${step.title}`);
  const started = Date.now();
  const outcome = await step
    .run()
    .catch((error) => ({ passed: 0, skipped: [], failures: [`${step.name}: ${error.message}`] }));
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(`   ${outcome.failures.length === 0 ? 'fine' : 'FAILED'} after ${seconds} s: ${tally(outcome)}`);
  outcomes.push(outcome);
}

const total = {
  passed: outcomes.reduce((sum, outcome) => sum + outcome.passed, 0),
  failures: outcomes.flatMap((outcome) => outcome.failures),
  skipped: outcomes.flatMap((outcome) => outcome.skipped),
};
const allowed = parseAllowedSkips(readFileSync(at('test/allowed-skips.txt'), 'utf8'));
const skips = sortSkips(total.skipped, allowed, situation());

list('Failed', total.failures);
list(
  'Passed only when run again, alone',
  outcomes.flatMap(({ again = [] }) => again),
);
list('Skipped', skips.allowed);
list('Skipped without leave (see test/allowed-skips.txt)', skips.forbidden);
console.log(`\n${tally(total)}`);
process.exitCode = total.failures.length > 0 || skips.forbidden.length > 0 || plan.length === 0 ? 1 : 0;

function tally({ passed, failures, skipped }) {
  return `${passed} passed, ${failures.length} failed, ${skipped.length} skipped`;
}

function list(title, lines) {
  if (lines.length > 0) console.log(`\n${title}:\n${lines.map((line) => `  ${line}`).join('\n')}`);
}
