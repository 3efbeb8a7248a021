import { durationText } from '../calendar/index.ts';
import type { Catalog, Formula } from '../catalog/index.ts';
import { measureWords } from './measure-words.ts';

const operators = { '+': 'plus', '-': 'less', '*': 'times', '/': 'divided by' } as const;
const powers = { '+': 1, '-': 1, '*': 2, '/': 2 } as const;
const functions = {
  least: 'the least of',
  greatest: 'the greatest of',
  abs: 'the absolute value of',
  round: 'rounded,',
} as const;

/** A formula as a noun phrase, with brackets where arithmetic needs them. */
export function formulaWords(formula: Formula, catalog: Catalog): string {
  const say = (part: Formula): string => formulaWords(part, catalog);
  switch (formula.kind) {
    case 'number':
      return String(formula.value);
    case 'measure':
      return measureWords(formula.measure, catalog);
    case 'metric':
      return catalog.metrics[formula.metric]?.label.default ?? formula.metric;
    case 'binary':
      return `${operand(formula.left, powers[formula.op], say)} ${operators[formula.op]} ${operand(formula.right, powers[formula.op] + 1, say)}`;
    case 'negate':
      return `minus ${operand(formula.of, 3, say)}`;
    case 'call':
      return `${functions[formula.fn]} ${formula.args.map(say).join(' and ')}`;
    case 'prior':
      return `${operand(formula.of, 3, say)} ${durationText(formula.back)} before`;
    case 'trailing':
      return `${operand(formula.of, 3, say)} over the last ${durationText(formula.length)}`;
    case 'to_date':
      return `${operand(formula.of, 3, say)} since the start of the ${formula.grain.replace('_', ' ')}`;
    case 'total':
      return `${operand(formula.of, 3, say)} of all groups together`;
  }
}

function operand(formula: Formula, least: number, say: (part: Formula) => string): string {
  return formula.kind === 'binary' && powers[formula.op] < least ? `(${say(formula)})` : say(formula);
}

/** What the number is of, in words: the divisor, or the leads a rate starts from. */
export function denominatorWords(formula: Formula, catalog: Catalog): string | undefined {
  if (formula.kind === 'binary' && formula.op === '/') {
    return formula.right.kind === 'number'
      ? denominatorWords(formula.left, catalog)
      : formulaWords(formula.right, catalog);
  }
  const rates = ratesIn(formula);
  const [rate] = rates;
  if (rate === undefined || rates.length > 1) return undefined;
  const { funnel, from } = rate;
  return `${measureWords({ kind: 'count', funnel, stage: from }, catalog)} that entered in the period`;
}

type Rate = { readonly funnel: string; readonly from: string };

function ratesIn(formula: Formula): Rate[] {
  switch (formula.kind) {
    case 'measure':
      return formula.measure.kind === 'rate' || formula.measure.kind === 'cohort_rate' ? [formula.measure] : [];
    case 'binary':
      return [...ratesIn(formula.left), ...ratesIn(formula.right)];
    case 'call':
      return formula.args.flatMap(ratesIn);
    case 'number':
    case 'metric':
      return [];
    default:
      return ratesIn(formula.of);
  }
}
