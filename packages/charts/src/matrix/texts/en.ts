/** English words of a grid. Numbers arrive formatted. */
export const en = {
  kind: 'Grid',
  cell: 'Cell',
  route: 'Route',
  noRoute: 'no route',
  outside: 'in no cell',
  count: (subjects: string) => subjects.charAt(0).toUpperCase() + subjects.slice(1),
  of: (count: string, subjects: string, share: string) => `${count} ${subjects}, ${share} of all`,
  none: (subjects: string) => `No ${subjects} have been scored.`,
  undefined: 'Not defined: these scores cannot be told apart by what is filtered.',
  all: (count: string, subjects: string) => `${count} ${subjects}`,
  share: (name: string, count: string, share: string) => `${name} ${count} (${share})`,
  most: (cell: string, count: string) => `most in ${cell} (${count})`,
  sentence: (parts: readonly string[]) => `${parts.filter(Boolean).join('; ')}.`,
  noteAt: (instant: string) => `as of ${instant}`,
};

export type MatrixTexts = typeof en;
