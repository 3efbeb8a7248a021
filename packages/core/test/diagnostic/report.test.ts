import { expect, describe as group, it } from 'vitest';
import { describe, formatJson, formatPretty, nearest, report } from '../../src/diagnostic/index.ts';

const text = 'sluice: 1\nfunnels:\n  mailing:\n    stags: [opened, clicked]\n';
const at = text.indexOf('stags');
const sources = { path: 'sluice.yaml', text };
const unknownKey = report(
  'unknown-key',
  { key: 'stags', of: 'funnel', known: ['stages', 'window'], nearest: 'stages' },
  { from: at, to: at + 5 },
  { fix: { from: at, to: at + 5, insert: 'stages' } },
);

group('report', () => {
  it('takes the severity of the code and keeps the range', () => {
    expect(unknownKey).toMatchObject({ code: 'unknown-key', severity: 'error', from: at, to: at + 5 });
  });

  it('refuses parameters the code does not have, when compiled', () => {
    // @ts-expect-error the code needs a stage and the known names
    report('unknown-stage', { stag: 'x' }, { from: 0, to: 0 });
  });

  it('makes plain JSON', () => {
    expect(JSON.parse(JSON.stringify(unknownKey))).toEqual(unknownKey);
  });
});

group('describe', () => {
  it('gives what, why and what to do', () => {
    expect(describe(unknownKey)).toEqual({
      message: '"stags" is not a key of a funnel.',
      why: 'Nothing is silently ignored. Known here: stages or window.',
      help: 'Did you mean "stages"?',
    });
  });
});

group('nearest', () => {
  it.each([
    ['stags', 'stages'],
    ['satges', 'stages'],
    ['Week-Starts', 'week_starts'],
    ['tilte', 'title'],
  ])('finds for %s the name %s', (name, meant) => {
    expect(nearest(name, ['title', 'stages', 'sources', 'week_starts'])).toBe(meant);
  });

  it('finds nothing where nothing is close', () => {
    expect(nearest('xyz', ['title', 'stages'])).toBeUndefined();
    expect(nearest('of', ['by'])).toBeUndefined();
  });
});

group('formatPretty', () => {
  it('frames the line with carets under the range', () => {
    expect(formatPretty([unknownKey], sources)).toBe(
      [
        'sluice.yaml:4:5',
        'error unknown-key: "stags" is not a key of a funnel.',
        ' 3 |   mailing:',
        ' 4 |     stags: [opened, clicked]',
        '   |     ^^^^^',
        '  why:  Nothing is silently ignored. Known here: stages or window.',
        '  help: Did you mean "stages"?',
        '',
        '1 error.',
      ].join('\n'),
    );
  });

  it('keeps every line within 120 columns, however long the text', () => {
    const long = `title: ${'x'.repeat(3_000)}`;
    const range = { from: 2_000, to: 2_900 };
    const printed = formatPretty([report('missing-colon', { text: long }, range)], { path: 'a.yaml', text: long });
    expect(Math.max(...printed.split('\n').map((line) => line.length))).toBeLessThanOrEqual(120);
    expect(printed).toContain('^^^');
  });

  it('puts the caret under wide characters by their width', () => {
    const wide = '名称：x';
    const printed = formatPretty([report('full-width-punctuation', { found: '：', meant: ': ' }, { from: 2, to: 3 })], {
      path: 'a.yaml',
      text: wide,
    });
    expect(printed.split('\n')[3]).toBe('   |     ^^');
  });

  it('colours only when asked', () => {
    expect(formatPretty([unknownKey], sources)).not.toContain('\u001b');
    expect(formatPretty([unknownKey], sources, { color: true })).toContain('\u001b[31m');
  });
});

group('formatJson', () => {
  it('gives lines and columns from 1 and the fix', () => {
    expect(JSON.parse(formatJson([unknownKey], sources))).toEqual([
      {
        code: 'unknown-key',
        severity: 'error',
        message: '"stags" is not a key of a funnel.',
        why: 'Nothing is silently ignored. Known here: stages or window.',
        help: 'Did you mean "stages"?',
        file: 'sluice.yaml',
        line: 4,
        column: 5,
        endLine: 4,
        endColumn: 10,
        fix: { from: at, to: at + 5, insert: 'stages' },
      },
    ]);
  });
});
