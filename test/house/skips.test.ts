import { describe, expect, it } from 'vitest';
import { forbiddenSkips, parseAllowedSkips } from '../../scripts/test/skips.mjs';

const allowed = parseAllowedSkips('# a comment\nno-shared | packages/*shared* | published data\n');
const skipped = [{ name: 'packages/core/test/shared.test.ts › reads' }];

describe('the list of allowed skips', () => {
  it('allows a listed skip where the machine lacks the thing', () => {
    expect(forbiddenSkips(skipped, allowed, { 'no-shared': true })).toEqual([]);
  });

  it('forbids the same skip where the machine has it', () => {
    expect(forbiddenSkips(skipped, allowed, { 'no-shared': false })).toEqual([skipped[0]?.name]);
  });

  it('forbids a skip that is not listed', () => {
    expect(forbiddenSkips([{ name: 'a › b' }], allowed, { 'no-shared': true })).toEqual(['a › b']);
  });

  it('refuses a line without a reason', () => {
    expect(() => parseAllowedSkips('no-shared | packages/*')).toThrow(/cannot read the line/);
  });
});
