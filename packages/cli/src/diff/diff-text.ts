import { colorsOf } from '../console/colors.ts';
import type { Io } from '../console/io.ts';
import { textTable } from '../format/text-table.ts';
import { languageOf } from '../language/language.ts';
import type { Comparison } from './comparison.ts';
import { sectionsOf } from './sections.ts';
import { definitionsOf, footOf, headOf } from './summary.ts';

/** A comparison for people. */
export function toDiffText(io: Io, comparison: Comparison, all = false): string {
  const { bold, dim } = colorsOf(io);
  const language = languageOf(io);
  const { diff, colon } = language.words;
  const [sides = '', asOf = ''] = headOf(comparison, language);
  const tables = sectionsOf(comparison, language, { all, names: true }).map(
    ({ title, columns, rows }) => `${bold(title)}\n${textTable(columns, rows, bold)}`,
  );
  const words = definitionsOf(comparison, language).map(({ titles, before, after }) =>
    [
      bold(titles.join(', ')),
      ...before.map((fact) => `  ${diff.before}${colon}${fact}`),
      ...after.map((fact) => `  ${diff.after}${colon}${fact}`),
    ].join('\n'),
  );
  return `${[bold(sides), ...tables, ...words, footOf(comparison, language).join('\n'), dim(asOf)].join('\n\n')}\n`;
}
