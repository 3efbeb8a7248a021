import { parseDuration } from '../../calendar/index.ts';
import { type Diagnostic, report } from '../../diagnostic/index.ts';
import { lex, type Token } from './lex.ts';
import type { BinaryOp, Span, Syntax } from './syntax.ts';

/** The formula as a tree, or the one diagnostic that says where it stops being one; offsets are of `text`. */
export type ParsedFormula =
  | { readonly syntax: Syntax; readonly diagnostics: readonly [] }
  | { readonly syntax: null; readonly diagnostics: readonly Diagnostic[] };

const maxLength = 2_000;
const maxDepth = 60;
const powers: Readonly<Record<BinaryOp, number>> = { '+': 1, '-': 1, '*': 2, '/': 2 };
const fullWidth: Readonly<Record<string, string>> = {
  '（': '(',
  '）': ')',
  '，': ',',
  '／': '/',
  '＋': '+',
  '－': '-',
  '×': '*',
  '÷': '/',
};

/** Reads a formula. Never throws, whatever the text. */
export function parseFormula(text: string): ParsedFormula {
  if (text.length > maxLength) {
    const range = { from: 0, to: text.length };
    return { syntax: null, diagnostics: [report('formula-too-long', { length: text.length, most: maxLength }, range)] };
  }
  const parser = new Parser(lex(text));
  const syntax = parser.expression(0, 0);
  parser.expectEnd();
  return parser.problem === null && syntax !== null
    ? { syntax, diagnostics: [] }
    : { syntax: null, diagnostics: parser.problem === null ? [] : [parser.problem] };
}

/** A Pratt parser; after the first problem it reads nothing more. */
class Parser {
  problem: Diagnostic | null = null;
  #at = 0;
  readonly #tokens: readonly Token[];

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  expression(minPower: number, depth: number): Syntax | null {
    let left = this.#operand(depth);
    while (left !== null && this.problem === null) {
      const op = this.#operator();
      if (op === null || powers[op] <= minPower) break;
      this.#at++;
      const right = this.expression(powers[op], depth + 1);
      if (right === null) return null;
      left = { kind: 'binary', op, left, right, from: left.from, to: right.to };
    }
    return left;
  }

  expectEnd(): void {
    if (this.problem === null && this.#next.kind !== 'end') this.#fail('an operator (+ - * /) or the end');
  }

  get #next(): Token {
    return this.#tokens[this.#at] ?? { kind: 'end', text: '', from: 0, to: 0 };
  }

  #operator(): BinaryOp | null {
    const { kind, text } = this.#next;
    return kind === 'mark' && (text === '+' || text === '-' || text === '*' || text === '/') ? text : null;
  }

  #operand(depth: number): Syntax | null {
    if (depth > maxDepth) return this.#fail('fewer brackets within brackets');
    const token = this.#next;
    if (token.kind === 'number') return this.#number(token);
    if (token.kind === 'name') return this.#name(token, depth);
    if (token.text === '(' && token.kind === 'mark') return this.#group(token, depth);
    if (token.text === '-' && token.kind === 'mark') return this.#negation(token, depth);
    return this.#fail('a number, a name or "("');
  }

  #number(token: Token): Syntax {
    this.#at++;
    const unit = this.#next;
    const text = `${token.text} ${unit.text}`;
    if (unit.kind === 'name' && parseDuration(text) !== null) {
      this.#at++;
      return { kind: 'duration', text, from: token.from, to: unit.to };
    }
    return { kind: 'number', value: Number(token.text), from: token.from, to: token.to };
  }

  #name(token: Token, depth: number): Syntax | null {
    this.#at++;
    if (this.#next.text !== '(') return { kind: 'name', name: token.text, from: token.from, to: token.to };
    this.#at++;
    const args = this.#args(depth);
    const close = this.#take(')');
    if (args === null || close === null) return null;
    return { kind: 'call', fn: token.text, fnSpan: spanOf(token), args, from: token.from, to: close.to };
  }

  #args(depth: number): Syntax[] | null {
    const args: Syntax[] = [];
    if (this.#next.text === ')') return args;
    for (;;) {
      const arg = this.expression(0, depth + 1);
      if (arg === null) return null;
      args.push(arg);
      if (this.#next.text !== ',') return args;
      this.#at++;
    }
  }

  #group(open: Token, depth: number): Syntax | null {
    this.#at++;
    const inner = this.expression(0, depth + 1);
    const close = inner === null ? null : this.#take(')');
    return inner === null || close === null ? null : { ...inner, from: open.from, to: close.to };
  }

  #negation(minus: Token, depth: number): Syntax | null {
    this.#at++;
    const of = this.expression(2, depth + 1);
    return of === null ? null : { kind: 'negate', of, from: minus.from, to: of.to };
  }

  #take(text: string): Token | null {
    const token = this.#next;
    if (token.kind === 'mark' && token.text === text) {
      this.#at++;
      return token;
    }
    return this.#fail(text === ')' ? '")" or an operator' : `"${text}"`);
  }

  #fail(expected: string): null {
    const { text, from, to } = this.#next;
    const meant = fullWidth[text];
    this.problem ??=
      meant === undefined
        ? report('formula-syntax', { found: text, expected }, { from, to })
        : report('full-width-punctuation', { found: text, meant }, { from, to }, { fix: { from, to, insert: meant } });
    return null;
  }
}

function spanOf(token: Token): Span {
  return { from: token.from, to: token.to };
}
