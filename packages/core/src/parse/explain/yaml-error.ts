import type { YAMLError } from 'yaml';
import { type Diagnostic, type Range, report } from '../../diagnostic/index.ts';
import { fullWidthIn } from './full-width.ts';
import { missingSpace } from './missing-space.ts';

/** The first thing wrong with the YAML, in our words; what follows it is mostly its consequence. */
export function explainYamlErrors(errors: readonly YAMLError[], text: string): Diagnostic | undefined {
  const real = errors.filter((error) => error.code !== 'TAG_RESOLVE_FAILED');
  const error = real.find(({ message }) => unclosed.test(message)) ?? real[0];
  if (error === undefined) return undefined;
  const range = rangeOf(error, text);
  return tabBefore(text, range) ?? fullWidthIn(text, lineOf(text, range)) ?? explain(error, range, text);
}

const unclosed = /Missing closing|end with a [\]}]/;

function explain(error: YAMLError, range: Range, text: string): Diagnostic {
  const { code, message } = error;
  if (/Missing closing/.test(message)) return quote(text, range);
  if (unclosed.test(message)) return bracket(message, range, text);
  if (code === 'BAD_DQ_ESCAPE') return badEscape(text, range);
  if (code === 'BAD_SCALAR_START') return report('reserved-start', { character: text.charAt(range.from) }, range);
  if (code === 'TAB_AS_INDENT') return report('tab-indentation', {}, range);
  if (/Nested mappings/.test(message)) return nested(range, text);
  if (/map values|single line|over 1024|Missing space after/.test(message)) return colon(range, text);
  if (code === 'BAD_INDENT' || code === 'BLOCK_AS_IMPLICIT_KEY')
    return report('bad-indentation', {}, wordsAt(text, range.from));
  return report('yaml-syntax', { text: text.slice(range.from, range.to) }, range);
}

/** A key inside a value: on the same line the value is text with a colon, else the next line is indented too far. */
function nested(range: Range, text: string): Diagnostic {
  const line = wordsAt(text, range.from);
  const value = text.slice(line.from, line.to);
  if (!/:(\s|$)/.test(value)) return report('bad-indentation', {}, wordsAt(text, line.to + 1));
  const fix = /["'#]/.test(value) ? {} : { fix: { ...line, insert: `"${value.replace(/\\/g, '\\\\')}"` } };
  return report('colon-in-text', { text: value }, line, fix);
}

function colon(range: Range, text: string): Diagnostic {
  const line = wordsAt(text, range.from);
  return missingSpace(text, line) ?? report('missing-colon', { text: text.slice(line.from, line.to) }, line);
}

function badEscape(text: string, { from }: Range): Diagnostic {
  const found = /^\\(?:x.{0,2}|u.{0,4}|U.{0,8}|.)?/u.exec(text.slice(from, from + 10))?.[0] ?? '\\';
  return report('bad-escape', { escape: found }, { from, to: from + found.length });
}

/** The rest of the line from the first word at or after `at`, without the blanks at its end. */
function wordsAt(text: string, at: number): Range {
  const [blank = ''] = /^[ \t\r\n]*/.exec(text.slice(at)) ?? [];
  const from = Math.min(at + blank.length, text.length);
  const [rest = ''] = /^[^\r\n]*/.exec(text.slice(from)) ?? [];
  return { from, to: from + rest.trimEnd().length };
}

function quote(text: string, range: Range): Diagnostic {
  const double = text.lastIndexOf('"', range.from - 1);
  const single = text.lastIndexOf("'", range.from - 1);
  const from = Math.max(double, single, 0);
  return report('unclosed-quote', { quote: text[from] ?? '"' }, { from, to: from + 1 });
}

function bracket(message: string, range: Range, text: string): Diagnostic {
  const open = message.includes('}') ? '{' : '[';
  const from = openBracket(text, range.from, open);
  return report('unclosed-bracket', { bracket: open }, { from, to: from + 1 });
}

/** The last bracket of the kind before `end` that nothing closes. */
function openBracket(text: string, end: number, open: string): number {
  const close = open === '[' ? ']' : '}';
  let closed = 0;
  for (let i = end - 1; i >= 0; i--) {
    if (text[i] === close) closed++;
    if (text[i] === open && closed-- === 0) return i;
  }
  return Math.max(0, text.lastIndexOf(open, end));
}

function tabBefore(text: string, range: Range): Diagnostic | undefined {
  const line = lineOf(text, range);
  const indent = /^[ \t]*/.exec(text.slice(line.from, line.to))?.[0] ?? '';
  const tab = indent.indexOf('\t');
  if (tab < 0) return undefined;
  return report('tab-indentation', {}, { from: line.from + tab, to: line.from + indent.length });
}

function rangeOf(error: YAMLError, text: string): Range {
  const from = Math.min(error.pos[0], text.length);
  const to = Math.min(Math.max(error.pos[1], from), text.length);
  const end = text.slice(from, to).trimEnd().length;
  return { from, to: from + Math.max(end, from < text.length ? 1 : 0) };
}

function lineOf(text: string, range: Range): Range {
  const from = text.lastIndexOf('\n', range.from - 1) + 1;
  const end = text.indexOf('\n', from);
  return { from, to: end < 0 ? text.length : end };
}
