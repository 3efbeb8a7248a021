import { GRAINS } from '@sluice/core/calendar';
import { type Command, Option } from 'commander';
import type { DataOptions } from '../commands/data.ts';
import type { ExplainOptions } from '../commands/explain.ts';
import type { QueryOptions } from '../commands/query.ts';
import type { ExitCode } from '../console/exit-code.ts';
import type { Io } from '../console/io.ts';
import { engineNames } from '../project/engine-names.ts';

/** Commands that give numbers and what they mean: query, explain, data. */
export function addNumbers(program: Command, io: Io, end: (code: ExitCode) => void): void {
  program
    .command('query')
    .description('print numbers: the funnels and metrics named, else all of the file')
    .argument('<file>', 'the definition file')
    .argument('[names...]', 'funnels, metrics or formulas')
    .option('--by <dimensions>', 'split by these, separated by commas', names)
    .option('--where <field=value>', 'keep one value of a dimension; may be repeated', repeated)
    .addOption(new Option('--grain <grain>', 'one row a bucket').choices(GRAINS))
    .option('--from <date>', 'first day or instant')
    .option('--to <date>', 'the day or instant after the last')
    .option('--period <words>', 'time words such as "last 3 months"')
    .option('--as-of <instant>', 'rows after it do not exist')
    .addOption(new Option('--engine <name>', 'where it is computed').choices(engineNames))
    .addOption(new Option('--format <format>', 'how to print').choices(['table', 'json', 'csv']).default('table'))
    .action(async (file: string, asked: string[], options: Omit<QueryOptions, 'by' | 'where'>) => {
      const { query } = await import('../commands/query.ts');
      end(await query(io, file, asked, { by: [], where: [], ...options }));
    });
  program
    .command('explain')
    .description('print a definition in words: formula, denominator, window, defaults, lineage')
    .argument('<file>', 'the definition file')
    .argument('<name>', 'a funnel, metric or formula')
    .addOption(new Option('--sql <dialect>', 'also print the SQL').choices(['duckdb']))
    .option('--plan', 'also print the plan')
    .addOption(new Option('--format <format>', 'how to print').choices(['text', 'json']).default('text'))
    .action(async (file: string, name: string, options: ExplainOptions) => {
      const { explainName } = await import('../commands/explain.ts');
      end(await explainName(io, file, name, options));
    });
  program
    .command('data')
    .description('print the data-quality report: rows read, used and dropped, cells not read, joins')
    .argument('<file>', 'the definition file')
    .addOption(new Option('--format <format>', 'how to print').choices(['text', 'json']).default('text'))
    .action(async (file: string, options: DataOptions) => {
      const { data } = await import('../commands/data.ts');
      end(await data(io, file, options));
    });
}

function names(text: string, before: readonly string[] = []): string[] {
  const more = text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  return [...new Set([...before, ...more])];
}

function repeated(text: string, before: readonly string[] = []): string[] {
  return [...before, text];
}
