import { printFormula } from './print-formula.ts';
import type { Syntax } from './syntax.ts';

/** What a number is of: the text of the divisor of a quotient, or the entry stage of the one rate in it. */
export function denominatorText(syntax: Syntax): string | undefined {
  if (syntax.kind === 'binary' && syntax.op === '/') {
    return syntax.right.kind === 'number' ? denominatorText(syntax.left) : printFormula(syntax.right);
  }
  const rates = ratesIn(syntax);
  const [entry] = rates[0]?.args ?? [];
  return rates.length === 1 && entry !== undefined ? `${printFormula(entry)} (entries)` : undefined;
}

type Call = Extract<Syntax, { kind: 'call' }>;

function ratesIn(syntax: Syntax): Call[] {
  switch (syntax.kind) {
    case 'call':
      return syntax.fn === 'rate' || syntax.fn === 'cohort_rate' ? [syntax] : syntax.args.flatMap(ratesIn);
    case 'binary':
      return [...ratesIn(syntax.left), ...ratesIn(syntax.right)];
    case 'negate':
      return ratesIn(syntax.of);
    default:
      return [];
  }
}
