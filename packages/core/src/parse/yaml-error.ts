import type { YAMLError } from 'yaml';
import { type Diagnostic, type Range, report } from '../diagnostic/index.ts';
import { fullWidthIn } from './full-width.ts';

/** The first thing wrong with the YAML, in our words; what follows it is mostly its consequence. */
export function explainYamlErrors(errors: readonly YAMLError[], text: string): Diagnostic | undefined {
  const real = errors.filter((error) => error.code !== 'TAG_RESOLVE_FAILED');
  const error = real.find(({ message }) => unclosed.test(message)) ?? real[0];
  if (error === undefined) return undefined;
  const range = rangeOf(error, text);
  return tabBefore(text, range) ?? fullWidthIn(text, lineOf(text, range)) ?? explain(error, range, text);
}

const unclosed = /Missing closing|must end with a/;

function explain(error: YAMLError, range: Range, text: string): Diagnostic {
  const source = text.slice(range.from, range.to);
  const { code, message } = error;
  if (/Missing closing/.test(message)) return quote(text, range);
  if (/must end with a|must be more indented and end/.test(message)) return bracket(message, range, text);
  if (code === 'BAD_DQ_ESCAPE') return report('bad-escape', { escape: source }, range);
  if (code === 'BAD_SCALAR_START') return report('reserved-start', { character: source.slice(0, 1) }, range);
  if (code === 'TAB_AS_INDENT') return report('tab-indentation', {}, range);
  if (/map values|single line|over 1024|Missing space after|followed by/.test(`${message}`)) {
    return report('missing-colon', { text: source }, range);
  }
  if (code === 'BAD_INDENT' || code === 'BLOCK_AS_IMPLICIT_KEY') return report('bad-indentation', {}, range);
  return report('yaml-syntax', { text: source }, range);
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
