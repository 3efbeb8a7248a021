import { wordsOf } from './column-names.table.ts';
import { columnOf, dateColumns, keyLines, numberColumns } from './columns.ts';
import type { FileProfile } from './guess/file-profile.ts';
import type { Proposal } from './proposal.ts';
import { nameOf, yamlText } from './yaml-text.ts';

const ORDER = ['impressions', 'clicks', 'visits', 'conversions'] as const;
const NO_COUNT =
  /(^|_)(\p{L}*rate|ratio|average|avg|mean|median|max|length|duration|bounce|percent|share|revenue)(_|$)|率|平均|时长|時長/u;

/** Numbers already counted: two that follow each other in a funnel are the stages, else the two largest. */
export function proposeCounts(file: FileProfile, id: string): Proposal | undefined {
  const period = columnOf(file, ['period', 'time']) ?? dateColumns(file)[0];
  const all = numberColumns(file).filter((column) => column !== period);
  const counted = all.filter(({ name }) => !NO_COUNT.test(wordsOf(name)));
  const known = ORDER.flatMap((role) => all.find((column) => column.role === role) ?? []);
  const stages = known.length > 1 ? known : counted.length > 1 ? counted : all;
  const [first, second] = stages;
  const numbers = [...stages, ...all.filter((column) => !stages.includes(column))];
  if (first === undefined || second === undefined) return undefined;
  const firstId = nameOf(first.name, 'first');
  const secondId = nameOf(second.name, 'second', new Set([firstId]));
  return {
    kind: 'counts',
    because: 'its rows are numbers that are counted already',
    source: [
      ...keyLines({ period }),
      `stages: {${firstId}: ${yamlText(first.name)}, ${secondId}: ${yamlText(second.name)}}`,
      ...numbers.slice(2, 8).map((column) => `# more numbers: ${yamlText(column.name)}`),
    ],
    funnel: [`stages: [${firstId}, ${secondId}]`, `counts: ${id}`],
  };
}
