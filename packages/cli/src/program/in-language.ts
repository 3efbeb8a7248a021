import { columnsOf } from '@sluice/core/diagnostic';
import type { Argument, Command, Option } from 'commander';
import type { Io } from '../console/io.ts';
import type { CliLanguage } from '../language/cli-language.ts';
import type { CommanderWords } from '../language/commander-words.ts';
import { languageOf } from '../language/language.ts';
import { commanderError } from './commander-errors.ts';

/** Puts helps and errors of a whole command line into the language of the Io; English ones stay as they are written. */
export function inLanguage(program: Command, io: Io): void {
  const language = languageOf(io);
  const { commander } = language;
  if (commander === null) return;
  for (const command of [program, ...program.commands]) {
    command
      .description(inHelp(language, command.description()))
      .helpOption('-h, --help', inHelp(language, 'display help for command'))
      .showHelpAfterError(commander.helpIsAt)
      .configureHelp(helpIn(commander));
    for (const option of command.options) option.description = inHelp(language, option.description);
    for (const argument of command.registeredArguments) argument.description = inHelp(language, argument.description);
    command.configureOutput({ outputError: (text, write) => write(errorIn(language, commander, text)) });
  }
  program.helpCommand('help [command]', inHelp(language, 'show the options of a command'));
}

function inHelp({ help }: CliLanguage, text: string): string {
  return help[text] ?? text;
}

function helpIn(words: CommanderWords) {
  return {
    styleTitle: (title: string) => words.headings[title] ?? title,
    displayWidth: columnsOf,
    optionDescription: (option: Option) => described(option, words),
    argumentDescription: (argument: Argument) => described(argument, words),
  };
}

function described({ description, argChoices, defaultValue }: Option | Argument, words: CommanderWords): string {
  const isShown = typeof defaultValue === 'string' || typeof defaultValue === 'number';
  const facts = [
    ...(argChoices ? [words.choices(argChoices)] : []),
    ...(isShown ? [words.byDefault(String(defaultValue))] : []),
  ];
  return facts.length === 0 ? description : `${description}${words.facts(facts)}`;
}

function errorIn({ words, help }: CliLanguage, commander: CommanderWords, text: string): string {
  const message = /^error: ([\s\S]*)$/.exec(text)?.[1];
  if (message === undefined) return text;
  return `${words.failure.error}${words.colon}${commanderError(message, commander, help)}\n`;
}
