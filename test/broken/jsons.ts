import type { BrokenFile } from './broken-file.ts';

const json = (name: string, content: string, rest: Partial<BrokenFile>): BrokenFile => ({
  name,
  path: 'a.json',
  content,
  present: 1,
  used: 1,
  ...rest,
});
const lines = (name: string, content: string, rest: Partial<BrokenFile>): BrokenFile =>
  json(name, content, { path: 'a.ndjson', ...rest });
const failed = { present: 0, used: 0, failed: true } as const;

/** JSON that is cut, mixed, nested or not what it should be. */
export const jsons: readonly BrokenFile[] = [
  json('cut', '[{"lead": 1}, {"le', { ...failed, codes: ['damaged-json'] }),
  json('a comma at the end', '[{"lead": 1},]', { ...failed, codes: ['damaged-json'] }),
  json('an object without rows', '{"lead": 1}', { ...failed, codes: ['json-without-rows'] }),
  json('rows under a key', '{"rows": [{"lead": 1}], "next": null}', { cells: ['lead', '1'] }),
  json('nothing', '', { present: 0, used: 0, codes: ['no-rows'] }),
  json('an empty list', '[]', { present: 0, used: 0, codes: ['no-rows'] }),
  json('entries that are no objects', '[{"lead": 1}, 5, "x", [1], null]', {
    present: 5,
    dropped: { 'not-an-object': 4 },
    codes: ['row-not-object'],
    cells: ['lead', '1'],
  }),
  json(
    'numbers, texts and booleans in one column',
    '[{"lead": 1, "x": 1}, {"lead": 2, "x": "a"}, {"lead": 3, "x": true}]',
    {
      present: 3,
      used: 3,
      findings: ['mixed-types'],
      cells: ['x', '1', 'a', 'true'],
    },
  ),
  json('nested twenty deep', `[{"lead": 1, "a": ${'{"a": '.repeat(20)}1${'}'.repeat(20)}}]`, {
    findings: ['nested-too-deep'],
    cells: ['lead', '1'],
  }),
  json('a number beyond 2⁵³', '[{"lead": 9007199254740993}]', { cells: ['lead', '9007199254740993'] }),
  json('keys named as properties of every object', '[{"lead": 1, "__proto__": "a", "constructor": "b"}]', {
    cells: ['__proto__', 'a'],
  }),
  json('the same key twice in one object', '[{"lead": 1, "lead": 2}]', { cells: ['lead', '2'] }),
  lines('a line that is cut', '{"lead": 1}\n{"lead": 2\n{"lead": 3}\n', {
    present: 3,
    used: 2,
    dropped: { 'damaged-line': 1 },
    codes: ['damaged-line'],
    cells: ['lead', '1', '3'],
  }),
  lines('the last line is cut', '{"lead": 1}\n{"le', {
    present: 2,
    dropped: { 'damaged-line': 1 },
    codes: ['damaged-line'],
    cells: ['lead', '1'],
  }),
  lines('blank lines and CRLF', '{"lead": 1}\r\n\r\n{"lead": 2}\r\n', {
    present: 3,
    used: 2,
    dropped: { 'blank-line': 1 },
    cells: ['lead', '1', '2'],
  }),
  lines('lines that are no objects', '[1]\n"x"\n{"lead": 1}\n', {
    present: 3,
    dropped: { 'damaged-line': 2 },
    codes: ['damaged-line'],
    cells: ['lead', '1'],
  }),
  lines('keys that come later', '{"lead": 1}\n{"lead": 2, "x": 5}\n', { present: 2, used: 2, cells: ['x', null, 5] }),
  lines('a line of 10 MB', `{"lead": 1, "note": "${'x'.repeat(10_000_000)}"}\n{"lead": 2}\n`, {
    present: 2,
    used: 2,
    cells: ['lead', '1', '2'],
  }),
];
