import { type Command, Option } from 'commander';
import type { FitOptions } from '../commands/fit.ts';
import type { LabelsOptions } from '../commands/leads/labels.ts';
import type { ScoreOptions } from '../commands/leads/score.ts';
import type { ExitCode } from '../console/exit-code.ts';
import type { Io } from '../console/io.ts';
import { engineNames } from '../project/engine-names.ts';

/** Commands about single leads, their points and labels, and how well points tell who converts. */
export function addScoring(program: Command, io: Io, end: (code: ExitCode) => void): void {
  program
    .command('score')
    .description('print the points of each lead, its grade, cell and route')
    .argument('<file>', 'the definition file')
    .argument('<score>', 'a score of the file')
    .option('--lead <id>', 'one lead only (of a score of accounts: one account)')
    .option('--as-of <instant>', 'the score at that day or instant')
    .option('--explain', 'also print every row and what it gave')
    .addOption(new Option('--engine <name>', 'where it is computed').choices(engineNames))
    .addOption(new Option('--format <format>', 'how to print').choices(['table', 'json', 'csv']).default('table'))
    .action(async (file: string, name: string, options: ScoreOptions) => {
      const { score } = await import('../commands/leads/score.ts');
      end(await score(io, file, name, options));
    });
  program
    .command('labels')
    .description('print the label of each lead, and what it is made of: weights of tags, chances, orders')
    .argument('<file>', 'the definition file')
    .argument('[label]', 'a label of the file; without it all of them')
    .option('--lead <id>', 'one lead only')
    .option('--as-of <instant>', 'rows after it do not exist')
    .addOption(new Option('--engine <name>', 'where it is computed').choices(engineNames))
    .addOption(new Option('--format <format>', 'how to print').choices(['table', 'json']).default('table'))
    .action(async (file: string, name: string | undefined, options: LabelsOptions) => {
      const { labels } = await import('../commands/leads/labels.ts');
      end(await labels(io, file, name, options));
    });
  program
    .command('fit')
    .description('print how well a score tells who converts, and points that would tell it better')
    .argument('<file>', 'the definition file')
    .argument('[score]', 'a score of the file; without it only fields and events are looked at')
    .requiredOption('--conversion <stage>', 'the stage that counts as success')
    .option('--within <duration>', 'how long a lead has to convert, such as "90 days" (the default)')
    .option('--exclude <names>', 'fields and events to leave out, separated by commas', listed)
    .option('--as-of <instant>', 'rows after it do not exist')
    .addOption(new Option('--format <format>', 'how to print').choices(['table', 'json']).default('table'))
    .action(async (file: string, name: string | undefined, options: Omit<FitOptions, 'exclude'>) => {
      const { calibrate } = await import('../commands/fit.ts');
      end(await calibrate(io, file, name, { exclude: [], ...options }));
    });
}

function listed(text: string, before: readonly string[] = []): string[] {
  return [...before, ...text.split(',').map((name) => name.trim())].filter((name) => name !== '');
}
