import type { ExperimentFacts, Table } from '@sluice/core/table';
import type { Formats } from '../format/formats.ts';
import { type ArmFigures, readArms } from './read-arms.ts';
import type { ExperimentTexts } from './texts/en.ts';

/** Below it, arms are not as full as their shares say. */
const MISMATCH = 0.001;

/** What an experiment's answer is told with; `name` is an arm's label. */
export interface ExperimentTold {
  readonly words: ExperimentTexts;
  readonly formats: Formats;
}

/** What is said of an experiment: the verdict, a warning where who got which arm went wrong, and what was left out. */
export interface ExperimentSaid {
  readonly verdict: string;
  readonly warning: string;
  readonly left: readonly string[];
}

export function experimentWords(table: Table, told: ExperimentTold): ExperimentSaid {
  const facts = table.info.experiment;
  const { words, formats } = told;
  if (facts === undefined) return { verdict: words.notDefined, warning: '', left: [] };
  const arms = readArms(table);
  const maturing = arms.reduce((sum, arm) => sum + arm.maturing, 0);
  const count = (n: number, say: (n: string) => string) => (n > 0 ? [say(formats.count(n))] : []);
  return {
    verdict: verdictWords(facts, arms, told),
    warning: facts.sampleRatio < MISMATCH ? words.mismatch(comparedText(facts.sampleRatio, formats)) : '',
    left: [
      ...count(facts.inTwoArms, words.inTwoArms),
      ...count(facts.inNoArm, words.inNoArm),
      ...count(maturing, words.maturing),
    ],
  };
}

function verdictWords(facts: ExperimentFacts, arms: readonly ArmFigures[], told: ExperimentTold): string {
  const { words, formats } = told;
  const { verdict } = facts;
  switch (verdict.kind) {
    case 'better':
    case 'worse': {
      const arm = arms.find(({ id }) => id === verdict.arm);
      return words[verdict.kind](verdict.arm, arm ? factsOf(arm, arms.length > 2, told) : '');
    }
    case 'no_difference':
      return words.noDifference;
    case 'no_decision':
      return words.noDecision(formats.count(verdict.needed), formats.count(facts.planned));
    case 'no_sample':
      return words.noSample;
    case 'not_defined':
      return words.notDefined;
  }
}

/** The difference in points, its interval, and p. */
function factsOf(
  { difference, adjusted }: ArmFigures,
  isAdjusted: boolean,
  { words, formats }: ExperimentTold,
): string {
  const { low, high, value } = difference;
  const range = words.range(formats.points(low), formats.points(high));
  return words.facts(formats.points(value), range, words.pIs(comparedText(adjusted, formats), isAdjusted));
}

/** A small chance in two digits; below a ten-thousandth only that it is. */
export function chanceText(p: number | null, { locale, none }: Formats): string {
  if (p === null) return none;
  const format = new Intl.NumberFormat(locale, { maximumSignificantDigits: 2 });
  return p < 0.0001 ? `< ${format.format(0.0001)}` : format.format(p);
}

/** A chance to win as a share; what only rounds to all or nothing is not said to be that. */
export function sureText(chance: number | null, { ratio }: Formats): string {
  if (chance !== null && chance > 0.999) return `> ${ratio(0.999)}`;
  return chance !== null && chance < 0.001 ? `< ${ratio(0.001)}` : ratio(chance);
}

/** The same after a `p`: "= 0.023", "< 0.0001". */
export function comparedText(p: number | null, formats: Formats): string {
  const text = chanceText(p, formats);
  return text.startsWith('<') ? text : `= ${text}`;
}
