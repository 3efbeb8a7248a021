import { describe, expect, it } from 'vitest';
import { parseAllowedSkips, sortSkips } from '../../scripts/test/skips.mjs';

const allowed = parseAllowedSkips('# a comment\nno-shared | packages/*shared* | published data\n');
const skipped = [{ name: 'packages/core/test/shared.test.ts › reads' }];

describe('the list of allowed skips', () => {
  it('allows a listed skip where the machine lacks the thing', () => {
    expect(sortSkips(skipped, allowed, { 'no-shared': true })).toEqual({
      allowed: ['packages/core/test/shared.test.ts › reads: published data'],
      forbidden: [],
    });
  });

  it('forbids the same skip where the machine has it', () => {
    expect(sortSkips(skipped, allowed, { 'no-shared': false }).forbidden).toEqual([skipped[0]?.name]);
  });

  it('forbids a skip that is not listed', () => {
    expect(sortSkips([{ name: 'a › b' }], allowed, { 'no-shared': true }).forbidden).toEqual(['a › b']);
  });

  it('refuses a line without a reason', () => {
    expect(() => parseAllowedSkips('no-shared | packages/*')).toThrow(/cannot read the line/);
  });
});
