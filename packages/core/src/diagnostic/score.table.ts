import { error, warning } from './row.ts';
import { counted, didYouMean, oneOf, quoted } from './words.ts';

/** Room 3 and 6: scores and the matrix. */
export const scoreTable = {
  'unknown-score': error<{ score: string; known: readonly string[]; nearest?: string }>({
    message: (p) => `There is no score ${quoted(p.score)}.`,
    why: (p) => `Scores are defined under "scores:"; known here: ${oneOf(p.known)}.`,
    help: (p) => `Define the score, or use one that exists.${didYouMean(p.nearest)}`,
  }),
  'score-cycle': error<{ score: string; path: readonly string[] }>({
    message: (p) => `The score ${quoted(p.score)} waits for itself: ${p.path.join(' → ')}.`,
    why: 'A grade, a route or a stage by a score is known only once the points are; points cannot wait for them in turn.',
    help: 'Ask the rule for a field of the row or of the record, or for the events the points come from.',
  }),
  'score-of-others': error<{ score: string; of: 'lead' | 'account'; asked: 'lead' | 'account' }>({
    message: (p) => `The points of ${quoted(p.score)} are of ${p.of}s, and ${p.asked}s are asked for here.`,
    why: 'An account has the rows of all its leads, so its points say nothing of the rows of one lead, and the other way round.',
    help: (p) => `Use a score with "subject: ${p.asked}", or change the subject here to ${p.of}.`,
  }),
  'cut-not-single': error<{ found: string }>({
    message: (p) => `A side of a quadrant is divided once, and this divides it by ${quoted(p.found)}.`,
    why: 'A quadrant has a high and a low half on each side.',
    help: 'Write "mean", "median", or one number in brackets such as [500].',
  }),
  'no-leads-source': error({
    message: 'This rule reads the lead\'s record, and no source is of the kind "leads".',
    why: 'A rule without "event" or "inactive" looks at the row of the lead in a leads source.',
    help: 'Add a source of the kind "leads", or name the event whose rows the rule is about.',
  }),
  'two-decays': error({
    message: '"half_life" and "decay" both say how points fade.',
    why: 'Points fade in one way only.',
    help: "Keep one of the two. A rule's own wins over its group's.",
  }),
  'once-and-first': error<{ first: number }>({
    message: (p) => `"once" counts one row, "first" ${counted(p.first, 'row')}.`,
    why: 'Both say how many rows of the rule count.',
    help: 'Keep one of the two.',
  }),
  'points-on-a-ladder': error({
    message: 'A score with a "ladder" counts steps, and this rule gives points.',
    why: 'A step is a third of a letter; points have no place on a ladder.',
    help: 'Write "steps:", or give the score "grades:" in place of its ladder.',
  }),
  'steps-without-ladder': error({
    message: 'This rule gives steps, and its score has no "ladder".',
    why: 'Steps are thirds of a letter on a ladder of grades; without one there is nothing to climb.',
    help: 'Write "points:", or add "ladder: {start: D}" to the score.',
  }),
  'grades-and-ladder': error({
    message: '"grades" and "ladder" both say how points become a grade.',
    why: 'A score has one scale.',
    help: 'Keep one of the two.',
  }),
  'unknown-grade': error<{ grade: string; known: readonly string[]; nearest?: string }>({
    message: (p) => `There is no grade ${quoted(p.grade)}.`,
    why: (p) => `The grades are ${oneOf(p.known, 13)}.`,
    help: (p) => `Use one of them.${didYouMean(p.nearest)}`,
  }),
  'empty-range': error<{ from: number; to: number }>({
    message: (p) => `No points lie between ${p.from} and ${p.to}.`,
    why: 'The first number is the least, the second the most.',
    help: 'Write the smaller number first.',
  }),
  'cut-out-of-range': error<{ name: string; least: number; from: number; to: number }>({
    message: (p) => `${quoted(p.name)} takes ${p.least} points; the score runs from ${p.from} to ${p.to}.`,
    why: 'Points outside the range do not occur, so the cut divides nothing.',
    help: 'Move the cut into the range, or widen "range:".',
  }),
  'cuts-out-of-order': error<{ name: string; least: number; before: string; beforeLeast: number }>({
    message: (p) => `${quoted(p.name)} at ${p.least} follows ${quoted(p.before)} at ${p.beforeLeast}.`,
    why: 'Cuts stand in the order of their points; this one breaks the order of those before it, so one of them is a slip.',
    help: 'Correct the number, or move the line.',
  }),
  'cut-out-of-reach': warning<{ name: string; least: number; most: number }>({
    message: (p) =>
      `Nobody can reach ${quoted(p.name)}: it takes ${p.least} points and all rules together give ${p.most}.`,
    why: "The rules' points, their limits and those of their groups add up to less than the cut.",
    help: 'Lower the cut, or raise points or limits.',
  }),
  'cap-below-rule': warning<{ group: string; max: number; points: number }>({
    message: (p) => `The rule gives ${p.points} points, and its group ${quoted(p.group)} at most ${p.max}.`,
    why: 'One row alone fills the group; the rest of the points is never seen.',
    help: 'Raise "max:" of the group, or lower the points.',
  }),
  'points-not-a-number': error<{ score: string; found: string }>({
    message: (p) => `The points of ${quoted(p.score)} cannot be compared by ${quoted(p.found)}.`,
    why: 'Points are numbers: gt, gte, lt or lte and a number say how many it takes.',
    help: (p) => `Write for instance "score: {${p.score}: {gte: 60}}".`,
  }),
  'no-matrix': error<{ key: string }>({
    message: (p) => `A ${p.key} is of the matrix, and the file has none.`,
    why: 'Cells and routes are where one score crosses another.',
    help: 'Add the section "matrix:", or use "score:" or "grade:" here.',
  }),
  'unknown-route': error<{ route: string; known: readonly string[]; nearest?: string }>({
    message: (p) => `The matrix has no route ${quoted(p.route)}.`,
    why: (p) => `Routes are listed under "matrix: routes:"; known here: ${oneOf(p.known)}.`,
    help: (p) => `Use one of them, or add the route.${didYouMean(p.nearest)}`,
  }),
  'axis-without-cuts': error<{ score: string }>({
    message: (p) => `The score ${quoted(p.score)} has no grades to make a side of the matrix of.`,
    why: 'A side is a score with its own grades, or with cuts.',
    help: (p) => `Write "{score: ${p.score}, cuts: {1: 75, 2: 50}}", or give the score "grades:".`,
  }),
  'unknown-cell': error<{ cell: string; known: readonly string[]; nearest?: string }>({
    message: (p) => `The matrix has no cell ${quoted(p.cell)}.`,
    why: (p) => `A cell is the row's name and the column's: ${oneOf(p.known)}.`,
    help: (p) => `Use one of them.${didYouMean(p.nearest)}`,
  }),
  'cell-in-two-routes': error<{ cell: string; route: string; other: string }>({
    message: (p) => `The cell ${quoted(p.cell)} goes to ${quoted(p.other)} already.`,
    why: (p) => `A lead goes one way; ${quoted(p.route)} would be a second.`,
    help: 'Take the cell out of one of the routes.',
  }),
  'too-few-conversions': error<{ conversion: string; found: number; needed: number }>({
    message: (p) => `Only ${counted(p.found, 'lead')} converted to ${quoted(p.conversion)} in a part of the data.`,
    why: (p) => `Weights learnt from fewer than ${p.needed} conversions are chance.`,
    help: 'Take an earlier stage as the conversion, a longer time, or more data.',
  }),
  'rule-without-rows': warning<{ score: string; rule: string; event: string; rows: number; nearest?: string }>({
    message: (p) => `The rule ${p.rule} of ${quoted(p.score)} never matched any of ${counted(p.rows, 'row')}.`,
    why: (p) => (p.event === '' ? 'No row meets its condition.' : `The data has no row of ${quoted(p.event)}.`),
    help: (p) =>
      `Check the name of the event and the condition; delete the rule if it is out of use.${didYouMean(p.nearest)}`,
  }),
} as const;
