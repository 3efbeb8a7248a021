import { error, warning } from '../row.ts';
import { didYouMean, oneOf, quoted } from '../words.ts';

/** Rooms 3, 4 and 6: who gets the credit. */
export const attributionTable = {
  'attribution-value': error<{ found: string; funnel: string; known: readonly string[] }>({
    message: (p) => `${quoted(p.found)} is not what a conversion can be worth.`,
    why: (p) => `The worth of a conversion is the money of one stage of its funnel ${quoted(p.funnel)}.`,
    help: (p) =>
      p.known.length === 0
        ? 'Give a stage of the funnel a "value:", and write value(<stage>) here.'
        : `Write ${oneOf(p.known.map((stage) => `value(${stage})`))}.`,
  }),
  'attribution-on-counts': error<{ stage: string; funnel: string }>({
    message: (p) =>
      `${quoted(p.stage)} of the funnel ${quoted(p.funnel)} is only counted, so it has no leads to credit.`,
    why: 'Credit goes to the touches of the lead that converted; a funnel with "counts:" knows no lead.',
    help: 'Name a stage of a funnel that is computed from rows.',
  }),
  'weights-missing': error({
    message: 'The model custom has no "weights:".',
    why: 'It shares the credit as the file says: so much to the first touch, to those between, and to the last.',
    help: 'Add for instance "weights: {first: 0.5, middle: 0.2, last: 0.3}".',
  }),
  'weights-all-zero': error({
    message: 'All weights are 0.',
    why: 'Somebody must get the credit, or the total would be lost.',
    help: 'Give at least one of first, middle and last a weight above 0.',
  }),
  'weights-sum': warning<{ sum: number }>({
    message: (p) => `The weights add up to ${p.sum}, not to 1.`,
    why: 'Only their proportions count: they are scaled to add up to 1.',
    help: 'Correct the weight that is off, or write all three as shares of 1.',
  }),
  'unused-by-models': warning<{ key: string; model: string }>({
    message: (p) => `${quoted(p.key)} has no effect: no model here is ${p.model}.`,
    why: (p) => `Only the model ${p.model} reads it.`,
    help: (p) => `Add ${p.model} as the model or under "compare:", or take the key out.`,
  }),
  'milestone-missing': error<{ model: string; milestone: string; stages: readonly string[] }>({
    message: (p) => `The model ${p.model} credits the milestone ${p.milestone}, and there is none.`,
    why: (p) => `No stage of the funnel is called ${quoted(p.milestone)}; its stages are ${oneOf(p.stages)}.`,
    help: (p) => `Say which stage it is: "milestones: {${p.milestone}: <stage>}".`,
  }),
  'by-not-on-touches': error<{ dimension: string }>({
    message: (p) => `Touches have no ${quoted(p.dimension)}, so it cannot get credit.`,
    why: 'What gets the credit is read on the rows of the touches, and no events source carries this dimension.',
    help: 'Credit a dimension of the touches, such as channel or campaign; others can split the answer beside it.',
  }),
  'credit-on-touch-model': error<{ model: string }>({
    message: (p) => `The credit of the model ${p.model} cannot be dated by touches.`,
    why: 'It gives credit to a channel over all paths together, not to single touches.',
    help: 'Write "credit_on: conversion", or leave the model out.',
  }),
  'unknown-excluded-channel': error<{ channel: string; known: readonly string[]; nearest?: string }>({
    message: (p) => `There is no channel ${quoted(p.channel)} to leave out.`,
    why: 'Channels go by their ids: those of the file, and those of the base groups.',
    help: (p) => `Write one of ${oneOf(p.known)}.${didYouMean(p.nearest)}`,
  }),
  'no-attribution': error({
    message: 'The file has no "attribution:" section.',
    why: 'It says what a conversion is, what a touch is and which model shares the credit.',
    help: 'Add the section, for instance "attribution: {conversion: won, model: position}".',
  }),
  'attribution-by': error<{ by: readonly string[]; known: readonly string[] }>({
    message: (p) => `None of ${oneOf(p.by)} stands on the touches.`,
    why: 'Credit goes to a value of the touch, so one dimension of the answer must be on the rows of the touches.',
    help: (p) => (p.known.length === 0 ? 'Leave out "by".' : `Add ${oneOf(p.known)}.`),
  }),
  'attribution-where': error({
    message: 'One condition asks for touches and leads at once.',
    why: 'A dimension of the touch keeps rows of the answer, one of the lead keeps leads before credit is given.',
    help: 'Write two conditions that must both hold, or ask for one of them.',
  }),
  'too-many-channels': error<{ model: string; found: number; most: number }>({
    message: (p) => `The model ${p.model} is exact for up to ${p.most} groups, and the paths have ${p.found}.`,
    why: 'Its work grows too fast with each group, and an estimate would not add up the same way twice.',
    help: 'Fold channels together under "channels:", exclude some, ask for a shorter period, or choose another model.',
  }),
} as const;
