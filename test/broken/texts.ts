import type { BrokenFile } from './broken-file.ts';

const ascii = (text: string): number[] => Array.from(text, (c) => c.charCodeAt(0));
const bytes = (...parts: (string | readonly number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? ascii(part) : [...part])));
const wide = (text: string, isLittle: boolean): number[] =>
  Array.from(text).flatMap((c) =>
    isLittle ? [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8] : [c.charCodeAt(0) >> 8, c.charCodeAt(0) & 255],
  );

const file = (name: string, content: string | Uint8Array, rest: Partial<BrokenFile>): BrokenFile => ({
  name,
  path: 'a.csv',
  content,
  present: 1,
  used: 1,
  ...rest,
});
const text = 'lead,city\n1,Zürich\n';
const zurich = { cells: ['city', 'Zürich'] } as const;

/** Encodings, sizes, and files with nothing in them. */
export const texts: readonly BrokenFile[] = [
  file('UTF-8 with a mark', bytes([0xef, 0xbb, 0xbf], 'lead,city\n1,Z', [0xc3, 0xbc], 'rich\n'), zurich),
  file('UTF-16LE with a mark', bytes([0xff, 0xfe], wide(text, true)), zurich),
  file('UTF-16BE with a mark', bytes([0xfe, 0xff], wide(text, false)), zurich),
  file('UTF-16LE without a mark', bytes(wide(text, true)), zurich),
  file('UTF-16BE without a mark', bytes(wide(text, false)), zurich),
  file('UTF-16LE cut in the middle of a character', bytes([0xff, 0xfe], wide('lead,city\n1,Bonn', true), [65]), {
    codes: ['unreadable-encoding'],
    findings: ['undecoded-characters'],
    cells: ['city', 'Bonn\ufffd'],
  }),
  file('Windows-1252', bytes('lead,city\n1,Z', [0xfc], 'rich\n'), zurich),
  file('GB 18030', bytes('lead,city\n1,', [0xb1, 0xb1, 0xbe, 0xa9], '\n'), { cells: ['city', '北京'] }),
  file('Big5', bytes('lead,city\n1,', [0xa5, 0x78, 0xa5, 0x5f, 0xa5, 0xab], '\n'), { cells: ['city', '台北市'] }),
  file('Windows-1252 stated as UTF-8', bytes('lead,city\n1,Z', [0xfc], 'rich\n'), {
    source: 'kind: leads\nencoding: utf-8',
    codes: ['unreadable-encoding'],
    findings: ['undecoded-characters'],
    cells: ['city', 'Z\ufffdrich'],
  }),
  file('a mark in the middle', 'lead,city\n1,\ufeffBonn\n', { cells: ['city', '\ufeffBonn'] }),
  file('zero bytes in a cell', 'lead,city\n1,a\0b\n', { cells: ['city', 'a\0b'] }),
  file('lines that end with a lone CR', 'lead,city\r1,Bonn\r2,Ulm', {
    present: 2,
    used: 2,
    cells: ['city', 'Bonn', 'Ulm'],
  }),
  file('both line ends', 'lead,city\r\n1,Bonn\n2,Ulm\r\n', { present: 2, used: 2, cells: ['city', 'Bonn', 'Ulm'] }),
  file('line breaks inside quotes', 'lead,city\n1,"Bonn\n\nam Rhein"\n', { cells: ['city', 'Bonn\n\nam Rhein'] }),
  file('a line of 10 MB', `lead,city\n1,"${'x'.repeat(10_000_000)}"\n2,Ulm\n`, {
    present: 2,
    used: 2,
    cells: ['lead', '1', '2'],
  }),
  file('a line of 10 MB without an end of its quote', `lead,city\n1,"${'x'.repeat(10_000_000)}\n2,Ulm\n`, {
    present: 2,
    dropped: { 'unclosed-quote': 1 },
    codes: ['unclosed-cell'],
    cells: ['lead', '2'],
  }),
  file('nothing', '', { present: 0, used: 0, codes: ['no-rows'] }),
  file('nothing but line ends', '\n\r\n\n', { present: 0, used: 0, codes: ['no-rows'] }),
  file('a header and no rows', 'lead,city\n', { present: 0, used: 0, codes: ['no-rows'] }),
  file('one quote', '"', { present: 0, used: 0, codes: ['no-rows'] }),
  file('columns named as properties of every object', 'lead,__proto__,constructor\n1,a,b\n', {
    cells: ['__proto__', 'a'],
  }),
  file('five thousand columns', `lead${',c'.repeat(4_999)}\n1${',2'.repeat(4_999)}\n`, {
    codes: ['duplicate-header'],
    findings: ['duplicate-header'],
    cells: ['c (4999)', 2],
  }),
  file('another delimiter than stated', 'lead;city\n1;Bonn\n', {
    source: 'kind: leads\nlead: lead\ndelimiter: ","',
    used: 0,
    failed: true,
    dropped: { 'source-failed': 1 },
    codes: ['missing-column'],
  }),
  file('a key without its column', 'person,city\n1,Bonn\n', {
    source: 'kind: leads\nlead: lead',
    used: 0,
    failed: true,
    dropped: { 'source-failed': 1 },
    codes: ['missing-column'],
  }),
];
