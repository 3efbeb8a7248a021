import { type Command, Option } from 'commander';
import type { DiffOptions } from '../commands/diff.ts';
import type { ExitCode } from '../console/exit-code.ts';
import type { Io } from '../console/io.ts';
import { engineNames } from '../project/engine-names.ts';

/** The command that says what a change of the file does to its numbers. */
export function addComparing(program: Command, io: Io, end: (code: ExitCode) => void): void {
  program
    .command('diff')
    .description('say how every number moves from one definition to another, and by which change')
    .argument('<old>', 'the definition before: a file, or REVISION:FILE of git')
    .argument('<new>', 'the definition after: a file, or REVISION:FILE of git')
    .option('--from <date>', 'first day or instant')
    .option('--to <date>', 'the day or instant after the last')
    .option('--period <words>', 'time words such as "last 3 months"')
    .option('--as-of <instant>', 'rows after it do not exist')
    .addOption(new Option('--engine <name>', 'where it is computed').choices(engineNames))
    .option('--all', 'also what stays the same')
    .addOption(new Option('--format <format>', 'how to print').choices(['table', 'json', 'markdown']).default('table'))
    .action(async (old: string, now: string, options: DiffOptions) => {
      const { diff } = await import('../commands/diff.ts');
      end(await diff(io, old, now, options));
    });
}
