import { colorsOf } from '../console/colors.ts';
import type { Io } from '../console/io.ts';
import { textTable } from '../format/text-table.ts';
import { languageOf } from '../language/language.ts';
import type { Comparison } from './comparison.ts';
import { type Section, sectionsOf } from './sections.ts';
import { definitionsOf, footOf, headOf } from './summary.ts';

/** A comparison for people. */
export function toDiffText(io: Io, comparison: Comparison, all = false): string {
  const { bold, dim } = colorsOf(io);
  const language = languageOf(io);
  const { diff, colon } = language.words;
  const [sides = '', asOf = ''] = headOf(comparison, language);
  const tables = sectionsOf(comparison, language, all).map(
    ({ title, columns, rows }) => `${bold(title)}\n${textTable(columns, rows.flatMap(lines), bold)}`,
  );
  const words = definitionsOf(comparison, language).map(({ title, before, after }) =>
    [
      bold(title),
      ...before.map((fact) => `  ${diff.before}${colon}${fact}`),
      ...after.map((fact) => `  ${diff.after}${colon}${fact}`),
    ].join('\n'),
  );
  return `${[bold(sides), ...tables, ...words, footOf(comparison, language).join('\n'), dim(asOf)].join('\n\n')}\n`;
}

/** A row whose cells have several lines, as rows of one line each. */
function lines(row: Section['rows'][number]): string[][] {
  const cells = row.map((cell) => cell.split('\n'));
  const height = Math.max(...cells.map((cell) => cell.length));
  return Array.from({ length: height }, (_, i) => cells.map((cell) => cell[i] ?? ''));
}
