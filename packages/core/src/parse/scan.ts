import { type CST, Lexer, Parser } from 'yaml';
import { type Diagnostic, type Range, report } from '../diagnostic/index.ts';
import { maxDepth, maxLexemes, maxNodes } from './limits.ts';

/** The tokens of a text that is safe to compose, or why it is not. */
export interface Scan {
  readonly tokens: readonly CST.Token[];
  readonly comments: readonly Range[];
  readonly diagnostics: readonly Diagnostic[];
  /** A limit was passed: nothing is composed. */
  readonly isRefused: boolean;
}

const scalarMark = '\x1f';
const documentMark = '\x02';
const flowErrorMark = '\x18';
/** First characters of lexemes that are or become a value: brackets, quotes, aliases, anchors, tags, directives. */
const nodeStarts = '[{"\'*&!%';
const mostReported = 5;
const mostBadEscapes = 100;
/** Every escape of a quoted text; the group is there where YAML has no such escape. */
const badEscape = /\\(?:x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}|[0abtnvfreN_LP "/\\\r\n\t]|([\s\S]|$))/g;

/** Reads the text lexeme by lexeme, without recursion, and stops as soon as it is too deep or holds too much. */
export function scan(text: string): Scan {
  const scanner = new Scanner();
  for (const lexeme of new Lexer().lex(text)) if (!scanner.take(lexeme)) break;
  return scanner.finish();
}

class Scanner {
  readonly #parser = new Parser();
  readonly #tokens: CST.Token[] = [];
  readonly #comments: Range[] = [];
  readonly #diagnostics: Diagnostic[] = [];
  #isRefused = false;
  #offset = 0;
  #lexemes = 0;
  #nodes = 0;
  #isScalarNext = false;

  /** Takes the next lexeme; false: nothing more is wanted. */
  take(lexeme: string): boolean {
    for (const token of this.#parser.next(lexeme)) this.#tokens.push(token);
    const isMark = lexeme === scalarMark || lexeme === documentMark || lexeme === flowErrorMark;
    const range = { from: this.#offset, to: this.#offset + (isMark ? 0 : lexeme.length) };
    this.#offset = range.to;
    if (this.#isScalarNext || isMark) {
      this.#isScalarNext = lexeme === scalarMark;
      if (!this.#isScalarNext) this.#nodes++;
    } else this.#note(lexeme, range);
    if (this.#isRefused) return false;
    if (this.#parser.stack.length > maxDepth + 2) return this.#refuse(report('too-deep', { maxDepth }, range));
    if (this.#nodes > maxNodes || this.#lexemes > maxLexemes) {
      return this.#refuse(report('too-many-values', { maxNodes }, range));
    }
    return true;
  }

  finish(): Scan {
    if (!this.#isRefused) for (const token of this.#parser.end()) this.#tokens.push(token);
    const { tokens, comments, diagnostics } = {
      tokens: this.#tokens,
      comments: this.#comments,
      diagnostics: this.#diagnostics,
    };
    return { tokens: this.#isRefused ? [] : tokens, comments, diagnostics, isRefused: this.#isRefused };
  }

  #note(lexeme: string, range: Range): void {
    const first = lexeme[0];
    if (first === '#') this.#comments.push(range);
    else if (first === '!') this.#report(report('yaml-tag', { tag: lexeme }, range, { fix: { ...range, insert: '' } }));
    else if (first === '%') this.#report(report('yaml-directive', { directive: lexeme }, range));
    else if (first === '"') this.#checkEscapes(lexeme, range);
    if (first !== undefined && nodeStarts.includes(first)) this.#nodes++;
    if (first !== '#' && first !== ' ' && first !== '\n' && first !== '\r' && first !== '\t') this.#lexemes++;
  }

  #report(diagnostic: Diagnostic): void {
    if (this.#diagnostics.length < mostReported) this.#diagnostics.push(diagnostic);
  }

  /** Each bad escape costs the composer an error object, so a text made of them is refused here. */
  #checkEscapes(lexeme: string, range: Range): void {
    const bad = [...lexeme.matchAll(badEscape)].filter((match) => match[1] !== undefined);
    const first = bad[0];
    if (first === undefined || bad.length <= mostBadEscapes) return;
    const from = range.from + first.index;
    this.#refuse(report('bad-escape', { escape: first[0] }, { from, to: from + first[0].length }));
  }

  #refuse(diagnostic: Diagnostic): false {
    this.#diagnostics.push(diagnostic);
    this.#isRefused = true;
    return false;
  }
}
