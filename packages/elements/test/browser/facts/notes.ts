/** What no measure tells, by element and by check. */
export const notes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  funnel: {
    'Low contrast':
      'The hatch of maturing leads has its count beside it, the outline of the other period the change in points.',
    'Data density is inappropriate': 'Beyond eight groups the rest is *Other*; the table has the same groups.',
  },
  trend: {
    'Low contrast': 'Lines are told apart by their labels and dashes too.',
    'Data density is inappropriate': 'A line has at most some sixty buckets: the grain grows with the period.',
  },
  kpi: {
    'Interaction modality only has one input type':
      'The number has no marks to walk; its buttons and its table are reached by Tab.',
    'Low contrast': 'Status is a word and a shape, not colour alone.',
  },
  table: {
    'Content is only visual': 'It is a table: rows and columns have headers, its first sentence is its caption.',
  },
  attribution: {
    'Low contrast': 'Models beside the first have outlines in place of bars, each with its number.',
    'Content is only visual': 'The common paths have no marks; they are rows of the table.',
  },
  cohort: {
    'Low contrast': 'The number of a cell is in ink on at most half of the accent; its colour only repeats it.',
    'Data density is inappropriate': 'What does not fit is in the table, and the line under the chart says how much.',
  },
  score: {
    'Low contrast': 'Thresholds are dashed lines with their names and counts over them.',
  },
  matrix: {
    'Low contrast': 'Routes have their names in the cells where there is room, and in the table.',
  },
  plan: {
    'Navigation and interaction is tedious':
      'Each number that can be moved is a field of its own in a group with a name.',
    'Controls override AT controls': 'Keys in the fields are those of the browser.',
  },
  experiment: {
    'Low contrast': 'An interval is a line with ends beside its area, so it does not go by its tint.',
  },
  dashboard: {
    'Navigation and interaction is tedious':
      'Every widget is a figure with a heading, so a screen reader goes from one to the next by heading.',
    'No interaction cues or instructions': 'What a filter did is said in a status line.',
  },
};

/** What holds for every element and is held by other tests. */
export const everywhere = `Held by other tests for every element: axe finds nothing (WCAG 2.2 AA and best practices) in light, dark, forced colours and with reduced motion, in English and Chinese; nothing moves with reduced motion; forced colours are the reader's; every mark is reached by arrows; targets are at least 24 by 24 pixels, but for the thin bars of groups (16 high), whose filter the filter bar has too; the tree that assistive technology gets is kept as text in \`packages/elements/test/golden/tree\`.`;
