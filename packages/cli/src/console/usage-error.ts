import { type CliWords, en } from '../language/en.table.ts';

/** A sentence in any language of the command line; the message of the error itself is English. */
export type Say = (words: CliWords) => string;

/** The command was called wrongly: shown without a stack, exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly say: Say;

  constructor(say: Say) {
    super(say(en));
    this.say = say;
  }
}

/** A file or data that cannot be read, in words for its owner: shown without a stack, exit code 1. */
export class InputError extends Error {
  override readonly name = 'InputError';
  readonly say: Say;

  constructor(say: Say) {
    super(say(en));
    this.say = say;
  }
}
