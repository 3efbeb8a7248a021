/** English words of what experiments, plans and benchmarks mean. Names and numbers arrive as they are. */
export const studyEn = {
  compares: (rate: string, arms: string) => `Compares ${rate} between the arms ${arms}.`,
  hypothesis: (text: string) => `Expected: ${text}`,
  variable: (name: string) => `What differs: ${name}.`,
  arm: (field: string) => `A lead is in the arm that ${field} says; one seen in two arms is left out and counted.`,
  during: (from: string, to: string) => `Leads that were seen and entered from ${from} to before ${to}.`,
  maturing: 'Leads whose window is still open are left out.',
  test: (alpha: string) =>
    `Two-sided z of pooled rates without correction, at ${alpha}; intervals by Wilson and Newcombe; chance to win from flat priors.`,
  holm: 'With several arms the chances are adjusted by Holm.',
  planned: (n: string) => `No verdict before ${n} leads in each arm.`,
  detect: (by: 'points' | 'percent', value: string, power: string) =>
    `No verdict before each arm has the leads it takes to find a difference of ${value} ${by === 'points' ? 'points' : 'percent of the control'} with a power of ${power}.`,
  noSample: 'No sample is planned, so there is no verdict.',
  mismatch: 'A warning where arms are not as full as their shares say (p below 0.001).',
  always: 'the beginning',
  never: 'now',
  goal: (revenue: string, period: string, funnel: string) =>
    `What ${revenue} in ${period} takes at each stage of ${funnel}.`,
  deals:
    'Deals are revenue over deal size; before each stage stands its number over the rate into it, not rounded, shown rounded up.',
  sizeIs: (size: string) => `The deal size is ${size}.`,
  sizeHistory: (months: string) =>
    `The deal size is what was won over how many were won, of the last ${months} complete months.`,
  rateIs: (stage: string, rate: string) => `The rate into ${stage} is ${rate}.`,
  rateHistory: (stage: string, months: string) =>
    `The rate into ${stage} is of the last ${months} complete months of entries whose window is over.`,
  costIs: (stage: string, cost: string) => `One at ${stage} costs ${cost}.`,
  costHistory: (stage: string, months: string) =>
    `One at ${stage} costs what was spent over how many got there, of the last ${months} complete months.`,
  refuses: 'Without a plan where a rate is 0 or has fewer than 10 entries.',
  leadBy: 'Each stage must be there as long before the end as the median times to the last stage add up to.',
  benchmark: (label: string, value: string, of: string) => `Others: ${label}, ${value}${of === '' ? '' : ` (${of})`}.`,
  isTarget: 'The file takes its target from it.',
  isNoTarget: 'It is no target.',
  between: (low: string, high: string) => `${low} to ${high}`,
};

/** Words of what experiments, plans and benchmarks mean, in one language. */
export type StudyTexts = typeof studyEn;
