import type { Measures } from './measure.ts';

export interface Check {
  readonly name: string;
  /** What was measured, in words. `m` is the element in light, `dark` in dark. */
  readonly fact: (m: Measures, dark: Measures) => string;
  readonly holds: (m: Measures, dark: Measures) => boolean;
}

const ratio = (value: number) => (Number.isFinite(value) ? `${(Math.floor(value * 100) / 100).toFixed(2)}:1` : 'none');
const named = (key: string) => (key === ' ' ? 'Space' : key);

/** The 14 critical heuristics of Chartability, each with what it is decided by. */
export const checks: readonly Check[] = [
  {
    name: 'Low contrast',
    fact: (m, dark) =>
      `text at least ${ratio(m.textContrast)} (dark ${ratio(dark.textContrast)}), ${Number.isFinite(m.markContrast) ? `marks at least ${ratio(m.markContrast)} (dark ${ratio(dark.markContrast)})` : 'each mark is its number'}`,
    holds: (...both) => both.every((m) => m.textContrast >= 4.5 && m.markContrast >= 3),
  },
  {
    name: 'Content is only visual',
    fact: (m) => `${m.namedMarks} of ${m.marks} marks have a name; one sentence; ${m.rows} rows as a table`,
    holds: (m) => m.namedMarks === m.marks && m.sentence !== '' && m.rows > 0,
  },
  {
    name: 'Small text size',
    fact: (m) => `smallest text ${m.smallestText} px`,
    holds: (m) => m.smallestText >= 12,
  },
  {
    name: 'Visual presents seizure risk',
    fact: (m) => `${m.animations} animations; transitions of at most ${m.longestTransition} ms, between two states`,
    holds: (m) => m.animations === 0 && m.longestTransition <= 200,
  },
  {
    name: 'Interaction modality only has one input type',
    fact: (m) => `${m.walkedMarks} of ${m.marks} marks take the focus; ${m.tabStops} tab stops`,
    holds: (m) => m.walkedMarks === m.marks && m.tabStops > 0,
  },
  {
    name: 'No interaction cues or instructions',
    fact: (m) => `says “${m.cue}”; ${m.keysListed} lines of keys`,
    holds: (m) => m.cue !== '' && m.keysListed >= 6,
  },
  {
    name: 'Controls override AT controls',
    fact: (m) =>
      `keys taken, with the focus inside: ${m.taken.map(named).join(', ') || 'none'}; with Control and Alt: ${m.takenCombined.map(named).join(', ') || 'none'}`,
    holds: (m) => m.takenCombined.length === 0 && m.taken.every((key) => key.length > 1 || key === ' '),
  },
  {
    name: 'No explanation for purpose or for how to read',
    fact: (m) => `${m.definitions} entries in the info panel${m.kind ? `; called “${m.kind}”` : ''}`,
    holds: (m) => m.definitions >= 3,
  },
  {
    name: 'No title, summary, or caption',
    fact: (m) => `“${m.title}”: “${m.sentence}”`,
    holds: (m) => m.title !== '' && m.sentence !== '',
  },
  {
    name: 'Reading level is inappropriate',
    fact: (m) => `Flesch-Kincaid grade ${Math.max(0, m.grade).toFixed(1)} at most (the check allows 9)`,
    holds: (m) => m.grade <= 9,
  },
  {
    name: 'No table',
    fact: (m) => `${m.rows} rows, by a button or the key t`,
    holds: (m) => m.rows > 0,
  },
  {
    name: 'Data density is inappropriate',
    fact: (m) => `${m.groups} colours (at most 9), ${m.marks} marks`,
    holds: (m) => m.groups <= 9,
  },
  {
    name: 'Navigation and interaction is tedious',
    fact: (m) =>
      `${m.tabStops} tab stops in ${m.cards === 1 ? 'one card' : `${m.cards} cards`} (at most 5 a card): one for all marks of a chart${m.fields > 0 ? `; ${m.fields} fields besides, in a group` : ''}`,
    holds: (m) => m.tabStops <= 5 * m.cards,
  },
  {
    name: 'User’s style change not respected',
    fact: (m) =>
      `letter spacing of the page reaches ${Math.floor(m.spaced * 100)} % of the texts; ${m.overflow} px beyond 320 px`,
    holds: (m) => m.spaced > 0.75 && m.overflow <= 1,
  },
];
