import { type Diagnostic, type Range, report } from '../diagnostic/index.ts';
import { fullWidthIn } from '../parse/explain/full-width.ts';
import type { Document } from '../parse/index.ts';
import type { JsonType, Rule } from './grammar.ts';
import { nearestDuration } from './nearest-duration.ts';
import type { Violation } from './violation.ts';

type Of<K extends Violation['kind']> = Extract<Violation, { kind: K }>;

const typeWords: Readonly<Record<JsonType, string>> = {
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  null: 'nothing',
  array: 'a list',
  object: 'a map',
};

/** A value of the wrong type, or none at all. */
export function explainType(violation: Of<'type'>, document: Document): Diagnostic {
  const { key, value } = document.rangeOf(violation.path);
  const expected = expectedWords(violation);
  if (violation.value === null) {
    if (violation.path.length === 0) return report('empty-file', {}, { from: 0, to: 0 });
    return report(
      'missing-value',
      { key: spellValue(violation.path[violation.path.length - 1]), expected },
      key ?? value,
    );
  }
  const wide =
    violation.path.length === 0 || violation.expected.includes('array') ? fullWidthIn(document.text, value) : undefined;
  if (wide !== undefined && typeof violation.value === 'string') return wide;
  const source = document.text.slice(value.from, value.to);
  if (typeof violation.value === 'number' && isDuration(violation.rule)) return badDuration(source, value);
  const isText = violation.expected.includes('string') && typeof violation.value !== 'object';
  const fix = isText ? { fix: { from: value.from, to: value.to, insert: JSON.stringify(source) } } : {};
  return report('wrong-type', { expected, found: foundWords(violation.value, source) }, value, fix);
}

/** Whether a rule asks for a length of time: a number alone lacks its unit, and quotes would not help. */
function isDuration({ title }: Rule): boolean {
  return title?.startsWith('length of time') ?? false;
}

/** A text that has not the form its rule asks for. */
export function explainPattern(violation: Of<'pattern'>, document: Document): Diagnostic {
  const { key, value } = document.rangeOf(violation.path);
  const range = violation.isKey ? (key ?? value) : value;
  const found = violation.value;
  const name = violation.ruleName;
  if (name === 'name') return report('bad-name', { found }, range);
  if (name === 'duration' || name === 'durationOrNone') return badDuration(found, range);
  if (name === 'periodText') return report('bad-period', { found }, range);
  const { title = 'text', example = 'x' } = violation.rule;
  return report('bad-value', { found, expected: `a ${title}`.replace(/^a ([aeiou])/, 'an $1'), example }, range);
}

function badDuration(found: string, range: Range): Diagnostic {
  const meant = nearestDuration(found);
  return report(
    'bad-duration',
    { found, nearest: meant },
    range,
    meant === undefined ? {} : { fix: { ...range, insert: meant } },
  );
}

/** The limits of a number in words. */
export function limitOf(rule: Rule): string {
  const parts = [
    rule.minimum === undefined ? '' : `at least ${rule.minimum}`,
    rule.exclusiveMinimum === undefined ? '' : `more than ${rule.exclusiveMinimum}`,
    rule.maximum === undefined ? '' : `at most ${rule.maximum}`,
    rule.exclusiveMaximum === undefined ? '' : `less than ${rule.exclusiveMaximum}`,
  ];
  return parts.filter((part) => part !== '').join(' and ');
}

/** A step of a path for a message; positions in a list are its dash. */
export function spellValue(step: string | number | undefined): string {
  return typeof step === 'string' ? step : '-';
}

function expectedWords(violation: Of<'type'>): string {
  const words = violation.expected.filter((type) => type !== 'null').map((type) => typeWords[type]);
  return words.length < 2 ? (words[0] ?? 'a value') : `${words.slice(0, -1).join(', ')} or ${words[words.length - 1]}`;
}

function foundWords(value: unknown, source: string): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a map';
  const short = source.length > 40 ? `${source.slice(0, 39)}…` : source;
  return typeof value === 'string'
    ? `the text ${short.replace(/\s+/g, ' ')}`
    : typeof value === 'number'
      ? `the number ${short}`
      : short;
}
