/** English words of experiments. Numbers arrive formatted. */
export const en = {
  kind: 'Chart of arms',
  arm: 'Arm',
  control: 'control',
  count: 'Leads',
  conversions: 'Converted',
  rate: 'Rate',
  interval: (percent: string) => `${percent} interval`,
  difference: 'Difference, points',
  differenceInterval: (percent: string) => `its ${percent} interval`,
  p: 'p',
  adjusted: 'p after Holm',
  chance: 'Chance to beat control',
  needed: 'Still needed',
  range: (low: string, high: string) => `${low} to ${high}`,
  facts: (points: string, range: string, p: string) => `${points} points (${range}), ${p}`,
  pIs: (p: string, isAdjusted: boolean) => (isAdjusted ? `p ${p} after Holm` : `p ${p}`),
  chanceIs: (chance: string) => `${chance} chance to beat control`,
  of: (n: string, of: string) => `${n} of ${of}`,
  sample: (n: string) => `${n} leads`,
  sampleOf: (n: string, planned: string) => `${n} leads, ${planned} planned`,
  better: (arm: string, facts: string) => `“${arm}” does better than control: ${facts}.`,
  worse: (arm: string, facts: string) => `No arm does better than control, and “${arm}” does worse: ${facts}.`,
  noDifference: 'The planned sample is reached, and no arm differs from control by more than chance explains.',
  noDecision: (needed: string, planned: string) =>
    `No decision yet: ${needed} more leads are needed, ${planned} in each arm.`,
  noSample: 'No decision: no sample is planned, so there is no moment to read the result.',
  notDefined: 'No result: an arm is empty, or everybody or nobody converts.',
  inTwoArms: (n: string) => `${n} seen in two arms, left out`,
  inNoArm: (n: string) => `${n} seen in no arm, left out`,
  maturing: (n: string) => `${n} still within their window, left out`,
  mismatch: (p: string) =>
    `Sample ratio mismatch (p ${p}): the arms are not as full as their shares say, so the result is not to be trusted.`,
  test: (percent: string) =>
    `two-sided z of pooled rates; ${percent} intervals by Wilson and Newcombe; chance by flat priors`,
};

export type ExperimentTexts = typeof en;
