import { describe, expect, it } from 'vitest';
import { decodeText, parse } from '../../src/parse/index.ts';

const value = (text: string) => parse(text).document.toValue();
const codes = (text: string) => parse(text).diagnostics.map((diagnostic) => diagnostic.code);
/** The stretches of text the diagnostics are about. */
const marked = (text: string) => parse(text).diagnostics.map(({ from, to }) => text.slice(from, to));

describe('parse(text)', () => {
  it.each([
    ['2026-01-01', '2026-01-01'],
    ['10:30', '10:30'],
    ['1:30:00', '1:30:00'],
    ['012', '012'],
    ['0x1F', '0x1F'],
    ['0o17', '0o17'],
    ['1e5', '1e5'],
    ['1_000', '1_000'],
    ['1,000', '1,000'],
    ['.5', '.5'],
    ['.inf', '.inf'],
    ['.nan', '.nan'],
    ['1.2.3', '1.2.3'],
    ['yes', 'yes'],
    ['on', 'on'],
    ['2026-Q4', '2026-Q4'],
    ['"12"', '12'],
    ["'true'", 'true'],
    ['12', 12],
    ['-3.50', -3.5],
    ['+7', 7],
    ['0', 0],
    ['true', true],
    ['False', false],
    ['null', null],
    ['~', null],
    ['', null],
  ])('reads the scalar %s as %j', (source, expected) => {
    expect(value(`key: ${source}`)).toEqual({ key: expected });
  });

  it('keeps the digits of a number as they were written', () => {
    const { document } = parse('version: 10.10\nbig: 9007199254740993\n');
    expect(document.textOf(['version'])).toBe('10.10');
    expect(document.textOf(['big'])).toBe('9007199254740993');
  });

  it('gives the range of every key and value', () => {
    const text = 'a: {b: [1, "two"]}\n"c d": three\n';
    const { document } = parse(text);
    const at = (path: (string | number)[]) => {
      const { key, value } = document.rangeOf(path);
      return [key && text.slice(key.from, key.to), text.slice(value.from, value.to)];
    };
    expect(at(['a', 'b', 1])).toEqual([undefined, '"two"']);
    expect(at(['a', 'b'])).toEqual(['b', '[1, "two"]']);
    expect(at(['c d'])).toEqual(['"c d"', 'three']);
    expect(at(['a', 'x', 'y'])).toEqual(['a', '{b: [1, "two"]}']);
  });

  it('keeps comments with their places', () => {
    const text = '# top\na: 1 # one\n';
    expect(parse(text).document.comments.map(({ from, to }) => text.slice(from, to))).toEqual(['# top', '# one']);
  });

  it('reads an alias as what it stands for, at its own place', () => {
    const text = 'a: &x {b: 1}\nc: *x\n';
    const { document, diagnostics } = parse(text);
    expect(diagnostics).toEqual([]);
    expect(document.toValue()).toEqual({ a: { b: 1 }, c: { b: 1 } });
    expect(document.textOf(['c'])).toBe('*x');
  });

  it('lets one anchor be used 150 times', () => {
    expect(codes(`a: &x 1\nb: [${'*x, '.repeat(150)}]\n`)).toEqual([]);
  });

  it('strips a byte order mark at the start and keeps offsets of the text', () => {
    const text = '\ufefftitle: x\n';
    const { document, diagnostics } = parse(text);
    expect(diagnostics).toEqual([]);
    expect(document.toValue()).toEqual({ title: 'x' });
    expect(document.textOf(['title'])).toBe('x');
  });

  it('refuses a byte order mark inside', () => {
    expect(codes('a: 1\n\ufeffb: 2\n')).toEqual(['forbidden-character']);
  });

  it('accepts one document with start and end marks and Windows line ends', () => {
    expect(value('---\r\na: 1\r\nb: x\r\n...\r\n')).toEqual({ a: 1, b: 'x' });
  });

  it('reports a second key at its place and keeps the first', () => {
    const text = 'a: 1\nb: 2\na: 3\n';
    const { document, diagnostics } = parse(text);
    expect(document.toValue()).toEqual({ a: 1, b: 2 });
    expect(diagnostics).toMatchObject([{ code: 'duplicate-key', from: 10, to: 11, related: [{ from: 0, to: 1 }] }]);
  });

  it('drops keys that mean something in JavaScript, and changes no prototype', () => {
    const { document, diagnostics } = parse('a: {__proto__: {admin: true}, constructor: 1, prototype: 2, b: 3}\n');
    expect(diagnostics.map(({ code }) => code)).toEqual(['forbidden-key', 'forbidden-key', 'forbidden-key']);
    const parsed = document.toValue() as { a: object };
    expect(Object.keys(parsed.a)).toEqual(['b']);
    expect(Object.getPrototypeOf(parsed.a)).toBeNull();
    expect('admin' in Object.assign({}, parsed.a)).toBe(false);
    expect('admin' in {}).toBe(false);
  });

  it.each([
    ['title: "a\nb: 1', 'unclosed-quote', '"'],
    ["title: 'a\nb: 1", 'unclosed-quote', "'"],
    ['a: [1, 2\nb: 3\n', 'unclosed-bracket', '['],
    ['a: {x: [1], y: 2\nb: 3\n', 'unclosed-bracket', '{'],
    ['a: 1\n  b: 2\n', 'bad-indentation', 'b: 2'],
    ['a: b: c\n', 'colon-in-text', 'b: c'],
    ['a: `x`\n', 'reserved-start', '`'],
    ['a: "\\q"\n', 'bad-escape', '\\q'],
    ['a: 1\n\tb: 2\n', 'tab-indentation', '\t'],
    ['a:\n\t- 1\n', 'tab-indentation', '\t'],
    ['a: !!binary aGk=\n', 'yaml-tag', '!!binary'],
    ['%YAML 1.1\n---\na: no\n', 'yaml-directive', '%YAML 1.1'],
    ['a: 1\n---\nb: 2\n', 'several-documents', '---'],
    ['a: &x 1\nb:\n  <<: *x\n', 'merge-key', '<<'],
    ['[a]: 1\n', 'key-not-text', '[a]'],
    ['a: *b\n', 'unknown-alias', '*b'],
    ['a: &a [*a]\n', 'alias-of-itself', '*a'],
    ['标题：春季\nb: 1\n', 'full-width-punctuation', '：'],
    ['title Spring\nb: 1\n', 'missing-colon', 'title Spring'],
    ['a:b\nc: 1\n', 'missing-space', 'a:b'],
    ['a: [1, , 2]\n', 'yaml-syntax', ','],
  ])('says of %j: %s at %j', (text, code, place) => {
    expect(codes(text)).toEqual([code]);
    expect(marked(text)).toEqual([place]);
  });

  it('refuses a text over the size at once, counted in bytes of UTF-8', () => {
    expect(parse('ab: "é漢𝄞"', { maxBytes: 15 }).diagnostics).toEqual([]);
    expect(parse('ab: "é漢𝄞"', { maxBytes: 14 }).diagnostics).toMatchObject([
      { code: 'file-too-large', params: { bytes: 15, maxBytes: 14 } },
    ]);
  });

  it('names the file on diagnostics where one is given', () => {
    expect(parse('a: *b', { path: 'part.yaml' }).diagnostics[0]?.path).toBe('part.yaml');
  });
});

describe('decodeText(bytes)', () => {
  it('reads UTF-8', () => {
    expect(decodeText(new TextEncoder().encode('标题: 春'))).toEqual({ text: '标题: 春', diagnostics: [] });
  });

  it.each([
    ['UTF-16LE with a mark', [0xff, 0xfe, 0x61, 0], 'UTF-16LE'],
    ['UTF-16BE with a mark', [0xfe, 0xff, 0, 0x61], 'UTF-16BE'],
    ['UTF-16LE without a mark', [0x61, 0, 0x62, 0], 'UTF-16LE'],
    ['UTF-16BE without a mark', [0, 0x61, 0, 0x62], 'UTF-16BE'],
    ['bytes of GB18030', [0xb1, 0xea, 0xcc, 0xe2], 'GB18030'],
  ])('refuses %s', (_, bytes, name) => {
    const { diagnostics } = decodeText(Uint8Array.from(bytes));
    expect(diagnostics).toMatchObject([{ code: 'not-utf-8', params: { found: expect.stringContaining(name) } }]);
  });
});
