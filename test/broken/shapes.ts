import type { BrokenFile } from './broken-file.ts';

type Defect = (d: string) => Omit<BrokenFile, 'path' | 'content'> & { readonly lines: readonly string[] };

const good = (d: string, n: number): string => `id${n}${d}Bonn${d}${n}`;
const header = (d: string): string => `lead${d}city${d}n`;

/** Ways a delimited file loses its shape; each keeps the rows around the broken one. */
const defects: readonly Defect[] = [
  (d) => ({
    name: 'a cell too many',
    lines: [header(d), good(d, 1), `id2${d}Köln${d}2${d}5`, good(d, 3)],
    present: 3,
    used: 2,
    dropped: { 'ragged-row': 1 },
    codes: ['ragged-row'],
    cells: ['lead', 'id1', 'id3'],
  }),
  (d) => ({
    name: 'cells too few',
    lines: [header(d), good(d, 1), 'id2', good(d, 3)],
    present: 3,
    used: 3,
    codes: ['short-row'],
    findings: ['short-row'],
    cells: ['n', 1, null, 3],
  }),
  (d) => ({
    name: 'a delimiter at every line end',
    lines: [header(d), `${good(d, 1)}${d}`, `${good(d, 2)}${d}${d}`, good(d, 3)],
    present: 3,
    used: 3,
    cells: ['n', 1, 2, 3],
  }),
  (d) => ({
    name: 'a quote never closed',
    lines: [header(d), good(d, 1), `id2${d}"Bonn${d}2`, good(d, 3), good(d, 4)],
    present: 4,
    used: 3,
    dropped: { 'unclosed-quote': 1 },
    codes: ['unclosed-cell'],
    cells: ['lead', 'id1', 'id3', 'id4'],
  }),
  (d) => ({
    name: 'text behind a closing quote',
    lines: [header(d), good(d, 1), `id2${d}"Bonn" am Rhein${d}2`],
    present: 2,
    used: 2,
    findings: ['stray-quote'],
    cells: ['city', 'Bonn', '"Bonn" am Rhein'],
  }),
  (d) => ({
    name: 'blank lines between and after',
    lines: [header(d), '', good(d, 1), '', '', good(d, 2), '', ''],
    present: 6,
    used: 2,
    dropped: { 'blank-line': 4 },
    cells: ['lead', 'id1', 'id2'],
  }),
  (d) => ({
    name: 'a quote inside a cell that has none around',
    lines: [header(d), `id1${d}5" disk${d}1`, good(d, 2)],
    present: 2,
    used: 2,
    cells: ['city', '5" disk', 'Bonn'],
  }),
  (d) => ({
    name: 'the same header twice and one empty',
    lines: [`lead${d}n${d}n${d}`, `id1${d}1${d}2${d}3`],
    present: 1,
    used: 1,
    codes: ['duplicate-header'],
    findings: ['duplicate-header'],
    cells: ['n (2)', 2],
  }),
];

const delimiters = [
  [',', 'commas'],
  [';', 'semicolons'],
  ['\t', 'tabs'],
  ['|', 'bars'],
] as const;
const ends = [
  ['\n', 'LF'],
  ['\r\n', 'CRLF'],
] as const;

export const shapes: readonly BrokenFile[] = defects.flatMap((defect) =>
  delimiters.flatMap(([d, delimiter]) =>
    ends.map(([end, endName]): BrokenFile => {
      const { lines, name, ...expected } = defect(d);
      return { ...expected, name: `${name}, ${delimiter}, ${endName}`, path: 'a.csv', content: lines.join(end) };
    }),
  ),
);
