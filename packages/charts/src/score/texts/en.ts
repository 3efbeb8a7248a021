/** English words of a score. Numbers and dates arrive formatted. */
export const en = {
  kind: 'Score distribution',
  points: 'Points',
  grade: 'Grade',
  count: (subjects: string) => subjects.charAt(0).toUpperCase() + subjects.slice(1),
  range: (from: string, to: string) => `${from} to ${to} points`,
  step: (count: string, subjects: string) => `${count} ${subjects}`,
  gradeOf: (grade: string) => `grade ${grade}`,
  noGrade: 'no grade',
  from: (grade: string, points: string) => `${grade} from ${points}`,
  none: (subjects: string) => `No ${subjects} have been scored.`,
  undefined: 'Not defined: this score cannot be told apart by what is filtered.',
  all: (count: string, subjects: string) => `${count} ${subjects} are scored`,
  share: (grade: string, count: string, share: string) => `${grade}: ${count} (${share})`,
  sentence: (parts: readonly string[]) => `${parts.filter(Boolean).join('; ')}.`,
  noteAt: (instant: string) => `points as of ${instant}`,
  explained: (lead: string, points: string) => `${lead}: ${points} points, row by row`,
  rule: 'Rule',
  event: 'Event',
  at: 'Date',
  given: 'Points',
  after: 'After limits and decay',
  sum: 'Score',
};

export type ScoreTexts = typeof en;
