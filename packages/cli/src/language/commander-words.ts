/** The words of a command line's own helps and errors. */
export interface CommanderWords {
  /** By the English heading. */
  readonly headings: Readonly<Record<string, string>>;
  readonly choices: (choices: readonly string[]) => string;
  readonly byDefault: (value: string) => string;
  /** What stands between the facts of an option, and around them. */
  readonly facts: (facts: readonly string[]) => string;
  readonly unknownOption: (flag: string) => string;
  readonly unknownCommand: (name: string) => string;
  readonly missingArgument: (name: string) => string;
  readonly missingOption: (flags: string) => string;
  readonly valueMissing: (flags: string) => string;
  readonly invalidOption: (flags: string, value: string) => string;
  readonly invalidArgument: (name: string, value: string) => string;
  readonly tooMany: (command: string | undefined, expected: string, got: string) => string;
  readonly allowed: (choices: string) => string;
  readonly didYouMean: (names: string) => string;
  readonly helpIsAt: string;
}
