const size = 256 * 1024 - 16;

function repeat(part: string): string {
  return part.repeat(Math.floor(size / new TextEncoder().encode(part).length));
}

function laughs(levels: number): string {
  const line = (i: number) => `a${i + 1}: &a${i + 1} [${Array(9).fill(`*a${i}`).join(', ')}]\n`;
  return `a0: &a0 [x, x, x, x, x, x, x, x, x]\n${Array.from({ length: levels }, (_, i) => line(i)).join('')}`;
}

function keys(count: number): string {
  return Array.from({ length: count }, (_, i) => `key${i}: 1\n`).join('');
}

function utf16(text: string, isLittle: boolean): string {
  const bytes = [...`\ufeff${text}`].flatMap((c) => {
    const unit = c.charCodeAt(0);
    return isLittle ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255];
  });
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(Uint8Array.from(bytes));
}

/** Texts made to exhaust or confuse a reader, by name, with the codes they must get; null: any verdict will do. */
export const bombs: Readonly<Record<string, readonly [text: string, code: string | null]>> = {
  'ten megabytes': ['x'.repeat(10_000_000), 'file-too-large'],
  'one megabyte of comments': ['#\n'.repeat(500_000), 'file-too-large'],
  '1,000 nested lists': [`${'['.repeat(1_000)}1${']'.repeat(1_000)}`, 'too-deep'],
  'nested lists': [repeat('['), 'too-deep'],
  'nested maps': [repeat('{a: '), 'too-deep'],
  'nested sequences': [repeat('- '), 'too-deep'],
  'nested explicit keys': [repeat('? '), 'too-deep'],
  'nested empty keys': [repeat(': '), 'too-deep'],
  'nested blocks': [Array.from({ length: 500 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'), 'too-deep'],
  'nesting in quotes is text': [`sluice: 1\ntitle: "${'['.repeat(1_000)}"\n`, null],
  'billion laughs': [laughs(30), 'alias-expansion'],
  'quadratic aliases': [`a: &a [${'x, '.repeat(5_000)}]\nb: [${'*a, '.repeat(5_000)}]\n`, 'alias-expansion'],
  'an alias of itself': ['a: &a [*a]\n', 'alias-of-itself'],
  'two aliases in a ring': ['a: &a [*b]\nb: &b [*a]\n', 'unknown-alias'],
  aliases: [repeat('*a '), 'too-many-values'],
  anchors: [repeat('&a '), 'too-many-values'],
  tags: [repeat('!a '), 'yaml-tag'],
  directives: [repeat('%a\n'), 'yaml-directive'],
  documents: [repeat('---\n'), 'several-documents'],
  'document ends': [repeat('...\n'), null],
  '9,900 keys': [keys(9_900), 'unknown-key'],
  '20,000 keys': [keys(20_000), 'too-many-values'],
  'one key 50,000 times': [repeat('a: 1\n'), 'too-many-values'],
  'one key 9,000 times': ['a: 1\n'.repeat(9_000), 'duplicate-key'],
  'keys in one line': [`{${Array.from({ length: 9_900 }, (_, i) => `k${i}: 1`).join(', ')}}`, 'unknown-key'],
  'comment lines': [repeat('#\n'), 'empty-file'],
  'comments after values': [`a:\n${'  #c\n'.repeat(50_000)}`, 'unknown-key'],
  'comments in a list': [`- \n${'  #c\n'.repeat(50_000)} - x`, null],
  'comments in brackets': [`[${repeat('#c\n')}`, 'unclosed-bracket'],
  commas: [`[${repeat(',')}`, 'too-many-values'],
  colons: [repeat(':'), null],
  'closing brackets': [repeat(']'), 'too-many-values'],
  'empty lists': [`[${repeat('[],')}]`, 'too-many-values'],
  'empty items': [repeat('-\n'), 'too-many-values'],
  'spaced empty items': [repeat('-   \n'), 'too-many-values'],
  'lists of pairs': [repeat('[a: b]\n'), 'too-many-values'],
  'every mark': [repeat('[]{},:&*!|>%@`'), null],
  'one long word': [`title: ${'x'.repeat(size - 20)}`, 'missing-key'],
  'one long quoted text': [`title: "${'x'.repeat(size - 20)}"`, 'missing-key'],
  'an unclosed quote': [`title: "${'x\n'.repeat(size / 2 - 20)}`, 'unclosed-quote'],
  escapes: [`title: "${'\\n'.repeat(size / 2 - 20)}"`, 'missing-key'],
  'bad escapes': [`title: "${'\\q'.repeat(size / 2 - 20)}"`, 'bad-escape'],
  'bad hexadecimal escapes': [`title: "${'\\xzz'.repeat(size / 4 - 20)}"`, 'bad-escape'],
  'doubled quotes': [`'${repeat("''")}`, null],
  'quoted texts': [repeat('"" '), 'too-many-values'],
  'a long block of text': [`title: |\n${' x\n'.repeat(80_000)}`, 'missing-key'],
  'a folded block of text': [`title: >\n${' x\n\n'.repeat(60_000)}`, 'missing-key'],
  'block headers': [repeat('>\n'), null],
  'lines of one text': [repeat('x\n'), 'wrong-type'],
  'empty lines': [repeat('\n'), 'empty-file'],
  'carriage returns': [repeat('\r'), null],
  'Windows lines': [repeat('a: 1\r\n'), 'too-many-values'],
  tabs: [repeat('\t'), 'empty-file'],
  'lines indented by tabs': [`sluice: 1\nfunnels:\n${repeat('\ta: 1\n').slice(0, 40_000)}`, 'tab-indentation'],
  'a key of 1,025 characters': [`${'k'.repeat(1_025)}: 1\n`, null],
  NUL: ['sluice: 1\ntitle: a\0b\n', 'forbidden-character'],
  'control characters': ['sluice: 1\ntitle: a\u001bb\n', 'forbidden-character'],
  'half a surrogate pair': ['sluice: 1\ntitle: a\ud800b\n', 'forbidden-character'],
  'a byte order mark inside': ['sluice: 1\n\ufefftitle: x\n', 'forbidden-character'],
  'UTF-16LE': [utf16('sluice: 1\n', true), 'not-utf-8'],
  'UTF-16BE': [utf16('sluice: 1\n', false), 'not-utf-8'],
  __proto__: ['sluice: 1\n__proto__: {polluted: true}\n', 'forbidden-key'],
  'constructor.prototype': ['sluice: 1\nconstructor: {prototype: {polluted: true}}\n', 'forbidden-key'],
  'a merge key with __proto__': ['sluice: 1\n<<: {__proto__: {polluted: true}}\n', 'merge-key'],
  'full-width colons': ['标题：春季\n漏斗：邮件\n', 'full-width-punctuation'],
};
