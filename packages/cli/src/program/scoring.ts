import { type Command, Option } from 'commander';
import type { ScoreOptions } from '../commands/score.ts';
import type { ExitCode } from '../console/exit-code.ts';
import type { Io } from '../console/io.ts';

/** The command that gives the points of single leads. */
export function addScoring(program: Command, io: Io, end: (code: ExitCode) => void): void {
  program
    .command('score')
    .description('print the points of each lead, its grade, cell and route')
    .argument('<file>', 'the definition file')
    .argument('<score>', 'a score of the file')
    .option('--lead <id>', 'one lead only (of a score of accounts: one account)')
    .option('--as-of <instant>', 'the score at that day or instant')
    .option('--explain', 'also print every row and what it gave')
    .addOption(new Option('--format <format>', 'how to print').choices(['table', 'json', 'csv']).default('table'))
    .action(async (file: string, name: string, options: ScoreOptions) => {
      const { score } = await import('../commands/score.ts');
      end(await score(io, file, name, options));
    });
}
