import { type Command, InvalidArgumentError, Option } from 'commander';
import type { BuildOptions } from '../commands/build.ts';
import type { DevOptions } from '../commands/dev.ts';
import type { ExportOptions } from '../commands/export.ts';
import type { ExitCode } from '../console/exit-code.ts';
import type { Io } from '../console/io.ts';

/** Commands that make pages and pictures: build, dev, export. */
export function addPages(program: Command, io: Io, end: (code: ExitCode) => void): void {
  program
    .command('build')
    .description('write the dashboards as a static page: snapshots, index.html and sluice.js')
    .argument('<file>', 'the definition file')
    .requiredOption('-o, --output <folder>', 'the folder to write')
    .option('--single-file', 'one HTML file that opens from disk and makes no request')
    .option('--dashboard <id>', 'only this dashboard')
    .action(async (file: string, options: BuildOptions) => {
      const { build } = await import('../commands/build.ts');
      end(await build(io, file, options));
    });
  program
    .command('dev')
    .description('serve the dashboards to this machine, with live reload on save')
    .argument('<file>', 'the definition file')
    .option('--port <port>', 'the port to listen on; 0 takes a free one', port)
    .action(async (file: string, options: DevOptions) => {
      const { dev } = await import('../commands/dev.ts');
      end(await dev(io, file, options));
    });
  addExport(program, io, end);
}

function addExport(program: Command, io: Io, end: (code: ExitCode) => void): void {
  program
    .command('export')
    .description(
      'write a dashboard as a picture, a printed page or its numbers; png and pdf need Chrome, Chromium or Edge',
    )
    .argument('<file>', 'the definition file')
    .requiredOption('--to <path>', 'the file to write; its ending says how: .png, .pdf, .svg or .csv')
    .option('--dashboard <id>', 'this dashboard; the first by default')
    .addOption(new Option('--theme <theme>', 'colours of png and svg').choices(['light', 'dark']).default('light'))
    .addOption(new Option('--paper <size>', 'paper of pdf').choices(['a4', 'letter']).default('a4'))
    .action(async (file: string, options: ExportOptions) => {
      const { exportDashboard } = await import('../commands/export.ts');
      end(await exportDashboard(io, file, options));
    });
}

function port(text: string): number {
  const number = Number(text);
  if (!/^\d{1,5}$/.test(text) || number > 65_535) throw new InvalidArgumentError('A port is a number from 0 to 65535.');
  return number;
}
