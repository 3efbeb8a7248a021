import { Command, InvalidArgumentError } from 'commander';
import type { ExitCode } from '../console/exit-code.ts';
import type { Io } from '../console/io.ts';
import { localeOf } from '../language/choose-locale.ts';
import { version } from '../version.ts';
import { addAuthoring } from './authoring.ts';
import { addComparing } from './comparing.ts';
import { inLanguage } from './in-language.ts';
import { addNumbers } from './numbers.ts';
import { addPages } from './pages.ts';
import { addScoring } from './scoring.ts';

/** Every command with its options; each loads its own code when it is called. `end` is told the exit code. */
export function createProgram(io: Io, end: (code: ExitCode) => void): Command {
  const program = new Command('sluice');
  program
    .description('Turns a YAML file into metric definitions, and the definitions into numbers and dashboards.')
    .version(version, '-V, --version', 'print the version')
    .option(
      '--lang <language>',
      'what to say it in: en, zh-CN or zh-TW; SLUICE_LANG, LC_ALL or LANG by default',
      language,
    )
    .helpCommand('help [command]', 'show the options of a command')
    .configureOutput({
      writeOut: io.out,
      writeErr: io.err,
      getOutHelpWidth: () => io.width,
      getErrHelpWidth: () => io.width,
    })
    .showHelpAfterError('(--help shows the options)')
    .exitOverride();
  addAuthoring(program, io, end);
  addNumbers(program, io, end);
  addComparing(program, io, end);
  addScoring(program, io, end);
  addPages(program, io, end);
  inLanguage(program, io);
  return program;
}

function language(text: string): string {
  if (localeOf(text) === null) throw new InvalidArgumentError('It is en, zh-CN or zh-TW.');
  return text;
}
