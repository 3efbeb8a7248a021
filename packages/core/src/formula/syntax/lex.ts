import type { Span } from './syntax.ts';

export type TokenKind = 'number' | 'name' | 'mark' | 'unknown' | 'end';

export interface Token extends Span {
  readonly kind: TokenKind;
  readonly text: string;
}

const space = /\s+/y;
const number = /\d+(?:\.\d+)?/y;
const name = /[\p{L}_][\p{L}\p{N}_]*(?:\.[\p{L}_][\p{L}\p{N}_]*)*/uy;
const mark = /[-+*/(),]/y;

/** The tokens of a formula; ends with one of kind `end`. What fits nothing is one `unknown` character. */
export function lex(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    at += matchAt(space, text, at)?.length ?? 0;
    if (at >= text.length) break;
    const token = tokenAt(text, at);
    tokens.push(token);
    at = token.to;
  }
  tokens.push({ kind: 'end', text: '', from: text.length, to: text.length });
  return tokens;
}

function tokenAt(text: string, from: number): Token {
  const kinds = [
    ['number', number],
    ['name', name],
    ['mark', mark],
  ] as const;
  for (const [kind, pattern] of kinds) {
    const found = matchAt(pattern, text, from);
    if (found !== null) return { kind, text: found, from, to: from + found.length };
  }
  const character = String.fromCodePoint(text.codePointAt(from) ?? 0);
  return { kind: 'unknown', text: character, from, to: from + character.length };
}

function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}
