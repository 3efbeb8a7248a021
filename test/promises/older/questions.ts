/** What is asked of the frozen files: the file, and the words after `sluice query FILE`. */
export const questions: readonly (readonly [file: string, ...words: string[]])[] = [
  ['counts.yaml'],
  ['leads.yaml'],
  ['leads.yaml', '--by', 'country'],
  ['leads.yaml', '--by', 'channel'],
  ['leads.yaml', '--grain', 'month', '--period', 'last 6 months'],
  ['leads.yaml', '--grain', 'fiscal_quarter'],
  ['leads.yaml', '--where', 'country=DACH', '--from', '2026-01-01', '--to', '2026-04-01'],
  ['leads.yaml', '--as-of', '2026-04-01'],
  ['events.yaml'],
  ['events.yaml', '--grain', 'week'],
  ['events.yaml', '--by', 'campaign', 'plain'],
  ['deals.yaml'],
  ['deals.yaml', '--by', 'owner'],
  ['deals.yaml', '--grain', 'quarter', '--from', '2026-01-01', '--to', '2026-07-01'],
];

/** The name of the file an answer is kept in. */
export function answerFile(question: readonly string[]): string {
  const [file = '', ...words] = question;
  const name = [file.replace('.yaml', ''), ...words].join('-').replaceAll(/[^\w]+/g, '-');
  return `${name}.json`;
}
