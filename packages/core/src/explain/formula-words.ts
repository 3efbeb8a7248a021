import type { Catalog, Formula } from '../catalog/index.ts';
import { measureWords } from './measure-words.ts';
import { type ExplainTexts, english } from './texts/english.ts';
import { inLocale } from './texts/in-locale.ts';

const powers = { '+': 1, '-': 1, '*': 2, '/': 2 } as const;

/** A formula as a noun phrase, with brackets where arithmetic needs them. */
export function formulaWords(formula: Formula, catalog: Catalog, texts: ExplainTexts = english): string {
  const words = texts.formula;
  const say = (part: Formula): string => formulaWords(part, catalog, texts);
  const within = (part: Formula, least: number): string => operand(part, least, say, texts);
  switch (formula.kind) {
    case 'number':
      return String(formula.value);
    case 'measure':
      return measureWords(formula.measure, catalog, texts);
    case 'metric':
      return metricName(formula.metric, catalog, texts);
    case 'binary': {
      const power = powers[formula.op];
      return words.binary(within(formula.left, power), formula.op, within(formula.right, power + 1));
    }
    case 'negate':
      return words.negate(within(formula.of, 3));
    case 'call':
      return words.call(formula.fn, formula.args.map(say));
    case 'prior':
      return words.prior(within(formula.of, 3), texts.duration(formula.back));
    case 'trailing':
      return words.trailing(within(formula.of, 3), texts.duration(formula.length));
    case 'to_date':
      return words.toDate(within(formula.of, 3), formula.grain);
    case 'total':
      return words.total(within(formula.of, 3));
  }
}

function operand(formula: Formula, least: number, say: (part: Formula) => string, texts: ExplainTexts): string {
  return formula.kind === 'binary' && powers[formula.op] < least ? texts.brackets(say(formula)) : say(formula);
}

function metricName(id: string, catalog: Catalog, texts: ExplainTexts): string {
  const metric = catalog.metrics[id];
  return metric ? inLocale(metric.label, texts) : id;
}

/** What the number is of, in words: the divisor, or the leads a rate starts from. */
export function denominatorWords(formula: Formula, catalog: Catalog, texts: ExplainTexts): string | undefined {
  if (formula.kind === 'binary' && formula.op === '/') {
    return formula.right.kind === 'number'
      ? denominatorWords(formula.left, catalog, texts)
      : formulaWords(formula.right, catalog, texts);
  }
  const rates = ratesIn(formula);
  const [rate] = rates;
  if (rate === undefined || rates.length > 1) return undefined;
  const { funnel, from } = rate;
  return texts.formula.entered(measureWords({ kind: 'count', funnel, stage: from }, catalog, texts));
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
