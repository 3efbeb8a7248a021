import { type Command, Option } from 'commander';
import type { CheckOptions } from '../commands/check.ts';
import type { ImportOptions } from '../commands/import.ts';
import type { InitOptions } from '../commands/init.ts';
import type { MetricsOptions } from '../commands/metrics.ts';
import type { PresetsOptions } from '../commands/presets.ts';
import type { ExitCode } from '../console/exit-code.ts';
import type { Io } from '../console/io.ts';

/** Commands for whoever writes the file: init, check, import, metrics, presets, schema. */
export function addAuthoring(program: Command, io: Io, end: (code: ExitCode) => void): void {
  program
    .command('init')
    .description('write a working project into a folder')
    .argument('[folder]', 'where; the current folder by default', '.')
    .addOption(new Option('--template <name>', 'what to start from').choices(['mailing']).default('mailing'))
    .action(async (folder: string, options: InitOptions) => {
      const { init } = await import('../commands/init.ts');
      end(await init(io, folder, options));
    });
  program
    .command('check')
    .description('say what is wrong with a file; with --data also with its data')
    .argument('<files...>', 'definition files')
    .addOption(
      new Option('--format <format>', 'how to print').choices(['pretty', 'json', 'github', 'sarif']).default('pretty'),
    )
    .option('--data', 'also load the data, check columns and joins, and ask what the dashboards ask')
    .action(async (files: string[], options: CheckOptions) => {
      const { check } = await import('../commands/check.ts');
      end(await check(io, files, options));
    });
  addImport(program, io, end);
  addLookUps(program, io, end);
}

function addImport(program: Command, io: Io, end: (code: ExitCode) => void): void {
  program
    .command('import')
    .description('write a definition for a data file: its source, by its format where that is known, and a funnel')
    .argument('<data>', 'a csv, tsv, json, ndjson or parquet file')
    .option('-o, --output <file>', 'write it there instead of printing it')
    .option('--into <file>', 'add the source to this definition file instead')
    .action(async (data: string, options: ImportOptions) => {
      const { importData } = await import('../commands/import.ts');
      end(await importData(io, data, options));
    });
}

function addLookUps(program: Command, io: Io, end: (code: ExitCode) => void): void {
  program
    .command('metrics')
    .description('list the metrics of the library, or show one')
    .argument('[name]', 'a metric')
    .addOption(new Option('--format <format>', 'how to print').choices(['table', 'json']).default('table'))
    .action(async (name: string | undefined, options: MetricsOptions) => {
      const { metrics } = await import('../commands/metrics.ts');
      end(metrics(io, name, options));
    });
  program
    .command('presets')
    .description('list the export formats that are known, or show one with its columns')
    .argument('[name]', 'a preset')
    .addOption(new Option('--format <format>', 'how to print').choices(['table', 'json']).default('table'))
    .action(async (name: string | undefined, options: PresetsOptions) => {
      const { presets } = await import('../commands/presets.ts');
      end(presets(io, name, options));
    });
  program
    .command('schema')
    .description('print the JSON Schema of the file, for editors')
    .action(async () => {
      const { schema } = await import('../commands/schema.ts');
      end(schema(io));
    });
}
