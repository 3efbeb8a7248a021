import { expect, describe as group, it } from 'vitest';
import { wrap } from '../../src/diagnostic/format/wrap.ts';
import { columnsOf, formatPretty, report } from '../../src/diagnostic/index.ts';
import { diagnosticLanguage } from '../../src/languages.ts';

/** The columns the carets of a code frame stand under, and those of the mark in the line above. */
function columns(text: string, mark: string, width?: number): { carets: number; mark: number; wide: number } {
  const from = text.indexOf(mark);
  const found = report('forbidden-key', { key: mark }, { from, to: from + mark.length });
  const lines = formatPretty([found], { path: 'a.yaml', text }, width === undefined ? {} : { width }).split('\n');
  const at = lines.findIndex((line) => /^ +\| +\^+$/.test(line));
  const above = lines[at - 1] ?? '';
  return {
    carets: lines[at]?.indexOf('^') ?? -1,
    mark: columnsOf(above.slice(0, above.indexOf(mark))),
    wide: (lines[at]?.match(/\^/g) ?? []).length,
  };
}

group('columnsOf', () => {
  it.each([
    ['lead', 4],
    ['线索', 4],
    ['線索：', 6],
    ['ｆｕｌｌ', 8],
    ['。「」', 6],
    ['リード', 6],
    ['리드', 4],
    ['é', 1],
    ['e\u0301', 1],
    ['𠮷', 2],
    ['📈', 2],
    ['—…“”', 4],
    ['', 0],
  ])('%s takes %i', (text, expected) => expect(columnsOf(text)).toBe(expected));
});

group('a code frame', () => {
  it.each([
    ['title: x', 'title', 5],
    ['标题: 春季邮件', '春季邮件', 8],
    ['  漏斗:\t阶段', '阶段', 4],
    ['{标题: a, ключ: б}', 'ключ', 4],
    ['𠮷野家: stags', 'stags', 5],
    ['名字📈: stags', 'stags', 5],
  ])('%j has its carets under %j', (text, mark, wide) => {
    const found = columns(text, mark);
    expect([found.carets, found.wide]).toEqual([found.mark, wide]);
  });

  it.each([40, 60, 80, 119, 200])('keeps them there behind %i characters of two columns', (length) => {
    const found = columns(`${'线'.repeat(length)} stags: [一, 二]${'索'.repeat(60)}`, 'stags');
    expect([found.carets, found.wide]).toEqual([found.mark, 5]);
  });

  it.each([40, 80, 100])('is at most %i columns wide', (width) => {
    const text = `${'线'.repeat(70)} stags ${'索'.repeat(70)}`;
    const found = report('forbidden-key', { key: 'stags' }, { from: 71, to: 76 });
    const printed = formatPretty([found], { path: 'a.yaml', text }, { width });
    expect(Math.max(...printed.split('\n').map(columnsOf))).toBeLessThanOrEqual(width);
  });
});

group('wrap', () => {
  it('breaks at blanks and puts the rest behind the indent', () => {
    expect(wrap('  why:  one two three four', 16, '        ')).toEqual([
      '  why:  one two',
      '        three',
      '        four',
    ]);
  });

  it('breaks between Chinese characters, by their columns', () => {
    expect(wrap('原因：漏斗没有说明线索', 12, '      ')).toEqual(['原因：漏斗没', '      有说明', '      线索']);
  });

  it('starts no line with a closing mark and ends none with an opening one', () => {
    const lines = wrap('这里应该是“阶段”，而不是“漏斗”（“funnels:”）。', 16, '');
    for (const line of lines) expect(line).not.toMatch(/^[，。”）：]|[“（]$/);
    expect(lines.join('')).toBe('这里应该是“阶段”，而不是“漏斗”（“funnels:”）。');
    expect(Math.max(...lines.map(columnsOf))).toBeLessThanOrEqual(16);
  });

  it('ends, however narrow', () => {
    expect(wrap('线索', 1, '  ').join('').replaceAll(' ', '')).toBe('线索');
  });
});

group('formatPretty in another language', () => {
  it('prints the frame, the reason and the remedy in it', async () => {
    const text = 'sluice: 1\n漏斗:\n';
    const found = report('unknown-key', { key: '漏斗', of: 'file', known: ['funnels', 'title'] }, { from: 10, to: 12 });
    const language = await diagnosticLanguage('zh-CN');
    expect(formatPretty([found], { path: 'a.yaml', text }, { language })).toBe(
      [
        'a.yaml:2:1',
        '错误 unknown-key：“漏斗”不是文件的键。',
        ' 1 | sluice: 1',
        ' 2 | 漏斗:',
        '   | ^^^^',
        '  原因：任何内容都不会被悄悄忽略。这里可用的键：funnels 或 title。',
        '  处理：删除它，或改用上面列出的键。',
        '',
        '1 个错误。',
      ].join('\n'),
    );
  });

  it('is English for a language there is none of', async () => {
    expect((await diagnosticLanguage('fr')).locale).toBe('en');
  });
});
