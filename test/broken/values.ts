import type { BrokenFile } from './broken-file.ts';

const spend = 'kind: spend';
const costs = (...values: string[]): string =>
  `at,cost\n${values.map((value) => `2026-01-05,"${value}"`).join('\n')}\n`;
const days = (...values: string[]): string => `at,cost\n${values.map((value) => `${value},1`).join('\n')}\n`;

const money = (name: string, content: string, rest: Partial<BrokenFile>): BrokenFile => ({
  name,
  path: 'a.csv',
  content,
  source: spend,
  present: 2,
  used: 2,
  ...rest,
});

/** Cells that are hard to read: numbers, currencies and dates. */
export const values: readonly BrokenFile[] = [
  money('decimal comma with groups', costs('1.234,56', '7'), { cells: ['cost', 1234.56, 7] }),
  money('decimal point with groups', costs('1,234,567.5', '25,881'), { cells: ['cost', 1234567.5, 25881] }),
  money('groups with spaces', costs('1 234,5', '1\u00a0000'), { cells: ['cost', 1234.5, 1000] }),
  money('groups with apostrophes', costs("1'234.5", '1’000'), { cells: ['cost', 1234.5, 1000] }),
  money('numbers of two readings', costs('1.234', '2.345'), {
    used: 0,
    failed: true,
    dropped: { 'source-failed': 2 },
    codes: ['ambiguous-numbers'],
  }),
  money('both decimal signs in one column', costs('1.5', '1,5'), {
    unread: 1,
    codes: ['unread-cells'],
    cells: ['cost', 1.5, null],
  }),
  money('words among amounts', costs('n/a', '5'), { unread: 1, codes: ['unread-cells'], cells: ['cost', null, 5] }),
  money('a currency without a rate', costs('$5', '5'), {
    used: 0,
    failed: true,
    dropped: { 'source-failed': 2 },
    codes: ['mixed-currencies'],
  }),
  money('signs, brackets and percent', costs('(5.00)', '-€1.50'), {
    codes: ['negative-cost'],
    findings: ['negative-cost'],
    cells: ['cost', -5, -1.5],
  }),
  money('more decimals than money has', costs('0.12345678', '1'), { cells: ['cost', 0.123457, 1] }),
  money('an amount beyond 2⁵³', costs('12345678901234.5', '1'), { cells: ['cost', 12345678901234.5, 1] }),
  money('spaces where an amount should be', costs('   ', ' 5 '), { cells: ['cost', null, 5] }),
  money('an amount in full-width digits', costs('５', '5'), {
    unread: 1,
    codes: ['unread-cells'],
    cells: ['cost', null, 5],
  }),
  money('a group in the wrong place', costs('12,34', '1.5'), {
    unread: 1,
    codes: ['unread-cells'],
    cells: ['cost', null, 1.5],
  }),
  money('days of two readings', days('3/5/2026', '4/6/2026'), {
    used: 0,
    failed: true,
    dropped: { 'source-failed': 2 },
    codes: ['ambiguous-dates'],
  }),
  money('days that contradict each other', days('13/5/2026', '5/13/2026'), {
    used: 0,
    failed: true,
    dropped: { 'source-failed': 2 },
    codes: ['mixed-date-orders'],
  }),
  money('days that do not exist', days('2026-02-30', '2026-02-28'), {
    unread: 1,
    used: 1,
    dropped: { 'no-day': 1 },
    codes: ['unread-cells', 'rows-without-day'],
    cells: ['at', '2026-02-28'],
  }),
  money('days among times', days('2026-02-28', '2026-02-28T23:30:00Z'), { cells: ['at', '2026-02-28', '2026-02-28'] }),
  money('days with two-digit years', days('28.2.26', '1.3.99'), { cells: ['at', '2026-02-28', '1999-03-01'] }),
  money('a time zone that is none', days('2026-02-28', '2026-02-28 10:00 XYZ'), {
    unread: 1,
    used: 1,
    dropped: { 'no-day': 1 },
    codes: ['unread-cells', 'rows-without-day'],
    cells: ['at', '2026-02-28'],
  }),
];
