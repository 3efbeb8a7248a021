/** The command was called wrongly: shown without a stack, exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** A file or data that cannot be read, in words for its owner: shown without a stack, exit code 1. */
export class InputError extends Error {
  override readonly name = 'InputError';
}
