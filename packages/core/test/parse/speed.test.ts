import { expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { parse } from '../../src/parse/index.ts';
import { validate } from '../../src/validate/index.ts';
import { fullExample } from '../validate/full-example.ts';

/** The fastest of `rounds` runs, in ms: what is left when the machine was not disturbed. */
function fastest(rounds: number, run: () => unknown): number {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < rounds; i++) {
    const start = performance.now();
    run();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

it('parse and validate take at most 4 times as long as parseDocument of yaml', () => {
  const ours = fastest(60, () => validate(parse(fullExample).document));
  const theirs = fastest(60, () => parseDocument(fullExample));
  expect(ours / theirs).toBeLessThanOrEqual(4);
});
