import { describe, expect, it } from 'vitest';
import { parse, setScalar } from '../../src/parse/index.ts';

const text = `\ufeff# scores, as agreed on Monday\r
scores:   \r
  engagement:
      range: [0,   100]   # never more
      groups:
      - {id: behaviour, max:  70 , rules: [{event: "download", points: 10}]}   # ← the one to change
      - id: silence
        rules: [ {inactive: 30 days, points: -30.50} ]\t# trailing tab
`;

describe('setScalar(document, path, newText)', () => {
  it.each([
    [['scores', 'engagement', 'groups', 0, 'max'], '70', '75'],
    [['scores', 'engagement', 'range', 1], '100', '120'],
    [['scores', 'engagement', 'groups', 1, 'rules', 0, 'points'], '-30.50', '-25'],
    [['scores', 'engagement', 'groups', 0, 'rules', 0, 'event'], '"download"', 'webinar'],
  ])('changes %j from %s and leaves every other byte', (path, before, after) => {
    const edited = setScalar(parse(text).document, path, after) ?? '';
    const { from, to } = parse(text).document.rangeOf(path).value;
    expect(text.slice(from, to)).toBe(before);
    expect(edited).toBe(text.slice(0, from) + after + text.slice(to));
    expect(parse(edited).document.textOf(path)).toBe(after);
  });

  it('gives nothing where no scalar stands', () => {
    expect(setScalar(parse(text).document, ['scores', 'engagement', 'range'], '1')).toBeUndefined();
    expect(setScalar(parse(text).document, ['scores', 'fit'], '1')).toBeUndefined();
  });

  it('puts a space before a value written after a bare colon', () => {
    expect(setScalar(parse('title:\nsluice: 1\n').document, ['title'], 'x')).toBe('title: x\nsluice: 1\n');
  });
});
