/** What the process ends with: a public contract. */
export const exitCode = {
  fine: 0,
  /** The file or its data has errors. */
  errors: 1,
  /** The command was called wrongly. */
  usage: 2,
  /** Our own fault. */
  fault: 3,
} as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];
