import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkText } from '../../src/parse/check-text.ts';
import { isReadable } from '../../src/parse/readable.ts';

const marks = ['\ufeff', '\0', '\x1b', '\x85', '\ud83d', '\ude00', '😀', '\ufffd', '\uffff', 'é', '語', 'a', '\n'];

describe('isReadable()', () => {
  it.each([
    ['plain words', 'a: é 語 😀\n', true],
    ['a mark at the start', '\ufeffa: 1\n', true],
    ['two marks at the start', '\ufeff\ufeffa: 1\n', false],
    ['a mark inside', 'a: \ufeff\n', false],
    ['what nobody can see', 'a: \x1b\n', false],
    ['the first half of a character', 'a: \ud83d\n', false],
    ['the second half of a character', '\ude00a: 1\n', false],
    ['what looks like UTF-16', '\ufffd\ufffda\n', false],
    ['more bytes than there may be', 'é'.repeat(33), false],
    ['as many bytes as there may be', 'é'.repeat(32), true],
  ])('of %s', (_, text, expected) => {
    expect(isReadable(text, 64)).toBe(expected);
  });

  it('is whether checkText() finds nothing, in any text', () => {
    const anyText = fc.array(fc.constantFrom(...marks), { maxLength: 8 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(anyText, fc.nat(20), (text, most) => {
        expect(isReadable(text, most)).toBe(checkText(text, most).length === 0);
      }),
      { numRuns: 300 },
    );
  });
});
