import { columnOf, dateColumns, keyLines, numberColumns } from './columns.ts';
import type { FileProfile } from './profile.ts';
import type { Proposal } from './proposal.ts';
import { nameOf, yamlText } from './yaml-text.ts';

/** Numbers already counted: the two largest columns are the stages. */
export function proposeCounts(file: FileProfile, id: string): Proposal | undefined {
  const period = columnOf(file, ['period', 'time']) ?? dateColumns(file)[0];
  const numbers = numberColumns(file).filter((column) => column !== period);
  const [first, second] = numbers;
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
