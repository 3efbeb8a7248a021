import type { CliLanguage } from '../language/cli-language.ts';
import type { Comparison } from './comparison.ts';
import type { Section } from './section.ts';
import { sectionsOf } from './sections.ts';
import { definitionsOf, footOf, headOf } from './summary.ts';

/** A comparison as GitHub-flavoured markdown, for a pull request. */
export function toDiffMarkdown(comparison: Comparison, language: CliLanguage, all = false): string {
  const { diff, colon } = language.words;
  const [sides = '', asOf = ''] = headOf(comparison, language);
  const words = definitionsOf(comparison, language).flatMap(({ titles, before, after }) => [
    `- **${titles.map(plain).join(', ')}**`,
    ...before.map((fact) => `  - ${diff.before}${colon}${plain(fact)}`),
    ...after.map((fact) => `  - ${diff.after}${colon}${plain(fact)}`),
  ]);
  const blocks = [
    `### ${diff.title}`,
    `${plain(sides)}  \n${plain(asOf)}`,
    ...footOf(comparison, language).slice(0, -1).map(plain),
    ...sectionsOf(comparison, language, { all, names: false }).map(table),
    ...(words.length === 0 ? [] : [`#### ${diff.definitions}`, words.join('\n')]),
    ...footOf(comparison, language).slice(-1).map(plain),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function table({ title, columns, rows }: Section): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    `#### ${plain(title)}`,
    '',
    line(columns.map(({ head }) => plain(head))),
    line(columns.map(({ align }) => (align === 'end' ? '---:' : '---'))),
    ...rows.map((row) => line(row.map((cell) => plain(cell)))),
  ].join('\n');
}

/** A text that is shown as it is: no mark-up, link, mention or cell end in it. */
function plain(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>#|~!$]/g, (mark) => `\\${mark}`)
    .replaceAll('&', '&amp;')
    .replace(/@(?=\w)/g, '@\u200b')
    .replace(/(?<=https?|www)(?=[:.])/gi, '\u200b')
    .replace(/\s+/g, ' ');
}
