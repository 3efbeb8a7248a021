import type { BinaryOp, Syntax } from './syntax.ts';

const powers: Readonly<Record<BinaryOp, number>> = { '+': 1, '-': 1, '*': 2, '/': 2 };

/** The formula in its one normal spelling: the id of an inline formula. `parseFormula` reads it back. */
export function printFormula(syntax: Syntax): string {
  switch (syntax.kind) {
    case 'number':
      return String(syntax.value);
    case 'duration':
      return syntax.text;
    case 'name':
      return syntax.name;
    case 'call':
      return `${syntax.fn}(${syntax.args.map(printFormula).join(', ')})`;
    case 'negate':
      return `-${operand(syntax.of, 3)}`;
    case 'binary':
      return `${operand(syntax.left, powers[syntax.op])} ${syntax.op} ${operand(syntax.right, powers[syntax.op] + 1)}`;
  }
}

function operand(syntax: Syntax, least: number): string {
  const text = printFormula(syntax);
  return syntax.kind === 'binary' && powers[syntax.op] < least ? `(${text})` : text;
}
